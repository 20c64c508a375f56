import type { Context, MiddlewareHandler } from 'hono';
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

/** More than the longest form of the program has; reading so many takes a moment, and a million takes seconds. */
const MOST_FIELDS = 10_000;
const AMPERSAND = '&'.charCodeAt(0);

const FORM = 'application/x-www-form-urlencoded';

/** Refuses a form with more fields than any form has, before they are taken apart: one process answers everybody. */
export const fieldsWithinLimit = (): MiddlewareHandler<Env> => async (c, next) => {
  if (!(await hasFewFields(c))) throw new Problem(problems.teGroot());
  await next();
};

/** Whether a form has no more fields than a form has. Reads it once, and lays it ready to be read again. */
export const hasFewFields = async (c: Context<Env>): Promise<boolean> => {
  const isForm = (c.req.header('content-type') ?? '').trim().toLowerCase().startsWith(FORM);
  // Where the body was read already, it was looked at before that.
  if (!isForm || c.req.raw.bodyUsed) return true;
  const bytes = new Uint8Array(await c.req.raw.arrayBuffer());
  const { url, method, headers } = c.req.raw;
  c.req.raw = new Request(url, { method, headers, body: bytes });
  let fields = 1;
  for (const byte of bytes) if (byte === AMPERSAND) fields += 1;
  return fields <= MOST_FIELDS;
};
