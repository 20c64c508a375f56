import { apiRegels, createApp, type Toegangsregel } from '@meldpunt/api';
import { acts } from '@meldpunt/core';
import { mountPages, pages } from '@meldpunt/dashboard';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageAccess } from '../../apps/dashboard/src/page-access.ts';
import { type Client, client } from '../api/client.ts';
import { ORIGIN, type RunningApp, runningApp } from '../api/running-app.ts';
import { ask } from '../support/ask.ts';
import { openMelding, record, systeem } from '../support/melding.ts';

/** Each person here must not know of the dossier of this name; the colleague may. */
type Hidden = { dossierId: string; dossiernummer: string };

let run: RunningApp;
let regels: Toegangsregel[];
let colleague: Client;
const who: Record<string, { browser: Client; hidden: Hidden; medewerkerId: string }> = {};
const LIST = 'VL-2026-001';
const NOWHERE = '2026-99999';

const op = '2026-03-02';
const act = (dossier: Hidden, version: number, handeling: string, input: object, actor = systeem) =>
  record(run.deps, {
    dossierId: dossier.dossierId,
    expectedVersion: version,
    handeling,
    input: { op, ...input },
    actor,
  });

beforeAll(async () => {
  run = await runningApp();
  const app = createApp(run.deps, pages(run.deps));
  mountPages(app, run.deps);
  regels = [...apiRegels(run.deps), ...pageAccess];
  const people = await run.loginAll();
  const other = await run.enrol('andere-kant', 'klachtbehandelaar');
  const second = await run.enrol('tweede-kant', 'klachtbehandelaar');
  const free = await run.enrol('collega', 'klachtbehandelaar');
  const onPages = async (from: Client): Promise<Client> => {
    const browser = client(app, ORIGIN);
    for (const [name, value] of from.jar) browser.jar.set(name, value);
    return browser;
  };
  colleague = await onPages(await run.login(free));
  // Somebody with an interest, of every role that does case work.
  for (const rol of ['klachtbehandelaar', 'leidinggevende', 'directeur'] as const) {
    const dossier = await openMelding(run.deps, { kanaal: 'brief' });
    const { account } = people[rol];
    await act(
      dossier,
      1,
      'declareBelang',
      { reden: 'Familie.' },
      { medewerkerId: account.medewerkerId, rol },
    );
    await act(dossier, 2, 'assignBehandelaar', { behandelaarId: free.medewerkerId });
    who[rol] = {
      browser: await onPages(people[rol]),
      hidden: dossier,
      medewerkerId: account.medewerkerId,
    };
  }
  // The handlers of the two sides of a conflict of interest.
  const earlier = await openMelding(run.deps);
  const later = await openMelding(run.deps);
  await act(earlier, 1, 'assignBehandelaar', { behandelaarId: other.medewerkerId });
  await act(later, 1, 'findConflict', {
    anderDossierId: earlier.dossierId,
    kenmerken: ['wederpartij_is_melder', 'naam_gelijk'],
  });
  await act(later, 3, 'assignBehandelaar', { behandelaarId: second.medewerkerId });
  who['handler of the earlier side'] = {
    browser: await onPages(await run.login(other)),
    hidden: later,
    medewerkerId: other.medewerkerId,
  };
  who['handler of the later side'] = {
    browser: await onPages(await run.login(second)),
    hidden: earlier,
    medewerkerId: second.medewerkerId,
  };
  await ask(
    run.url,
    `insert into vernietigingslijst (lijst_nummer, opgemaakt_op, status) values ('${LIST}', '2026-03-02', 'voorgesteld');
     insert into vernietigingslijst_dossier (lijst_nummer, dossier_id, dossiernummer, bewaarregel, regel_versie, vernietigen_vanaf)
     select '${LIST}', dossier_id, dossiernummer, 'melding', 1, '2026-03-01' from dossier`,
  );
});
afterAll(() => run.close());

/** What ends one's session, or belongs to the login, is no reading. */
const atTheDoor = /aanmelden|afmelden|uitloggen|uitnodiging|melden/;

const addresses = (regel: Toegangsregel, nummer: string): string[] => {
  const path = regel.pad
    .replace(':dossiernummer', nummer)
    .replace(':lijst', LIST)
    .replace(/:(medewerkerId|id|versie)/, '00000000-0000-4000-8000-000000000000');
  return path.includes(':handeling')
    ? acts
        .filter(({ by }) => by.some((rol) => rol !== 'systeem'))
        .map(({ name }) => path.replace(':handeling', name))
    : [path.replaceAll(/:\w+/g, 'x')];
};

const ask1 = async (browser: Client, regel: Toegangsregel, address: string) => {
  if (regel.methode === 'GET') return browser.get(address);
  const api = address.startsWith('/api/');
  return browser.send(address, {
    method: regel.methode,
    headers: {
      origin: ORIGIN,
      'content-type': api ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-csrf-token': await browser.csrf(),
      'if-match': '"1"',
    },
    body: api ? '{}' : `csrf=${encodeURIComponent(await browser.csrf())}&versie=1`,
  });
};

/** What changes from one request to the next: tokens, nonces, and the number that was asked for. */
const settled = (text: string, nummer: string): string =>
  text
    .replaceAll(nummer, 'NUMMER')
    .replaceAll(/name="csrf" value="[^"]*"|nonce="[^"]*"|urn:uuid:[\w-]+/g, '');

const entering = () => regels.filter(({ pad, wie }) => !atTheDoor.test(pad) && wie !== 'openbaar');

const searches = ({ dossiernummer }: Hidden) => [
  { soort: 'naam', tekst: 'Aafke vd Berg' },
  { soort: 'nummer', tekst: dossiernummer },
  { soort: 'telefoon', tekst: '+31 50 123 45 67' },
  { soort: 'organisatie', tekst: 'Berg' },
  { soort: 'tekst', tekst: 'aan de telefoon' },
];

const answers = async (browser: Client, search: { soort: string; tekst: string }): Promise<string[]> => {
  const csrf = await browser.csrf();
  const api = await browser.post('/api/zoeken', search);
  const page = await browser.send('/zoeken', {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrf, ...search }).toString(),
  });
  expect([api.status, page.status]).toEqual([200, 200]);
  return [await api.text(), await page.text()];
};

/** The answer without the words that were typed, which a page shows again. */
const found = (text: string, { tekst }: { tekst: string }): string => text.replaceAll(`value="${tekst}"`, '');

describe.each([
  'klachtbehandelaar',
  'leidinggevende',
  'directeur',
  'handler of the earlier side',
  'handler of the later side',
])('%s', (name) => {
  test('protocol B2.5, 3.5: route by route there is no trace of the dossier', async () => {
    const { browser, hidden } = who[name] as (typeof who)[string];
    const traces: string[] = [];
    for (const regel of entering()) {
      const about = regel.pad.includes(':dossiernummer');
      const places = addresses(regel, hidden.dossiernummer);
      const elsewhere = addresses(regel, NOWHERE);
      for (const [i, place] of places.entries()) {
        const answer = await ask1(browser, regel, place);
        const text = await answer.text();
        const where = `${regel.methode} ${regel.pad} ${place}: ${answer.status}`;
        if (text.includes(hidden.dossierId)) traces.push(`${where} id`);
        if (!about && text.includes(hidden.dossiernummer)) traces.push(`${where} number`);
        if (!about) continue;
        // As if it did not exist: the same answer as for a number that was never given out.
        const nothing = await ask1(browser, regel, elsewhere[i] as string);
        if (nothing.status !== answer.status) traces.push(`${where}, and ${nothing.status} for nothing`);
        if (settled(text, hidden.dossiernummer) !== settled(await nothing.text(), NOWHERE))
          traces.push(`${where} differs from nothing`);
      }
    }
    expect(traces).toEqual([]);
  });

  test('protocol B2.5, 3.5: no search finds it, on the page or through the API', async () => {
    const { browser, hidden } = who[name] as (typeof who)[string];
    for (const search of searches(hidden))
      for (const text of await answers(browser, search)) {
        expect(text, search.soort).not.toContain(hidden.dossierId);
        expect(found(text, search), search.soort).not.toContain(hidden.dossiernummer);
      }
  });

  test('protocol B2.5: a direct link is logged as refused', async () => {
    const { browser, hidden, medewerkerId } = who[name] as (typeof who)[string];
    for (const address of [`/dossiers/${hidden.dossiernummer}`, `/api/dossiers/${hidden.dossiernummer}`]) {
      const count = async () =>
        (
          await ask(
            run.url,
            `select 1 from logboek where medewerker_id = '${medewerkerId}' and dossier_id = '${hidden.dossierId}' and uitkomst = 'geweigerd'`,
          )
        ).length;
      const before = await count();
      expect((await browser.get(address)).status).toBe(404);
      expect(await count()).toBeGreaterThan(before);
    }
  });
});

test('a colleague without an interest finds every one of them by the same routes', async () => {
  const found = new Set<string>();
  const { dossiernummer } = (who.klachtbehandelaar as (typeof who)[string]).hidden;
  for (const regel of entering().filter(({ methode }) => methode === 'GET'))
    for (const place of addresses(regel, dossiernummer)) {
      const text = await (await ask1(colleague, regel, place)).text();
      if (text.includes(dossiernummer)) found.add(regel.pad);
    }
  expect([...found]).toEqual(
    expect.arrayContaining([
      '/api/dossiers',
      '/api/dossiers/:dossiernummer',
      '/dossiers',
      '/',
      '/dossiers/:dossiernummer',
    ]),
  );
});

test('a colleague finds them by the same searches, and the log has the search without the words', async () => {
  const { hidden } = who.klachtbehandelaar as (typeof who)[string];
  for (const search of searches(hidden))
    for (const text of await answers(colleague, search))
      expect(found(text, search), search.soort).toContain(hidden.dossiernummer);
  const lines = await ask(
    run.url,
    `select onderdeel, uitkomst from logboek where actie = 'zoeken' order by logboek_id desc limit 5`,
  );
  expect(lines[0]).toEqual({
    onderdeel: 'zoeken op tekst',
    uitkomst: expect.stringMatching(/^\d+ gevonden$/),
  });
  expect(JSON.stringify(lines)).not.toMatch(/Aafke|Berg|telefoon'|123/);
});

test('protocol 3.5: neither handler is given the other side, whoever assigns', async () => {
  const directeur = {
    medewerkerId: (who.directeur as (typeof who)[string]).medewerkerId,
    rol: 'directeur' as const,
  };
  for (const name of ['handler of the earlier side', 'handler of the later side']) {
    const { hidden, medewerkerId } = who[name] as (typeof who)[string];
    const [row] = await ask(run.url, `select versie from dossier where dossier_id = '${hidden.dossierId}'`);
    await expect(
      act(hidden, Number(row?.versie), 'assignBehandelaar', { behandelaarId: medewerkerId }, directeur),
    ).rejects.toThrow(/"artikel":"3.5"/);
  }
});
