import type { MiddlewareHandler } from 'hono';
import type { Deps, Env } from '../env.ts';
import { Problem, problems } from '../problem.ts';
import { tokenBucket } from './token-bucket.ts';

/** Keeps the whole program answering when it is flooded. No address of anybody is looked at or kept. */
export const globalRateLimit = (deps: Deps): MiddlewareHandler<Env> => {
  const bucket = tokenBucket(400, 10);
  return async (_c, next) => {
    const wait = bucket.take('alles', deps.nu().getTime());
    if (wait > 0) throw new Problem(problems.druk(Math.ceil(wait / 1000)));
    await next();
  };
};
