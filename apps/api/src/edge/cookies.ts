import type { CookieOptions } from 'hono/utils/cookie';
import type { Deps } from '../env.ts';

const isHttps = (deps: Pick<Deps, 'publicOrigin'>): boolean => deps.publicOrigin().startsWith('https:');

/** `__Host-` binds a cookie to this one host over https; on one's own machine over http browsers refuse that name. */
export const cookieName = (deps: Pick<Deps, 'publicOrigin'>, name: 'sessie' | 'bezoek' | 'bekend'): string =>
  isHttps(deps) ? `__Host-meldpunt-${name}` : `meldpunt-${name}`;

/** Out of reach of scripts, gone when the browser closes, not sent along by other sites' forms. */
export const cookieOptions = (deps: Pick<Deps, 'publicOrigin'>): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax',
  secure: isHttps(deps),
});
