import { randomBytes, randomUUID } from 'node:crypto';
import { catalogus, datumAt, decide, foldJournaal, isRefusal, type Vastgelegd } from '@meldpunt/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type BulkDossier,
  bulkLoad,
  columnNames,
  type Database,
  projectionDifferences,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, openMelding, record, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

/** A dossier as a synthetic world would make it: decided by the core, nothing written yet. */
const makeDossier = (n: number, over: Record<string, unknown> = {}): BulkDossier => {
  const { instellingen, protocolEditie, nu } = store.deps;
  const context = { actor: systeem, nu: nu(), vandaag: datumAt(nu()), instellingen, nieuwId: randomUUID };
  const acts = [
    [catalogus.receiveMelding, meldingInput(over)],
    [catalogus.amendRegistratie, { op: '2026-03-02', ...registratie, terrein: 'onderwijs' }],
  ] as const;
  const journaal: Vastgelegd[] = [];
  const persoonlijk: { versie: number; waarden: BulkDossier['persoonlijk'][number]['waarden'] }[] = [];
  for (const [act, input] of acts) {
    const decision = decide(foldJournaal(journaal), act as never, input, context);
    if (isRefusal(decision)) throw new Error(JSON.stringify(decision));
    if (decision.persoonlijk.length > 0)
      persoonlijk.push({ versie: journaal.length + 1, waarden: decision.persoonlijk });
    for (const gebeurtenis of decision.events)
      journaal.push({
        versie: journaal.length + 1,
        handeling: act.name,
        gebeurtenis,
        medewerkerId: null,
        vastgelegdOp: nu(),
      });
  }
  const identity = {
    dossierId: randomUUID(),
    dossiernummer: `2026-${String(n).padStart(5, '0')}`,
    registratieId: randomUUID(),
    protocolEditie,
  };
  return { identity, journaal, persoonlijk };
};
const registratie = {
  gronden: ['ras', 'geslacht'],
  terrein: 'onderwijs',
  aard: 'geweld',
  gemeenteWoon: 'GM0014',
  gemeenteVoorval: 'GM0014',
  aantalSlachtoffers: 2,
};

const rowsOf = async (dossierId: string) => {
  const tables: (keyof Database)[] = [
    'dossier',
    'dossier_grond',
    'dossier_klachtbehandeling',
    'termijn',
    'dossier_belang',
    'dossier_conflict',
    'journaal',
    'kluis',
    'blinde_index',
    'lvtd_wachtrij',
    'logboek',
  ];
  /** Given out at random, or by the database. */
  const random = new Set([
    'dossier_id',
    'registratie_id',
    'dossiernummer',
    'melder_ref',
    'nonce',
    'geheimtekst',
    'logboek_id',
    'wachtrij_id',
  ]);
  const all: Record<string, unknown[]> = {};
  for (const table of tables) {
    const rows = await store.deps.store.db
      .selectFrom(table)
      .selectAll()
      .where('dossier_id' as never, '=', dossierId as never)
      .execute();
    all[table] = rows
      .map((row) =>
        columnNames(table)
          .filter((c) => !random.has(c))
          .map((c) =>
            JSON.stringify((row as Record<string, unknown>)[c]).replaceAll(/"melderRef":"[^"]+"/g, ''),
          ),
      )
      .sort();
    // Every act asks for registration; a dossier that was loaded whole asks once.
    if (table === 'lvtd_wachtrij') all[table] = all[table].slice(0, 1);
  }
  return all;
};

test('bulk loading writes exactly the rows that recording the acts writes', async () => {
  const strange = { omschrijving: 'tab\t, regel\n, schuin \\ en \\N, é', melderNaam: 'Aafke van den Berg' };
  const opened = await openMelding(store.deps, strange);
  await record(store.deps, {
    dossierId: opened.dossierId,
    expectedVersion: 1,
    handeling: 'amendRegistratie',
    actor: systeem,
    input: { op: '2026-03-02', ...registratie },
  });
  const loaded = makeDossier(7, strange);
  await bulkLoad(store.deps, [loaded]);
  expect(await rowsOf(loaded.identity.dossierId)).toEqual(await rowsOf(opened.dossierId));
  const next = await openMelding(store.deps);
  expect(next.dossiernummer).toBe('2026-00008');
});

test('a thousand dossiers in blocks, all readable and all as their journals say', async () => {
  const seen: number[] = [];
  const many = function* () {
    for (let n = 100; n < 1300; n++)
      yield makeDossier(n, { melderNaam: `Persoon ${randomBytes(3).toString('hex')}` });
  };
  await bulkLoad(store.deps, many(), (loaded) => seen.push(loaded));
  expect(seen).toEqual([1000, 1200]);
  for await (const difference of projectionDifferences(store.deps)) expect(difference).toBeUndefined();
});
