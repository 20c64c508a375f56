import { type TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  acceptInvitation,
  changePassword,
  checkPassword,
  inviteMedewerker,
  listMedewerkers,
  openInvitation,
  resetAccount,
  type StoreDeps,
  setActive,
  useCode,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let deps: StoreDeps;
const wachtwoord = 'paard batterij nietje';

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  deps = store.deps;
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const invite = async (gebruikersnaam: string) => {
  const answer = await inviteMedewerker(deps, {
    gebruikersnaam,
    naam: 'Proef Persoon',
    rol: 'klachtbehandelaar',
    actor: systeem,
  });
  if ('refused' in answer) throw new Error(JSON.stringify(answer));
  return answer;
};
const codeOf = (uri: string) => (URI.parse(uri) as TOTP).generate({ timestamp: store.clock.now.getTime() });
const enrol = async (gebruikersnaam: string) => {
  const { token, medewerkerId } = await invite(gebruikersnaam);
  const page = await openInvitation(deps, { token, issuer: 'Meldpunt' });
  if (!page) throw new Error('no invitation');
  expect(await acceptInvitation(deps, { token, wachtwoord, code: codeOf(page.uri) })).toEqual({
    medewerkerId,
    gebruikersnaam,
  });
  return { medewerkerId, token, uri: page.uri, actor: { medewerkerId, rol: 'klachtbehandelaar' } as const };
};
const later = (seconds: number) => {
  store.clock.now = new Date(store.clock.now.getTime() + seconds * 1000);
};

test('an invitation sets password and second factor, once', async () => {
  const { token } = await enrol('anna');
  expect(await openInvitation(deps, { token, issuer: 'Meldpunt' })).toBeNull();
  expect(await acceptInvitation(deps, { token, wachtwoord, code: '123456' })).toBeNull();
  expect(await checkPassword(deps, { gebruikersnaam: ' Anna ', wachtwoord })).toMatchObject({
    gebruikersnaam: 'anna',
    rol: 'klachtbehandelaar',
  });
  expect(await checkPassword(deps, { gebruikersnaam: 'anna', wachtwoord: `${wachtwoord}!` })).toBeNull();
  expect(await checkPassword(deps, { gebruikersnaam: 'niemand', wachtwoord })).toBeNull();
});

test('the page of an invitation shows the same secret each time, and an expired one nothing', async () => {
  const { token } = await invite('bea');
  const [one, two] = await Promise.all([1, 2].map(() => openInvitation(deps, { token, issuer: 'Meldpunt' })));
  expect(one).toEqual(two);
  expect(await acceptInvitation(deps, { token, wachtwoord: 'kort', code: '000000' })).toMatchObject({
    refused: 'invoer',
    fouten: [{ veld: 'wachtwoord' }, { veld: 'code' }],
  });
  later(8 * 86_400);
  expect(await openInvitation(deps, { token, issuer: 'Meldpunt' })).toBeNull();
});

test('a code of the second factor is right once, one step early or late, and not after', async () => {
  const { medewerkerId, uri } = await enrol('carla');
  expect(await useCode(deps, { medewerkerId, code: codeOf(uri) })).toBe(false);
  later(30);
  const code = codeOf(uri);
  const both = await Promise.all([
    useCode(deps, { medewerkerId, code }),
    useCode(deps, { medewerkerId, code }),
  ]);
  expect(both.sort()).toEqual([false, true]);
  later(60);
  const late = codeOf(uri);
  later(30);
  expect(await useCode(deps, { medewerkerId, code: `${late.slice(0, 3)} ${late.slice(3)}` })).toBe(true);
  later(90);
  const old = codeOf(uri);
  later(90);
  expect(await useCode(deps, { medewerkerId, code: old })).toBe(false);
});

test('nobody resets their own second factor or switches themselves off; another does, and the sessions end', async () => {
  const { medewerkerId } = await enrol('dirk');
  const zelf = { medewerkerId, rol: 'beheerder' } as const;
  const ander = { medewerkerId: null, rol: 'directeur' } as const;
  expect(await resetAccount(deps, { medewerkerId, actor: zelf })).toMatchObject({ refused: 'rol' });
  expect(await setActive(deps, { medewerkerId, actief: false, actor: zelf })).toMatchObject({
    refused: 'rol',
  });
  expect(
    await resetAccount(deps, { medewerkerId, actor: { ...ander, rol: 'klachtbehandelaar' } }),
  ).toMatchObject({ refused: 'rol' });
  await deps.store.db
    .insertInto('sessie')
    .values({
      sessie_hash: Buffer.alloc(32),
      medewerker_id: medewerkerId,
      tweede_factor: true,
      csrf_geheim: Buffer.alloc(1),
      begonnen_op: deps.nu(),
      gezien_op: deps.nu(),
    })
    .execute();
  expect(await setActive(deps, { medewerkerId, actief: false, actor: ander })).toEqual({ actief: false });
  expect(await deps.store.db.selectFrom('sessie').selectAll().execute()).toEqual([]);
  expect(await checkPassword(deps, { gebruikersnaam: 'dirk', wachtwoord })).toBeNull();
  await setActive(deps, { medewerkerId, actief: true, actor: ander });
  expect(await checkPassword(deps, { gebruikersnaam: 'dirk', wachtwoord })).not.toBeNull();
  const again = await resetAccount(deps, { medewerkerId, actor: ander });
  expect('token' in again).toBe(true);
  expect(await checkPassword(deps, { gebruikersnaam: 'dirk', wachtwoord })).toBeNull();
});

test('a user name is given once; the secret is not in the database in clear', async () => {
  const { uri } = await enrol('els');
  expect(
    await inviteMedewerker(deps, { gebruikersnaam: 'Els', naam: 'x', rol: 'directeur', actor: systeem }),
  ).toMatchObject({ fouten: [{ veld: 'gebruikersnaam' }] });
  const row = await deps.store.db
    .selectFrom('medewerker')
    .selectAll()
    .where('gebruikersnaam', '=', 'els')
    .executeTakeFirstOrThrow();
  expect(row.totp_geheim?.includes(Buffer.from((URI.parse(uri) as TOTP).secret.buffer))).toBe(false);
  expect((await listMedewerkers(deps)).find((m) => m.gebruikersnaam === 'els')).toMatchObject({
    actief: true,
    ingesteld: true,
  });
});

test('another password needs the present one', async () => {
  const { actor } = await enrol('fenna');
  const ask = { actor, gebruikersnaam: 'fenna', nieuw: 'een heel ander wachtwoord' };
  expect(await changePassword(deps, { ...ask, huidig: 'fout' })).toMatchObject({
    fouten: [{ veld: 'huidig' }],
  });
  expect(await changePassword(deps, { ...ask, huidig: wachtwoord, nieuw: 'fenna123' })).toMatchObject({
    fouten: [{ veld: 'nieuw' }],
  });
  expect(await changePassword(deps, { ...ask, huidig: wachtwoord })).toEqual({ changed: true });
  expect(await checkPassword(deps, { gebruikersnaam: 'fenna', wachtwoord: ask.nieuw })).not.toBeNull();
});
