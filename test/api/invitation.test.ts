import { firstAccountLink } from '@meldpunt/api';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { ORIGIN, type RunningApp, runningApp, WACHTWOORD } from './running-app.ts';

let run: RunningApp;
const pad = '/uitnodiging/:token';
const eerste = { gebruikersnaam: 'baas', naam: 'De directeur', rol: 'directeur' } as const;

beforeAll(async () => {
  run = await runningApp({
    regels: [
      { methode: 'GET', pad, wie: 'openbaar' },
      { methode: 'POST', pad, wie: 'openbaar' },
    ],
  });
  run.app.get(pad, async (c) => {
    const shown = await c.get('aanmelding').uitnodiging(c.req.param('token'));
    return shown ? c.json(shown) : c.notFound();
  });
  run.app.post(pad, async (c) => {
    const { wachtwoord, code } = await c.req.json();
    const done = await c.get('aanmelding').aannemen(c, { token: c.req.param('token'), wachtwoord, code });
    if (done === null) return c.notFound();
    return 'refused' in done ? c.json(done, 400) : c.json(done);
  });
});
afterAll(() => run.close());

const pathOf = (link: string) => link.slice(ORIGIN.length);

test('a fresh installation has no account; its link makes the first one, and works once', async () => {
  expect(await ask(run.url, 'select * from medewerker')).toEqual([]);
  const first = await firstAccountLink(run.deps, eerste);
  const second = await firstAccountLink(run.deps, eerste);
  const [old, path] = [pathOf(first?.link ?? ''), pathOf(second?.link ?? '')];
  const browser = run.visitor();
  expect((await browser.get(old)).status).toBe(404);
  const shown = (await browser.json(path)) as { letters: string; uri: string; gebruikersnaam: string };
  expect(shown.gebruikersnaam).toBe('baas');
  expect(shown.uri).toMatch(/^otpauth:\/\/totp\//);
  const totp = new TOTP({ secret: Secret.fromBase32(shown.letters) });

  const weak = await browser.post(path, { wachtwoord: 'welkom01', code: run.codeNow(totp) });
  expect(weak.status).toBe(400);
  expect(await weak.json()).toMatchObject({ fouten: [{ veld: 'wachtwoord' }] });
  expect((await browser.post(path, { wachtwoord: WACHTWOORD, code: '000000' })).status).toBe(400);
  expect((await browser.get('/api/logboek')).status).toBe(401);

  expect((await browser.post(path, { wachtwoord: WACHTWOORD, code: run.codeNow(totp) })).status).toBe(200);
  expect((await browser.get('/api/logboek')).status).toBe(200);
  expect((await run.visitor().get(path)).status).toBe(404);
  expect((await run.visitor().post(path, { wachtwoord: WACHTWOORD, code: run.codeNow(totp) })).status).toBe(
    404,
  );
  expect(await firstAccountLink(run.deps, eerste)).toBeNull();
});

test('a link that is too old, or no link at all, opens nothing', async () => {
  const { medewerkerId } = await run.enrol('anna', 'klachtbehandelaar');
  const directeur = await run.login(await run.enrol('dirk', 'directeur'));
  const reset = await directeur.post(`/api/medewerkers/${medewerkerId}/uitnodiging`, {});
  const path = pathOf(((await reset.json()) as { link: string }).link);
  expect((await run.visitor().get(path)).status).toBe(200);
  run.clock.advance(7 * 86_400_000);
  expect((await run.visitor().get(path)).status).toBe(404);
  for (const token of ['x', '%00', 'a'.repeat(43), 'a'.repeat(5000)])
    expect((await run.visitor().get(`/uitnodiging/${token}`)).status, token.slice(0, 50)).toBe(404);
});
