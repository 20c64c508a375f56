import { type Env, Problem, problems } from '@meldpunt/api';
import type { MiddlewareHandler } from 'hono';

const forms = new Set(['application/x-www-form-urlencoded', 'multipart/form-data']);
const NUL = '\0';

/**
 * What a page is sent is a form, readable, and without the one character that the database can't keep. Anything else is
 * refused here, so that no page has to think of it.
 */
export const formsOnly = (): MiddlewareHandler<Env> => async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!forms.has(type)) throw new Problem(problems.vorm());
  const form = await c.req.formData().catch(() => {
    throw new Problem(problems.onleesbaar());
  });
  for (const [name, value] of form.entries())
    if (name.includes(NUL) || (typeof value === 'string' && value.includes(NUL)))
      throw new Problem(problems.onleesbaar());
  await next();
};
