import type { MiddlewareHandler } from 'hono';
import type { Deps, Env } from '../env.ts';
import type { Aanmelding } from '../login.ts';

/** Lays ready what every handler finds, gives the request an id, and writes one line about it: the pattern of the route, never the address itself. */
export const requestLog =
  (deps: Deps, aanmelding: Aanmelding): MiddlewareHandler<Env> =>
  async (c, next) => {
    const verzoekId = deps.nieuwId();
    c.set('verzoekId', verzoekId);
    c.set('sessie', null);
    c.set('csrf', '');
    c.set('aanmelding', aanmelding);
    const begonnen = deps.nu().getTime();
    await next();
    c.res.headers.set('X-Request-Id', verzoekId);
    deps.log({
      niveau: 'info',
      bericht: 'verzoek',
      verzoekId,
      methode: c.req.method,
      route: c.get('regel')?.pad ?? null,
      status: c.res.status,
      ms: deps.nu().getTime() - begonnen,
    });
  };
