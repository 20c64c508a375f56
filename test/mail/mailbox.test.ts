import { datum } from '@meldpunt/core';
import { checkMailbox, readMailbox } from '@meldpunt/mail';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { latestFields, openDossier, readPoststand, recordAct } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { openImapPeer } from '../support/imap-peer.ts';
import { openMelding, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let peer: Awaited<ReturnType<typeof openImapPeer>>;
const login = { gebruiker: 'melden@bureau.test', wachtwoord: 'geheim' };

const postbus = () => ({
  host: '127.0.0.1',
  port: peer.port,
  ...login,
  tls: 'uit' as const,
  map: 'INBOX',
  overgenomen: 'Meldpunt/Overgenomen',
  overgeslagen: 'Meldpunt/Overgeslagen',
});
const read = (bevestigen = false) =>
  readMailbox({
    ...store.deps,
    databaseUrl: store.url,
    postbus: postbus(),
    eigenAdressen: ['meldpunt@bureau.test', login.gebruiker],
    bevestigen,
    uploads: { maxBytes: 5 * 1024 * 1024 },
  });
const newest = async () => {
  const row = await store.deps.store.db
    .selectFrom('dossier')
    .select('dossier_id')
    .orderBy('dossiernummer', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const opened = await openDossier(store.deps, row.dossier_id, {
    reader: systeem,
    onderdelen: ['contact', 'bijzonder'],
  });
  if (!opened || 'refused' in opened) throw new Error('not opened');
  return { ...opened, velden: latestFields(opened.persoonlijk) };
};
const dossiers = async () =>
  (await store.deps.store.db.selectFrom('dossier').select('dossier_id').execute()).length;

const message = (id: string, over: Record<string, string> = {}, body = 'Ik werd geweigerd om mijn naam.') =>
  `${Object.entries({
    'Message-ID': `<${id}@voorbeeld.test>`,
    From: '"Fatma Yıldız" <fatma@voorbeeld.test>',
    To: login.gebruiker,
    Subject: 'Discriminatie in een winkel',
    'Content-Type': 'text/plain; charset=utf-8',
    ...over,
  })
    .map(([naam, waarde]) => `${naam}: ${waarde}\n`)
    .join('')}\n${body}\n`;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  store.deps.instellingen = { ...store.deps.instellingen, mail: true };
  store.clock.now = new Date('2026-03-10T10:00:00Z');
  peer = await openImapPeer(login);
});
afterAll(async () => {
  await peer.close();
  await store.close();
  await database.drop();
});

test('protocol 3, 3.3: a mail becomes a melding, received when it arrived, its words in the vault, once', async () => {
  peer.deliver(message('een'));
  expect(await read()).toMatchObject({ melding: 1, onleesbaar: 0 });
  const { rij, dossier, velden } = await newest();
  expect([rij.kanaal, rij.ontvangen_op.toISOString()]).toEqual(['email', '2026-03-10T08:15:00.000Z']);
  expect(dossier.melding?.rolMelder).toBe('onbekend');
  expect(velden.melderNaam).toBe('Fatma Yıldız');
  expect(velden.melderEmail).toBe('fatma@voorbeeld.test');
  expect(velden.omschrijving).toContain('Ik werd geweigerd om mijn naam.');
  expect([peer.count('INBOX'), peer.count('Meldpunt/Overgenomen')]).toEqual([0, 1]);
  // The same message again, from a copy of the mailbox.
  peer.deliver(message('een'));
  const before = await dossiers();
  expect(await read()).toMatchObject({ melding: 0, al_bekend: 1 });
  expect(await dossiers()).toBe(before);
});

test('a message that was stored and could not be moved is not stored twice', async () => {
  peer.deliver(message('blijft'));
  peer.refuseMoves(true);
  await read();
  const before = await dossiers();
  await read();
  expect(await dossiers()).toBe(before);
  peer.refuseMoves(false);
  expect(await read()).toMatchObject({ al_bekend: 1 });
  expect(peer.count('INBOX')).toBe(0);
});

test.each([
  ['an absence', { 'Auto-Submitted': 'auto-replied' }],
  ['a list', { 'List-Id': '<nieuws.voorbeeld.test>' }],
  ['bulk', { Precedence: 'bulk' }],
  ['spam', { 'X-Spam-Flag': 'YES' }],
  ['a bounce', { From: 'MAILER-DAEMON@voorbeeld.test', 'Return-Path': '<>' }],
  ['ourselves', { From: 'meldpunt@bureau.test' }],
])('%s is no melding: it is skipped, and counted', async (naam, headers) => {
  const [melded, skipped] = [await dossiers(), peer.count('Meldpunt/Overgeslagen')];
  peer.deliver(message(`auto-${naam.replaceAll(' ', '-')}`, headers as Record<string, string>));
  expect(await read()).toMatchObject({ automatisch: 1, melding: 0 });
  expect([await dossiers(), peer.count('Meldpunt/Overgeslagen')]).toEqual([melded, skipped + 1]);
});

test('protocol 8.1b, 8.4: an answer to our mail goes to its dossier, when it comes from the address it went to', async () => {
  const opened = await openMelding(store.deps, {
    op: '2026-03-10',
    tijd: '08:00',
    melderEmail: 'bea@voorbeeld.test',
  });
  const sent = await recordAct(store.deps, {
    dossierId: opened.dossierId,
    expectedVersion: opened.versie,
    handeling: 'mailClient',
    input: { onderwerp: 'Uw melding', bericht: 'Kunt u bellen?' },
    actor: { medewerkerId: null, rol: 'directeur' },
  });
  expect(sent).toHaveProperty('versie');
  const { post_id } = await store.deps.store.db
    .selectFrom('uitgaande_post')
    .select('post_id')
    .where('dossier_id', '=', opened.dossierId)
    .executeTakeFirstOrThrow();
  const answer = { 'In-Reply-To': `<${post_id}@bureau.test>` };
  peer.deliver(message('antwoord', { ...answer, From: 'Bea <bea@voorbeeld.test>' }, 'Ja, dat kan.'));
  peer.deliver(message('vreemd', { ...answer, From: 'vreemd@voorbeeld.test' }, 'Iets anders.'));
  expect(await read()).toMatchObject({ antwoord: 1, melding: 1 });
  const { dossier } = (await openDossier(store.deps, opened.dossierId, {
    reader: systeem,
    onderdelen: ['journaal'],
  })) as Awaited<ReturnType<typeof newest>>;
  expect(dossier.verloop.at(-1)?.gebeurtenis.type).toBe('ClientMailReceived');
});

test('what can not be read stays in the mailbox and is reported; html, long and odd text is taken in', async () => {
  peer.deliver(
    message(
      'html',
      { 'Content-Type': 'text/html; charset=utf-8' },
      '<p>Op <b>straat</b> uitgescholden.</p><script>x</script>',
    ),
  );
  expect(await read()).toMatchObject({ melding: 1 });
  expect((await newest()).velden.omschrijving).toMatch(/Op straat uitgescholden\./);
  peer.deliver(message('lang', {}, `begin ${'woord '.repeat(10_000)}`));
  expect(await read()).toMatchObject({ melding: 1 });
  expect((await newest()).velden.omschrijving).toContain(
    'De rest van dit lange bericht staat in de mailbox.',
  );
  peer.deliver(Buffer.from('\r\n\r\n'));
  expect(await read()).toMatchObject({ melding: 0, onleesbaar: 1 });
  expect(peer.count('INBOX')).toBe(1);
  const stand = await readPoststand(store.deps.store, datum('2026-03-01'));
  expect(stand.postbus).toMatchObject({ onleesbaar: 1, fout: null });
  expect(stand.in.find(({ uitkomst }) => uitkomst === 'automatisch')?.aantal).toBe(6);
});

test('a receipt goes only when the bureau wants it, and a wrong password is a code', async () => {
  const receipts = async () =>
    (
      await store.deps.store.db
        .selectFrom('uitgaande_post')
        .select('post_id')
        .where('soort', '=', 'ontvangstbevestiging')
        .execute()
    ).length;
  expect(await receipts()).toBe(0);
  peer.deliver(message('bevestig'));
  await read(true);
  expect(await receipts()).toBe(1);
  expect(await checkMailbox(postbus())).toBeNull();
  expect(await checkMailbox({ ...postbus(), wachtwoord: 'fout' })).toBe('EAUTH');
  expect(await checkMailbox({ ...postbus(), tls: 'verplicht' })).toMatch(/^[A-Za-z]+$/);
});
