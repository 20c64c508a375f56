import { type Actor, behandelend, datumAt, type Rol } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import { waarnemingVan } from '../accounts/waarneming.ts';
import type { StoreDeps } from '../deps.ts';
import { type Dagoverzicht, dayOverview, isStil } from '../lists/day-overview.ts';
import { writeLog } from '../logboek.ts';
import type { Database } from '../tables/tables.ts';
import { queuePost } from './outbox.ts';

type Deps = Pick<StoreDeps, 'store' | 'nu' | 'nieuwId'>;

/** Where somebody wants the morning message. */
export type Postadres = { adres: string; ochtendbericht: boolean };

/** The address that somebody gave; null when none. */
export const readPostadres = async (
  { store }: Pick<Deps, 'store'>,
  medewerkerId: string,
): Promise<Postadres | null> => {
  const row = await store.db
    .selectFrom('postadres')
    .select(['adres', 'ochtendbericht'])
    .where('medewerker_id', '=', medewerkerId)
    .executeTakeFirst();
  return row ?? null;
};

/** Sets one's own address and whether the message is wanted; without an address nothing is kept. */
export const savePostadres = (deps: Deps, actor: Actor, given: Postadres): Promise<void> =>
  deps.store.db.transaction().execute(async (trx: Transaction<Database>) => {
    const { medewerkerId } = actor;
    if (medewerkerId === null) throw new Error('only a person has an address');
    await trx.deleteFrom('postadres').where('medewerker_id', '=', medewerkerId).execute();
    if (given.adres !== '')
      await trx
        .insertInto('postadres')
        .values({ medewerker_id: medewerkerId, ...given })
        .execute();
    await writeLog(trx, deps.nu(), [
      {
        actor,
        actie: 'ochtendbericht instellen',
        onderdeel: given.ochtendbericht ? 'aan' : 'uit',
        uitkomst: 'vastgelegd',
      },
    ]);
  });

const overviewOf = async (
  deps: Deps,
  { medewerker_id, rol }: { medewerker_id: string; rol: string },
): Promise<Dagoverzicht> => {
  const vandaag = datumAt(deps.nu());
  const waarneemt = await waarnemingVan(deps.store.db, medewerker_id, vandaag);
  return dayOverview(deps.store, vandaag, { medewerkerId: medewerker_id, rol, waarneemt });
};

const wanting = (deps: Deps) =>
  deps.store.db
    .selectFrom('postadres')
    .innerJoin('medewerker', 'medewerker.medewerker_id', 'postadres.medewerker_id')
    .where('postadres.ochtendbericht', '=', true)
    .where('medewerker.actief', '=', true)
    .where('medewerker.rol', 'in', behandelend as readonly Rol[])
    .select(['medewerker.medewerker_id', 'medewerker.rol', 'postadres.adres']);

/** Puts today's morning message in the outbox for who wants it, has something to do, and has none yet. */
export const queueDigests = async (deps: Deps): Promise<void> => {
  const nu = deps.nu();
  const already = new Set(
    (
      await deps.store.db
        .selectFrom('uitgaande_post')
        .select('medewerker_id')
        .where('dag', '=', datumAt(nu))
        .where('soort', '=', 'ochtendbericht')
        .execute()
    ).map((row) => row.medewerker_id),
  );
  for (const person of await wanting(deps).execute()) {
    if (already.has(person.medewerker_id) || isStil(await overviewOf(deps, person))) continue;
    const { medewerker_id: medewerkerId } = person;
    await queuePost(deps.store.db, { postId: deps.nieuwId(), soort: 'ochtendbericht', nu, medewerkerId });
  }
};

/** What the morning message of this person tells now, and where it goes; null when it is no longer wanted or all is quiet. */
export const digestFor = async (
  deps: Deps,
  medewerkerId: string,
): Promise<{ adres: string; overzicht: Dagoverzicht } | null> => {
  const person = await wanting(deps).where('medewerker.medewerker_id', '=', medewerkerId).executeTakeFirst();
  if (!person) return null;
  const overzicht = await overviewOf(deps, person);
  return isStil(overzicht) ? null : { adres: person.adres, overzicht };
};
