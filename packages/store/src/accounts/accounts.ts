import { createHash } from 'node:crypto';
import type { Actor, Refusal, Rol } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { isUniqueConflict, namedError } from '../errors.ts';
import type { Database } from '../tables/tables.ts';
import { changeAccount, logAccount, noAccount } from './change-account.ts';
import { nameFault } from './employee-name.ts';
import { warnOthers } from './warnings.ts';
import { refuseInvitation } from './who-invites.ts';

type Deps = Pick<StoreDeps, 'store' | 'keys' | 'nu' | 'randomBytes' | 'nieuwId' | 'instellingen'>;

/** A token for one use, in clear only here; the database keeps its hash. */
export type Uitnodiging = { medewerkerId: string; token: string; geldigTot: Date };

export type Medewerker = { medewerkerId: string; gebruikersnaam: string; naam: string; rol: Rol };

const VALID_DAYS = 7;
const mayManage = (actor: Actor): boolean =>
  actor.rol === 'beheerder' || actor.rol === 'directeur' || actor.rol === 'systeem';
const notYours: Refusal = { refused: 'rol', reden: 'Alleen een beheerder of de directeur beheert accounts.' };
const fault = (veld: string, reden: string): Refusal => ({ refused: 'invoer', fouten: [{ veld, reden }] });

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes an account and an invitation to set its password and second factor, valid for a week. */
export const inviteMedewerker = async (
  deps: Deps,
  given: { gebruikersnaam: string; naam: string; rol: Rol; actor: Actor },
): Promise<Uitnodiging | Refusal> => {
  if (!mayManage(given.actor)) return notYours;
  const gebruikersnaam = given.gebruikersnaam.trim().toLowerCase();
  if (!/^[a-z0-9._-]{2,40}$/.test(gebruikersnaam))
    return fault('gebruikersnaam', 'Gebruik 2 tot 40 kleine letters, cijfers, punten of streepjes.');
  const wrong = nameFault(given.naam.trim());
  if (wrong) return fault('naam', wrong);
  const no = await refuseInvitation(deps, given);
  if (no) return no;
  const uitnodiging = newInvitation(deps, deps.nieuwId());
  try {
    await deps.store.db.transaction().execute(async (trx) => {
      await trx
        .insertInto('medewerker')
        .values({
          medewerker_id: uitnodiging.medewerkerId,
          gebruikersnaam,
          naam: given.naam.trim(),
          rol: given.rol,
          uitnodiging_hash: hashToken(uitnodiging.token),
          uitnodiging_tot: uitnodiging.geldigTot,
          aangemaakt_op: deps.nu(),
        })
        .execute();
      await logAccount(deps, trx, given.actor, 'account uitnodigen', given.rol);
    });
  } catch (error) {
    if (isUniqueConflict(error, 'medewerker_gebruikersnaam_key'))
      return fault('gebruikersnaam', 'Deze gebruikersnaam is al in gebruik.');
    throw namedError(error);
  }
  return uitnodiging;
};

/**
 * Takes away someone's password and second factor and invites them anew, for who lost one of the two. Nobody does this
 * for themselves. Their sessions end at once. When who manages accounts does this to the only directeur, everybody else is
 * told of it: the link opens all dossiers.
 */
export const resetAccount = async (
  deps: Deps,
  given: { medewerkerId: string; actor: Actor },
): Promise<Uitnodiging | Refusal> => {
  if (!mayManage(given.actor)) return notYours;
  if (given.actor.medewerkerId === given.medewerkerId)
    return { refused: 'rol', reden: 'Uw eigen tweede factor kan alleen een ander opnieuw instellen.' };
  const account = await deps.store.db
    .selectFrom('medewerker')
    .select('rol')
    .where('medewerker_id', '=', given.medewerkerId)
    .executeTakeFirst();
  if (!account) throw noAccount();
  const { actor, medewerkerId } = given;
  const no = await refuseInvitation(deps, { actor, rol: account.rol as Rol, wie: medewerkerId });
  if (no) return no;
  const uitnodiging = newInvitation(deps, medewerkerId);
  await changeAccount(
    deps,
    given,
    'account opnieuw uitnodigen',
    {
      wachtwoord_hash: null,
      totp_geheim: null,
      totp_laatste_stap: null,
      uitnodiging_hash: hashToken(uitnodiging.token),
      uitnodiging_tot: uitnodiging.geldigTot,
    },
    async (trx) => {
      if (actor.rol === 'beheerder' && account.rol === 'directeur')
        await warnOthers(deps, trx, { overId: medewerkerId, actor, soort: 'uitgenodigd' });
    },
  );
  return uitnodiging;
};

/**
 * Switches an account off or on. Off: the sessions end at once, and an open invitation is worth nothing. When who manages
 * accounts switches a directeur off, everybody else is told of it.
 */
export const setActive = async (
  deps: Deps,
  given: { medewerkerId: string; actief: boolean; actor: Actor },
): Promise<{ actief: boolean } | Refusal> => {
  if (!mayManage(given.actor)) return notYours;
  if (given.actor.medewerkerId === given.medewerkerId)
    return { refused: 'rol', reden: 'U kunt uw eigen account niet uitzetten.' };
  const { actief, medewerkerId, actor } = given;
  const update = actief ? { actief } : { actief, uitnodiging_hash: null, uitnodiging_tot: null };
  await changeAccount(
    deps,
    given,
    actief ? 'account aanzetten' : 'account uitzetten',
    update,
    async (trx) => {
      if (!actief && actor.rol === 'beheerder' && (await isDirecteur(trx, medewerkerId)))
        await warnOthers(deps, trx, { overId: medewerkerId, actor, soort: 'uitgezet' });
    },
  );
  return { actief };
};

const isDirecteur = async (trx: Transaction<Database>, medewerkerId: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('medewerker')
    .select('rol')
    .where('medewerker_id', '=', medewerkerId)
    .executeTakeFirst();
  return row?.rol === 'directeur';
};

/** All accounts, by name; `ingesteld` tells whether the invitation was accepted. */
export const listMedewerkers = async (
  deps: Pick<Deps, 'store'>,
): Promise<(Medewerker & { actief: boolean; ingesteld: boolean })[]> => {
  const rows = await deps.store.db
    .selectFrom('medewerker')
    .selectAll()
    .orderBy('naam')
    .orderBy('gebruikersnaam')
    .execute();
  return rows.map((row) => ({
    medewerkerId: row.medewerker_id,
    gebruikersnaam: row.gebruikersnaam,
    naam: row.naam,
    rol: row.rol as Rol,
    actief: row.actief,
    ingesteld: row.wachtwoord_hash !== null,
  }));
};

const newInvitation = (deps: Deps, medewerkerId: string): Uitnodiging => ({
  medewerkerId,
  token: deps.randomBytes(32).toString('base64url'),
  geldigTot: new Date(deps.nu().getTime() + VALID_DAYS * 86_400_000),
});
