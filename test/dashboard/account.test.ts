import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toetsen } from '../../apps/dashboard/src/help/help-page.ts';
import { openTestSite, type TestSite } from '../browser/test-site.ts';
import { freshDatabase } from '../support/database.ts';
import { Visitor } from './visitor.ts';

let site: TestSite;
let database: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  database = await freshDatabase();
  site = await openTestSite(database.url, { dossiers: 20 });
}, 120_000);
afterAll(async () => {
  await site?.close();
  await database?.drop();
});

const loggedIn = async (rol: string, later = 0): Promise<Visitor> => {
  const visitor = new Visitor(site);
  await visitor.logIn(rol, later);
  return visitor;
};
const loginOf = (rol: string) => {
  const login = site.logins.find((one) => one.rol === rol);
  if (!login) throw new Error(`no login for ${rol}`);
  return login;
};
const codeOf = (letters: string): string =>
  new TOTP({ secret: letters, algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: site.deps.nu().getTime(),
  });

test('everybody sees the own account, and only the own sessions, which can be ended one by one', async () => {
  const [here, there] = [await loggedIn('beheerder'), await loggedIn('beheerder', 30_000)];
  const other = await loggedIn('functionaris_gegevensbescherming');
  const page = await here.read('/account');
  const hashes = [...page.matchAll(/name="sessie" value="([0-9a-f]{64})"/g)].map(([, hash]) => hash);
  expect(page).toContain('dit apparaat');
  expect(page).not.toContain('Ochtendbericht');
  expect(hashes).toHaveLength(1);
  await other.read('/account');
  await other.post('/account/sessies', { sessie: hashes[0] ?? '' });
  expect((await there.get('/account')).status).toBe(200);
  await here.read('/account');
  await here.post('/account/sessies', { sessie: hashes[0] ?? '' });
  expect((await there.get('/account')).status).toBe(303);
  expect((await here.get('/account')).status).toBe(200);
  expect((await here.post('/account/sessies', { sessie: 'x' })).status).toBe(404);
});

test('a password changes after the present one, and every other session ends', async () => {
  const { wachtwoord } = loginOf('leidinggevende');
  const [here, there] = [await loggedIn('leidinggevende'), await loggedIn('leidinggevende', 30_000)];
  await here.read('/account');
  const tried = async (huidig: string, nieuw: string) => {
    const answer = await here.post('/account/wachtwoord', { huidig, nieuw });
    return { status: answer.status, text: await answer.text() };
  };
  expect(await tried('', 'een heel lange zin')).toMatchObject({ status: 400 });
  expect((await tried('niet dit', 'een heel lange zin')).text).toContain(
    'Dit is niet uw huidige wachtwoord.',
  );
  const common = await tried(wachtwoord, 'welkom2026');
  expect(common.text).toContain('Dit wachtwoord komt te vaak voor.');
  expect(common.text).not.toContain('welkom2026');
  expect((await tried(wachtwoord, 'een heel lange zin')).status).toBe(303);
  expect((await here.get('/account?gelukt=wachtwoord')).status).toBe(200);
  expect((await there.get('/account')).status).toBe(303);
});

test('another app needs password, old code and new code; then only the new app is right', async () => {
  const { wachtwoord, gebruikersnaam, code } = loginOf('directeur');
  const here = await loggedIn('directeur');
  const page = await here.read('/account/app');
  const verzegeld = /name="verzegeld" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const letters = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? '';
  const nieuweCode = codeOf(letters);
  const sent = (over: Record<string, string>) =>
    here.post('/account/app', { wachtwoord, verzegeld, nieuweCode, code: '000000', ...over });
  const wrong = await sent({ wachtwoord: 'iets anders' });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain(verzegeld);
  expect(await (await sent({ nieuweCode: '000000' })).text()).toContain(
    'De code van de nieuwe app klopt niet.',
  );
  expect(await (await sent({})).text()).toContain('De code van de oude app klopt niet');
  expect((await sent({ verzegeld: 'AAAA' })).status).toBe(400);
  // The code of now was used up by logging in; that of the next half minute is taken too.
  expect((await sent({ code: code(30_000) })).status).toBe(303);
  const again = new Visitor(site);
  await again.read('/aanmelden');
  await again.post('/aanmelden', { gebruikersnaam, wachtwoord });
  await again.read('/aanmelden/code');
  expect((await again.post('/aanmelden/code', { code: code() })).status).toBe(401);
}, 30_000);

test('the help page names each key that the pages have, and no other', async () => {
  const visitor = await loggedIn('klachtbehandelaar');
  const list = await visitor.read('/');
  const dossier = /href="(\/dossiers\/\d{4}-\d+)"/.exec(await visitor.read('/dossiers'))?.[1] ?? '';
  const pages = [list, await visitor.read('/meldingen/snel'), await visitor.read(dossier)];
  const keys = new Set(pages.flatMap((page) => [...page.matchAll(/accesskey="(.)"/g)].map(([, key]) => key)));
  expect([...keys].sort()).toEqual(toetsen.map(({ toets }) => toets).sort());
  const help = await visitor.read('/hulp');
  for (const { wat } of toetsen) expect(help).toContain(wat);
  expect(await visitor.read('/account')).toContain('href="/ochtendbericht"');
});

test('who has no terms gives an address for warnings only, and gets no morning message', async () => {
  const guard = await loggedIn('functionaris_gegevensbescherming', 30_000);
  expect(await guard.read('/account')).toContain('E-mailadres instellen');
  const page = await guard.read('/ochtendbericht');
  expect(page).toContain('<h1>E-mailadres</h1>');
  expect(page).not.toContain('name="ochtendbericht"');
  expect((await guard.post('/ochtendbericht', { adres: 'geen adres' })).status).toBe(400);
  expect((await guard.post('/ochtendbericht', { adres: 'fg@bureau.example' })).status).toBe(303);
  const row = site.deps.store.db.selectFrom('postadres').select(['adres', 'ochtendbericht']);
  expect(await row.where('adres', '=', 'fg@bureau.example').execute()).toEqual([
    { adres: 'fg@bureau.example', ochtendbericht: false },
  ]);
});
