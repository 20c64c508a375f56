import { describe, expect, test } from 'vitest';
import { codesMetRubriek, formRubrieken, statutaireRubriek } from './form-rubrieken.ts';
import { opgevolgdeGemeenten } from './gemeente-in-jaar.ts';
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

test('a row that the form does not have is refused in the count of the whole bureau too, a table likewise', () => {
  const strange = (tabel: string, kolom = 'U'): Telregel =>
    ({ gemeente: WERKGEBIED, kolom, tabel, rubriek: 'plagerij', massaal: false, aantal: 1 }) as never;
  expect(() => uniekeMeldingen([strange('aard')], 'met')).toThrow(RangeError);
  expect(() => uniekeMeldingen([strange('bestaat_niet')], 'met')).toThrow(RangeError);
  expect(uniekeMeldingen([strange('aard', 'A')], 'met')('aard', 'geweld')).toBe(0);
});

test('the last row of each table is Totaal, the sum of its columns; C is A + B and E is C + D', () => {
  const cell = (kolom: 'A' | 'B' | 'D', rubriek: string, aantal: number): Telregel => ({
    ...{ gemeente: 'GM0014', kolom, tabel: 'aard', rubriek, massaal: false, aantal },
  });
  const cells = [
    cell('A', 'geweld', 1),
    cell('A', 'overig', 2),
    cell('B', 'geweld', 10),
    cell('D', 'geweld', 100),
  ];
  const form = fillGemeenteform([...cells, ...cells], { jaar: 2025, gemeente: 'GM0014', massaal: 'met' });
  const rows = form.tabellen.find(({ tabel }) => tabel === 'aard')?.rijen ?? [];
  expect(rows.find(({ rubriek }) => rubriek === 'geweld')).toEqual({
    ...{ rubriek: 'geweld', label: 'Geweld', A: 2, B: 20, C: 22, D: 200, E: 222 },
  });
  expect(rows.at(-1)).toEqual({ rubriek: 'totaal', label: 'Totaal', A: 6, B: 20, C: 26, D: 200, E: 226 });
  expect(form.tabellen[0]?.rijen).toEqual([
    { rubriek: 'totaal', label: 'Totaal', A: 0, B: 0, C: 0, D: 0, E: 0 },
  ]);
  expect([form.jaar, form.gemeente, form.massaal]).toEqual([2025, 'GM0014', 'met']);
});

test('every code is counted under the statutory value that it counts as (Regeling registratieformulier)', () => {
  const rows = codesMetRubriek();
  for (const { tabel, code, rubriek } of rows)
    expect([code, rubriek]).toEqual([code, statutaireRubriek(tabel as 'grond', code)]);
  for (const row of [
    { tabel: 'grond', code: 'islam', rubriek: 'godsdienst' },
    { tabel: 'terrein', code: 'stage', rubriek: 'arbeidsmarkt' },
    { tabel: 'aard', code: 'belediging', rubriek: 'vijandige_bejegening' },
    { tabel: 'klachtbehandeling', code: 'overig', rubriek: 'overig' },
  ])
    expect(rows).toContainEqual(row);
});

describe('the municipalities of the year of a report', () => {
  const oldambt = ['GM0039 GM1895', 'GM0052 GM1895', 'GM1661 GM1895'];
  test.each<[number, string[]]>([
    [2009, []],
    [2017, oldambt],
    [
      2018,
      [
        ...oldambt,
        'GM0007 GM1950',
        'GM0018 GM1952',
        'GM0040 GM1952',
        'GM0048 GM1950',
        'GM1987 GM1952',
      ].toSorted(),
    ],
  ])('%d: those that had ended count under their successor: %j', (jaar, expected) =>
    expect(
      opgevolgdeGemeenten(jaar)
        .map(({ code, gemeente }) => `${code} ${gemeente}`)
        .toSorted(),
    ).toEqual(expected),
  );
  test('2021: all that ended but Winsum, which was split', () => {
    const ended = opgevolgdeGemeenten(2021);
    expect(ended).toHaveLength(20);
    expect(ended).toContainEqual({ code: 'GM0010', gemeente: 'GM1979' });
    expect(ended.map(({ code }) => code)).not.toContain('GM0053');
    expect(opgevolgdeGemeenten(2020)).toHaveLength(17);
  });
});
