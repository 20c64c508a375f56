import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { copyRows } from './copy-rows.ts';
import type { StoreDeps } from './deps.ts';
import { namedError } from './errors.ts';
import { addDossier, type Block, type BulkDossier, copyBlock } from './journal/dossier-block.ts';
import type { NewRow, TableName } from './tables/tables.ts';
import { blindHash } from './vault/blind-index.ts';

const BLOCK = 1000;

/**
 * Loads many dossiers, with the same rows that recording their acts one by one would have written: blocks of a thousand,
 * each in one transaction, keys first. Memory stays bounded at any number. Staff, organisations and incidents they
 * refer to must be there already (`bulkInsert`). `onBlock` hears how many were loaded so far.
 */
export const bulkLoad = async (
  deps: Pick<
    StoreDeps,
    'store' | 'keys' | 'randomBytes' | 'instellingen' | 'blindeIndexBits' | 'drempelMassaal'
  >,
  dossiers: AsyncIterable<BulkDossier> | Iterable<BulkDossier>,
  onBlock: (loaded: number) => void = () => undefined,
): Promise<{ dossiers: number }> => {
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  const staff = await deps.store.db.selectFrom('medewerker').select(['medewerker_id', 'rol']).execute();
  const rollen = new Map(staff.map((row) => [row.medewerker_id, row.rol]));
  let loaded = 0;
  let waiting: BulkDossier[] = [];
  const flush = async () => {
    deps.keys.createKeys(waiting.map((dossier) => dossier.identity.dossierId));
    const block: Block = {};
    for (const dossier of waiting) addDossier(block, { ...deps, hash, rollen }, dossier);
    await writeBlock(deps, block);
    loaded += waiting.length;
    waiting = [];
    onBlock(loaded);
  };
  for await (const dossier of dossiers) {
    waiting.push(dossier);
    if (waiting.length === BLOCK) await flush();
  }
  if (waiting.length > 0) await flush();
  await markAllMassReports(deps);
  return { dossiers: loaded };
};

/** Writes rows of one table by COPY in one transaction: staff, organisations, incidents of a synthetic world. */
export const bulkInsert = <T extends TableName>(
  deps: Pick<StoreDeps, 'store'>,
  table: T,
  rows: Iterable<NewRow<T>>,
): Promise<number> => inTransaction(deps, (client) => copyRows(client, table, rows));

const writeBlock = (deps: Pick<StoreDeps, 'store'>, block: Block): Promise<void> =>
  inTransaction(deps, async (client) => {
    await copyBlock(client, block);
    await countNumbers(
      client,
      (block.dossier ?? []).map((row) => row.dossiernummer),
    );
  });

/** Numbers that were loaded are never given out again. */
const countNumbers = async (client: PoolClient, dossiernummers: readonly string[]): Promise<void> => {
  const last = new Map<number, number>();
  for (const dossiernummer of dossiernummers) {
    const [jaar, nummer] = dossiernummer.split('-').map(Number);
    if (jaar && nummer) last.set(jaar, Math.max(last.get(jaar) ?? 0, nummer));
  }
  for (const [jaar, laatste] of last)
    await client.query(
      `insert into nummering (reeks, jaar, laatste) values ('dossier', $1, $2)
       on conflict (reeks, jaar) do update set laatste = greatest(nummering.laatste, excluded.laatste)`,
      [jaar, laatste],
    );
};

const markAllMassReports = async ({
  store,
  drempelMassaal,
}: Pick<StoreDeps, 'store' | 'drempelMassaal'>): Promise<void> => {
  await sql`update voorval set massaal = true where not massaal and voorval_id in
    (select voorval_id from dossier where voorval_id is not null and telt group by voorval_id having count(*) >= ${drempelMassaal})`.execute(
    store.db,
  );
};

const inTransaction = async <T>(
  { store }: Pick<StoreDeps, 'store'>,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> => {
  const client = await store.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw namedError(error);
  } finally {
    client.release(broken);
  }
};
