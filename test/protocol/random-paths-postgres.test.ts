import { type Actor, datumAt, foldJournaal } from '@meldpunt/core';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  openTermijnen,
  projectionDifferences,
  recordAct,
  recordedOf,
  type StoreDeps,
  StoreError,
  tables,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';
import { databaseText } from '../support/traces.ts';
import { marker } from './any-input.ts';
import { brokenBy, type Entry } from './laws/law.ts';
import { laws } from './laws/laws.ts';
import { people } from './people.ts';
import { givePeople } from './people-rows.ts';
import { decideTry, type Try, walker } from './walk.ts';

const LENGTH = 40;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let deps: StoreDeps;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  deps = store.deps;
  await givePeople(deps);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

/**
 * Every table that says something about a dossier, except the log, in which a refusal may leave a line, and what only closing
 * a year writes, which the application can't read.
 */
const dossierTables = Object.entries(tables)
  .filter(
    ([name, columns]) => !['logboek', 'kubus_dossier'].includes(name) && 'dossier_id' in (columns as object),
  )
  .map(([name]) => name);

/** One text for all that the database holds of a dossier, and how many dossiers and keys there are. */
const trace = async (dossierId: string | null): Promise<string> => {
  const parts = dossierTables.map(
    (name) =>
      sql`(select md5(string_agg(t::text, '|' order by t::text)) from ${sql.table(name)} t where t.dossier_id = ${dossierId})`,
  );
  const { rows: found } = await sql<{
    trace: string;
  }>`select concat_ws('/', (select count(*) from dossier), ${sql.join(parts)}) as trace`.execute(
    deps.store.db,
  );
  return `${found[0]?.trace} ${deps.keys.ids().length}`;
};

type Known = { dossierId: string | null; versie: number };

/** Records a try as a person would; gives what the journal now holds more of it. */
const paper = { soort: 'overig', titel: 'Stuk', mediatype: 'text/plain', inhoud: Buffer.from('stuk') };

const record = async (known: Known, { act, actor, input, vandaag }: Try) => {
  store.clock.now = new Date(`${vandaag}T12:00:00Z`);
  expect(datumAt(deps.nu())).toBe(vandaag);
  return recordAct(deps, {
    dossierId: known.dossierId,
    expectedVersion: known.versie,
    handeling: act.name,
    input,
    actor,
    kopieGemaakt: true,
    // Some acts have nothing to record without a file; whether they may be done is for the core to say.
    documenten: act.stuk?.verplicht ? [paper] : [],
  }).catch((error: unknown) => {
    // For whoever has an interest the dossier does not exist (B2.5).
    if (error instanceof StoreError && error.kind === 'not-found')
      return { refused: 'rol', reden: 'verborgen' } as const;
    throw error;
  });
};

const journalOf = async (dossierId: string, after = 0) =>
  (
    await deps.store.db
      .selectFrom('journaal')
      .selectAll()
      .where('dossier_id', '=', dossierId)
      .where('versie', '>', after)
      .orderBy('versie')
      .execute()
  ).map(recordedOf);

const steps = fc.array(fc.nat(0x7fffffff), { minLength: LENGTH, maxLength: LENGTH });

test('300 random sequences against PostgreSQL: the same laws, and no refused act leaves a trace', {
  timeout: 400_000,
}, async () => {
  let refused = 0;
  let recorded = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(0x7fffffff), steps, async (seed, taken) => {
      const walking = walker(seed, taken.length);
      const entries: Entry[] = [];
      let known: Known = { dossierId: null, versie: 0 };
      // Compared around each stretch of refusals, so that none of them can have left anything.
      let before: string | null = null;
      const nothingLeft = async () => {
        if (before) expect(await trace(known.dossierId)).toBe(before);
        before = null;
      };
      for (const step of taken) {
        const tried = walking.next(step);
        const expected = decideTry(walking.dossier, tried);
        if ('refusal' in expected) before ??= await trace(known.dossierId);
        else await nothingLeft();
        const answer = await record(known, tried);
        if ('refused' in answer) {
          refused += 1;
          // Refused by the core, or by the store for a row that is not there; whichever, nothing stays.
          walking.hear(tried, { refusal: answer as never });
          continue;
        }
        if ('refusal' in expected) throw new Error(`${tried.act.name} stands, though the core refuses it`);
        const journaal = await journalOf(answer.dossierId, known.versie);
        known = { dossierId: answer.dossierId, versie: journaal.at(-1)?.versie ?? answer.versie };
        // Walks share their few names, so the program may find a conflict of interest right after the act.
        const found = journaal.slice(expected.entries.length);
        expect(found.filter(({ handeling }) => handeling !== 'findConflict')).toEqual([]);
        const added = journaal.map(({ versie, gebeurtenis, handeling }, i): Entry => {
          const decided = expected.entries[i];
          const { actor, vandaag } = tried;
          if (decided)
            return {
              versie,
              eerste: decided.eerste,
              gebeurtenis,
              handeling,
              actor,
              vandaag,
              invoer: decided.invoer,
              velden: decided.velden,
            };
          const { type: _, ...invoer } = gebeurtenis;
          // A conflict that is found is put to the directeur by the same act.
          const eerste = gebeurtenis.type === 'Voorgelegd' ? versie - 1 : versie;
          return { versie, eerste, gebeurtenis, handeling, actor: systeem, vandaag, invoer, velden: [] };
        });
        for (const entry of added) {
          expect(brokenBy(laws, entries, entry).map(({ wet }) => wet)).toEqual([]);
          entries.push(entry);
        }
        recorded += added.length;
        walking.hear(tried, { entries: added });
      }
      await nothingLeft();
      if (!known.dossierId) return;
      expect(foldJournaal(await journalOf(known.dossierId))).toEqual(walking.dossier);
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(2_000);
  expect(recorded).toBeGreaterThan(4_000);
});

test('after them the projections are the folded journals', async () => {
  const different = [];
  for await (const one of projectionDifferences(deps)) different.push(one);
  expect(different).toEqual([]);
});

test('protocol 8.2a: every term that runs stands in the worklist of somebody who may act, or of nobody yet', async () => {
  const reader = { medewerkerId: null, rol: 'systeem' } as const;
  const list = { vandaag: datumAt(deps.nu()), limit: 100_000 };
  const all = await openTermijnen(deps.store, reader, list);
  expect(all.length).toBeGreaterThan(100);
  const owners = [...people.map((one: Actor) => one.medewerkerId).filter((id) => id !== null), null];
  let owned = 0;
  for (const behandelaarId of owners)
    owned += (await openTermijnen(deps.store, reader, { ...list, behandelaarId })).length;
  expect(owned).toBe(all.length);
});

test('no word that was typed stands outside the vault', async () => {
  for (const { table, text } of await databaseText(database.url)) expect(text, table).not.toContain(marker);
});
