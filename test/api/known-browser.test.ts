import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Account, type RunningApp, runningApp, WACHTWOORD } from './running-app.ts';

let run: RunningApp;
let anna: Account;
let bram: Account;
const KNOWN = '__Host-meldpunt-bekend';

beforeAll(async () => {
  run = await runningApp();
  anna = await run.enrol('anna', 'klachtbehandelaar');
  bram = await run.enrol('bram', 'klachtbehandelaar');
});
beforeEach(() => run.clock.advance(700_000));
afterAll(() => run.close());

type Browser = ReturnType<RunningApp['visitor']>;
const tryIn = async (browser: Browser, gebruikersnaam: string, wachtwoord = WACHTWOORD) =>
  (await browser.post('/api/aanmelden', { gebruikersnaam, wachtwoord })).status;
/** Strangers who keep guessing at one name, until it is slowed down for them. */
const guessAt = async (gebruikersnaam: string) => {
  for (let i = 0; i < 10; i++) await tryIn(run.visitor(), gebruikersnaam, 'x');
  expect(await tryIn(run.visitor(), gebruikersnaam)).toBe(429);
};
const loggedOut = async (account: Account) => {
  const browser = await run.login(account);
  await browser.post('/api/afmelden', {});
  return browser;
};

test('strangers who keep guessing shut nobody out of a browser in which they logged in before', async () => {
  const browser = await loggedOut(anna);
  await guessAt('anna');
  expect(await tryIn(browser, 'anna')).toBe(204);
});

test('nor does somebody who has the password and guesses at the code', async () => {
  const browser = await loggedOut(anna);
  const thief = run.visitor();
  await tryIn(thief, 'anna');
  const statuses: number[] = [];
  for (let i = 0; i < 7; i++)
    statuses.push((await thief.post('/api/aanmelden/code', { code: '000000' })).status);
  expect(statuses.at(-1)).toBe(429);
  expect(await tryIn(browser, 'anna')).toBe(204);
  expect((await browser.post('/api/aanmelden/code', { code: run.codeNow(anna.totp) })).status).toBe(204);
});

test('a known browser is slowed down itself, and is known for one name only', async () => {
  const browser = await loggedOut(anna);
  const statuses: number[] = [];
  for (let i = 0; i < 11; i++) statuses.push(await tryIn(browser, 'anna', 'x'));
  expect(statuses).toEqual([...Array(10).fill(401), 429]);
  await guessAt('bram');
  expect(await tryIn(browser, 'bram')).toBe(429);
});

test('the mark can not be made up or changed, and does not say whose it is', async () => {
  const browser = await loggedOut(bram);
  const mark = browser.jar.get(KNOWN) ?? '';
  expect(mark).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
  expect(Buffer.from(mark.replace('.', ''), 'base64url').toString('latin1')).not.toContain('bram');
  await guessAt('bram');
  const [nonce, hash = ''] = mark.split('.');
  for (const made of [
    `${nonce}.${'A'.repeat(43)}`,
    `${'A'.repeat(22)}.${hash}`,
    `${nonce}.${hash}x`,
    nonce,
    '',
  ]) {
    const other = run.visitor();
    other.jar.set(KNOWN, made ?? '');
    expect(await tryIn(other, 'bram'), made).toBe(429);
  }
  expect(await tryIn(browser, 'bram')).toBe(204);
});

test('it is left by a whole login only, out of reach of scripts, and stays when somebody logs out', async () => {
  const half = run.visitor();
  await tryIn(half, 'bram');
  expect(half.jar.has(KNOWN)).toBe(false);
  const browser = run.visitor();
  await tryIn(browser, 'bram');
  const done = await browser.post('/api/aanmelden/code', { code: run.codeNow(bram.totp) });
  const cookie = done.headers.getSetCookie().find((line) => line.startsWith(`${KNOWN}=`)) ?? '';
  for (const part of [/HttpOnly/, /Secure/, /SameSite=Lax/, /Path=\//, /Max-Age=\d{7,}/])
    expect(cookie).toMatch(part);
  const out = await browser.post('/api/afmelden', {});
  expect(out.headers.get('clear-site-data')).not.toContain('cookies');
  expect([browser.jar.has(KNOWN), browser.jar.has('__Host-meldpunt-sessie')]).toEqual([true, false]);
});
