import { apiRegels, behandelaars, type Toegangsregel } from '@meldpunt/api';
import { acts, type Rol, rollen } from '@meldpunt/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { meldingInput, openMelding } from '../support/melding.ts';
import { type RunningApp, runningApp } from './running-app.ts';

let run: RunningApp;
let people: Awaited<ReturnType<RunningApp['loginAll']>>;
let dossiernummer: string;
let regels: Toegangsregel[];

beforeAll(async () => {
  run = await runningApp();
  people = await run.loginAll();
  dossiernummer = (await openMelding(run.deps)).dossiernummer;
  regels = apiRegels(run.deps);
});
afterAll(() => run.close());

/** Who may what, written out apart from the program: k = klachtbehandelaar, l = leidinggevende, d = directeur, b = beheerder, f = FG. */
const expected: Record<string, string> = {
  'GET /api/sessie': 'openbaar',
  'POST /api/aanmelden': 'openbaar',
  'POST /api/aanmelden/code': 'halverwege',
  'POST /api/afmelden': 'halverwege',
  'GET /api/dossiers': 'kld',
  'GET /api/dossiers/:dossiernummer': 'kld',
  'POST /api/dossiers': 'kld',
  'GET /api/termijnen': 'kld',
  'POST /api/zoeken': 'kld',
  'GET /api/codelijsten': 'kldbf',
  'GET /api/signalen': 'kldf',
  'GET /api/runs': 'kldbf',
  'GET /api/logboek': 'df',
  'GET /api/medewerkers': 'db',
  'POST /api/medewerkers': 'db',
  'POST /api/medewerkers/:medewerkerId/uitnodiging': 'db',
  'PATCH /api/medewerkers/:medewerkerId': 'db',
  'GET /api/openapi.json': 'kldbf',
  'GET /api': 'kldbf',
};
const letters: Record<string, Rol> = {
  k: 'klachtbehandelaar',
  l: 'leidinggevende',
  d: 'directeur',
  b: 'beheerder',
  f: 'functionaris_gegevensbescherming',
};
const isAct = (regel: Toegangsregel) => regel.pad.includes('/handelingen/');
const nameOf = ({ methode, pad }: Toegangsregel) => `${methode} ${pad}`;
const mayEnter = (regel: Toegangsregel, rol: Rol): boolean => {
  if (isAct(regel)) {
    const act = acts.find(({ name }) => regel.pad.endsWith(`/${name}`));
    return act?.by.includes(rol) ?? false;
  }
  const given = expected[nameOf(regel)] ?? '';
  return (
    given === 'openbaar' || given === 'halverwege' || [...given].some((letter) => letters[letter] === rol)
  );
};

test('every route is in the table, and every act that a person may do has a route', () => {
  const names = regels.filter((regel) => !isAct(regel)).map(nameOf);
  expect(names.toSorted()).toEqual(Object.keys(expected).toSorted());
  expect(regels.filter(isAct)).toHaveLength(
    acts.filter(({ by }) => by.some((rol) => rol !== 'systeem')).length - 1,
  );
});

test('no act is open to who does no case work', () => {
  for (const act of acts) for (const rol of act.by) expect([...behandelaars, 'systeem']).toContain(rol);
});

const addressOf = (regel: Toegangsregel) =>
  regel.pad
    .replace(':dossiernummer', dossiernummer)
    .replace(':medewerkerId', '00000000-0000-4000-8000-000000000000');

test('route by route and role by role the verdict is that of the table', async () => {
  const wrong: string[] = [];
  const entering = regels.filter(
    ({ pad }) => !['/api/aanmelden', '/api/aanmelden/code', '/api/afmelden'].includes(pad),
  );
  for (const regel of entering)
    for (const rol of rollen) {
      const person = people[rol];
      const address = addressOf(regel);
      const response =
        regel.methode === 'GET'
          ? await person.get(address)
          : await person.send(address, {
              method: regel.methode,
              headers: {
                origin: 'https://meldpunt.test',
                'content-type': 'application/json',
                'x-csrf-token': await person.csrf(),
                'if-match': '"1"',
              },
              body: '{}',
            });
      const inside = response.status !== 401 && response.status !== 403;
      if (inside !== mayEnter(regel, rol)) wrong.push(`${nameOf(regel)} ${rol}: ${response.status}`);
      if (response.status >= 500) wrong.push(`${nameOf(regel)} ${rol}: ${response.status}`);
    }
  expect(wrong).toEqual([]);
});

test('who is not logged in, or only half, comes in nowhere but at the door', async () => {
  const half = run.visitor();
  const { account } = people.klachtbehandelaar;
  await half.post('/api/aanmelden', {
    gebruikersnaam: account.gebruikersnaam,
    wachtwoord: 'een zin van een paar woorden',
  });
  const wrong: string[] = [];
  for (const regel of regels) {
    if (['openbaar', 'halverwege'].includes(expected[nameOf(regel)] ?? '')) continue;
    for (const [who, browser] of Object.entries({ nobody: run.visitor(), half })) {
      const method = regel.methode;
      const response = await browser.send(addressOf(regel), {
        method,
        headers: { origin: 'https://meldpunt.test' },
      });
      const status = regel.pad === '/api' ? 303 : 401;
      if (response.status !== status) wrong.push(`${nameOf(regel)} ${who}: ${response.status}`);
    }
  }
  expect(wrong).toEqual([]);
});

const linesOf = async (medewerkerId: string): Promise<number> => {
  const [row] = await ask(
    run.url,
    `select count(*)::int as n from logboek where medewerker_id = '${medewerkerId}'`,
  );
  return Number(row?.n);
};

/** What shows no personal data, and so needs no line. */
const plain = ['/api/sessie', '/api/codelijsten', '/api/signalen', '/api/runs', '/api/openapi.json', '/api'];

test('every other read leaves a line in the log, and a refused one too', async () => {
  const reads = regels.filter(({ methode, pad }) => methode === 'GET' && !plain.includes(pad));
  expect(reads.length).toBeGreaterThan(3);
  for (const regel of reads) {
    expect(regel.leest, nameOf(regel)).toBeDefined();
    for (const rol of rollen) {
      const { account, get } = people[rol];
      const before = await linesOf(account.medewerkerId);
      await get(addressOf(regel));
      expect(await linesOf(account.medewerkerId), `${nameOf(regel)} ${rol}`).toBeGreaterThan(before);
    }
  }
});

test('each part of a dossier that is opened has a line of its own', async () => {
  const { account, json } = people.directeur;
  const before = await linesOf(account.medewerkerId);
  const shown = (await json(`/api/dossiers/${dossiernummer}?onderdelen=contact,bijzonder`)) as {
    persoonlijk: { klasse: string }[];
  };
  expect(shown.persoonlijk.map(({ klasse }) => klasse)).toEqual(['bijzonder', 'contact']);
  expect(await linesOf(account.medewerkerId)).toBe(before + 3);
});

test('what is not asked for is not shown', async () => {
  const text = await (await people.klachtbehandelaar.get(`/api/dossiers/${dossiernummer}`)).text();
  expect(text).not.toContain(meldingInput().melderNaam);
  expect(text).not.toContain(meldingInput().omschrijving);
});

test('when the log can not be written, nothing is shown and nothing is recorded', async () => {
  await ask(run.url, 'revoke insert on logboek from meldpunt_app');
  try {
    for (const regel of regels.filter(({ leest }) => leest !== undefined)) {
      const rol = regel.pad.startsWith('/api/medewerkers') ? 'beheerder' : 'directeur';
      const response = await people[rol].get(addressOf(regel));
      expect(response.status, nameOf(regel)).toBe(500);
      expect(await response.text()).not.toMatch(/dossiernummer|gebruikersnaam/);
    }
    const [before] = await ask(run.url, 'select count(*)::int as n from dossier');
    expect((await people.directeur.post('/api/dossiers', meldingInput())).status).toBe(500);
    expect(await ask(run.url, 'select count(*)::int as n from dossier')).toEqual([before]);
  } finally {
    await ask(run.url, 'grant insert on logboek to meldpunt_app');
  }
});
