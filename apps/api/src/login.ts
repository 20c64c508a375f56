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
import { makeAttempts, plainName } from './attempts.ts';
import { knownBrowser, rememberBrowser } from './edge/known-browser.ts';
import { beginSession, logOut } from './edge/session.ts';
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
const later = (wachtSeconden: number): Aanmelduitkomst & { gelukt: false } => ({
  gelukt: false,
  reden: `Wacht ${wachtSeconden} seconden en probeer het opnieuw.`,
  wachtSeconden,
});
const wrong = (reden: string): Aanmelduitkomst => ({ gelukt: false, reden, wachtSeconden: 0 });
const WRONG_PASSWORD = 'De gebruikersnaam of het wachtwoord klopt niet.';
const WRONG_CODE = 'De code klopt niet, of is al gebruikt. Wacht op de volgende code.';

/** The login of one running program; how often somebody tried is kept in its memory only. */
export const makeAanmelding = (deps: Deps): Aanmelding => {
  const slow = makeAttempts(deps);
  const known = (c: Context<Env>, gebruikersnaam: string) => knownBrowser(deps, c, plainName(gebruikersnaam));
  // Who is logged in is known, whatever the browser.
  const ofSession = (c: Context<Env>, sessie: Sessie) =>
    known(c, sessie.gebruikersnaam) ?? sessie.hash.toString('base64url');
  const whole = async (c: Context<Env>, wie: { medewerkerId: string; gebruikersnaam: string }) => {
    await beginSession(deps, c, { medewerkerId: wie.medewerkerId, tweedeFactor: true });
    rememberBrowser(deps, c, wie.gebruikersnaam);
  };
  const log = (actor: Actor, actie: string, uitkomst: string) =>
    writeLog(deps.store.db, deps.nu(), [{ actor, actie, uitkomst }]);

  return {
    wachtwoord: async (c, given) => {
      const wait = slow.password(given.gebruikersnaam, known(c, given.gebruikersnaam));
      if (wait) return later(wait);
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
      const browser = known(c, sessie.gebruikersnaam);
      const wait = slow.code(sessie, browser);
      if (wait) return later(wait);
      if (!(await useCode(deps, { medewerkerId: sessie.medewerkerId, code: code.slice(0, 20) }))) {
        await log(actorOf(sessie), 'aanmelden', 'mislukt');
        return wrong(WRONG_CODE);
      }
      await log(actorOf(sessie), 'aanmelden', 'gelukt');
      await whole(c, sessie);
      slow.forget(sessie, browser);
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
      await whole(c, accepted);
      return { gelukt: true };
    },
    wachtwoordWijzigen: async (c, { huidig, nieuw }) => {
      const sessie = c.get('sessie');
      if (!sessie?.tweedeFactor) return { refused: 'rol', reden: 'Meld u eerst aan.' };
      const browser = ofSession(c, sessie);
      const wait = slow.password(sessie.gebruikersnaam, browser);
      if (wait) return { refused: 'invoer', fouten: [{ veld: 'huidig', reden: later(wait).reden }] };
      const { gebruikersnaam } = sessie;
      const changed = await changePassword(deps, { actor: actorOf(sessie), gebruikersnaam, huidig, nieuw });
      if (isRefusal(changed)) return changed;
      await whole(c, sessie);
      slow.forget(sessie, browser);
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
      const browser = ofSession(c, sessie);
      const wait = slow.password(sessie.gebruikersnaam, browser) || slow.code(sessie, browser);
      if (wait) return { refused: 'invoer', fouten: [{ veld: 'wachtwoord', reden: later(wait).reden }] };
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
      await whole(c, sessie);
      slow.forget(sessie, browser);
      return { gelukt: true };
    },
  };
};

const isToken = (token: string): boolean => /^[\w-]{43}$/.test(token);

/** What can't be a user name or password is looked up as nobody, which takes as long as anybody. */
const checkable = ({ gebruikersnaam, wachtwoord }: { gebruikersnaam: string; wachtwoord: string }) => ({
  gebruikersnaam: /^[a-z0-9._-]{2,40}$/.test(plainName(gebruikersnaam)) ? plainName(gebruikersnaam) : '',
  wachtwoord: wachtwoord.slice(0, 1024),
});
