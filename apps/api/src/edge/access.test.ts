import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Env } from '../env.ts';
import { Problem } from '../problem.ts';
import { makeToegang } from '../toegang.ts';
import { findRoute } from './access.ts';

const app = new Hono<Env>();
app.onError((error, c) => c.text('', error instanceof Problem ? error.probleem.status : 500));
app.use(findRoute(makeToegang([{ methode: 'GET', pad: '/lijst/:nummer', wie: 'openbaar' }])));
app.get('/lijst/:nummer', (c) => c.text(c.req.param('nummer')));

test('an address with a character that no database can keep does not exist', async () => {
  expect((await app.request('/lijst/VL-1')).status).toBe(200);
  expect((await app.request('/lijst/VL-1%00')).status).toBe(404);
  expect((await app.request('/lijst/%00')).status).toBe(404);
  expect((await app.request('/lijst/VL-1?uit=%00')).status).toBe(404);
  expect((await app.request('/lijst/VL-1?uit=%2500')).status).toBe(200);
});
