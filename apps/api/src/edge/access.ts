import { writeLog } from '@meldpunt/store';
import type { Context, MiddlewareHandler } from 'hono';
import { actorOf, type Deps, type Env } from '../env.ts';
import { Problem, problems } from '../problem.ts';
import { judgeToegang, type Toegang } from '../toegang.ts';

/**
 * The one character that the database can't keep: nothing can have it in its name. Nor is a page asked for by it; the API
 * says of its questions itself what is wrong.
 */
const hasNul = (url: string, path: string): boolean =>
  path.includes('\0') || (url.includes('%00') && !path.startsWith('/api/'));

/** Finds the row of the access table for this request; without one the address does not exist. */
export const findRoute =
  (toegang: Toegang): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (hasNul(c.req.url, c.req.path)) throw new Problem(problems.nietGevonden());
    const found = toegang.find(c.req.method, c.req.path);
    if (!('regel' in found))
      throw new Problem(found.methods.length > 0 ? problems.methode(found.methods) : problems.nietGevonden());
    c.set('regel', found.regel);
    await next();
  };

/** Lets in whom the table lets in. Who is not logged in is sent to the login page from a page, and told so by the API. */
export const checkAccess =
  (deps: Deps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { wie, pad } = c.get('regel');
    const sessie = c.get('sessie');
    const oordeel = judgeToegang(wie, sessie);
    if (oordeel === 'aanmelden') return elsewhere(c, '/aanmelden', problems.aanmelden());
    if (oordeel === 'tweede_factor') return elsewhere(c, '/aanmelden/code', problems.tweedeFactor());
    if (oordeel === 'geweigerd') {
      if (sessie)
        await writeLog(deps.store.db, deps.nu(), [
          { actor: actorOf(sessie), actie: 'toegang', onderdeel: pad, uitkomst: 'geweigerd' },
        ]);
      throw new Problem(problems.geweigerd());
    }
    await next();
  };

const elsewhere = (
  c: Context<Env>,
  page: string,
  probleem: ReturnType<typeof problems.aanmelden>,
): Response => {
  const isPage = c.req.method === 'GET' && !c.req.path.startsWith('/api/');
  if (!isPage) throw new Problem(probleem);
  return c.redirect(page, 303);
};

/** Writes in the log what is about to be shown, before it is made. Without the line there is no page. */
export const logReading =
  (deps: Deps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { leest } = c.get('regel');
    const sessie = c.get('sessie');
    if (leest && leest !== 'zelf' && sessie)
      await writeLog(deps.store.db, deps.nu(), [
        { actor: actorOf(sessie), actie: 'lezen', onderdeel: leest, uitkomst: 'getoond' },
      ]);
    await next();
  };
