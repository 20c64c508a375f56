import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Deps, Env } from '../env.ts';
import { Problem, problems } from '../problem.ts';
import { cookieName, cookieOptions } from './cookies.ts';
import { isSameOrigin } from './origin.ts';

const safe = new Set(['GET', 'HEAD']);
const forms = new Set(['application/x-www-form-urlencoded', 'multipart/form-data']);

/** Refuses what changes something and does not come from a page of this program. */
export const sameOriginOnly =
  (deps: Deps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const said = { origin: c.req.header('origin'), site: c.req.header('sec-fetch-site') };
    if (!safe.has(c.req.method) && !isSameOrigin(said, deps.publicOrigin()))
      throw new Problem(problems.herkomst());
    await next();
  };

/**
 * The second lock: a token that only this program's own pages hold, bound to the session, or before login to a random
 * visit. Forms carry it in the field `csrf`, other content in the header `X-CSRF-Token`.
 */
export const csrfToken =
  (deps: Deps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { onveranderlijk, zonderSessie } = c.get('regel');
    if (onveranderlijk || zonderSessie) return next();
    const token = tokenOf(deps, c);
    c.set('csrf', token);
    if (!safe.has(c.req.method) && !isEqual(await givenToken(c), token)) throw new Problem(problems.csrf());
    await next();
  };

/** The token that belongs to the session, or to the visit of who is not logged in. */
const tokenOf = (deps: Deps, c: Context<Env>): string => {
  const sessie = c.get('sessie');
  return sessie
    ? keyed(sessie.csrfGeheim, 'sessie')
    : keyed(deps.keys.subkey('csrf'), `bezoek|${visitOf(deps, c)}`);
};

const keyed = (key: Buffer | KeyObject, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** The random value in the cookie of a visit; a first page gives one. */
const visitOf = (deps: Deps, c: Context<Env>): string => {
  const name = cookieName(deps, 'bezoek');
  const known = getCookie(c, name);
  if (known && /^[\w-]{43}$/.test(known)) return known;
  const fresh = deps.randomBytes(32).toString('base64url');
  if (safe.has(c.req.method)) setCookie(c, name, fresh, cookieOptions(deps));
  return fresh;
};

const givenToken = async (c: Context<Env>): Promise<string> => {
  const header = c.req.header('x-csrf-token');
  if (header !== undefined) return header;
  if (!forms.has(contentType(c))) return '';
  const form = await c.req.formData().catch(() => {
    throw new Problem(problems.onleesbaar());
  });
  const field = form.get('csrf');
  return typeof field === 'string' ? field : '';
};

/** The type of the body without its parameters, in lower case; empty when none is named. */
const contentType = (c: Context<Env>): string =>
  (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const isEqual = (a: string, b: string): boolean => {
  const [one, two] = [Buffer.from(a), Buffer.from(b)];
  return one.length === two.length && timingSafeEqual(one, two);
};
