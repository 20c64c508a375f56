import { acts, catalogus, datum } from '@meldpunt/core';
import { nameWaarnemer } from '@meldpunt/store';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { meldingInput } from '../support/melding.ts';
import type { Client } from './client.ts';
import { ORIGIN, type RunningApp, runningApp } from './running-app.ts';

/** Acts that a person may do; the others are the system's own. */
const possible = acts.filter((act) => act.by.some((rol) => rol !== 'systeem'));

let run: RunningApp;
let browser: Client;
let token: string;
beforeAll(async () => {
  run = await runningApp();
  browser = await run.login(await run.enrol('anna', 'klachtbehandelaar'));
  token = await browser.csrf();
});
afterAll(() => run.close());

const open = async (): Promise<string> => {
  const response = await browser.post('/api/dossiers', meldingInput());
  expect(response.status).toBe(201);
  return ((await response.json()) as { dossiernummer: string }).dossiernummer;
};
const perform = (nummer: string, handeling: string, input: unknown, versie = 1) =>
  browser.post(`/api/dossiers/${nummer}/handelingen/${handeling}`, input, { 'if-match': `"${versie}"` });

test('a melding opens a dossier, and the answer holds its events in codes only', async () => {
  const response = await browser.post('/api/dossiers', meldingInput());
  const body = (await response.json()) as { dossiernummer: string; gebeurtenissen: unknown[] };
  expect(response.status).toBe(201);
  expect(response.headers.get('location')).toBe(`/api/dossiers/${body.dossiernummer}`);
  expect(response.headers.get('etag')).toBe('"1"');
  expect(body).toMatchObject({ versie: 1, gebeurtenissen: [{ type: 'MeldingReceived', op: '2026-03-02' }] });
  expect(JSON.stringify(body)).not.toContain(meldingInput().melderNaam);
});

test('the opened dossier shows its terms, what is possible, and why the rest is not', async () => {
  const nummer = await open();
  const response = await browser.get(`/api/dossiers/${nummer}`);
  expect(response.headers.get('etag')).toBe('"1"');
  const shown = (await response.json()) as {
    termijnen: { termijn: string; uiterlijkOp: string }[];
    handelingen: { handeling: string; mogelijk: boolean; weigering: unknown }[];
  };
  expect(shown.termijnen).toContainEqual(
    expect.objectContaining({ termijn: 'contact', uiterlijkOp: '2026-03-04' }),
  );
  expect(shown.handelingen).toHaveLength(possible.length);
  const brief = shown.handelingen.find(({ handeling }) => handeling === 'sendHoorWederhoorbrief');
  expect(brief).toMatchObject({
    mogelijk: false,
    weigering: { refused: 'artikel', artikel: expect.any(String) },
  });
});

test('protocol 7.4a, 7.4b: who stands in for the directeur reads that deciding is possible', async () => {
  const nummer = await open();
  const asked = await perform(nummer, 'makeVoorlegging', {
    op: '2026-03-02',
    soort: 'toewijzing',
    vraag: 'Wie?',
  });
  expect(asked.status).toBe(201);
  const [baas, invaller] = [
    await run.enrol('baas', 'directeur'),
    await run.enrol('inge', 'klachtbehandelaar'),
  ];
  const colleague = await run.login(invaller);
  const deciding = async () => {
    const { handelingen } = (await colleague.json(`/api/dossiers/${nummer}`)) as {
      handelingen: { handeling: string; mogelijk: boolean }[];
    };
    return handelingen.find(({ handeling }) => handeling === 'decideVoorlegging')?.mogelijk;
  };
  expect(await deciding()).toBe(false);
  const named = await nameWaarnemer(run.deps, {
    medewerkerId: invaller.medewerkerId,
    van: datum('2026-03-02'),
    totEnMet: datum('2026-03-03'),
    actor: { medewerkerId: baas.medewerkerId, rol: 'directeur' },
  });
  expect(named).toHaveProperty('waarnemingId');
  expect(await deciding()).toBe(true);
});

test('an act that an article forbids is refused with the article and what lifts it', async () => {
  const nummer = await open();
  const response = await perform(nummer, 'chooseBehandelwijze', {});
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({
    type: 'urn:meldpunt:probleem:artikel',
    status: 422,
    artikel: expect.any(String),
    opheffen: 'contactClient',
    hoe: expect.any(String),
    detail: expect.any(String),
  });
});

test('input that does not hold is refused field by field, in Dutch', async () => {
  const response = await browser.post('/api/dossiers', {
    ...meldingInput(),
    op: '2026-02-30',
    gronden: [],
    kanaal: 'duif',
  });
  expect(response.status).toBe(400);
  const { fouten } = (await response.json()) as { fouten: { veld: string; reden: string }[] };
  expect(fouten.map(({ veld }) => veld).toSorted()).toEqual(['gronden', 'kanaal', 'op']);
  for (const nothing of [null, [], 'tekst', 7]) {
    const answer = await browser.post('/api/dossiers', nothing);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toMatch(/expected|Invalid/);
  }
});

test('who saw an older version is told so, and of two at once one wins', async () => {
  const nummer = await open();
  const contact = { op: '2026-03-02', wijze: 'telefoon', gelukt: true, metSlachtoffer: true };
  expect((await perform(nummer, 'judgeUrgency', { op: '2026-03-02', spoedeisend: true }, 7)).status).toBe(
    409,
  );
  const both = await Promise.all([
    perform(nummer, 'contactClient', contact),
    perform(nummer, 'contactClient', contact),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

test('without a version, with one that is none, and on a dossier that is not there', async () => {
  const nummer = await open();
  const path = `/api/dossiers/${nummer}/handelingen/judgeUrgency`;
  expect((await browser.post(path, {})).status).toBe(428);
  expect((await browser.post(path, {}, { 'if-match': '*' })).status).toBe(428);
  expect((await perform('2026-99999', 'judgeUrgency', {})).status).toBe(404);
  expect((await perform('%00', 'judgeUrgency', {})).status).toBe(404);
  expect((await browser.get('/api/dossiers/%00')).status).toBe(404);
  expect((await browser.get("/api/dossiers/'%20or%201=1")).status).toBe(404);
  expect((await perform(nummer, 'dropTables', {})).status).toBe(404);
  expect((await perform(nummer, 'receiveMelding', {})).status).toBe(404);
  expect((await perform(nummer, '__proto__', {})).status).toBe(404);
});

test('only JSON is taken, and it has to be JSON', async () => {
  const send = (body: string, type: string) =>
    browser.send('/api/dossiers', {
      method: 'POST',
      body,
      headers: { origin: ORIGIN, 'x-csrf-token': token, 'content-type': type },
    });
  expect((await send('{}', 'text/plain')).status).toBe(415);
  expect((await send('csrf=x', 'application/x-www-form-urlencoded')).status).toBe(415);
  expect((await send('{', 'application/json')).status).toBe(400);
  expect((await send('['.repeat(400_000), 'application/json')).status).toBe(400);
  expect((await send('{"a":'.repeat(100_000), 'application/json')).status).toBe(400);
  const doubled = JSON.stringify(meldingInput()).replace('{', '{"op":"1800-01-01",');
  expect((await send(doubled, 'application/json')).status).toBe(201);
});

test('lists: pages, filters by code, and questions that hold no water', async () => {
  const list = (await browser.json('/api/dossiers?grond=ras&perPagina=2&behandelaar=geen&open=true')) as {
    dossiers: unknown[];
    totaal: number;
  };
  expect(list.dossiers).toHaveLength(2);
  expect(list.totaal).toBeGreaterThan(2);
  expect(await browser.json('/api/dossiers?grond=leeftijd')).toMatchObject({ totaal: 0 });
  expect(await browser.json('/api/termijnen?behandelaar=mij')).toMatchObject({
    vandaag: '2026-03-02',
    termijnen: [],
  });
  for (const question of [
    'pagina=0',
    'pagina=1&pagina=2',
    'perPagina=100000',
    'naam=Aafke',
    'geregistreerdVan=0000-01-01',
    'geregistreerdVan=9999-12-31',
    'behandelaar=iemand',
    'grond=%00',
    'grond=a%27b',
    'status=weg',
    'open=misschien',
  ])
    expect((await browser.get(`/api/dossiers?${question}`)).status, question).toBe(400);
});

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    '',
    ' ',
    '\0',
    'ja',
    '2026-03-02',
    '2026-02-30',
    '0001-01-01',
    '9999-12-31',
  ),
  fc.constantFrom<unknown>(
    '\ud800',
    '__proto__',
    '../../etc',
    'GM0014',
    'onbekend',
    [],
    {},
    [[]],
    ['ras'],
    ['ras', 'ras'],
    { op: 1 },
  ),
  fc.uuid(),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
);

/** Who says to have an interest does not see the dossier any more (B2.5). */
const hiding = ['declareBelang', 'setBelang'];

test('a few hundred strange inputs: each act always answers, and never with a fault of its own', async () => {
  const nummer = await open();
  const before = run.logged.filter(({ niveau }) => niveau === 'fout').length;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...possible.filter(({ name }) => !hiding.includes(name))),
      fc.dictionary(fc.string({ maxLength: 10 }), strange, { maxKeys: 3 }),
      fc.array(strange, { minLength: 24, maxLength: 24 }),
      async (act, extra, values) => {
        const input: Record<string, unknown> = { ...extra };
        const names = Object.keys(act.input.shape);
        names.forEach((name, i) => {
          if (values[i] !== null) input[name] = values[i];
        });
        const address =
          act.name === 'receiveMelding' ? '/api/dossiers' : `/api/dossiers/${nummer}/handelingen/${act.name}`;
        const response = await browser.send(address, {
          method: 'POST',
          body: JSON.stringify(input),
          headers: {
            origin: ORIGIN,
            'content-type': 'application/json',
            'x-csrf-token': token,
            'if-match': '1',
          },
        });
        expect([201, 400, 403, 409, 422], `${act.name} ${JSON.stringify(input)}`).toContain(response.status);
      },
    ),
    { numRuns: 400 },
  );
  expect(run.logged.filter(({ niveau }) => niveau === 'fout')).toHaveLength(before);
});

test('one strange field in input that is otherwise right never makes a fault', async () => {
  const names = Object.keys(catalogus.receiveMelding.input.shape);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), strange, async (name, value) => {
      const response = await browser.send('/api/dossiers', {
        method: 'POST',
        body: JSON.stringify({ ...meldingInput(), [name]: value }),
        headers: { origin: ORIGIN, 'content-type': 'application/json', 'x-csrf-token': token },
      });
      expect([201, 400], `${name} ${JSON.stringify(value)}`).toContain(response.status);
    }),
    { numRuns: 300 },
  );
});

test('nothing of what was typed in stands in a log', async () => {
  const lines = JSON.stringify(run.logged) + JSON.stringify(await ask(run.url, 'select * from logboek'));
  expect(lines).not.toContain(meldingInput().melderNaam);
  expect(lines).not.toContain(meldingInput().omschrijving);
});
