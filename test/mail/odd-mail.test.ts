import { datum } from '@meldpunt/core';
import { readMailbox } from '@meldpunt/mail';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { latestFields, readPoststand, recordAct } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { openImapPeer } from '../support/imap-peer.ts';
import { openMelding, record } from '../support/melding.ts';
import { newestDossier } from '../support/newest-dossier.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let peer: Awaited<ReturnType<typeof openImapPeer>>;
let mislukt: Map<string, number>;
let vrij = 50e9;
const login = { gebruiker: 'melden@bureau.test', wachtwoord: 'geheim' };
const folders = { map: 'INBOX', overgenomen: 'Klaar', overgeslagen: 'Over' };

const read = () =>
  readMailbox({
    ...store.deps,
    databaseUrl: store.url,
    postbus: { host: '127.0.0.1', port: peer.port, ...login, tls: 'uit' as const, ...folders },
    eigenAdressen: [login.gebruiker],
    bevestigen: false,
    uploads: { maxBytes: 5 * 1024 * 1024 },
    mislukt,
    vrij: async () => vrij,
  });
const message = (id: string, over: Record<string, string> = {}, body = 'Ik werd geweigerd.') =>
  `${Object.entries({
    'Message-ID': `<${id}@voorbeeld.test>`,
    From: 'fatma@voorbeeld.test',
    To: login.gebruiker,
    Subject: 'Melding',
    'Content-Type': 'text/plain; charset=utf-8',
    ...over,
  })
    .map(([naam, waarde]) => `${naam}: ${waarde}\n`)
    .join('')}\n${body}\n`;
const nothing = '\r\n\r\n';

const newest = async () =>
  latestFields((await newestDossier(store.deps, ['contact', 'bijzonder'])).persoonlijk);

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  store.deps.instellingen = { ...store.deps.instellingen, mail: true };
  store.clock.now = new Date('2026-03-10T10:00:00Z');
});
beforeEach(async () => {
  await peer?.close();
  peer = await openImapPeer(login);
  mislukt = new Map();
});
afterAll(async () => {
  await peer.close();
  await store.close();
  await database.drop();
});

test.each([
  ['subject', message('onderwerp', { Subject: `a${'😀'.repeat(150)}` })],
  ['name', message('naam', { From: `"a${'😀'.repeat(150)}" <a@voorbeeld.test>` })],
  ['text', message('tekst', {}, `${'😀'.repeat(12_000)}`)],
  ['text, one further', message('tekst-2', {}, `a${'😀'.repeat(12_000)}`)],
])(
  'protocol 3.3: a %s that is cut in the middle of an emoji is a melding all the same',
  async (_wat, bron) => {
    peer.deliver(bron);
    expect(await read()).toMatchObject({ melding: 1, onleesbaar: 0 });
    const { omschrijving = '', melderNaam = '' } = await newest();
    expect([omschrijving.isWellFormed(), melderNaam.isWellFormed()]).toEqual([true, true]);
  },
);

test('protocol 3.3: any number of messages that can not be read never keeps a melding waiting', async () => {
  for (let i = 0; i < 210; i++) peer.deliver(Buffer.from(nothing));
  peer.deliver(message('achteraan'));
  await read();
  expect(await read()).toMatchObject({ melding: 1, onleesbaar: 210 });
  expect((await newest()).omschrijving).toContain('Ik werd geweigerd.');
  expect(peer.count('Klaar')).toBe(1);
});

test('protocol 3.3: another message under the id of one before is a melding too; the same one again is not', async () => {
  peer.deliver(message('zelfde'));
  peer.deliver(message('zelfde', {}, 'Mijn zus werd ook geweigerd.'));
  peer.deliver(message('zelfde', { From: 'ander@voorbeeld.test' }));
  peer.deliver(message('zelfde', { Received: 'from elders' }));
  expect(await read()).toMatchObject({ melding: 3, al_bekend: 1 });
});

test('what can not be read is not fetched again each time, and is counted each time; later it is tried again', async () => {
  peer.deliver(Buffer.from(nothing));
  expect(await read()).toMatchObject({ onleesbaar: 1 });
  const fetched = peer.fetched();
  expect(await read()).toMatchObject({ onleesbaar: 1 });
  expect(peer.fetched()).toBe(fetched);
  store.clock.now = new Date(store.clock.now.getTime() + 61 * 60_000);
  expect(await read()).toMatchObject({ onleesbaar: 1 });
  expect(peer.fetched()).toBe(fetched + 1);
});

test('whoever sends files without end leaves room for the work: with too little of it the mailbox waits, and says so', async () => {
  peer.deliver(message('vol'));
  vrij = 900e6;
  expect(await read()).toMatchObject({ melding: 0, onleesbaar: 0 });
  expect(peer.count('INBOX')).toBe(1);
  expect((await readPoststand(store.deps.store, datum('2026-03-01'))).postbus?.fout).toBe('ENOSPC');
  vrij = 50e9;
  expect(await read()).toMatchObject({ melding: 1 });
});

test('protocol 8.4: an answer in a dossier that takes no more acts becomes a melding, and is not left lying', async () => {
  const opened = await openMelding(store.deps, {
    op: '2026-03-10',
    tijd: '08:00',
    melderEmail: 'bea@voorbeeld.test',
  });
  const actor = { medewerkerId: null, rol: 'directeur' } as const;
  const sent = await record(store.deps, {
    dossierId: opened.dossierId,
    expectedVersion: opened.versie,
    handeling: 'mailClient',
    input: { onderwerp: 'Uw melding', bericht: 'Kunt u bellen?' },
    actor,
  });
  const voided = await recordAct(store.deps, {
    dossierId: opened.dossierId,
    expectedVersion: sent.versie,
    handeling: 'voidRegistratie',
    input: { op: '2026-03-10', reden: 'proef', toelichting: 'Was een proef.' },
    actor,
  });
  expect(voided).toHaveProperty('versie');
  const { post_id } = await store.deps.store.db
    .selectFrom('uitgaande_post')
    .select('post_id')
    .where('dossier_id', '=', opened.dossierId)
    .executeTakeFirstOrThrow();
  peer.deliver(message('toch', { 'In-Reply-To': `<${post_id}@bureau.test>`, From: 'bea@voorbeeld.test' }));
  expect(await read()).toMatchObject({ melding: 1, onleesbaar: 0 });
  expect(peer.count('INBOX')).toBe(0);
});
