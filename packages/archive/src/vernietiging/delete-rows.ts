import { addJaartellingen, countJaartellingen } from '@meldpunt/store';
import { sql } from 'kysely';
import type { ArchiveDeps } from '../archive-deps.ts';
import { addToKubus, closedYears, countBijdragen, type Db, readGroepen } from '../tellingen/bijdragen.ts';
import { addFeitrijen } from '../tellingen/feitrijen.ts';
import { countRijen, tabellenMetRijen } from './dossier-tabellen.ts';
import { addTellingen } from './uitvoering.ts';

/**
 * Third step, one transaction: what the figures need is counted first, then every row goes. Killed half-way, nothing of it
 * happened; so no dossier is counted twice, and none is missed.
 */
export const deleteRows = (deps: ArchiveDeps, lijstNummer: string): Promise<void> =>
  deps.store.db.transaction().execute(async (trx) => {
    const items = await trx
      .selectFrom('vernietigingslijst_dossier')
      .select('dossier_id')
      .where('lijst_nummer', '=', lijstNummer)
      .where('stap', '=', 'sleutel_weg')
      .forUpdate()
      .execute();
    if (items.length === 0) return;
    const ids = items.map((item) => item.dossier_id);
    await keepCounts(trx, ids, deps.bewaarregels.kleinsteGroep);
    await addTellingen(trx, lijstNummer, await countRijen(trx, ids));
    const shared = await referredTo(trx, ids);
    for (const tabel of tabellenMetRijen)
      await sql`delete from ${sql.table(tabel)} where dossier_id = any(${ids}::uuid[])`.execute(trx);
    await deleteUnused(trx, deps.keys, shared);
    await trx
      .updateTable('vernietigingslijst_dossier')
      .set({ stap: 'rijen_weg' })
      .where('lijst_nummer', '=', lijstNummer)
      .where('stap', '=', 'sleutel_weg')
      .execute();
  });

/** The counts of years that are still open, and the generalised facts. */
const keepCounts = async (trx: Db, ids: readonly string[], k: number): Promise<void> => {
  const groepen = await readGroepen(trx, { dossierIds: ids });
  const closed = await closedYears(trx);
  for (const [jaar, telregels] of countBijdragen(groepen)) {
    if (!closed.has(jaar)) await addToKubus(trx, jaar, telregels);
  }
  const tellingen = await countJaartellingen(trx, { dossierIds: ids });
  await addJaartellingen(
    trx,
    tellingen.filter(({ jaar }) => !closed.has(jaar)),
  );
  await addFeitrijen(trx, groepen, k);
};

type Shared = { voorvallen: string[]; organisaties: string[] };

const referredTo = async (trx: Db, ids: readonly string[]): Promise<Shared> => {
  const { rows } = await sql<Shared>`
    select coalesce(array_agg(distinct voorval_id) filter (where voorval_id is not null), '{}')::text[] as voorvallen,
           coalesce(array_agg(distinct organisatie_id) filter (where organisatie_id is not null), '{}')::text[] as organisaties
    from dossier where dossier_id = any(${ids}::uuid[])`.execute(trx);
  return rows[0] ?? { voorvallen: [], organisaties: [] };
};

/** An incident with its place and day, and a natural person among the organisations, go with their last dossier. */
const deleteUnused = async (
  trx: Db,
  keys: Pick<ArchiveDeps['keys'], 'destroyKeys'>,
  { voorvallen, organisaties }: Shared,
): Promise<void> => {
  const { rows } = await sql<{ voorval_id: string }>`
    select v.voorval_id::text from voorval v
    where v.voorval_id = any(${voorvallen}::uuid[])
      and not exists (select 1 from dossier d where d.voorval_id = v.voorval_id)
    union
    select m.voorval_id::text from voorval m join voorval v on v.voorval_id = m.samengevoegd_in
    where v.voorval_id = any(${voorvallen}::uuid[])
      and not exists (select 1 from dossier d where d.voorval_id = v.voorval_id)`.execute(trx);
  const gone = rows.map((row) => row.voorval_id);
  // The key first: when the rows stay after all, the reasons of an incident without dossiers are lost, and nothing else.
  keys.destroyKeys(gone);
  await sql`delete from voorval where voorval_id = any(${gone}::uuid[])`.execute(trx);
  await sql`delete from organisatie o where o.organisatie_id = any(${organisaties}::uuid[]) and o.soort = 'natuurlijk_persoon'
            and not exists (select 1 from dossier d where d.organisatie_id = o.organisatie_id)`.execute(trx);
};
