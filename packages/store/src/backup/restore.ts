import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { connect, connectClient } from '../connect.ts';
import { namedError, StoreError } from '../errors.ts';
import type { RandomBytes } from '../keys/envelope.ts';
import type { KeyStore } from '../keys/key-store-type.ts';
import { appliedMigrations, migrate, migrationNames } from '../migrate.ts';
import type { TableName } from '../tables/tables.ts';
import { type DocumentStore, openDocuments } from '../vault/documents.ts';
import { rebuildBlindIndex } from '../vault/rebuild-blind-index.ts';
import { checkBackupFile, type Manifest, readBackupFile } from './backup-file.ts';
import type { EntryEvent } from './entries.ts';
import { hasKeys, restoreKeys } from './key-backup.ts';
import { clearBrokenRestore, emptyAgain, markRestore, unmarkRestore } from './restore-mark.ts';
import { backedUpTables, continueCounting, copyIn } from './table-copy.ts';

/** Where a backup comes from, and the empty places that it goes to. */
export type RestoreRequest = {
  gegevens: string;
  sleutels: string;
  wachtwoord: string;
  rootKey: Uint8Array;
  url: string;
  /** Names the database without secrets: what a broken restore left is only cleared from the same one. */
  database: string;
  keysDir: string;
  documentsDir: string;
  randomBytes: RandomBytes;
  blindeIndexBits: number;
  onProgress?: (part: string) => void;
};

export type RestoreOutcome = {
  gemaaktOp: string;
  rijen: number;
  documenten: number;
  dossiers: number;
  zonderSleutel: number;
};

/**
 * Puts a backup in an empty database, key directory and documents directory: both files are checked whole first, then the schema of
 * the backup is made, the rows are loaded in one transaction and counted, the documents written, the blind index made anew
 * (which opens every sealed field), and the schema brought up to date. Throws StoreError `target-not-empty`,
 * `wrong-key`, `damaged`, `schema-newer`, `not-found`.
 */
export const restore = async (request: RestoreRequest): Promise<RestoreOutcome> => {
  const progress = request.onProgress ?? (() => undefined);
  progress('controle');
  const manifest = await checkBackupFile(request.gegevens, 'gegevens', request.wachtwoord);
  const known = await migrationNames();
  const last = manifest.migraties.at(-1);
  if (!last || manifest.migraties.some((name, i) => known[i] !== name))
    throw new StoreError(
      'schema-newer',
      'Deze reservekopie is van een nieuwere versie van Meldpunt. Installeer die versie eerst.',
    );
  await clearBrokenRestore(request);
  await requireEmpty(request, manifest.migraties);
  await markRestore(request);
  const keys = await openKeys(request);
  let done = false;
  try {
    await migrate(request.url, { to: last });
    const documents = openDocuments({ dir: request.documentsDir, keys, randomBytes: request.randomBytes });
    await load(request, documents, manifest, progress);
    await migrate(request.url);
    progress('blinde index');
    const indexed = await reindex(request, keys);
    done = true;
    const { onderdelen, documenten } = manifest.inhoud;
    return {
      gemaaktOp: manifest.gemaaktOp,
      rijen: onderdelen.reduce((sum, part) => sum + part.rijen, 0),
      documenten: documenten.aantal,
      dossiers: onderdelen.find((part) => part.naam === 'dossier')?.rijen ?? 0,
      zonderSleutel: indexed.zonderSleutel,
    };
  } finally {
    keys.close();
    if (!done) await emptyAgain(request);
    await unmarkRestore(request.keysDir);
  }
};

/** Nothing was written yet when the keys don't fit, so nothing is cleared then. */
const openKeys = async (request: RestoreRequest): Promise<KeyStore> => {
  try {
    return await restoreKeys({ ...request, path: request.sleutels, dir: request.keysDir });
  } catch (error) {
    await unmarkRestore(request.keysDir);
    throw error;
  }
};

/** Nothing may be there: no keys, no rows, no documents; and of the schema nothing, or exactly that of the backup. */
const requireEmpty = async (request: RestoreRequest, migraties: string[]): Promise<void> => {
  if (hasKeys(request.keysDir)) throw notEmpty(`In ${request.keysDir} staan al sleutels.`);
  const documents = await readdir(request.documentsDir).catch(() => []);
  if (documents.length > 0) throw notEmpty(`In ${request.documentsDir} staan al documenten.`);
  const store = connect(request.url, 'aanmelding', { max: 1 });
  try {
    const applied = await appliedMigrations(store);
    if (applied.length === 0) return;
    if (applied.join() !== migraties.join())
      throw notEmpty('De database heeft al tabellen van een andere versie.');
    for (const table of backedUpTables) {
      const row = await store.db
        .selectFrom(table)
        .select((eb) => eb.lit(1).as('one'))
        .limit(1)
        .executeTakeFirst();
      if (row) throw notEmpty('In de database staan al gegevens.');
    }
  } catch (error) {
    throw namedError(error);
  } finally {
    await store.close();
  }
};

const notEmpty = (what: string) =>
  new StoreError('target-not-empty', `${what} Terugzetten kan alleen in een lege installatie.`);

/** Loads all rows in one transaction, so that half a database is never left. */
const load = async (
  request: RestoreRequest,
  documents: DocumentStore,
  manifest: Manifest,
  progress: (part: string) => void,
): Promise<void> => {
  const client = await connectClient(request.url, 'eigenaar').catch((error) => {
    throw namedError(error);
  });
  const events = readBackupFile(request.gegevens, 'gegevens', request.wachtwoord);
  try {
    await client.query('begin');
    for await (const event of events) {
      if (!('head' in event)) continue;
      const { soort, naam, kolommen } = event.head;
      if (soort === 'manifest') break;
      if (soort === 'tabel') {
        progress(naam);
        const columns = (kolommen ?? []).map((kolom) => pg.escapeIdentifier(kolom));
        await copyIn(client, tableNamed(naam), columns, dataOf(events));
        await continueCounting(client, tableNamed(naam));
      } else if (soort === 'document') {
        const parts: Buffer[] = [];
        for await (const part of dataOf(events)) parts.push(part);
        await documents.writeSealed(naam, Buffer.concat(parts));
      }
    }
    await compareCounts(client, manifest);
    await holdMailBack(client, manifest);
    await client.query('commit');
  } catch (error) {
    throw namedError(error);
  } finally {
    await events.return(undefined);
    await client.end().catch(() => undefined);
  }
};

const tableNamed = (naam: string): TableName => {
  const table = backedUpTables.find((known) => known === naam);
  if (!table) throw new StoreError('damaged', 'In de reservekopie staat een tabel die Meldpunt niet kent.');
  return table;
};

/** The content of the entry that the reader stands in; ends with it, and leaves the reader open for the next. */
async function* dataOf(events: AsyncGenerator<EntryEvent>): AsyncGenerator<Buffer> {
  for (;;) {
    const next = await events.next();
    if (next.done || !('data' in next.value)) return;
    yield next.value.data;
  }
}

const compareCounts = async (client: pg.Client, manifest: Manifest): Promise<void> => {
  for (const { naam, rijen } of manifest.inhoud.onderdelen) {
    const { rows } = await client.query<{ n: number }>(`select count(*) as n from ${tableNamed(naam)}`);
    if (rows[0]?.n !== rijen)
      throw new StoreError('damaged', `Na het terugzetten klopt het aantal rijen van ${naam} niet.`);
  }
};

/** What still waited when the copy was made may have gone out since: it is not sent again by itself. */
const holdMailBack = async (client: pg.Client, manifest: Manifest): Promise<void> => {
  // A copy of an older version has no such table.
  if (!manifest.inhoud.onderdelen.some(({ naam }) => naam === 'uitgaande_post')) return;
  await client.query(
    `update uitgaande_post set status = 'onzeker', afgerond_op = now(), fout = 'teruggezet' where status in ('wacht', 'bezig')`,
  );
};

const reindex = async (request: RestoreRequest, keys: KeyStore) => {
  const store = connect(request.url, 'meldpunt_app', { max: 2 });
  try {
    return await rebuildBlindIndex({ store, keys, blindeIndexBits: request.blindeIndexBits });
  } finally {
    await store.close();
  }
};
