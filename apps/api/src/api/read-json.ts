import type { Context } from 'hono';
import { Problem, problems } from '../problem.ts';

/** The body as JSON. Throws a problem for another type of content, and for what is no JSON. */
export const readJson = async (c: Context): Promise<unknown> => {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Problem(problems.vorm());
  return c.req.json().catch(() => {
    throw new Problem(problems.onleesbaar());
  });
};
