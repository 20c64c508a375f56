import type { Actor, Refusal, Rol } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import { StoreError } from '../errors.ts';
import { writeLog } from '../logboek.ts';
import { nameFault } from './employee-name.ts';
import { refuseInvitation } from './who-invites.ts';

const fault = (veld: string, reden: string): Refusal => ({ refused: 'invoer', fouten: [{ veld, reden }] });

/**
 * Changes the name or the role of an account; with another role the sessions end at once. Nobody changes their own role,
 * and who may not invite for a role may not give it or take it away either.
 */
export const amendAccount = async (
  deps: Pick<StoreDeps, 'store' | 'nu'>,
  given: { medewerkerId: string; naam: string; rol: Rol; actor: Actor },
): Promise<{ amended: true } | Refusal> => {
  const { medewerkerId, rol, actor } = given;
  const naam = given.naam.trim();
  if (!['beheerder', 'directeur', 'systeem'].includes(actor.rol))
    return { refused: 'rol', reden: 'Alleen een beheerder of de directeur beheert accounts.' };
  const wrong = nameFault(naam);
  if (wrong) return fault('naam', wrong);
  const account = await deps.store.db
    .selectFrom('medewerker')
    .select(['naam', 'rol'])
    .where('medewerker_id', '=', medewerkerId)
    .executeTakeFirst();
  if (!account) throw new StoreError('not-found', 'Dit account bestaat niet.');
  if (account.rol !== rol) {
    if (actor.medewerkerId === medewerkerId)
      return { refused: 'rol', reden: 'Uw eigen rol kan alleen een ander wijzigen.' };
    const no =
      (await refuseInvitation(deps, { actor, rol: account.rol as Rol })) ??
      (await refuseInvitation(deps, { actor, rol }));
    if (no)
      return {
        refused: 'rol',
        reden: 'Alleen de directeur geeft of neemt een rol die dossiers of het logboek ziet.',
      };
  }
  await deps.store.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('medewerker')
      .set({ naam, rol })
      .where('medewerker_id', '=', medewerkerId)
      .execute();
    if (account.rol !== rol)
      await trx.deleteFrom('sessie').where('medewerker_id', '=', medewerkerId).execute();
    const actie = account.rol === rol ? 'account naam wijzigen' : `account rol wijzigen: ${rol}`;
    await writeLog(trx, deps.nu(), [{ actor, actie, onderdeel: medewerkerId, uitkomst: 'vastgelegd' }]);
  });
  return { amended: true };
};
