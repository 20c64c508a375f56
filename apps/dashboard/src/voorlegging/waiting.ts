import type { Env } from '@meldpunt/api';
import { behandelend, datumAt } from '@meldpunt/core';
import { countTeBeslissen, waarnemingVan } from '@meldpunt/store';
import type { MiddlewareHandler } from 'hono';
import type { PageDeps } from '../deps.ts';

const counted = new WeakMap<Request, number>();

/** How many questions wait for who asked for this page, as counted before the page was made. */
export const waitingFor = (request: Request): number => counted.get(request) ?? 0;

/** Counts what waits for a decision of who is logged in, for the menu of the page that follows. */
export const countWaiting =
  (deps: PageDeps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const sessie = c.get('sessie');
    if (sessie?.tweedeFactor && c.req.method === 'GET' && behandelend.includes(sessie.rol)) {
      const { medewerkerId, rol } = sessie;
      const waarneemt = await waarnemingVan(deps.store.db, medewerkerId, datumAt(deps.nu()));
      counted.set(c.req.raw, await countTeBeslissen(deps.store, { medewerkerId, rol, waarneemt }));
    }
    await next();
  };
