import type { Env } from '@meldpunt/api';
import { behandelend, datumAt, type Rol } from '@meldpunt/core';
import { type TeBeslissen, teBeslissenVandaag } from '@meldpunt/store';
import type { MiddlewareHandler } from 'hono';
import type { PageDeps } from '../deps.ts';

const counted = new WeakMap<Request, TeBeslissen>();

/** How many questions wait for who asked for this page, as counted before the page was made. */
export const waitingFor = (request: Request): number => counted.get(request)?.aantal ?? 0;

/** The role that who asked for this page stands in for today, as found before the page was made. */
export const standingInFor = (request: Request): Rol | null => counted.get(request)?.waarneemt ?? null;

/** Counts what waits for a decision of who is logged in, for the menu of the page that follows. */
export const countWaiting =
  (deps: PageDeps): MiddlewareHandler<Env> =>
  async (c, next) => {
    const sessie = c.get('sessie');
    if (sessie?.tweedeFactor && c.req.method === 'GET' && behandelend.includes(sessie.rol)) {
      const { medewerkerId, rol } = sessie;
      const vandaag = datumAt(deps.nu());
      counted.set(c.req.raw, await teBeslissenVandaag(deps.store, { medewerkerId, rol, vandaag }));
    }
    await next();
  };
