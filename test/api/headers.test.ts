import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORIGIN, type RunningApp, runningApp } from './running-app.ts';

let run: RunningApp;
let answers: Record<string, Response>;

beforeAll(async () => {
  run = await runningApp({
    regels: [
      { methode: 'GET', pad: '/', wie: ['klachtbehandelaar'] },
      { methode: 'GET', pad: '/open', wie: 'openbaar' },
      { methode: 'GET', pad: '/kapot', wie: 'openbaar' },
      { methode: 'GET', pad: '/stijl/:bestand', wie: 'openbaar', onveranderlijk: true },
    ],
  });
  run.app.get('/open', (c) => c.html(`<p>${c.get('nonce')}</p>`));
  run.app.get('/stijl/:bestand', (c) => c.text('p{}', 200, { 'content-type': 'text/css' }));
  run.app.get('/kapot', () => {
    throw new Error('waarde die niemand mag zien: Aafke');
  });
  const { send } = await run.login(await run.enrol('anna', 'klachtbehandelaar'));
  const visitor = run.visitor();
  answers = {
    page: await visitor.get('/open'),
    json: await send('/api/codelijsten'),
    redirect: await visitor.get('/'),
    unauthorised: await visitor.get('/api/dossiers'),
    'not found as a page': await visitor.get('/bestaat-niet'),
    'not found in the API': await visitor.get('/api/bestaat-niet'),
    'method not allowed': await visitor.send('/open', { method: 'DELETE' }),
    'unknown method': await visitor.send('/open', { method: 'OPTIONS' }),
    'cross-site': await visitor.send('/api/aanmelden', {
      method: 'POST',
      headers: { origin: 'https://evil.test' },
    }),
    'bad question': await send('/api/dossiers?pagina=nul'),
    'too large': await send('/api/dossiers', {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json' },
      body: 'x'.repeat(1_100_000),
    }),
    'fault as a page': await visitor.get('/kapot'),
    static: await visitor.get('/stijl/a-1234.css'),
    head: await visitor.send('/open', { method: 'HEAD' }),
  };
});
afterAll(() => run.close());

const required: Record<string, RegExp> = {
  'strict-transport-security': /^max-age=31536000; includeSubDomains$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'x-frame-options': /^DENY$/,
  'content-security-policy':
    /^default-src 'none'; script-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'$/,
  'x-request-id': /^[0-9a-f-]{36}$/,
};

describe('every kind of response carries the same headers', () => {
  for (const name of [
    'page',
    'json',
    'redirect',
    'unauthorised',
    'not found as a page',
    'not found in the API',
    'method not allowed',
    'unknown method',
    'cross-site',
    'bad question',
    'too large',
    'fault as a page',
    'static',
    'head',
  ])
    test(name, () => {
      const headers = answers[name]?.headers;
      for (const [header, value] of Object.entries(required))
        expect(headers?.get(header), header).toMatch(value);
      expect(headers?.get('server')).toBeNull();
      expect(headers?.get('x-powered-by')).toBeNull();
      const kept = name === 'static' ? 'public, max-age=31536000, immutable' : 'no-store';
      expect(headers?.get('cache-control')).toBe(kept);
    });
});

test('each has the status that it should have', () => {
  const statuses = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer.status]));
  expect(statuses).toEqual({
    page: 200,
    json: 200,
    redirect: 303,
    unauthorised: 401,
    'not found as a page': 404,
    'not found in the API': 404,
    'method not allowed': 405,
    'unknown method': 405,
    'cross-site': 403,
    'bad question': 400,
    'too large': 413,
    'fault as a page': 500,
    static: 200,
    head: 200,
  });
  expect(answers['method not allowed']?.headers.get('allow')).toBe('HEAD, GET');
  expect(answers.redirect?.headers.get('location')).toBe('/aanmelden');
});

test('the nonce is that of the page, and another one each time', async () => {
  const [one, two] = [await run.visitor().get('/open'), await run.visitor().get('/open')];
  const nonce = /<p>(.+)<\/p>/.exec(await one.text())?.[1];
  expect(one.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  expect(two.headers.get('content-security-policy')).not.toContain(`'nonce-${nonce}'`);
});

test('a fault tells the user nothing of itself, and the log only kind and place', async () => {
  const text = (await answers['fault as a page']?.text()) ?? '';
  expect(text).toContain('Er ging iets mis');
  expect(text).not.toMatch(/Aafke|Error|\.ts/);
  const lines = run.logged.filter((line) => line.niveau === 'fout');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ soort: 'Error', route: '/kapot' });
  expect(String(lines[0]?.plaats)).toContain('headers.test.ts');
  expect(JSON.stringify(run.logged)).not.toContain('Aafke');
});

test('the log names the pattern of a route, never the address', () => {
  expect(JSON.stringify(run.logged)).not.toContain('a-1234');
  expect(run.logged.some((line) => line.route === '/stijl/:bestand' && line.status === 200)).toBe(true);
});
