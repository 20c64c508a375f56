import { createHash } from 'node:crypto';
import type { Rol } from '@meldpunt/core';
import { fixedQuery, heeftWaarschuwing, standVanInstellingen } from '@meldpunt/store';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Deps, Env, Sessie } from '../env.ts';
import { cookieName, cookieOptions } from './cookies.ts';

const MINUTE = 60_000;
/** After how many minutes without a request a session ends; a choice, not a norm. */
export const SESSION_MINUTES = 30;
const IDLE = SESSION_MINUTES * MINUTE;
const ABSOLUTE = 12 * 60 * MINUTE;
/** How often the last use is written; more often would be a write for every request. */
const TOUCH = MINUTE;

/** Finds out who is at the other end, anew at each request: who is switched off is out at the next one. */
export const loadSession =
  (deps: Deps): MiddlewareHandler<Env> =>
  async (c, next): Promise<void> => {
    // What is the same for everybody needs nobody, and no database.
    const { onveranderlijk, zonderSessie } = c.get('regel');
    if (onveranderlijk || zonderSessie) return next();
    const token = getCookie(c, cookieName(deps, 'sessie'));
    const sessie = token && /^[\w-]{43}$/.test(token) ? await findSession(deps, hashOf(token)) : null;
    c.set('sessie', sessie);
    if (token && !sessie) forgetSession(deps, c);
    await next();
  };

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const askSession = fixedQuery((db, { hash }: { hash: Buffer }) =>
  db
    .selectFrom('sessie')
    .innerJoin('medewerker', 'medewerker.medewerker_id', 'sessie.medewerker_id')
    .select([
      'sessie.medewerker_id',
      'sessie.tweede_factor',
      'sessie.csrf_geheim',
      'sessie.begonnen_op',
      'sessie.gezien_op',
      'medewerker.gebruikersnaam',
      'medewerker.naam',
      'medewerker.rol',
      heeftWaarschuwing.as('waarschuwing'),
      standVanInstellingen.as('instellingenstand'),
    ])
    .where('sessie.sessie_hash', '=', hash)
    .where('medewerker.actief', '=', true),
);

const findSession = async (deps: Deps, hash: Buffer): Promise<Sessie | null> => {
  const { db } = deps.store;
  const [row] = await askSession(db, { hash });
  if (!row) return null;
  const now = deps.nu().getTime();
  const expired = now - row.gezien_op.getTime() > IDLE || now - row.begonnen_op.getTime() > ABSOLUTE;
  if (expired) {
    await endSession(deps, { hash });
    return null;
  }
  if (now - row.gezien_op.getTime() > TOUCH)
    await db.updateTable('sessie').set({ gezien_op: deps.nu() }).where('sessie_hash', '=', hash).execute();
  return {
    hash,
    csrfGeheim: row.csrf_geheim,
    medewerkerId: row.medewerker_id,
    gebruikersnaam: row.gebruikersnaam,
    naam: row.naam,
    rol: row.rol as Rol,
    tweedeFactor: row.tweede_factor,
    waarschuwing: row.waarschuwing,
    instellingenstand: row.instellingenstand,
  };
};

/**
 * Begins a session with a new id, ending the one before it: at each step of the login what was known before is worth
 * nothing after. The browser gets the token, the database only its hash.
 */
export const beginSession = async (
  deps: Deps,
  c: Context<Env>,
  wie: { medewerkerId: string; tweedeFactor: boolean },
): Promise<void> => {
  const token = Buffer.from(deps.randomBytes(32)).toString('base64url');
  const before = c.get('sessie');
  const nu = deps.nu();
  await deps.store.db.transaction().execute(async (trx) => {
    if (before) await trx.deleteFrom('sessie').where('sessie_hash', '=', before.hash).execute();
    // Nobody comes back to clear away what has ended by itself.
    await trx
      .deleteFrom('sessie')
      .where('begonnen_op', '<', new Date(nu.getTime() - ABSOLUTE))
      .execute();
    await trx
      .insertInto('sessie')
      .values({
        sessie_hash: hashOf(token),
        medewerker_id: wie.medewerkerId,
        tweede_factor: wie.tweedeFactor,
        csrf_geheim: Buffer.from(deps.randomBytes(32)),
        begonnen_op: nu,
        gezien_op: nu,
      })
      .execute();
  });
  setCookie(c, cookieName(deps, 'sessie'), token, cookieOptions(deps));
};

/** Ends one session in the database. */
export const endSession = async (deps: Deps, sessie: Pick<Sessie, 'hash'>): Promise<void> => {
  await deps.store.db.deleteFrom('sessie').where('sessie_hash', '=', sessie.hash).execute();
};

/**
 * Ends the session of this request, and has the browser drop what it held of this program, but for the mark that it is known
 * (`known-browser.ts`): that opens nothing.
 */
export const logOut = async (deps: Deps, c: Context<Env>): Promise<void> => {
  const sessie = c.get('sessie');
  if (sessie) await endSession(deps, sessie);
  forgetSession(deps, c);
  deleteCookie(c, cookieName(deps, 'bezoek'), cookieOptions(deps));
  c.header('Clear-Site-Data', '"cache", "storage"');
};

const forgetSession = (deps: Deps, c: Context<Env>): void => {
  deleteCookie(c, cookieName(deps, 'sessie'), cookieOptions(deps));
};
