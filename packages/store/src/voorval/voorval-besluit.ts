import type { Actor } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { Store } from '../connect.ts';
import type { StoreDeps } from '../deps.ts';
import { setMassReports } from '../journal/voorval.ts';
import { writeLog } from '../logboek.ts';
import type { Database, Row } from '../tables/tables.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';
import { openReden, sealReden } from './besluit-reden.ts';
import { makeWerk } from './voorval-werk.ts';

/** What was decided about an incident, by whom and why. */
export type Voorvalbesluit = Omit<Row<'voorval_besluit'>, 'reden'> & { reden: string | null };

type BesluitDeps = Pick<StoreDeps, 'store' | 'keys' | 'nu' | 'randomBytes' | 'nieuwId' | 'drempelMassaal'>;
type Soort = 'massaal' | 'niet_massaal' | 'drempel' | 'samengevoegd';

const writeBesluit = async (
  deps: BesluitDeps,
  trx: Transaction<Database>,
  given: { voorvalId: string; soort: Soort; actor: Actor; reden: string; anderVoorvalId?: string },
): Promise<void> => {
  const { voorvalId, soort, actor, reden, anderVoorvalId } = given;
  const { laatste } = await trx
    .selectFrom('voorval_besluit')
    .select((eb) => eb.fn.coalesce(eb.fn.max('besluit_nr'), eb.lit(0)).as('laatste'))
    .where('voorval_id', '=', voorvalId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('voorval_besluit')
    .values({
      voorval_id: voorvalId,
      besluit_nr: laatste + 1,
      soort,
      ander_voorval_id: anderVoorvalId ?? null,
      medewerker_id: actor.medewerkerId as string,
      rol: actor.rol,
      besloten_op: deps.nu(),
      reden: reden ? sealReden(deps, { voorvalId, nummer: laatste + 1, reden }) : null,
      eigen_sleutel: true,
    })
    .execute();
  await writeLog(trx, deps.nu(), [{ actor, actie: 'voorval', onderdeel: soort, uitkomst: 'vastgelegd' }]);
};

/** Whoever decides about an incident waits for who decides about it now. */
const locked = (trx: Transaction<Database>, ids: readonly string[]) =>
  trx
    .selectFrom('voorval')
    .selectAll()
    .where('voorval_id', 'in', ids)
    .orderBy('voorval_id')
    .forNoKeyUpdate()
    .execute();

/**
 * The directeur decides whether these are mass reports (`drempel`: the threshold decides again), with the reason. What is
 * linked is registered anew when the mark changes.
 */
export const decideMassaal = (
  deps: BesluitDeps,
  given: { voorvalId: string; keuze: 'massaal' | 'niet_massaal' | 'drempel'; reden: string; actor: Actor },
): Promise<void> =>
  deps.store.db.transaction().execute(async (trx) => {
    const { voorvalId, keuze, reden, actor } = given;
    const [voorval] = await locked(trx, [voorvalId]);
    if (!voorval) return;
    await writeBesluit(deps, trx, { voorvalId, soort: keuze, actor, reden });
    const besluit = { massaal: 'ja', niet_massaal: 'nee', drempel: null } as const;
    await trx
      .updateTable('voorval')
      .set({ massaal_besluit: besluit[keuze] })
      .where('voorval_id', '=', voorvalId)
      .execute();
    const massaal = keuze === 'drempel' ? await overDrempel(deps, trx, voorvalId) : keuze === 'massaal';
    if (massaal !== voorval.massaal) await setMassReports(trx, voorvalId, massaal);
  });

const overDrempel = async (
  { drempelMassaal }: BesluitDeps,
  trx: Transaction<Database>,
  voorvalId: string,
): Promise<boolean> => {
  const { aantal } = await trx
    .selectFrom('dossier')
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .where('voorval_id', '=', voorvalId)
    .where('telt', '=', true)
    .executeTakeFirstOrThrow();
  return aantal >= drempelMassaal;
};

const seesAll = async (trx: Transaction<Database>, lezer: Actor, ids: readonly string[]): Promise<boolean> =>
  (await trx
    .selectFrom('dossier')
    .select('dossier_id')
    .where('voorval_id', 'in', ids)
    .where((eb) => eb.not(zichtbaar(lezer, 'dossier.dossier_id')))
    .executeTakeFirst()) === undefined;

/**
 * Two incidents turned out to be one: all meldingen of the one go to the other, as acts in each dossier. From now on
 * nothing can be linked to the first. Gives the id of the work that moves them (null when there are none), `samengevoegd`
 * when one of the two is gone or was merged before, or `niet_alles` for who, without being the directeur, does not see every
 * melding of both: they would move what they may not see (B2.5, 3.5).
 */
export const mergeVoorvallen = (
  deps: BesluitDeps,
  given: { vanId: string; naarId: string; reden: string; actor: Actor },
): Promise<{ werkId: string | null } | 'samengevoegd' | 'niet_alles'> =>
  deps.store.db.transaction().execute(async (trx) => {
    const { vanId, naarId, reden, actor } = given;
    const both = await locked(trx, [vanId, naarId]);
    if (both.length !== 2 || both.some((voorval) => voorval.samengevoegd_in)) return 'samengevoegd';
    if (actor.rol !== 'directeur' && !(await seesAll(trx, actor, [vanId, naarId]))) return 'niet_alles';
    await trx
      .updateTable('voorval')
      .set({ samengevoegd_in: naarId })
      .where((eb) => eb.or([eb('voorval_id', '=', vanId), eb('samengevoegd_in', '=', vanId)]))
      .execute();
    await writeBesluit(deps, trx, {
      voorvalId: vanId,
      soort: 'samengevoegd',
      actor,
      reden,
      anderVoorvalId: naarId,
    });
    const rows = await trx
      .selectFrom('dossier')
      .select('dossier_id')
      .where('voorval_id', '=', vanId)
      .execute();
    const dossierIds = rows.map((row) => row.dossier_id);
    return {
      werkId: await makeWerk(deps, { voorvalId: naarId, soort: 'samenvoegen', dossierIds, actor, trx }),
    };
  });

/** What was decided about an incident, newest first, with the reasons opened. */
export const readBesluiten = async (
  deps: { store: Pick<Store, 'db'> } & Pick<StoreDeps, 'keys'>,
  voorvalId: string,
): Promise<Voorvalbesluit[]> => {
  const rows = await deps.store.db
    .selectFrom('voorval_besluit')
    .selectAll()
    .where('voorval_id', '=', voorvalId)
    .orderBy('besluit_nr', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, reden: openReden(deps, row) }));
};
