import { createHmac } from 'node:crypto';
import { type Actor, isRefusal, type Refusal } from '@meldpunt/core';
import {
  acceptInvitation,
  beginSecondFactor,
  changePassword,
  checkPassword,
  type NieuweFactor,
  openInvitation,
  renewSecondFactor,
  useCode,
  writeLog,
} from '@meldpunt/store';
import type { Context } from 'hono';
import { knownBrowser } from './edge/known-browser.ts';
import { beginSession, logOut } from './edge/session.ts';
import { tokenBucket } from './edge/token-bucket.ts';
import { actorOf, type Deps, type Env, type Sessie } from './env.ts';

/** How a step of the login went. `reden` is for the user, the same for an unknown name as for a wrong password. */
export type Aanmelduitkomst = { gelukt: true } | { gelukt: false; reden: string; wachtSeconden: number };

/** Logging in and out, in two steps: a password, then a code of the app. Sets and removes the session's cookie. */
export type Aanmelding = {
  /** First step: gives a session that opens nothing but the second step. */
  wachtwoord(
    c: Context<Env>,
    given: { gebruikersnaam: string; wachtwoord: string },
  ): Promise<Aanmelduitkomst>;
  /** Second step: gives a session of another id, that opens what the role may. */
  code(c: Context<Env>, given: { code: string }): Promise<Aanmelduitkomst>;
  afmelden(c: Context<Env>): Promise<void>;
  /** What the page of an invitation shows; null when its token is not (any more) valid. */
  uitnodiging(token: string): ReturnType<typeof openInvitation>;
  /** Sets password and second factor of an invited person, who is then logged in. Null: not (any more) valid. */
  aannemen(
    c: Context<Env>,
    given: { token: string; wachtwoord: string; code: string },
  ): Promise<{ gelukt: true } | Refusal | null>;
  /** Another password, after the present one: every session of this person ends, and this one begins anew. */
  wachtwoordWijzigen(
    c: Context<Env>,
    given: { huidig: string; nieuw: string },
  ): Promise<{ gelukt: true } | Refusal>;
  /** What the page of another app for the second step shows; `verzegeld` of a form that came back keeps its secret. */
  tweedeFactor(c: Context<Env>, verzegeld?: string): NieuweFactor | null;
  /** Another app for the second step: every session of this person ends, and this one begins anew. */
  tweedeFactorWijzigen(
    c: Context<Env>,
    given: { wachtwoord: string; code: string; nieuweCode: string; verzegeld: string },
  ): Promise<{ gelukt: true } | Refusal>;
};

const nobody: Actor = { medewerkerId: null, rol: 'systeem' };
const wrong = (reden: string): Aanmelduitkomst => ({ gelukt: false, reden, wachtSeconden: 0 });
const WRONG_PASSWORD = 'De gebruikersnaam of het wachtwoord klopt niet.';
const WRONG_CODE = 'De code klopt niet, of is al gebruikt. Wacht op de volgende code.';

/** The login of one running program; how often somebody tried is kept in its memory only. */
export const makeAanmelding = (deps: Deps): Aanmelding => {
  const slow = attempts(deps);
  const known = knownBrowser(deps);
  const log = (actor: Actor, actie: string, uitkomst: string) =>
    writeLog(deps.store.db, deps.nu(), [{ actor, actie, uitkomst }]);

  return {
    wachtwoord: async (c, given) => {
      const name = plain(given.gebruikersnaam);
      const wait = slow.password(name, known.markOf(c, name));
      if (wait) return wait;
      const found = await checkPassword(deps, checkable(given));
      if (!found) {
        await log(nobody, 'aanmelden', 'mislukt');
        return wrong(WRONG_PASSWORD);
      }
      await beginSession(deps, c, { medewerkerId: found.medewerkerId, tweedeFactor: false });
      return { gelukt: true };
    },
    code: async (c, { code }) => {
      const sessie = c.get('sessie');
      if (!sessie) return wrong('Vul eerst uw gebruikersnaam en wachtwoord in.');
      const wait = slow.code(sessie);
      if (wait) return wait;
      if (!(await useCode(deps, { medewerkerId: sessie.medewerkerId, code: code.slice(0, 20) }))) {
        await log(actorOf(sessie), 'aanmelden', 'mislukt');
        return wrong(WRONG_CODE);
      }
      await log(actorOf(sessie), 'aanmelden', 'gelukt');
      await beginSession(deps, c, { medewerkerId: sessie.medewerkerId, tweedeFactor: true });
      known.remember(c, sessie.gebruikersnaam);
      slow.forget(sessie);
      return { gelukt: true };
    },
    afmelden: async (c) => {
      const sessie = c.get('sessie');
      if (sessie) await log(actorOf(sessie), 'afmelden', 'gelukt');
      await logOut(deps, c);
    },
    uitnodiging: async (token) =>
      isToken(token) ? openInvitation(deps, { token, issuer: `Meldpunt ${deps.bureau.naam}` }) : null,
    aannemen: async (c, given) => {
      if (!isToken(given.token)) return null;
      const accepted = await acceptInvitation(deps, { ...given, code: given.code.slice(0, 20) });
      if (accepted === null || isRefusal(accepted)) return accepted;
      await beginSession(deps, c, { medewerkerId: accepted.medewerkerId, tweedeFactor: true });
      return { gelukt: true };
    },
    wachtwoordWijzigen: async (c, { huidig, nieuw }) => {
      const sessie = c.get('sessie');
      if (!sessie?.tweedeFactor) return { refused: 'rol', reden: 'Meld u eerst aan.' };
      const wait = slow.ownPassword(sessie);
      if (wait) return { refused: 'invoer', fouten: [{ veld: 'huidig', reden: wait.reden }] };
      const { gebruikersnaam } = sessie;
      const changed = await changePassword(deps, { actor: actorOf(sessie), gebruikersnaam, huidig, nieuw });
      if (isRefusal(changed)) return changed;
      await beginSession(deps, c, { medewerkerId: sessie.medewerkerId, tweedeFactor: true });
      slow.forget(sessie);
      return { gelukt: true };
    },
    tweedeFactor: (c, verzegeld) => {
      const sessie = c.get('sessie');
      const issuer = `Meldpunt ${deps.bureau.naam}`;
      return sessie?.tweedeFactor ? beginSecondFactor(deps, sessie, { issuer, verzegeld }) : null;
    },
    tweedeFactorWijzigen: async (c, given) => {
      const sessie = c.get('sessie');
      if (!sessie?.tweedeFactor) return { refused: 'rol', reden: 'Meld u eerst aan.' };
      const wait = slow.ownPassword(sessie) ?? slow.code(sessie);
      if (wait) return { refused: 'invoer', fouten: [{ veld: 'wachtwoord', reden: wait.reden }] };
      const { medewerkerId, gebruikersnaam } = sessie;
      const shortened = {
        wachtwoord: given.wachtwoord.slice(0, 1024),
        code: given.code.slice(0, 20),
        nieuweCode: given.nieuweCode.slice(0, 20),
        verzegeld: given.verzegeld.slice(0, 400),
      };
      const actor = actorOf(sessie);
      const changed = await renewSecondFactor(deps, { medewerkerId, gebruikersnaam, actor, ...shortened });
      if (isRefusal(changed)) return changed;
      await beginSession(deps, c, { medewerkerId, tweedeFactor: true });
      slow.forget(sessie);
      return { gelukt: true };
    },
  };
};

const isToken = (token: string): boolean => /^[\w-]{43}$/.test(token);

/** What can't be a user name or password is looked up as nobody, which takes as long as anybody. */
const checkable = ({ gebruikersnaam, wachtwoord }: { gebruikersnaam: string; wachtwoord: string }) => ({
  gebruikersnaam: /^[a-z0-9._-]{2,40}$/.test(plain(gebruikersnaam)) ? plain(gebruikersnaam) : '',
  wachtwoord: wachtwoord.slice(0, 1024),
});

const plain = (gebruikersnaam: string): string => gebruikersnaam.slice(0, 200).trim().toLowerCase();

/**
 * Slows down who keeps guessing: per account (known by a hash only) and for all together. Nobody is locked out: a try
 * comes free every so often, who is logged in already notices nothing, and a browser in which this user logged in before
 * has tries of its own.
 */
const attempts = (deps: Deps) => {
  const key = deps.randomBytes(32);
  const hashed = (text: string) => createHmac('sha256', key).update(text).digest('base64');
  const everybody = tokenBucket(60, 200);
  const passwords = tokenBucket(10, 60_000);
  const known = tokenBucket(10, 60_000);
  const codes = tokenBucket(6, 30_000);
  const later = (ms: number): (Aanmelduitkomst & { gelukt: false }) | null => {
    if (ms === 0) return null;
    const wachtSeconden = Math.ceil(ms / 1000);
    return { gelukt: false, reden: `Wacht ${wachtSeconden} seconden en probeer het opnieuw.`, wachtSeconden };
  };
  return {
    /** `mark` is that of the browser for this name, if it has one. */
    password: (name: string, mark: string | null) => {
      const now = deps.nu().getTime();
      if (mark) return later(known.take(hashed(`browser ${mark}`), now));
      return later(everybody.take('', now) || passwords.take(hashed(name), now));
    },
    /** Who is logged in has tries of their own too. */
    ownPassword: ({ medewerkerId }: Sessie) =>
      later(known.take(hashed(`sessie ${medewerkerId}`), deps.nu().getTime())),
    code: (sessie: Sessie) => later(codes.take(sessie.medewerkerId, deps.nu().getTime())),
    forget: (sessie: Sessie) => {
      passwords.reset(hashed(sessie.gebruikersnaam));
      known.reset(hashed(`sessie ${sessie.medewerkerId}`));
      codes.reset(sessie.medewerkerId);
    },
  };
};
