import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type BackupOutcome,
  backup,
  connect,
  latestFields,
  loadRootKey,
  openDocument,
  openDocuments,
  openDossier,
  openKeyStore,
  projectionDifferences,
  type RestoreRequest,
  restore,
  type StoreDeps,
  verifyBackup,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { meldingInput, openMelding, record, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

const WACHTWOORD = 'reservekopie wachtwoord';
const reader = { medewerkerId: null, rol: 'klachtbehandelaar' } as const;
let source: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let dir: string;
let made: BackupOutcome;
let destroyed: string;

const backupDeps = () => ({ ...store.deps, url: source.url, wachtwoord: WACHTWOORD });
const requestFor = async (url: string, over: Partial<RestoreRequest> = {}): Promise<RestoreRequest> => {
  const target = await mkdtemp(join(dir, 'terug-'));
  return {
    gegevens: made.gegevens.path,
    sleutels: made.sleutels.path,
    wachtwoord: WACHTWOORD,
    rootKey: loadRootKey({ dir: join(store.dir, 'sleutels') }, randomBytes).key,
    url,
    database: 'proef',
    keysDir: join(target, 'sleutels'),
    documentsDir: join(target, 'documenten'),
    randomBytes,
    blindeIndexBits: store.deps.blindeIndexBits,
    ...over,
  };
};
const wholeDossier = async (
  deps: Pick<StoreDeps, 'store' | 'keys' | 'nu' | 'documents'>,
  dossierId: string,
) => {
  const opened = await openDossier(deps, dossierId, {
    reader,
    onderdelen: ['journaal', 'contact', 'bijzonder', 'derden', 'vrije_tekst', 'documenten'],
  });
  if (!opened || 'refused' in opened) throw new Error('not opened');
  const documents = await Promise.all(
    opened.documenten.map(({ document_id }) =>
      openDocument(deps, { dossierId, documentId: document_id }, reader),
    ),
  );
  return { ...opened, velden: latestFields(opened.persoonlijk), documents };
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-backup-'));
  source = await freshDatabase();
  store = await openTestStore(source.url);
  for (let i = 0; i < 12; i++) {
    const opened = await record(store.deps, {
      dossierId: null,
      expectedVersion: 0,
      handeling: 'receiveMelding',
      input: meldingInput({ melderNaam: `Kanarie ${i} Één`, omschrijving: `tab\t regel\n \\N \\. ${i}` }),
      actor: systeem,
      documenten:
        i % 3 === 0
          ? [
              {
                soort: 'overig',
                titel: `Kanarie ${i}`,
                mediatype: 'text/plain',
                inhoud: randomBytes(200_000),
              },
            ]
          : [],
    });
    if (i === 5) destroyed = opened.dossierId;
  }
  store.deps.keys.destroyKeys([destroyed]);
  await store.deps.store.db
    .insertInto('uitgaande_post')
    .values(
      (['wacht', 'verstuurd'] as const).map((status, i) => ({
        post_id: store.deps.nieuwId(),
        soort: 'clientbericht',
        dossier_id: destroyed,
        versie: i + 1,
        dag: '2026-03-02',
        status,
        pogingen: 0,
        niet_voor: store.deps.nu(),
        gemaakt_op: store.deps.nu(),
      })),
    )
    .execute();
  // People work on while the backup runs.
  const [outcome] = await Promise.all([
    backup(backupDeps(), { outDir: join(dir, 'uit'), keysOutDir: join(dir, 'uit-sleutels') }),
    openMelding(store.deps),
    openMelding(store.deps),
  ]);
  made = outcome;
});
afterAll(async () => {
  await store.close();
  await source.drop();
  await rm(dir, { recursive: true, force: true });
});

test('a backup is two whole encrypted files, and is remembered', async () => {
  expect(await readdir(join(dir, 'uit'))).toEqual(['meldpunt-20260302T090000Z.reservekopie']);
  expect(await readdir(join(dir, 'uit-sleutels'))).toEqual(['meldpunt-20260302T090000Z.sleutels']);
  for (const { path } of [made.gegevens, made.sleutels])
    expect((await readFile(path)).includes('anarie')).toBe(false);
  const manifest = await verifyBackup(made.gegevens.path, WACHTWOORD);
  expect(manifest.inhoud.onderdelen.map((part) => part.naam)).not.toContain('blinde_index');
  expect(manifest.inhoud.documenten.aantal).toBe(4);
  const rows = await store.deps.store.db.selectFrom('reservekopie').selectAll().execute();
  expect(rows).toMatchObject([
    { bestand: 'meldpunt-20260302T090000Z.reservekopie', omvang: made.gegevens.omvang, rijen: made.rijen },
  ]);
});

test('mail that waited when the copy was made is not sent again by itself after a restore', async () => {
  const target = await freshDatabase();
  await restore(await requestFor(target.url));
  const restored = connect(target.url, 'meldpunt_app');
  const rows = await restored.db
    .selectFrom('uitgaande_post')
    .select(['versie', 'status'])
    .orderBy('versie')
    .execute();
  expect(rows).toEqual([
    { versie: 1, status: 'onzeker' },
    { versie: 2, status: 'verstuurd' },
  ]);
  await restored.close();
  await target.drop();
});

test('restored in an empty installation, every dossier is what it was, and a destroyed one stays unreadable', async () => {
  const target = await freshDatabase();
  const request = await requestFor(target.url);
  const outcome = await restore(request);
  const keys = openKeyStore({ dir: request.keysDir, rootKey: request.rootKey, randomBytes });
  const deps = {
    ...store.deps,
    store: connect(target.url, 'meldpunt_app'),
    keys,
    documents: openDocuments({ dir: request.documentsDir, keys, randomBytes }),
  };
  const ids = await deps.store.db.selectFrom('dossier').select('dossier_id').execute();
  expect(outcome).toMatchObject({ rijen: made.rijen, documenten: 4, dossiers: ids.length, zonderSleutel: 1 });
  expect(ids.length).toBeGreaterThanOrEqual(12);
  for (const { dossier_id } of ids.filter((row) => row.dossier_id !== destroyed))
    expect(await wholeDossier(deps, dossier_id)).toEqual(await wholeDossier(store.deps, dossier_id));
  await expect(wholeDossier(deps, destroyed)).rejects.toMatchObject({ kind: 'key-gone' });
  for await (const difference of projectionDifferences(deps)) expect(difference).toBeUndefined();
  const index = (d: Pick<StoreDeps, 'store'>) =>
    d.store.db
      .selectFrom('blinde_index')
      .selectAll()
      .where(
        'dossier_id',
        'in',
        ids.map((r) => r.dossier_id),
      )
      .where('dossier_id', '<>', destroyed)
      .orderBy('dossier_id')
      .orderBy('veld')
      .orderBy('waarde')
      .execute();
  expect(await index(deps)).toEqual(await index(store.deps));
  const next = await openMelding(deps);
  expect(next.dossiernummer).toBe(`2026-${String(ids.length + 1).padStart(5, '0')}`);
  await expect(restore(await requestFor(target.url))).rejects.toMatchObject({ kind: 'target-not-empty' });
  await expect(
    restore({ ...(await requestFor(source.url)), keysDir: request.keysDir }),
  ).rejects.toMatchObject({ kind: 'target-not-empty' });
  await deps.store.close();
  keys.close();
  await target.drop();
});

test('what does not fit is refused by name, and leaves the target as empty as it was', async () => {
  const target = await freshDatabase();
  const request = await requestFor(target.url);
  const damagedPath = join(dir, 'beschadigd.reservekopie');
  const bytes = await readFile(made.gegevens.path);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100);
  await writeFile(damagedPath, bytes);
  const refusals = [
    [{ wachtwoord: 'een ander wachtwoord' }, 'wrong-key'],
    [{ rootKey: randomBytes(32) }, 'wrong-key'],
    [{ gegevens: damagedPath }, 'damaged'],
    [{ gegevens: made.sleutels.path }, 'wrong-key'],
    [{ gegevens: join(dir, 'bestaat-niet') }, 'not-found'],
  ] as const;
  for (const [over, kind] of refusals) {
    await expect(restore({ ...request, ...over })).rejects.toMatchObject({ kind });
    expect(await readdir(request.keysDir).catch(() => [])).toEqual([]);
  }
  expect((await restore(request)).rijen).toBe(made.rijen);
  await target.drop();
});

test('a backup without a document that should be there is not made, and leaves no file', async () => {
  const row = await store.deps.store.db
    .selectFrom('document')
    .select('document_id')
    .executeTakeFirstOrThrow();
  await store.deps.documents.remove(row.document_id);
  store.clock.now = new Date('2026-03-03T09:00:00Z');
  await expect(backup(backupDeps(), { outDir: join(dir, 'uit2') })).rejects.toMatchObject({
    kind: 'damaged',
  });
  expect(await readdir(join(dir, 'uit2'))).toEqual([]);
});

test('a short password is refused before anything is read', async () => {
  await expect(backup({ ...backupDeps(), wachtwoord: 'kort' }, { outDir: dir })).rejects.toMatchObject({
    kind: 'wrong-key',
  });
});
