import { performance } from 'node:perf_hooks';
import { datum } from '@meldpunt/core';
import { pairsOf, type StoreDeps, searchDossiers } from '@meldpunt/store';
import { generateWorld, loadWorld, type World } from '@meldpunt/world';
import { openTestStore } from '../support/store-deps.ts';

/** What was found in one world, against its truth. */
export type Meting = {
  seed: string;
  dossiers: number;
  geplant: number;
  gevonden: number;
  vals: number;
  /** Misses by kind of conflict, and what was found wrongly by kind of near miss; `wereld` is by chance. */
  gemist: Record<string, number>;
  valsNaarSoort: Record<string, number>;
  msPerMelding: number;
  /** The slowest of twenty searches by a name that several people have. */
  msZoeken: number;
};

const key = (a: string, b: string): string => [a, b].sort().join(' ');
const add = (counts: Record<string, number>, soort: string): void => {
  counts[soort] = (counts[soort] ?? 0) + 1;
};

/** Looks for conflicts in a synthetic world with planted ones, on a database of its own; nothing is recorded. */
export const measure = async (
  databaseUrl: string,
  options: { seed: string; dossiers: number; conflicten: number; jaren?: number },
): Promise<Meting> => {
  const world = generateWorld({
    ...options,
    totEnMet: datum('2026-06-30'),
    jaren: options.jaren ?? 2,
    massa: 0,
  });
  const store = await openTestStore(databaseUrl);
  try {
    await loadWorld(store.deps, world);
    const truth = new Map(world.waarheid().conflicten.map((paar) => [key(...paar.dossiers), paar] as const));
    const ids = await store.deps.store.db.selectFrom('dossier').select('dossier_id').execute();
    const found = new Set<string>();
    const began = performance.now();
    for (const { dossier_id } of ids)
      for (const { later, eerder } of await pairsOf(store.deps, dossier_id)) found.add(key(later, eerder));
    const msPerMelding = (performance.now() - began) / ids.length;
    const msZoeken = await slowestSearch(store.deps, world.medewerkers);
    const gemist: Record<string, number> = {};
    const valsNaarSoort: Record<string, number> = {};
    for (const [pair, { soort, conflict }] of truth) if (conflict && !found.has(pair)) add(gemist, soort);
    for (const pair of found) {
      const known = truth.get(pair);
      if (!known?.conflict) add(valsNaarSoort, known?.soort ?? 'wereld');
    }
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    const geplant = [...truth.values()].filter(({ conflict }) => conflict).length;
    return {
      seed: options.seed,
      dossiers: ids.length,
      geplant,
      gevonden: geplant - sum(gemist),
      vals: sum(valsNaarSoort),
      gemist,
      valsNaarSoort,
      msPerMelding,
      msZoeken,
    };
  } finally {
    await store.close();
  }
};

const asked = [
  'de Boer',
  'Yilmaz',
  'Mohamed',
  'Li',
  'Kowalczyk',
  'Anna Bakker',
  'F. Demir',
  'Jan',
  'van den Berg',
  'Sjevtsjenko',
];

const slowestSearch = async (deps: StoreDeps, staff: World['medewerkers']): Promise<number> => {
  const person = staff.find(({ rol }) => rol === 'klachtbehandelaar');
  const lezer = { medewerkerId: person?.medewerkerId ?? null, rol: 'klachtbehandelaar' } as const;
  let slowest = 0;
  for (const soort of ['naam', 'organisatie'] as const)
    for (const tekst of asked) {
      const began = performance.now();
      await searchDossiers(deps, lezer, { soort, tekst });
      slowest = Math.max(slowest, performance.now() - began);
    }
  return slowest;
};
