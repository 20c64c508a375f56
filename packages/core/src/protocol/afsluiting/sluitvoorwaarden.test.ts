import { describe, expect, test } from 'vitest';
import { sluitredenen } from '../../codes/sluitredenen.ts';
import { type Dossier, leegDossier, type Voorlegging } from '../../dossier/dossier.ts';
import { datum } from '../../time/datum.ts';
import { insteadUnder } from '../testing/besluit.ts';
import { context, melding, sluiting, toClosing, toPlan, walk } from '../testing/path.ts';
import { sluitredenenNu } from './sluitvoorwaarden.ts';

const received = walk(leegDossier, [['receiveMelding', melding]]);
const planned = walk(leegDossier, toPlan);
const day = datum('2026-05-21');
/** Why this reason does not hold on a day: article, and the act that helps; null when it holds. */
const weigering = (dossier: Dossier, reden: string, op = '2026-05-21') => {
  const found = sluitredenenNu(dossier, context(op)).find(({ code }) => code === reden)?.weigering;
  return found ? [found.artikel, found.opheffen ?? found.uitweg ?? null] : null;
};
const about = (soort: string, beslissing: string | null): Voorlegging[] => [
  { versie: 1, soort, op: day, door: null, beslissing, beslistOp: null, beslotenVersie: null },
];
const through = (rolMelder: string): Dossier['melding'] =>
  received.melding && { ...received.melding, rolMelder };
const chosen = (behandelwijze: string): Partial<Dossier> => ({
  behandelwijze: { op: day, behandelwijze, vormen: [] },
});

describe('protocol 8.6a: each reason, with what its article asks', () => {
  test.each<[string, Partial<Dossier>, [string, string | null] | null]>([
    ['client_wil_niet_verder', {}, null],
    ['oneens_over_behandeling', {}, null],
    ['niets_meer_te_bereiken', {}, null],
    ['doel_bereikt', {}, ['8.6a', 'agreePlan']],
    ['doel_bereikt', { plan: planned.plan }, null],
    ['doorverwezen', {}, ['4', 'referClient']],
    ['doorverwezen', { doorverwezenOp: day }, null],
    ['buiten_werkgebied', {}, ['2.4', null]],
    ['geregistreerd', {}, null],
    ['geregistreerd', chosen('registratie'), null],
    ['geregistreerd', chosen('advies'), ['4.1', 'chooseBehandelwijze']],
    ['advies_gegeven', {}, ['4.2', 'giveAdvies']],
    ['advies_gegeven', { adviesOp: day }, null],
    ['slachtoffer_niet_gemeld', {}, ['5c', null]],
    ['slachtoffer_niet_gemeld', { melding: through('getuige') }, ['5c', 'tellDerde']],
    ['slachtoffer_niet_gemeld', { melding: through('getuige'), derdeVerteldOp: day }, null],
    [
      'slachtoffer_niet_gemeld',
      { melding: through('intermediair'), derdeVerteldOp: day, contactMetSlachtoffer: true },
      ['5c', null],
    ],
    ['niet_in_behandeling', {}, ['6.1', 'decideBehandeling']],
    ['niet_in_behandeling', { inBehandeling: true }, ['6.1', 'decideBehandeling']],
    ['niet_in_behandeling', { inBehandeling: false }, null],
    ['geen_overeenstemming', {}, ['7.1', 'failOvereenstemming']],
    ['geen_overeenstemming', { geenOvereenstemming: { op: day, verwijzingGewenst: false } }, null],
    [
      'geen_overeenstemming',
      { geenOvereenstemming: { op: day, verwijzingGewenst: true } },
      ['7.1', 'referClient'],
    ],
    [
      'geen_overeenstemming',
      { geenOvereenstemming: { op: day, verwijzingGewenst: true }, doorverwezenOp: day },
      null,
    ],
    ['belangenverstrengeling', {}, ['3.5', 'noteConflict']],
    [
      'belangenverstrengeling',
      { voorleggingen: about('belangenconflict', null) },
      ['3.5', 'decideVoorlegging'],
    ],
    [
      'belangenverstrengeling',
      { voorleggingen: about('belangenconflict', 'bemiddeling') },
      ['3.5', 'noteConflict'],
    ],
    [
      'belangenverstrengeling',
      { voorleggingen: about('belangenconflict', 'niet_verder') },
      ['3.5', 'referClient'],
    ],
    [
      'belangenverstrengeling',
      { voorleggingen: about('belangenconflict', 'niet_verder'), doorverwezenOp: day },
      null,
    ],
    ['overgedragen', {}, ['8.6a', 'transferDossier']],
    ['dubbel', {}, ['8.6a', 'mergeDossier']],
    ['ten_onrechte', {}, ['8.6a', 'voidRegistratie']],
  ])('protocol 8.6a: %s, with %o: %o', (reden, over, expected) =>
    expect(weigering({ ...received, ...over }, reden)).toEqual(expected),
  );
  test('protocol 8.6a: of the reasons that belong to an act of their own, that act is offered instead', () => {
    const told = walk(leegDossier, toClosing.slice(0, -1));
    insteadUnder(told, 'closeDossier', { ...sluiting, reden: 'dubbel' }, '8.6a', 'mergeDossier');
  });
  test('protocol 8.6a: each reason is named at most once, by its code', () => {
    const codes = sluitredenenNu(received, context('2026-05-21')).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(sluitredenen.codes.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });
});

describe('protocol 5.4.6: documents that were not supplied', () => {
  const asked = (over: Partial<NonNullable<Dossier['clientstukken']>>): Dossier => ({
    ...received,
    clientstukken: {
      gevraagdOp: datum('2026-04-01'),
      uiterlijk: null,
      herinnerdOp: null,
      antwoordOp: null,
      ...over,
    },
  });
  const herinnerdOp = datum('2026-05-04');
  test.each<[string, Dossier, string, [string, string | null] | null]>([
    ['never asked', received, '2026-05-21', ['5.4.6', 'remindStukken']],
    ['asked once', asked({}), '2026-05-21', ['5.4.6', 'remindStukken']],
    ['on the last day of the second chance', asked({ herinnerdOp }), '2026-05-11', ['5.4.6', null]],
    ['the day after it', asked({ herinnerdOp }), '2026-05-12', null],
    // A second chance that ends on a Saturday is no statutory term: it does not move to Monday.
    ['after a Saturday', asked({ herinnerdOp: datum('2026-05-02') }), '2026-05-10', null],
    ['answered', asked({ herinnerdOp, antwoordOp: datum('2026-05-10') }), '2026-05-21', ['5.4.6', null]],
  ])('protocol 5.4.6: %s', (_, dossier, op, expected) =>
    expect(weigering(dossier, 'stukken_niet_geleverd', op)).toEqual(expected),
  );
});

describe.each([
  ['client_reageert_niet', '8.6a'],
  ['afspraken_niet_nagekomen', '8.1b'],
])('protocol 8.1b: %s', (reden, artikel) => {
  const warned = (op: string, over: Partial<Dossier> = {}): Dossier => ({
    ...received,
    waarschuwing: { op: datum(op), antwoordOp: null },
    ...over,
  });
  const toldOp = (op: string) => ({ eindeVerteldOp: datum(op) });
  test.each<[string, Dossier, [string, string | null] | null]>([
    ['not warned', received, [artikel, 'warnClient']],
    ['warned two weeks ago today', warned('2026-05-07'), [artikel, null]],
    ['warned the day before that', warned('2026-05-06'), null],
    ['warned on a Saturday, and the Sunday after the two weeks', warned('2026-05-02'), null],
    ['told within the two weeks', warned('2026-05-04', toldOp('2026-05-18')), [artikel, 'tellEinde']],
    ['told after the two weeks', warned('2026-05-04', toldOp('2026-05-19')), null],
    [
      'answered',
      warned('2026-05-04', { waarschuwing: { op: datum('2026-05-04'), antwoordOp: day } }),
      [artikel, null],
    ],
    [
      'while the interest of the case is weighed',
      warned('2026-05-04', { voorleggingen: about('belang_van_zaak', null) }),
      ['8.1b', 'decideVoorlegging'],
    ],
    [
      'decided that the case goes on',
      warned('2026-05-04', { voorleggingen: about('belang_van_zaak', 'akkoord') }),
      ['8.1b', 'makeVoorlegging'],
    ],
    [
      'decided that it can end',
      warned('2026-05-04', { voorleggingen: about('belang_van_zaak', 'niet_akkoord') }),
      null,
    ],
  ])('protocol 8.1b: %s', (_, dossier, expected) => {
    const op = dossier.waarschuwing?.op === '2026-05-02' ? '2026-05-17' : '2026-05-21';
    expect(weigering(dossier, reden, op)).toEqual(expected);
  });
});

describe('protocol 2.4: outside the area served', () => {
  const elders = (over: object = {}): Dossier['melding'] =>
    received.melding && {
      ...received.melding,
      gemeenteWoon: 'GM0363',
      gemeenteVoorval: 'GM0363',
      ...over,
    };
  const outside = { ...received, melding: elders() };
  test.each<[string, Dossier, [string, string] | null]>([
    ['oneens_over_behandeling', outside, ['2.4', 'referClient']],
    ['buiten_werkgebied', outside, ['2.4', 'referClient']],
    ['buiten_werkgebied', { ...outside, doorverwezenOp: day }, null],
    ['oneens_over_behandeling', { ...outside, doorverwezenOp: day }, null],
    ['client_wil_niet_verder', outside, null],
    ['oneens_over_behandeling', { ...received, melding: elders({ anonimiteit: 'geheel' }) }, null],
    ['oneens_over_behandeling', { ...received, melding: elders({ gemeenteWoon: 'GM0014' }) }, null],
    ['oneens_over_behandeling', { ...received, melding: elders({ gemeenteVoorval: 'GM0014' }) }, null],
    ['oneens_over_behandeling', { ...received, melding: elders({ gemeenteWoon: 'onbekend' }) }, null],
  ])('protocol 2.4: the client is referred first, closing for %s', (reden, dossier, expected) =>
    expect(weigering(dossier, reden)).toEqual(expected),
  );
  test('protocol 8.1b: a client who can not be reached is not referred', () => {
    const silent = { ...outside, waarschuwing: { op: datum('2026-05-04'), antwoordOp: null } };
    expect(weigering(silent, 'client_reageert_niet')).toBeNull();
    expect(weigering(silent, 'afspraken_niet_nagekomen')).toEqual(['2.4', 'referClient']);
  });
});
