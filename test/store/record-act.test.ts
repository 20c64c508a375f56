import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  connect,
  latestFields,
  openDossier,
  recordAct,
  type StoreDeps,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, openMelding, systeem } from '../support/melding.ts';
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
  await openDossier(deps, opened.dossierId, { reader, onderdelen: ['contact'] });
  const lines = await deps.store.db
    .selectFrom('logboek')
    .selectAll()
    .where('dossier_id', '=', opened.dossierId)
    .orderBy('logboek_id')
    .execute();
  expect(lines.map((line) => [line.rol, line.actie, line.onderdeel, line.uitkomst])).toEqual([
    ['systeem', 'handeling', 'receiveMelding', 'vastgelegd'],
    ['beheerder', 'lezen', 'journaal', 'geweigerd'],
    ['beheerder', 'lezen', 'contact', 'geweigerd'],
    ['klachtbehandelaar', 'lezen', 'journaal', 'getoond'],
    ['klachtbehandelaar', 'lezen', 'contact', 'getoond'],
  ]);
  const blind = connect(database.url, 'meldpunt_reports', { max: 1 });
  await expect(
    openDossier({ ...deps, store: blind }, opened.dossierId, { reader, onderdelen: [] }),
  ).rejects.toThrow();
  await blind.close();
});

test('a refused act leaves nothing behind, not even a number', async () => {
  const before = [
    await count('journaal'),
    await count('dossier'),
    await count('logboek'),
    deps.keys.ids().length,
  ];
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
    deps.keys.ids().length,
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
