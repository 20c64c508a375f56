import { type Env, Problem } from '@meldpunt/api';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { formsOnly } from './forms-only.ts';
import { closeGaps, one, typedIn, versionIn } from './typed.ts';

const app = new Hono<Env>();
app.onError((error, c) => c.text('', error instanceof Problem ? error.probleem.status : 500));
app.use(formsOnly());
app.all('/pagina', async (c) =>
  c.text(c.req.method === 'GET' ? '' : one(typedIn(await c.req.formData()), 'naam')),
);

const send = (type: string | undefined, body: string) =>
  app.request('/pagina', { method: 'POST', body, headers: type ? { 'content-type': type } : {} });
const FORM = 'application/x-www-form-urlencoded';

test('a page takes a form, and no form is asked of a question', async () => {
  const taken = await send(`${FORM}; charset=utf-8`, 'naam=Anna');
  expect([taken.status, await taken.text()]).toEqual([200, 'Anna']);
  expect((await app.request('/pagina')).status).toBe(200);
});

test.each([
  ['text/plain', 'naam=Anna', 415],
  ['application/json', '{"naam":"Anna"}', 415],
  [undefined, '', 415],
  ['multipart/form-data', 'no boundary', 400],
])('%s with %s is refused, not a fault of ours', async (type, body, status) => {
  expect((await send(type, body)).status).toBe(status);
});

test.each([
  ['naam=An%00na&naam=Bo', 'An\u001Ana'],
  ['naam=%00&b=%00', '\u001A'],
  ['na%00am=x&naam=Anna', 'Anna'],
])(
  '%s: what no database can keep comes in as another control character, for the field itself to refuse',
  async (body, naam) => {
    const taken = await send(FORM, body);
    expect([taken.status, await taken.text()]).toEqual([200, naam]);
  },
);

test('a field with the name of something that every object has is a field', () => {
  const form = new FormData();
  for (const name of ['__proto__', 'constructor', 'toString']) form.append(name, 'x');
  expect(Object.keys(closeGaps(typedIn(form)))).toEqual(['__proto__', 'constructor', 'toString']);
  expect(one(typedIn(new FormData()), 'toString')).toBe('');
});

test.each([
  ['7', 7],
  ['0', 0],
  ['-1', 0],
  ['1.5', 0],
  ['1e400', 0],
  ['x', 0],
])('version %s of a form is %i', (versie, expected) => {
  const form = new FormData();
  form.append('versie', versie);
  expect(versionIn(typedIn(form))).toBe(expected);
});
