import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Deps, Env } from '../env.ts';
import { cookieName, cookieOptions } from './cookies.ts';

const SECONDS = 180 * 24 * 3600;

/**
 * Leaves a mark in a browser in which somebody logged in whole: a random value, and a keyed hash of it with the user name.
 * It opens nothing. It only keeps strangers, who try names and passwords elsewhere, from slowing this person down.
 */
export const rememberBrowser = (deps: Deps, c: Context<Env>, gebruikersnaam: string): void => {
  const nonce = Buffer.from(deps.randomBytes(16)).toString('base64url');
  setCookie(c, cookieName(deps, 'bekend'), `${nonce}.${markOf(deps, nonce, gebruikersnaam)}`, {
    ...cookieOptions(deps),
    maxAge: SECONDS,
  });
};

/** The random value of a browser that is known for this user name; null for every other. */
export const knownBrowser = (deps: Deps, c: Context<Env>, gebruikersnaam: string): string | null => {
  const found = /^([\w-]{22})\.([\w-]{43})$/.exec(getCookie(c, cookieName(deps, 'bekend')) ?? '');
  const [, nonce = '', mark = ''] = found ?? [];
  if (!nonce) return null;
  const right = Buffer.from(markOf(deps, nonce, gebruikersnaam));
  return timingSafeEqual(Buffer.from(mark), right) ? nonce : null;
};

const markOf = (deps: Deps, nonce: string, gebruikersnaam: string): string =>
  createHmac('sha256', deps.keys.subkey('bekende browser'))
    .update(`${nonce}|${gebruikersnaam}`)
    .digest('base64url');
