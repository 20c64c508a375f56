import type { MiddlewareHandler } from 'hono';
import type { Deps, Env } from '../env.ts';

/** What another process or an earlier request set holds for this request too. Files that never change need none of it. */
export const freshSettings =
  (deps: Deps): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!c.get('regel').onveranderlijk) await deps.geldend?.vernieuw(c.get('sessie')?.instellingenstand);
    await next();
  };
