import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  blindHash,
  connect,
  findCandidates,
  latestFields,
  makeVoorval,
  openDocument,
  openDossier,
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

test('a melding becomes a numbered dossier, with its words in the vault only', async () => {
  const opened = await openMelding(deps, { melderNaam: 'Kanarie Uniek', omschrijving: 'kanarieverhaal' });
  expect(opened.dossiernummer).toMatch(/^2026-\d{5}$/);
  expect(opened.versie).toBe(1);
  const dossier = await openDossier(deps, opened.dossiernummer, {
    reader,
    onderdelen: ['journaal', 'contact', 'bijzonder'],
  });
  if (!dossier || 'refused' in dossier) throw new Error('not opened');
  expect(latestFields(dossier.persoonlijk)).toMatchObject({
    melderNaam: 'Kanarie Uniek',
    omschrijving: 'kanarieverhaal',
  });
  expect(dossier.dossier.status).toBe('ontvangen');
  for (const table of ['journaal', 'dossier', 'kluis', 'logboek', 'blinde_index']) {
    const { rows } = await sql<{
      text: string;
    }>`select coalesce(string_agg(t::text, ''), '') as text from ${sql.table(table)} t`.execute(
      deps.store.db,
    );
    expect(rows[0]?.text.toLowerCase()).not.toContain('kanarie');
    expect(rows[0]?.text).not.toContain(Buffer.from('kanarie').toString('hex'));
  }
});

test('opening is logged before anything is read, and a role without dossiers gets nothing', async () => {
  const opened = await openMelding(deps);
  const beheerder = { medewerkerId: null, rol: 'beheerder' } as const;
  expect(
    await openDossier(deps, opened.dossierId, { reader: beheerder, onderdelen: ['contact'] }),
  ).toMatchObject({ refused: 'rol' });
  await openDossier(deps, opened.dossierId, { reader, onderdelen: ['contact', 'journaal'] });
  const lines = await deps.store.db
    .selectFrom('logboek')
    .selectAll()
    .where('dossier_id', '=', opened.dossierId)
    .orderBy('logboek_id')
    .execute();
  expect(lines.map((line) => [line.rol, line.actie, line.onderdeel, line.uitkomst])).toEqual([
    ['systeem', 'handeling', 'receiveMelding', 'vastgelegd'],
    ['beheerder', 'lezen', 'contact', 'geweigerd'],
    ['klachtbehandelaar', 'lezen', 'contact', 'getoond'],
    ['klachtbehandelaar', 'lezen', 'journaal', 'getoond'],
  ]);
  const blind = connect(database.url, 'meldpunt_reports', { max: 1 });
  await expect(
    openDossier({ ...deps, store: blind }, opened.dossierId, { reader, onderdelen: [] }),
  ).rejects.toThrow();
  await blind.close();
});

test('a refused act leaves nothing behind, not even a number', async () => {
  const before = [await count('journaal'), await count('dossier'), await count('logboek'), deps.keys.count()];
  const numbers = await deps.store.db.selectFrom('nummering').selectAll().execute();
  const answer = await recordAct(deps, {
    dossierId: null,
    expectedVersion: 0,
    handeling: 'receiveMelding',
    input: meldingInput({ gronden: [] }),
    actor: systeem,
  });
  expect(answer).toMatchObject({ refused: 'invoer' });
  expect([
    await count('journaal'),
    await count('dossier'),
    await count('logboek'),
    deps.keys.count(),
  ]).toEqual(before);
  expect(await deps.store.db.selectFrom('nummering').selectAll().execute()).toEqual(numbers);
});

test('two who saw the same version: one act stands, the other is stale', async () => {
  const opened = await openMelding(deps);
  const request = {
    dossierId: opened.dossierId,
    expectedVersion: 1,
    handeling: 'judgeUrgency',
    actor: reader,
    input: { op: '2026-03-02', spoedeisend: true, reden: 'x' },
  };
  const answers = await Promise.all([recordAct(deps, request), recordAct(deps, request)]);
  expect(answers.filter((answer) => 'versie' in answer)).toHaveLength(1);
  expect(answers).toContainEqual({ refused: 'stale' });
});

test('fifty acts at once on one dossier: none is lost', async () => {
  const opened = await openMelding(deps);
  const insist = async (i: number) => {
    for (;;) {
      const row = await deps.store.db
        .selectFrom('dossier')
        .select('versie')
        .where('dossier_id', '=', opened.dossierId)
        .executeTakeFirstOrThrow();
      const answer = await recordAct(deps, {
        dossierId: opened.dossierId,
        expectedVersion: row.versie,
        handeling: 'contactClient',
        actor: reader,
        input: {
          op: '2026-03-02',
          wijze: 'telefoon',
          gelukt: true,
          metSlachtoffer: true,
          verslag: `gesprek ${i}`,
        },
      });
      if ('versie' in answer) return;
      expect(answer).toEqual({ refused: 'stale' });
    }
  };
  await Promise.all(Array.from({ length: 50 }, (_, i) => insist(i)));
  const dossier = await openDossier(deps, opened.dossierId, {
    reader,
    onderdelen: ['bijzonder', 'vrije_tekst', 'contact', 'derden'],
  });
  if (!dossier || 'refused' in dossier) throw new Error('not opened');
  expect(dossier.rij.versie).toBe(51);
  const told = dossier.persoonlijk
    .flatMap((sealed) => Object.values(sealed.velden))
    .filter((text) => text.startsWith('gesprek '));
  expect(new Set(told).size).toBe(50);
});

test('dossiers opened at once get numbers without gap or double', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, i) => openMelding(deps, { melderNaam: `Persoon ${i}` })));
  const rows = await deps.store.db
    .selectFrom('dossier')
    .select('dossiernummer')
    .orderBy('dossiernummer')
    .execute();
  expect(rows.map((row) => Number(row.dossiernummer.slice(5)))).toEqual(rows.map((_, i) => i + 1));
});

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
  const { voorvalId } = await makeVoorval(deps, { gemeente: 'GM0014', datum: null, jaar: 2026 });
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
    documenten: [{ soort: 'bijlage', inhoud }],
  });
  const documentId = opened.documentIds[0] as string;
  const read = await openDocument(deps, { dossierId: opened.dossierId, documentId }, reader);
  if (!read || 'refused' in read) throw new Error('not opened');
  expect(read.inhoud).toEqual(inhoud);
  expect((await deps.documents.readSealed(documentId))?.includes('kanarie')).toBe(false);
  expect(await openDocument(deps, { dossierId: deps.nieuwId(), documentId }, reader)).toBeNull();
  const refused = await recordAct(deps, {
    dossierId: opened.dossierId,
    expectedVersion: 0,
    handeling: 'judgeUrgency',
    input: {},
    actor: reader,
    documenten: [{ soort: 'x', inhoud }],
  });
  expect(refused).toEqual({ refused: 'stale' });
  expect((await deps.documents.list()).filter((id) => id !== documentId)).toEqual([]);
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
