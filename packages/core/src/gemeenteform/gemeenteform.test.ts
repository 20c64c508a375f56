import { describe, expect, test } from 'vitest';
import { formRubrieken, statutaireRubriek } from './form-rubrieken.ts';
import { fillGemeenteform, type Telregel, uniekeMeldingen } from './gemeenteform.ts';
import { type GeteldDossier, kubusBijdragen, WERKGEBIED } from './kubus-bijdragen.ts';

const plaatsen = ['GM0014', 'GM0047', 'GM0765', 'GM0106', 'buitenland', 'onbekend'];

function tel(dossiers: readonly GeteldDossier[]): Telregel[] {
  return dossiers.flatMap((dossier) => kubusBijdragen(dossier).map((cel) => ({ ...cel, aantal: 1 })));
}

/** Repeatable chance: a linear congruential generator. */
function chance(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * n);
  };
}

function randomDossiers(seed: number, aantal: number): GeteldDossier[] {
  const next = chance(seed);
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T;
  return Array.from({ length: aantal }, () => ({
    registratiejaar: 2025,
    gemeenteWoon: pick(plaatsen),
    gemeenteVoorval: pick([...plaatsen, 'online']),
    terrein: pick(['stage', 'arbeidsmarkt', 'onderwijs', 'onbekend', 'detailhandel']),
    aard: pick(['belediging', 'geweld', 'onbekend', 'uitsluiting']),
    gronden: [pick(['ras', 'islam', 'vrouw']), pick(['huidskleur', 'geslacht', 'taal'])].slice(next(3)),
    klachtbehandelingen: [pick(['registratie', 'bemiddeling']), pick(['overig', 'doorverwijzing'])].slice(
      next(3),
    ),
    massaal: next(4) === 0,
  }));
}

/** The definition of the columns in domain terms, counted the plain way. */
function plain(dossiers: readonly GeteldDossier[], g: string, has: (d: GeteldDossier) => boolean) {
  const count = (rule: (d: GeteldDossier) => boolean) => dossiers.filter((d) => has(d) && rule(d)).length;
  const A = count((d) => d.gemeenteWoon === g && d.gemeenteVoorval === g);
  const B = count((d) => d.gemeenteWoon === g && d.gemeenteVoorval !== g);
  const D = count((d) => d.gemeenteVoorval === g && d.gemeenteWoon !== g);
  return { A, B, C: A + B, D, E: A + B + D };
}

describe.each([1, 2, 3, 4, 5])('random registrations %i', (seed) => {
  const dossiers = randomDossiers(seed, 20 * seed * seed);
  const telregels = tel(dossiers);

  test.each(plaatsen)('the form of %s is the plain count, row by row', (gemeente) => {
    for (const massaal of ['met', 'zonder', 'alleen'] as const) {
      const mee = dossiers.filter((d) => massaal === 'met' || d.massaal === (massaal === 'alleen'));
      const form = fillGemeenteform(telregels, { jaar: 2025, gemeente, massaal });
      for (const { tabel, rijen } of form.tabellen) {
        for (const rij of tabel === 'totaal' ? rijen : rijen.slice(0, -1)) {
          const codes = (d: GeteldDossier) =>
            tabel === 'grond' || tabel === 'klachtbehandeling'
              ? d[tabel === 'grond' ? 'gronden' : 'klachtbehandelingen']
              : tabel === 'totaal'
                ? []
                : [d[tabel]];
          const has = (d: GeteldDossier) =>
            tabel === 'totaal' ||
            codes(d).some((code) => statutaireRubriek(tabel, code) === rij.rubriek) ||
            (tabel === 'grond' && d.gronden.length === 0 && rij.rubriek === 'onbekend');
          expect(rij).toMatchObject(plain(mee, gemeente, has));
        }
      }
    }
  });

  test('terrein and aard add up to the total in each column, gronden to no less', () => {
    for (const gemeente of plaatsen) {
      const form = fillGemeenteform(telregels, { jaar: 2025, gemeente, massaal: 'met' });
      const last = (naam: string) => form.tabellen.find(({ tabel }) => tabel === naam)?.rijen.at(-1);
      const { label: _l, rubriek: _r, ...totaal } = last('totaal') ?? expect.fail();
      expect(last('terrein')).toMatchObject(totaal);
      expect(last('aard')).toMatchObject(totaal);
      expect(last('grond')?.E).toBeGreaterThanOrEqual(totaal.E);
    }
  });

  test('added over all places, A + B and A + D are each the unique meldingen; E counts the others twice', () => {
    const sum = (...kolommen: string[]) =>
      telregels.filter((r) => r.tabel === 'totaal' && r.gemeente !== WERKGEBIED && kolommen.includes(r.kolom))
        .length;
    const tweemaal = dossiers.filter((d) => d.gemeenteWoon !== d.gemeenteVoorval).length;
    expect(uniekeMeldingen(telregels, 'met')('totaal', 'totaal')).toBe(dossiers.length);
    expect(sum('A', 'B')).toBe(dossiers.length);
    expect(sum('A', 'D')).toBe(dossiers.length);
    expect(sum('A', 'B', 'D')).toBe(dossiers.length + tweemaal);
  });
});

test('every row of the form is there, also with nothing registered', () => {
  const form = fillGemeenteform([], { jaar: 2025, gemeente: 'GM0014', massaal: 'met' });
  expect(form.tabellen.map(({ rijen }) => rijen.length)).toEqual([1, 16, 16, 7, 9]);
  expect(form.tabellen.flatMap(({ rijen }) => rijen.map(({ E }) => E)).every((E) => E === 0)).toBe(true);
  expect(formRubrieken).toHaveLength(form.tabellen.length);
});

test('a counted row that the form does not have is refused', () => {
  const vreemd: Telregel = {
    ...{ gemeente: 'GM0014', kolom: 'A', tabel: 'aard', rubriek: 'plagerij', massaal: false, aantal: 1 },
  };
  expect(() => fillGemeenteform([vreemd], { jaar: 2025, gemeente: 'GM0014', massaal: 'met' })).toThrow(
    /plagerij/,
  );
});
