import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  blindHash,
  findCandidates,
  makeVoorval,
  openDocument,
  projectionDifferences,
  rebuildProjections,
  recordAct,
  type StoreDeps,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, openMelding, record, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let deps: StoreDeps;
const reader = { medewerkerId: null, rol: 'klachtbehandelaar' } as const;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url, { drempelMassaal: 3 });
  deps = store.deps;
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const count = async (table: string) => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
    deps.store.db,
  );
  return rows[0]?.n;
};
const differences = async () => {
  const found = [];
  for await (const difference of projectionDifferences(deps)) found.push(difference);
  return found;
};

test('who reports again keeps the same reference; a namesake does not', async () => {
  const refOf = async (over: Record<string, unknown>) => {
    const { dossierId } = await openMelding(deps, over);
    return (
      await deps.store.db
        .selectFrom('dossier')
        .select('melder_ref')
        .where('dossier_id', '=', dossierId)
        .executeTakeFirstOrThrow()
    ).melder_ref;
  };
  const first = await refOf({
    melderNaam: 'Zoë Çelik',
    melderTelefoon: '06 12 34 56 78',
    melderEmail: undefined,
  });
  expect(await refOf({ melderNaam: 'Z. Celik', melderTelefoon: '+31612345678' })).toBe(first);
  expect(await refOf({ melderNaam: 'Zoë Çelik', melderTelefoon: undefined })).not.toBe(first);
  expect(await refOf({ melderNaam: 'Ali Çelik', melderTelefoon: '06 12 34 56 78' })).not.toBe(first);
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  expect(
    (await findCandidates(deps.store.db, hash, { naam: 'çelik' }, { partij: 'melder' })).length,
  ).toBeGreaterThanOrEqual(4);
});

test('enough meldingen about one voorval make it mass reports, also when linked at once', async () => {
  const { voorvalId } = await makeVoorval(deps, {
    gemeente: 'GM0014',
    datum: null,
    jaar: 2026,
    actor: systeem,
  });
  const opened = await Promise.all(
    Array.from({ length: 3 }, (_, i) => openMelding(deps, { melderNaam: `Lid ${i}` })),
  );
  const massaal = async () =>
    (
      await deps.store.db
        .selectFrom('voorval')
        .select('massaal')
        .where('voorval_id', '=', voorvalId)
        .executeTakeFirstOrThrow()
    ).massaal;
  const link = (dossierId: string) =>
    record(deps, {
      dossierId,
      expectedVersion: 1,
      handeling: 'linkVoorval',
      actor: systeem,
      input: { op: '2026-03-02', voorvalId },
    });
  await link(opened[0]?.dossierId as string);
  expect(await massaal()).toBe(false);
  await Promise.all(opened.slice(1).map((o) => link(o.dossierId)));
  expect(await massaal()).toBe(true);
});

test('a reference to what does not exist is a refusal on the field', async () => {
  const opened = await openMelding(deps);
  const answer = await recordAct(deps, {
    dossierId: opened.dossierId,
    expectedVersion: 1,
    handeling: 'linkVoorval',
    actor: systeem,
    input: { op: '2026-03-02', voorvalId: deps.nieuwId() },
  });
  expect(answer).toMatchObject({ refused: 'invoer', fouten: [{ veld: 'voorvalId' }] });
});

test('a document belongs to the act, is encrypted on disk, and is opened in the log', async () => {
  const inhoud = Buffer.from('brief met kanariegegevens');
  const opened = await record(deps, {
    dossierId: null,
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: meldingInput(),
    actor: systeem,
    documenten: [{ soort: 'bewijsstuk', titel: 'kanarietitel', mediatype: 'text/plain', inhoud }],
  });
  const documentId = opened.documentIds[0] as string;
  const read = await openDocument(deps, { dossierId: opened.dossierId, documentId }, reader);
  if (!read || 'refused' in read) throw new Error('not opened');
  expect(read.inhoud).toEqual(inhoud);
  expect(read.rij).toMatchObject({ titel: 'kanarietitel', mediatype: 'text/plain', soort: 'bewijsstuk' });
  const row = await deps.store.db
    .selectFrom('document')
    .selectAll()
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  expect(row.titel?.includes('kanarie')).toBe(false);
  expect((await deps.documents.readSealed(documentId))?.includes('kanarie')).toBe(false);
  expect(await openDocument(deps, { dossierId: deps.nieuwId(), documentId }, reader)).toBeNull();
  const refused = await recordAct(deps, {
    dossierId: opened.dossierId,
    expectedVersion: 0,
    handeling: 'judgeUrgency',
    input: {},
    actor: reader,
    documenten: [{ soort: 'overig', titel: 'Titel', mediatype: 'text/plain', inhoud }],
  });
  expect(refused).toEqual({ refused: 'stale' });
  expect((await deps.documents.list()).filter((id) => id !== documentId)).toEqual([]);
});

test('protocol 5.2b: a document by itself is not recorded without a file, and nothing of it stays', async () => {
  const opened = await record(deps, {
    dossierId: null,
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: meldingInput(),
    actor: systeem,
  });
  const answer = await recordAct(deps, {
    dossierId: opened.dossierId,
    expectedVersion: opened.versie,
    handeling: 'addDocument',
    input: { op: '2026-03-02', soort: 'brief', richting: 'ontvangen', partij: 'client' },
    actor: reader,
  });
  expect(answer).toEqual({ refused: 'invoer', fouten: [{ veld: 'document', reden: 'Kies een bestand.' }] });
});

test('the projections are what the journals say, and can be made anew', async () => {
  expect(await differences()).toEqual([]);
  await deps.store.db
    .updateTable('dossier')
    .set({ terrein: 'onderwijs' })
    .where('dossiernummer', '=', '2026-00001')
    .execute();
  await deps.store.db
    .deleteFrom('termijn')
    .where('dossier_id', 'in', (eb) =>
      eb.selectFrom('dossier').select('dossier_id').where('dossiernummer', '=', '2026-00002'),
    )
    .execute();
  expect((await differences()).map((difference) => difference.tabel).sort()).toEqual(['dossier', 'termijn']);
  const { dossiers } = await rebuildProjections(deps);
  expect(dossiers).toBe(await count('dossier'));
  expect(await differences()).toEqual([]);
});
