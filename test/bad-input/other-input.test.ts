import { pages } from '@meldpunt/dashboard';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORIGIN } from '../api/running-app.ts';
import type { Pairs } from './as-form.ts';
import { badBodies, oddLines, oddTexts } from './bad-values.ts';
import { faultsOf, formsOf, type PageForm, sameLines } from './page-forms.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
let tried = 0;
type Found = PageForm & { rol: string; op: string };
/** The rows of the access table: new pages are tried by themselves. */
const pageAccess = pages({} as never).regels;
const forms = new Map<string, Found>();

/** Forms of acts are tried field by field elsewhere. */
const ofActs = ['/dossiers/:dossiernummer/handelingen/:handeling', '/meldingen/nieuw'];
const posts = pageAccess.filter(({ methode, pad }) => methode === 'POST' && !ofActs.includes(pad));
const matches = (pad: string, path: string) =>
  new RegExp(`^${pad.replaceAll(/:[a-zA-Z]+/g, '[^/]+')}$`).test(path.split('?')[0] ?? '');

/** Fields of forms that no page shows as the site stands: tried at an address that exists or not. */
const unseen = [
  'stap',
  'naar',
  'concept',
  'wat',
  'veld',
  'tekst',
  'reden',
  'dossier',
  'code',
  'wachtwoord',
  'jaar',
];

beforeAll(async () => {
  site = await openSite();
  const dossier = [...site.open.values()].find(({ dossiernummer }) => dossiernummer)?.dossiernummer ?? '';
  for (const { methode, pad, wie } of pageAccess) {
    if (methode !== 'GET' || ofActs.includes(pad) || pad.includes(':bestand')) continue;
    const path = pad.replace(':dossiernummer', dossier);
    const roles = Array.isArray(wie) ? wie : ['directeur'];
    for (const rol of roles) {
      const answer = await site.as(rol).send(path);
      expect(answer.status, `${rol} ${path}`).toBeLessThan(500);
      if (!answer.headers.get('content-type')?.includes('html')) continue;
      for (const form of formsOf(await answer.text(), path))
        if (!forms.has(form.actie)) forms.set(form.actie, { ...form, rol, op: path });
    }
  }
}, 240_000);
afterAll(() => site?.close());

const strange: Record<string, string> = {
  ...oddTexts,
  ...oddLines,
  empty: '',
  spaces: '   ',
  long: 'x'.repeat(30_000),
  megabyte: 'ab '.repeat(300_000),
  bell: 'a\u0007b',
  nul: 'a\0b',
  'no day': '2026-02-31',
  'long ago': '0001-01-01',
  'far away': '9999-12-31',
  negative: '-1',
  exponent: '1e400',
};

const send = (rol: string, path: string, pairs: Pairs) => {
  tried += 1;
  return site.as(rol).send(path, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(pairs).toString(),
  });
};

const expectNoFault = (status: number, body: string, of: string) => {
  expect(status, of).not.toBe(500);
  expect(body, of).not.toMatch(/\bat [\w./]+:\d+:\d+|node_modules|syntax error/);
  expect(body, of).not.toMatch(/<script>alert|<img src=x/);
};

/** What was typed in a form that is shown again stands in it again; passwords and codes never do. */
const expectStillThere = (html: string, form: Found, sent: Pairs, of: string) => {
  const shown = formsOf(html, form.op).find(({ actie }) => actie === form.actie);
  for (const { naam, soort, waarden } of shown?.velden ?? []) {
    if (!['text', 'textarea', 'date', 'search'].includes(soort) || naam === 'code') continue;
    const given = sent.filter(([one]) => one === naam).map(([, waarde]) => sameLines(waarde));
    if (given.length > 0) expect(waarden.map(sameLines), `${of}: ${naam}`).toEqual(given.slice(0, 1));
  }
};

describe.each(posts.map(({ pad, wie }) => [pad, wie] as const))('%s', (pad, wie) => {
  test('takes whatever is sent without a fault, and keeps what was typed', async () => {
    const found = [...forms.values()].find(({ actie }) => matches(pad, actie));
    const rol = found?.rol ?? (Array.isArray(wie) ? (wie[0] ?? 'directeur') : 'directeur');
    const path = found?.actie ?? pad.replaceAll(/:[a-zA-Z]+/g, 'x');
    const fields = found?.velden.map(({ naam }) => naam) ?? unseen;
    const base: Pairs = (found?.velden ?? []).flatMap(({ naam, waarden }) =>
      waarden.map((waarde): [string, string] => [naam, waarde]),
    );
    // Logging out would end the session that the other forms need.
    if (pad === '/uitloggen') return;
    const csrf = await site.as(rol).csrf();
    for (const field of fields.filter((naam) => naam !== 'csrf'))
      for (const [what, text] of Object.entries(strange)) {
        const sent: Pairs = [
          ['csrf', csrf],
          ...base.filter(([naam]) => naam !== field && naam !== 'csrf'),
          [field, text],
        ];
        const answer = await send(rol, path, sent);
        const type = answer.headers.get('content-type') ?? '';
        const html = type.includes('html') ? await answer.text() : '';
        const of = `${pad} ${field}: ${what}`;
        expectNoFault(answer.status, html, of);
        if (answer.status !== 400 || !found || what === 'nul') continue;
        for (const { reden } of faultsOf(html)) expect(reden, of).toMatch(/\p{L}{2,}/u);
        expectStillThere(html, found, sent, of);
      }
  });

  test('takes names of fields from anywhere', async () => {
    const rol = Array.isArray(wie) ? (wie[0] ?? 'directeur') : 'directeur';
    if (pad === '/uitloggen') return;
    const csrf = await site.as(rol).csrf();
    const names = ['__proto__', 'constructor', 'toString', 'a.b.c', 'a[0]', '', 'x'.repeat(5_000)];
    for (const naam of names) {
      const answer = await send(rol, pad.replaceAll(/:[a-zA-Z]+/g, 'x'), [
        ['csrf', csrf],
        [naam, 'a'],
        [naam, 'b'],
      ]);
      expectNoFault(answer.status, await answer.text(), `${pad} ${naam}`);
    }
  });
});

type Operation = {
  requestBody?: { content: Record<string, { schema: { properties?: Record<string, object> } }> };
};

test('every other body of the API: what is no input says so', async () => {
  const browser = site.as('directeur');
  const document = (await (await browser.send('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  let bodies = 0;
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, { requestBody }] of Object.entries(operations)) {
      if (!requestBody || path.includes('/handelingen/') || path === '/api/dossiers') continue;
      bodies += 1;
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
        ...fields.flatMap((key) => values.map((value) => JSON.stringify({ ...whole, [key]: value }))),
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
  expect(bodies).toBeGreaterThanOrEqual(3);
});

test('every list: a question that makes no sense says so', async () => {
  const words = [
    '',
    '-1',
    '0',
    '1e9',
    'NaN',
    '2026-02-31',
    '9999-12-31',
    "' or 1=1",
    '__proto__',
    '%00',
    '\u202E',
    'x'.repeat(3_000),
  ];
  const names = [
    'pagina',
    'perPagina',
    'van',
    'tot',
    'status',
    'behandelaar',
    'q',
    'zoek',
    'jaar',
    'dossier',
    'vastgelegd',
  ];
  for (const { methode, pad, wie } of pageAccess) {
    if (methode !== 'GET' || pad.includes(':bestand')) continue;
    const rol = Array.isArray(wie) ? (wie[0] ?? 'directeur') : 'directeur';
    for (const word of words) {
      tried += 1;
      const path = pad.replaceAll(/:[a-zA-Z]+/g, encodeURIComponent(word.slice(0, 200) || 'x'));
      const query = names.map((naam) => `${naam}=${encodeURIComponent(word)}`).join('&');
      const answer = await site.as(rol).send(`${path}?${query}`);
      expectNoFault(answer.status, await answer.text(), `${path}?${query.slice(0, 60)}`);
    }
  }
});

test('many bad inputs were tried', () => {
  expect(tried).toBeGreaterThan(1_000);
});
