import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Deps, Env } from '../env.ts';
import { cookieName, cookieOptions } from './cookies.ts';

const DAYS = 180;
/** At a desk that several share, each is known; who was there longest ago is forgotten first. */
const MOST = 6;
const mark = /^[\w-]{22}\.[\w-]{43}$/;

/**
 * Which of its users a browser has seen log in. Their tries are counted by themselves, so that a stranger who guesses, at
 * this name or at any, never slows them down ("device cookies", OWASP). The cookie opens nothing, and names nobody.
 */
export type KnownBrowser = {
  /** The mark that this browser has for a user name; null when nobody of that name logged in here. */
  markOf(c: Context<Env>, gebruikersnaam: string): string | null;
  /** Remembers that this user logged in here, in both steps. */
  remember(c: Context<Env>, gebruikersnaam: string): void;
};

/** Marks of browsers, made with a key of this installation. */
export const knownBrowser = (deps: Deps): KnownBrowser => {
  const seal = (nonce: string, gebruikersnaam: string): Buffer =>
    createHmac('sha256', deps.keys.subkey('bekende browser')).update(`${nonce}|${gebruikersnaam}`).digest();
  const marksOf = (c: Context<Env>): string[] =>
    (getCookie(c, cookieName(deps, 'toestel')) ?? '')
      .split('~')
      .filter((one) => mark.test(one))
      .slice(0, MOST);
  const isFor = (one: string, gebruikersnaam: string): boolean => {
    const [nonce = '', sealed = ''] = one.split('.');
    const given = Buffer.from(sealed, 'base64url');
    return given.length === 32 && timingSafeEqual(given, seal(nonce, gebruikersnaam));
  };
  const markOf = (c: Context<Env>, gebruikersnaam: string): string | null =>
    marksOf(c).find((one) => isFor(one, gebruikersnaam)) ?? null;
  return {
    markOf,
    remember: (c, gebruikersnaam) => {
      const others = marksOf(c).filter((one) => !isFor(one, gebruikersnaam));
      const nonce = deps.randomBytes(16).toString('base64url');
      const fresh = `${nonce}.${seal(nonce, gebruikersnaam).toString('base64url')}`;
      setCookie(c, cookieName(deps, 'toestel'), [fresh, ...others].slice(0, MOST).join('~'), {
        ...cookieOptions(deps),
        sameSite: 'Strict',
        maxAge: DAYS * 24 * 3600,
      });
    },
  };
};
