import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { ORIGIN, type RunningApp, runningApp } from './running-app.ts';

let run: RunningApp;
let browser: Client;
let token: string;
let reached = 0;

const methods = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;
beforeAll(async () => {
  run = await runningApp({
    regels: methods.map((methode) => ({ methode, pad: '/doe', wie: ['klachtbehandelaar'] })),
  });
  run.app.on([...methods], '/doe', (c) => {
    reached++;
    return c.text('gedaan');
  });
  browser = await run.login(await run.enrol('anna', 'klachtbehandelaar'));
  token = await browser.csrf();
});
afterAll(() => run.close());

const origins = [
  undefined,
  'null',
  'https://evil.test',
  'https://sub.meldpunt.test',
  'http://meldpunt.test',
  ORIGIN,
];
const sites = [undefined, 'cross-site', 'same-site', 'same-origin', 'none'];
const types = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
  'application/octet-stream',
  undefined,
];

/** Written out apart from the program: who may change something, by what the browser says of where it came from. */
const fromHere = (origin: string | undefined, site: string | undefined): boolean => {
  if (site === 'cross-site' || site === 'same-site') return false;
  if (origin === ORIGIN) return true;
  return (origin === undefined || origin === 'null') && site === 'same-origin';
};

test('every origin, site, type of content and method gets the verdict of the table, and the token decides after that', async () => {
  const wrong: string[] = [];
  let cases = 0;
  for (const origin of origins)
    for (const site of sites)
      for (const type of types)
        for (const method of methods)
          for (const withToken of [true, false]) {
            const headers: Record<string, string> = {};
            if (origin !== undefined) headers.origin = origin;
            if (site !== undefined) headers['sec-fetch-site'] = site;
            if (type !== undefined && type !== 'multipart/form-data') headers['content-type'] = type;
            if (withToken) headers['x-csrf-token'] = token;
            const form = new FormData();
            form.set('iets', '1');
            const body = type === undefined ? null : type === 'multipart/form-data' ? form : 'iets=1';
            const before = reached;
            const { status } = await browser.send('/doe', { method, headers, body });
            const expected = fromHere(origin, site) && withToken;
            cases++;
            if ((status === 200) !== expected || reached - before !== (expected ? 1 : 0))
              wrong.push(`${method} ${origin} ${site} ${type} ${withToken} gave ${status}`);
          }
  expect(cases).toBe(1440);
  expect(wrong).toEqual([]);
});

test('a form carries the token in a field, whatever its encoding', async () => {
  const form = new FormData();
  form.set('csrf', token);
  const post = (body: FormData | URLSearchParams | string, headers: Record<string, string> = {}) =>
    browser.send('/doe', { method: 'POST', headers: { origin: ORIGIN, ...headers }, body });
  expect((await post(form)).status).toBe(200);
  expect((await post(new URLSearchParams({ csrf: token }))).status).toBe(200);
  expect((await post(new URLSearchParams({ csrf: 'x' }))).status).toBe(403);
  expect((await post(JSON.stringify({ csrf: token }), { 'content-type': 'application/json' })).status).toBe(
    403,
  );
  expect((await post('geen grens', { 'content-type': 'multipart/form-data' })).status).toBe(400);
});

test('the token of one session is worth nothing in another, nor before login', async () => {
  const other = await run.login(await run.enrol('bram', 'klachtbehandelaar'));
  const headers = { origin: ORIGIN, 'x-csrf-token': token };
  expect((await other.send('/doe', { method: 'POST', headers })).status).toBe(403);
  const before = run.visitor();
  const visit = await before.csrf();
  expect(visit).not.toBe(token);
  expect(
    (await browser.send('/doe', { method: 'POST', headers: { ...headers, 'x-csrf-token': visit } })).status,
  ).toBe(403);
  const unasked = run.visitor();
  const login = await unasked.send('/api/aanmelden', {
    method: 'POST',
    headers: { ...headers, 'x-csrf-token': visit, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(login.status).toBe(403);
});
