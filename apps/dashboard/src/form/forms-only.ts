import { type Env, Problem, problems } from '@meldpunt/api';
import type { MiddlewareHandler } from 'hono';

const forms = new Set(['application/x-www-form-urlencoded', 'multipart/form-data']);
const NUL = /\0/g;
/** The control character that stands for one that can't be passed on. */
const SUBSTITUTE = '\u001A';

/** The form as the pages after this one read it: the same object, so the change is made in it. */
const withoutNul = (form: FormData): void => {
  const entries = [...form.entries()];
  const hit = new Set(
    entries.flatMap(([name, value]) =>
      `${name}${typeof value === 'string' ? value : ''}`.includes('\0') ? [name] : [],
    ),
  );
  // Taking a field out walks through all of them, so only those it is about.
  for (const name of hit) form.delete(name);
  for (const [name, value] of entries.filter(([name]) => hit.has(name)))
    form.append(
      name.replaceAll(NUL, SUBSTITUTE),
      typeof value === 'string' ? value.replaceAll(NUL, SUBSTITUTE) : value,
    );
};

/**
 * What a page is sent is a form, readable; anything else is refused here, so that no page has to think of it. The one
 * character that the database can't keep becomes another control character, which its field refuses; all that was typed
 * stays.
 */
export const formsOnly = (): MiddlewareHandler<Env> => async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!forms.has(type)) throw new Problem(problems.vorm());
  const form = await c.req.formData().catch(() => {
    throw new Problem(problems.onleesbaar());
  });
  withoutNul(form);
  await next();
};
