import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { cpuTimeOf, median } from '../support/cpu-time.ts';
import { type Account, ORIGIN, type RunningApp, runningApp, WACHTWOORD } from './running-app.ts';

let run: RunningApp;
let anna: Account;
beforeAll(async () => {
  run = await runningApp();
  anna = await run.enrol('anna', 'klachtbehandelaar');
});
afterAll(() => run.close());

const credentials = { gebruikersnaam: 'anna', wachtwoord: WACHTWOORD };

test('two steps, each with a session of another id; only after the second one is anything open', async () => {
  const browser = run.visitor();
  expect((await browser.get('/api/dossiers')).status).toBe(401);
  expect((await browser.post('/api/aanmelden', credentials)).status).toBe(204);
  const half = browser.jar.get('__Host-meldpunt-sessie');
  expect((await browser.get('/api/dossiers')).status).toBe(401);
  expect((await browser.post('/api/aanmelden/code', { code: run.codeNow(anna.totp) })).status).toBe(204);
  expect(browser.jar.get('__Host-meldpunt-sessie')).not.toBe(half);
  expect((await browser.get('/api/dossiers')).status).toBe(200);
  const stale = await run.app.request(`${ORIGIN}/api/sessie`, {
    headers: { cookie: `__Host-meldpunt-sessie=${half}` },
  });
  expect(await stale.json()).toMatchObject({ sessie: null });
  run.clock.advance(30_000);
});

test('the cookie is bound to the host, out of reach of scripts, and not in the database in clear', async () => {
  const browser = run.visitor();
  const response = await browser.post('/api/aanmelden', credentials);
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith('__Host-meldpunt-sessie='));
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/Secure/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Path=\//);
  expect(cookie).not.toMatch(/Domain/i);
  const token = browser.jar.get('__Host-meldpunt-sessie') ?? '';
  const rows = await ask(run.url, 'select sessie_hash from sessie');
  for (const row of rows) expect((row.sessie_hash as Buffer).toString('base64url')).not.toBe(token);
});

test('a code is worth nothing the second time', async () => {
  const code = run.codeNow(anna.totp);
  const one = run.visitor();
  await one.post('/api/aanmelden', credentials);
  expect((await one.post('/api/aanmelden/code', { code })).status).toBe(204);
  const two = run.visitor();
  await two.post('/api/aanmelden', credentials);
  expect((await two.post('/api/aanmelden/code', { code })).status).toBe(401);
  expect((await two.get('/api/dossiers')).status).toBe(401);
  run.clock.advance(30_000);
});

test('an unknown name and a wrong password are answered alike', async () => {
  const answers = [];
  for (const given of [
    { gebruikersnaam: 'anna', wachtwoord: 'niet dit wachtwoord' },
    { gebruikersnaam: 'bestaat-niet', wachtwoord: 'niet dit wachtwoord' },
    { gebruikersnaam: 'naam met\0rare tekens', wachtwoord: 'niet dit wachtwoord' },
  ]) {
    const response = await run.visitor().post('/api/aanmelden', given);
    const { instance: _, ...body } = (await response.json()) as { instance: string };
    answers.push({ status: response.status, body });
  }
  expect(answers[0]?.status).toBe(401);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('an unknown name takes as much work as a wrong password', async () => {
  const time = (gebruikersnaam: string) => {
    run.clock.advance(120_000);
    return cpuTimeOf(() =>
      run.visitor().post('/api/aanmelden', { gebruikersnaam, wachtwoord: 'niet dit wachtwoord' }),
    );
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let i = 0; i < 12; i++) {
    known.push(await time('anna'));
    unknown.push(await time(`niemand-${i}`));
  }
  // Without the hash of nobody the difference is tenfold.
  expect(median(unknown) / median(known)).toBeGreaterThan(0.6);
  expect(median(unknown) / median(known)).toBeLessThan(1.7);
});

test('guessing one account is slowed down, another account is not, and nobody is locked out', async () => {
  await run.enrol('bram', 'klachtbehandelaar');
  const guess = (gebruikersnaam: string) =>
    run.visitor().post('/api/aanmelden', { gebruikersnaam, wachtwoord: 'x' });
  const statuses: number[] = [];
  for (let i = 0; i < 11; i++) statuses.push((await guess('BRAM ')).status);
  expect(statuses).toEqual([...Array(10).fill(401), 429]);
  expect((await guess('bram')).headers.get('retry-after')).toMatch(/^\d+$/);
  expect((await guess('anna')).status).toBe(401);
  run.clock.advance(61_000);
  expect(
    (await run.visitor().post('/api/aanmelden', { gebruikersnaam: 'bram', wachtwoord: WACHTWOORD })).status,
  ).toBe(204);
});

test('six wrong codes slow the second step down', async () => {
  const browser = run.visitor();
  await browser.post('/api/aanmelden', credentials);
  const statuses: number[] = [];
  for (let i = 0; i < 7; i++)
    statuses.push((await browser.post('/api/aanmelden/code', { code: '000000' })).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429]);
  run.clock.advance(300_000);
});

test('a session ends after half an hour without use, and after twelve hours whatever the use', async () => {
  const idle = await run.login(anna);
  run.clock.advance(31 * 60_000);
  expect((await idle.get('/api/dossiers')).status).toBe(401);
  const busy = await run.login(anna);
  for (let hours = 0; hours < 12; hours += 0.4) {
    expect((await busy.get('/api/codelijsten')).status).toBe(200);
    run.clock.advance(0.4 * 3_600_000);
  }
  expect((await busy.get('/api/codelijsten')).status).toBe(401);
});

test('logging out ends the session in the database and clears the browser', async () => {
  const browser = await run.login(anna);
  const before = new Map(browser.jar);
  const response = await browser.post('/api/afmelden', {});
  expect(response.status).toBe(204);
  expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"');
  // Each cookie by its name: the mark that a browser is known opens nothing, and stays (known-browser.test.ts).
  expect([...browser.jar.keys()]).toEqual(['__Host-meldpunt-bekend']);
  const cookie = [...before].map(([name, value]) => `${name}=${value}`).join('; ');
  expect((await run.app.request(`${ORIGIN}/api/dossiers`, { headers: { cookie } })).status).toBe(401);
});

test('who is switched off is out at the next request, and can not come back', async () => {
  const beheer = await run.login(await run.enrol('beheer', 'beheerder'));
  const carla = await run.enrol('carla', 'klachtbehandelaar');
  const browser = await run.login(carla);
  expect((await browser.get('/api/dossiers')).status).toBe(200);
  expect((await beheer.patch(`/api/medewerkers/${carla.medewerkerId}`, { actief: false })).status).toBe(200);
  expect((await browser.get('/api/dossiers')).status).toBe(401);
  const again = await run
    .visitor()
    .post('/api/aanmelden', { gebruikersnaam: 'carla', wachtwoord: WACHTWOORD });
  expect(again.status).toBe(401);
});

test('a second factor is reset by somebody else only, ends the sessions, and is logged', async () => {
  const baas = await run.enrol('baas', 'directeur');
  const directeur = await run.login(baas);
  expect((await directeur.post(`/api/medewerkers/${baas.medewerkerId}/uitnodiging`, {})).status).toBe(403);
  const dirk = await run.enrol('dirk', 'klachtbehandelaar');
  const browser = await run.login(dirk);
  const reset = await directeur.post(`/api/medewerkers/${dirk.medewerkerId}/uitnodiging`, {});
  expect(reset.status).toBe(201);
  expect(((await reset.json()) as { link: string }).link).toMatch(
    /^https:\/\/meldpunt\.test\/uitnodiging\/[\w-]{43}$/,
  );
  expect((await browser.get('/api/dossiers')).status).toBe(401);
  const [line] = await ask(
    run.url,
    `select count(*)::int as n from logboek where actie = 'account opnieuw uitnodigen' and medewerker_id = '${baas.medewerkerId}'`,
  );
  expect(line?.n).toBe(1);
});
