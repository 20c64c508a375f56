import { expect, test } from 'vitest';
import { type Feitrij, feitOf, generalise } from './feitrijen.ts';

const feit = (over: Partial<Feitrij> = {}): Feitrij => ({
  registratiejaar: 2024,
  gemeente_voorval: 'GM0014',
  grond: 'ras',
  terrein: 'onderwijs',
  aantal: 1,
  ...over,
});
const total = (rows: readonly Feitrij[]) => rows.reduce((sum, row) => sum + row.aantal, 0);

test('enough alike keep everything; too few say less, step by step', () => {
  const rows = generalise(
    [
      feit({ aantal: 10 }),
      feit({ gemeente_voorval: 'GM0047', aantal: 6 }),
      feit({ gemeente_voorval: 'GM0765', aantal: 4 }),
      feit({ grond: 'leeftijd', terrein: 'huisvesting', aantal: 5 }),
      feit({ grond: 'geslacht', terrein: 'huisvesting', aantal: 5 }),
      feit({ grond: 'geslacht', terrein: 'horeca_amusement', aantal: 2 }),
    ],
    [],
    10,
  );
  expect(rows).toEqual([
    feit({ aantal: 10 }),
    feit({ gemeente_voorval: 'WERKGEBIED', grond: '*', terrein: '*', aantal: 2 }),
    feit({ gemeente_voorval: 'WERKGEBIED', grond: '*', terrein: 'huisvesting', aantal: 10 }),
    feit({ gemeente_voorval: 'WERKGEBIED', aantal: 10 }),
  ]);
});

test('those destroyed before count along', () => {
  expect(generalise([feit()], [feit({ aantal: 10 })], 10)).toEqual([feit()]);
  expect(generalise([feit()], [feit({ aantal: 10, registratiejaar: 2023 })], 10)).toEqual([
    feit({ gemeente_voorval: 'WERKGEBIED', grond: '*', terrein: '*' }),
  ]);
});

test('whatever is given: no row below k but the one that tells nothing, and no dossier lost', () => {
  let seed = 7;
  const next = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % n;
  };
  const one = () =>
    feit({
      registratiejaar: 2020 + next(3),
      gemeente_voorval: `GM${next(6)}`,
      grond: ['ras', 'leeftijd', 'geslacht', 'meerdere'][next(4)] ?? 'ras',
      terrein: `t${next(5)}`,
    });
  const stand = new Map<string, Feitrij>();
  for (let round = 1; round <= 40; round++) {
    const batch = Array.from({ length: next(60) }, one);
    const rows = generalise(batch, [...stand.values()], 10);
    expect(total(rows)).toBe(batch.length);
    for (const row of rows) {
      const key = `${row.registratiejaar}/${row.gemeente_voorval}/${row.grond}/${row.terrein}`;
      const aantal = row.aantal + (stand.get(key)?.aantal ?? 0);
      stand.set(key, { ...row, aantal });
      if (row.terrein !== '*') expect(aantal).toBeGreaterThanOrEqual(10);
    }
  }
});

test('a fact is made of statutory values; several grounds are not told apart', () => {
  const groep = {
    registratiejaar: 2024,
    gemeenteWoon: 'GM0765',
    gemeenteVoorval: 'GM0014',
    terrein: 'stage',
    aard: 'geweld',
    massaal: false,
    gronden: ['islam', 'godsdienst'],
    klachtbehandelingen: [],
    aantal: 3,
  };
  expect(feitOf(groep)).toEqual(feit({ grond: 'godsdienst', terrein: 'arbeidsmarkt', aantal: 3 }));
  expect(feitOf({ ...groep, gronden: ['islam', 'ras'] }).grond).toBe('meerdere');
  expect(feitOf({ ...groep, gronden: [] }).grond).toBe('onbekend');
});
