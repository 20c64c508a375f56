import { apiRegels } from '@meldpunt/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ORIGIN } from '../api/running-app.ts';
import { badAddresses, badBodies } from './bad-values.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
let tried = 0;

beforeAll(async () => {
  site = await openSite({ acts: false });
}, 120_000);
afterAll(() => site?.close());

/** Ways of the API that take no input; each of them says so here. */
const takeNothing = ['POST /api/afmelden', 'POST /api/medewerkers/:medewerkerId/uitnodiging'];

/** Neither a fault of the program, nor where in it. */
const expectNoFault = (status: number, body: string, of: string) => {
  expect(status, of).toBeLessThan(500);
  expect(body, of).not.toMatch(/\bat [\w./]+:\d+:\d+|node_modules|syntax error/);
};

type Operation = {
  requestBody?: { content: Record<string, { schema: { properties?: Record<string, { type?: string }> } }> };
};

test('every other body of the API: what is no input says so', async () => {
  const browser = site.as('directeur');
  const document = (await (await browser.send('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const seen = new Set<string>();
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, { requestBody }] of Object.entries(operations)) {
      if (!requestBody || path.includes('/handelingen/') || path === '/api/dossiers') continue;
      seen.add(`${method.toUpperCase()} ${path.replaceAll(/\{([^}]+)\}/g, ':$1')}`);
      const at = path.replaceAll(/\{[^}]+\}/g, '00000000-0000-4000-8000-000000000001');
      const schema = requestBody.content['application/json']?.schema ?? {};
      const fields = Object.keys(schema.properties ?? {});
      const whole = Object.fromEntries(fields.map((key) => [key, 'a']));
      const values: unknown[] = [
        null,
        4.5,
        true,
        ['a'],
        {},
        'x'.repeat(30_000),
        'a\uD800b',
        'a\0b',
        '__proto__',
      ];
      const sent = [
        ...Object.values(badBodies),
        ...fields.flatMap((key) =>
          values
            .filter((value) => value !== true || schema.properties?.[key]?.type !== 'boolean')
            .map((value) => JSON.stringify({ ...whole, [key]: value })),
        ),
      ];
      for (const body of sent) {
        tried += 1;
        const answer = await browser.send(at, {
          method: method.toUpperCase(),
          body,
          headers: {
            origin: ORIGIN,
            'content-type': 'application/json',
            'x-csrf-token': await browser.csrf(),
          },
        });
        const of = `${method} ${path} ${String(body).slice(0, 80)}`;
        expectNoFault(answer.status, await answer.text(), of);
        expect(answer.status, of).toBeGreaterThanOrEqual(400);
      }
    }
  const taking = apiRegels(site.deps)
    .filter(
      ({ methode, pad }) => methode !== 'GET' && pad !== '/api/dossiers' && !pad.includes('/handelingen/'),
    )
    .map(({ methode, pad }) => `${methode} ${pad}`);
  expect([...seen, ...takeNothing].toSorted()).toEqual(taking.toSorted());
});

test('every list: a question that makes no sense says so', async () => {
  for (const { methode, pad, wie } of apiRegels(site.deps)) {
    if (methode !== 'GET') continue;
    const rol = Array.isArray(wie) ? (wie[0] ?? 'directeur') : 'directeur';
    for (const address of badAddresses(pad)) {
      tried += 1;
      const answer = await site.as(rol).send(address);
      expectNoFault(answer.status, await answer.text(), address.slice(0, 100));
    }
  }
});

test('many were tried', () => {
  expect(tried).toBeGreaterThan(250);
});
