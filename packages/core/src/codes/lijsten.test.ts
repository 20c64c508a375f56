import { describe, expect, test } from 'vitest';
import { aard } from './aard.ts';
import { anonimiteit } from './anonimiteit.ts';
import { behandelwijzen, ondersteuningsvormen } from './behandelwijzen.ts';
import { labelOf, type StatutaireLijst, statutairOf } from './codelijst.ts';
import { doelen } from './doelen.ts';
import { gronden } from './gronden.ts';
import { kanalen } from './kanalen.ts';
import { klachtbehandeling } from './klachtbehandeling.ts';
import { relaties } from './relaties.ts';
import { rollenMelder, rollenMelderBijOntvangst } from './rollen-melder.ts';
import { sluitredenen } from './sluitredenen.ts';
import { terreinen } from './terreinen.ts';
import { verwachtingenIndividueel, verwachtingenStructureel } from './verwachtingen.ts';
import { verwijsinstanties } from './verwijsinstanties.ts';
import { werkwijzepunten } from './werkwijzepunten.ts';

const alle: StatutaireLijst[] = [
  aard,
  anonimiteit,
  behandelwijzen,
  doelen,
  gronden,
  kanalen,
  klachtbehandeling,
  ondersteuningsvormen,
  relaties,
  rollenMelder,
  rollenMelderBijOntvangst,
  sluitredenen,
  terreinen,
  verwachtingenIndividueel,
  verwachtingenStructureel,
  verwijsinstanties,
  werkwijzepunten,
];

describe.each(alle.map((lijst) => [lijst.naam, lijst] as const))('%s', (_naam, lijst) => {
  test('codes and labels are there once each, and a code is plain text', () => {
    const codes = lijst.codes.map((c) => c.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(lijst.codes.map((c) => c.label.toLowerCase())).size).toBe(codes.length);
    expect(codes.filter((c) => !/^[a-z]+(_[a-z]+)*$/.test(c))).toEqual([]);
  });

  test('every value counts as an existing statutory value, in one step', () => {
    for (const { code } of lijst.codes) expect(lijst.statutaireVolgorde).toContain(statutairOf(lijst, code));
  });

  test('an own value stands right after the values it counts with', () => {
    const seen = lijst.codes.map((c) => c.statutair);
    expect(seen.filter((s, i) => s !== seen[i - 1])).toEqual(lijst.statutaireVolgorde);
  });
});

describe('the statutory form, its words and its order (Regeling registratieformulier, annex)', () => {
  const words = (lijst: StatutaireLijst) => lijst.statutaireVolgorde.map((c) => labelOf(lijst, c)).join('; ');
  test('2. Discriminatiegrond', () => {
    expect(words(gronden)).toBe(
      'Ras; Antisemitisme; Nationaliteit; Handicap/chronische ziekte; Leeftijd; Seksuele gerichtheid; Geslacht; Arbeidsduur; Arbeidscontract vast/tijdelijk; Burgerlijke staat; Godsdienst; Levensovertuiging; Politieke gezindheid; Overig (niet wettelijke) gronden; Onbekend',
    );
  });
  test('3. Maatschappelijk terrein', () => {
    expect(words(terreinen)).toBe(
      'Arbeidsmarkt; Buurt/wijk; Collectieve voorzieningen; Commerciële dienstverlening; Horeca/amusement; Huisvesting; Media en reclame; Onderwijs; Politie/OM/Vreemdelingendienst; Privésfeer; Publieke/politieke opinie; Sport/recreatie; Openbare ruimte/publiek domein; Overig; Onbekend/n.v.t.',
    );
  });
  test('4. Aard', () => {
    expect(words(aard)).toBe(
      'Omstreden behandeling; Vijandige bejegening; Geweld; Bedreiging; Overig; Onbekend',
    );
  });
  test('5. Klachtbehandeling', () => {
    expect(words(klachtbehandeling)).toBe(
      'Registratie; Advies/informatie; Beïnvloeding beleid; Bemiddeling; Bijstaan in procedures; Doorverwijzing; Eigen onderzoek ADV; Overig',
    );
  });
});

test('protocol 2.1: a ground outside the law is marked so, and one inside it never is', () => {
  for (const { code, statutair, nietWettelijk } of gronden.codes) {
    expect([code, nietWettelijk === true]).toEqual([code, statutair === 'overig']);
  }
  expect(statutairOf(gronden, 'genderidentiteit')).toBe('geslacht');
  expect(statutairOf(gronden, 'islam')).toBe('godsdienst');
});

test('the lists of the protocol are whole: four, four, eight, six, five reasons of 8.6 and five expectations twice', () => {
  expect(behandelwijzen.codes).toHaveLength(4);
  expect(ondersteuningsvormen.codes).toHaveLength(4);
  expect(werkwijzepunten.codes.map((c) => c.artikel)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `5.4.${n}`),
  );
  expect(doelen.codes).toHaveLength(6);
  expect(sluitredenen.codes.filter((c) => c.artikel === '8.6a')).toHaveLength(5);
  const others = sluitredenen.codes.map((c) => c.artikel).filter((a) => a !== '8.6a');
  expect(others.sort()).toEqual([
    '10',
    '10',
    '2.4',
    '3.5',
    '4',
    '4',
    '4.1',
    '4.2',
    '5.4.6',
    '5c',
    '6.1',
    '7.1',
    '8.1b',
  ]);
  for (const lijst of [verwachtingenIndividueel, verwachtingenStructureel]) {
    expect(lijst.codes.filter((c) => c.code !== 'anders')).toHaveLength(5);
  }
});

test('protocol 4: the four kinds of handling, and the forms of support, each of its own article', () => {
  expect(behandelwijzen.codes.map(({ code, artikel }) => [code, artikel])).toEqual([
    ['registratie', '4.1'],
    ['advies', '4.2'],
    ['eigen_actie', '4.3'],
    ['ondersteuning', '4.4'],
  ]);
  expect(ondersteuningsvormen.codes.map(({ code, artikel }) => [code, artikel])).toEqual([
    ['empowerment', '4.4'],
    ['bemiddeling', '4.4'],
    ['procedures', '4.4'],
    ['voorlichting_beleid', '4.4'],
  ]);
});

test('protocol 3: the ways in which a melding comes in, with the article that says what is done then', () => {
  expect(kanalen.codes.map(({ code, artikel }) => [code, artikel])).toEqual([
    ['telefoon', '3.1'],
    ['persoonlijk', '3.2'],
    ['antwoordapparaat', '3.3'],
    ['email', '3.3'],
    ['brief', '3.3'],
    ['webformulier', '3.3'],
  ]);
});

test('a referral elsewhere rests on the article that tells to refer', () => {
  const articles = verwijsinstanties.codes.flatMap(({ code, artikel }) => (artikel ? [[code, artikel]] : []));
  expect(articles).toEqual([
    ['advocaat', '5.4.3'],
    ['ander_adv', '2.4'],
    ['huisarts', '5.4.3'],
  ]);
  expect(rollenMelder.codes.find(({ code }) => code === 'wettelijk_vertegenwoordiger')?.artikel).toBe('5c');
});

test('each list names itself, its edition and its source', () => {
  for (const { naam, editie, bron } of alle)
    for (const words of [naam, editie, bron]) expect(words).not.toBe('');
  expect([gronden, terreinen, aard, klachtbehandeling].map(({ editie }) => editie)).toEqual(
    Array(4).fill('2011'),
  );
});
