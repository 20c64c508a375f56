import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { connectClient } from '../connect.ts';
import { namedError, StoreError } from '../errors.ts';
import type { RandomBytes } from '../keys/envelope.ts';
import type { KeyStore } from '../keys/key-store-type.ts';
import { migrationNames } from '../migrate.ts';
import { columnNames } from '../tables/tables.ts';
import type { DocumentStore } from '../vault/documents.ts';
import { type BackupFile, checkBackupFile, type Manifest, writeBackupFile } from './backup-file.ts';
import { backupName, requirePassword } from './backup-name.ts';
import { type EntryTotals, Summary, writeEntry } from './entries.ts';
import { backupKeys } from './key-backup.ts';
import { backedUpTables, copyOut } from './table-copy.ts';

/** What a backup needs; `wachtwoord` encrypts both files and is kept apart from them. */
export type BackupDeps = {
  url: string;
  keys: KeyStore;
  documents: DocumentStore;
  nu: () => Date;
  randomBytes: RandomBytes;
  wachtwoord: string;
};

export type BackupOutcome = { gegevens: BackupFile; sleutels: BackupFile; rijen: number; documenten: number };

/**
 * Backs up the database in one consistent snapshot, with the documents, to one encrypted file, and the keys to a second
 * one: keep them apart, and the keys no longer than destruction may wait. People can work on while it runs. Both files are read
 * back before they appear. Throws StoreError `disk-full`, `database-down`, `damaged` (a document is missing).
 */
export const backup = async (
  deps: BackupDeps,
  options: { outDir: string; keysOutDir?: string; onProgress?: (part: string) => void },
): Promise<BackupOutcome> => {
  requirePassword(deps.wachtwoord);
  const nu = deps.nu();
  const name = backupName(nu, 'reservekopie');
  await mkdir(options.outDir, { recursive: true, mode: 0o700 }).catch((error) => {
    throw namedError(error);
  });
  const client = await connectClient(deps.url, 'meldpunt_backup').catch((error) => {
    throw namedError(error);
  });
  try {
    await client.query('begin isolation level repeatable read read only');
    const summary = new Summary();
    const gegevens = await writeBackupFile(
      join(options.outDir, name),
      dataEntries(deps, client, nu, summary, options.onProgress ?? (() => undefined)),
      { soort: 'gegevens', wachtwoord: deps.wachtwoord, random: deps.randomBytes },
    );
    await client.query('commit');
    // After the snapshot: a key is made before its dossier is, so every dossier in the snapshot has its key in here.
    const sleutels = await backupKeys(deps, { outDir: options.keysOutDir ?? options.outDir });
    const { onderdelen, documenten } = summary.contents();
    const rijen = onderdelen.reduce((sum, part) => sum + part.rijen, 0);
    await client.query(
      'insert into reservekopie (gemaakt_op, bestand, omvang, sha256, rijen) values ($1, $2, $3, $4, $5) on conflict do nothing',
      [nu, name, gegevens.omvang, gegevens.sha256, rijen],
    );
    return { gegevens, sleutels, rijen, documenten: documenten.aantal };
  } catch (error) {
    throw namedError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Reads a backup of the data back and checks everything in it. */
export const verifyBackup = (path: string, wachtwoord: string): Promise<Manifest> =>
  checkBackupFile(path, 'gegevens', wachtwoord);

async function* dataEntries(
  deps: BackupDeps,
  client: ClientBase,
  nu: Date,
  summary: Summary,
  onProgress: (part: string) => void,
): AsyncGenerator<Buffer> {
  const onEnd = (totals: EntryTotals) => summary.add(totals);
  const migraties = await currentMigrations(client);
  for (const table of backedUpTables) {
    onProgress(table);
    yield* writeEntry(
      { soort: 'tabel', naam: table, kolommen: columnNames(table) },
      copyOut(client, table),
      onEnd,
    );
  }
  onProgress('documenten');
  yield* documentEntries(deps, client, onEnd);
  const manifest: Manifest = {
    gemaaktOp: nu.toISOString(),
    soort: 'gegevens',
    migraties,
    inhoud: summary.contents(),
  };
  yield* writeEntry({ soort: 'manifest', naam: 'manifest' }, [Buffer.from(JSON.stringify(manifest))]);
}

/** A backup is made of the schema that this version knows, so that it can be put back. */
const currentMigrations = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  const applied = rows.map((row) => row.name);
  const known = await migrationNames();
  if (applied.length < known.length)
    throw new StoreError(
      'schema-older',
      'De database is nog niet bijgewerkt. Voer eerst "npm run meldpunt -- migrate" uit.',
    );
  if (applied.join() !== known.join())
    throw new StoreError(
      'schema-newer',
      'Het schema van de database is nieuwer dan deze versie van Meldpunt.',
    );
  return applied;
};

/** The documents of the snapshot, as they are on disk. One that is gone must have been destroyed meanwhile. */
async function* documentEntries(
  deps: BackupDeps,
  client: ClientBase,
  onEnd: (totals: EntryTotals) => void,
): AsyncGenerator<Buffer> {
  const { rows } = await client.query<{ document_id: string; dossier_id: string }>(
    'select document_id, dossier_id from document order by document_id',
  );
  for (const row of rows) {
    const content = await deps.documents.readSealed(row.document_id);
    if (content) yield* writeEntry({ soort: 'document', naam: row.document_id }, [content], onEnd);
    else if (deps.keys.hasKey(row.dossier_id))
      throw new StoreError(
        'damaged',
        'Van een document in de database ontbreekt het bestand. De reservekopie is niet gemaakt.',
      );
  }
}
