import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Env } from '../env.ts';
import { Problem, problems } from '../problem.ts';

const MEGABYTE = 1024 * 1024;

/** Refuses a body that is larger than the route takes, also when it says nothing about its length. */
export const bodyWithinLimit = (): MiddlewareHandler<Env> => (c, next) =>
  bodyLimit({
    maxSize: c.get('regel').maxBody ?? MEGABYTE,
    onError: () => {
      throw new Problem(problems.teGroot());
    },
  })(c, next);
