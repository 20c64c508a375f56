import { deliverPost, openSmtp } from '@meldpunt/mail';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aroundDossier,
  claimPost,
  duePost,
  recordAct,
  savePostadres,
  withLock,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, record } from '../support/melding.ts';
import { openSmtpPeer } from '../support/smtp-peer.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let peer: Awaited<ReturnType<typeof openSmtpPeer>>;
const people: string[] = [];

const postbode = () =>
  openSmtp({ host: '127.0.0.1', port: peer.port, van: 'meldpunt@bureau.test', tls: 'uit' });
const round = async () => {
  const bode = postbode();
  const deps = {
    ...store.deps,
    databaseUrl: store.url,
    postbode: bode,
    bureau: 'Proefbureau',
    adres: () => 'https://meldpunt.test',
  };
  try {
    return await deliverPost(deps);
  } finally {
    bode.close();
  }
};
const at = (moment: string) => {
  store.clock.now = new Date(moment);
};
const statuses = async () =>
  (
    await store.deps.store.db
      .selectFrom('uitgaande_post')
      .select(['status', 'fout'])
      .orderBy('gemaakt_op')
      .execute()
  ).map(({ status, fout }) => [status, fout]);

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  store.deps.instellingen = { ...store.deps.instellingen, mail: true };
  peer = await openSmtpPeer();
  for (const naam of ['een', 'twee']) {
    const medewerkerId = store.deps.nieuwId();
    await store.deps.store.db
      .insertInto('medewerker')
      .values({
        medewerker_id: medewerkerId,
        gebruikersnaam: naam,
        naam: `Persoon ${naam}`,
        rol: 'klachtbehandelaar',
        aangemaakt_op: store.deps.nu(),
      })
      .execute();
    people.push(medewerkerId);
    await savePostadres(
      store.deps,
      { medewerkerId, rol: 'klachtbehandelaar' },
      { adres: `${naam}@bureau.test`, ochtendbericht: naam === 'een' },
    );
  }
});
afterAll(async () => {
  await peer.close();
  await store.close();
  await database.drop();
});

test('protocol 8.2b: the morning message goes once, on a working day in office hours, with counts alone', async () => {
  at('2026-03-02T09:00:00Z');
  const opened = await openMelding(store.deps);
  at('2026-03-04T06:30:00Z');
  expect(await round()).toMatchObject({ verstuurd: 0 });
  at('2026-03-04T08:30:00Z');
  expect(await round()).toMatchObject({ verstuurd: 1 });
  expect(await round()).toMatchObject({ verstuurd: 0 });
  expect(peer.got.map(({ naar }) => naar)).toEqual([['een@bureau.test']]);
  const [mail] = peer.got;
  expect(mail?.bron).toContain('1 termijn heeft geen behandelaar');
  expect(mail?.bron).toContain('Auto-Submitted: auto-generated');
  for (const secret of [opened.dossiernummer, opened.dossierId, 'Aafke', 'telefoon werd'])
    expect(mail?.bron).not.toContain(secret);
  // A Saturday, and a day on which the bureau is closed.
  at('2026-03-07T09:00:00Z');
  expect(await round()).toMatchObject({ verstuurd: 0 });
  at('2026-04-27T09:00:00Z');
  expect(await round()).toMatchObject({ verstuurd: 0 });
  await savePostadres(
    store.deps,
    { medewerkerId: people[0] ?? '', rol: 'klachtbehandelaar' },
    { adres: 'een@bureau.test', ochtendbericht: false },
  );
  at('2026-03-05T09:00:00Z');
  expect(await round()).toMatchObject({ verstuurd: 0 });
});

test('a server that fails is asked again that day, and the message is given up after it, visibly', async () => {
  await savePostadres(
    store.deps,
    { medewerkerId: people[0] ?? '', rol: 'klachtbehandelaar' },
    { adres: 'een@bureau.test', ochtendbericht: true },
  );
  peer.answer({ code: 451, waar: 'rcpt' });
  at('2026-03-09T09:00:00Z');
  expect(await round()).toMatchObject({ opnieuw: 1 });
  at('2026-03-09T09:10:00Z');
  expect(await round()).toEqual({ verstuurd: 0, opnieuw: 0, opgegeven: 0, vervallen: 0 });
  at('2026-03-09T09:20:00Z');
  expect(await round()).toMatchObject({ opnieuw: 1 });
  at('2026-03-09T16:30:00Z');
  expect(await round()).toMatchObject({ verstuurd: 0 });
  expect((await statuses()).at(-1)).toEqual(['opgegeven', 'EENVELOPE 451']);
  peer.answer(null);
});

test('one process at a time; what a process that died had in hand is not sent twice, and shown', async () => {
  const before = peer.got.length;
  at('2026-03-10T09:00:00Z');
  await withLock(store.url, 'post', async () => {
    await expect(round()).rejects.toMatchObject({ kind: 'run-busy' });
  });
  peer.answer({ code: 451, waar: 'rcpt' });
  await round();
  peer.answer(null);
  at('2026-03-10T09:30:00Z');
  const [waiting] = await duePost(store.deps.store, store.deps.nu());
  expect(await claimPost(store.deps.store, waiting?.postId ?? '')).toBe(true);
  expect(await claimPost(store.deps.store, waiting?.postId ?? '')).toBe(false);
  await round();
  expect((await statuses()).at(-1)).toEqual(['onzeker', 'afgebroken']);
  expect(peer.got).toHaveLength(before);
});

const mailTo = (opened: { dossierId: string; versie: number }, bericht = 'Wij bellen u morgen.') =>
  recordAct(store.deps, {
    dossierId: opened.dossierId,
    expectedVersion: opened.versie,
    handeling: 'mailClient',
    input: { onderwerp: 'Uw melding', bericht },
    actor: { medewerkerId: people[1] ?? '', rol: 'klachtbehandelaar' },
  });

test('protocol 8.4: a mail to the client is sent from the vault, stays in the dossier, and is nowhere in clear', async () => {
  at('2026-03-11T09:00:00Z');
  const opened = await openMelding(store.deps, { op: '2026-03-11', melderEmail: 'aafke@voorbeeld.test' });
  const sent = await mailTo(opened);
  expect(sent).toHaveProperty('versie');
  const rows = await store.deps.store.db.selectFrom('uitgaande_post').selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/aafke|bellen/);
  await round();
  const mail = peer.got.find(({ naar }) => naar.includes('aafke@voorbeeld.test'));
  expect(mail?.bron).toContain('Wij bellen u morgen.');
  const { dossierId } = opened;
  const around = {
    dossierId,
    lezer: { medewerkerId: people[1] ?? '', rol: 'directeur' as const },
    regels: 1,
    nu: store.deps.nu(),
  };
  expect((await aroundDossier(store.deps.store, around)).post).toMatchObject([{ status: 'verstuurd' }]);
});

test('protocol 5.4.4a, 8.4: no mail where that was agreed, without an address, or when it was withdrawn before it went', async () => {
  const without = await openMelding(store.deps, { op: '2026-03-11' });
  expect(await mailTo(without)).toMatchObject({ artikel: '8.4', opheffen: 'agreeContactwijze' });
  const unsafe = await openMelding(store.deps, {
    op: '2026-03-11',
    melderEmail: 'onveilig@voorbeeld.test',
    contactvoorwaarden: ['geen_email'],
  });
  expect(await mailTo(unsafe)).toMatchObject({ artikel: '5.4.4a' });
  const opened = await openMelding(store.deps, { op: '2026-03-11', melderEmail: 'terug@voorbeeld.test' });
  const sent = await mailTo(opened);
  if (!('versie' in sent)) throw new Error(JSON.stringify(sent));
  await record(store.deps, {
    dossierId: opened.dossierId,
    expectedVersion: sent.versie,
    handeling: 'withdrawHandeling',
    input: { op: '2026-03-11', nummer: 2, reden: 'Vergissing.' },
    actor: { medewerkerId: people[1] ?? '', rol: 'klachtbehandelaar' },
  });
  const before = peer.got.length;
  expect(await round()).toMatchObject({ vervallen: 1 });
  expect(peer.got).toHaveLength(before);
});

test('a refusal for good is not tried again, and says a code alone', async () => {
  const opened = await openMelding(store.deps, {
    op: '2026-03-11',
    melderEmail: 'bestaat-niet@voorbeeld.test',
  });
  await mailTo(opened);
  peer.answer({ code: 550, waar: 'rcpt' });
  expect(await round()).toMatchObject({ opgegeven: 1 });
  peer.answer(null);
  expect(await statuses()).toContainEqual(['opgegeven', 'EENVELOPE 550']);
});

test('encryption is required unless it is switched off, and a server that is not there is named by a code', async () => {
  const strict = openSmtp({ host: '127.0.0.1', port: peer.port, van: 'm@bureau.test', tls: 'verplicht' });
  await expect(strict.verify()).rejects.toMatchObject({ name: 'MailError' });
  strict.close();
  const nowhere = openSmtp({ host: '127.0.0.1', port: 9, van: 'm@bureau.test', tls: 'uit' });
  await expect(nowhere.verify()).rejects.toMatchObject({ code: expect.stringMatching(/^E[A-Z]+$/) });
  nowhere.close();
  const plain = postbode();
  await expect(plain.verify()).resolves.toBeUndefined();
  plain.close();
});
