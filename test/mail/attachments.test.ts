import { createServer, type Server } from 'node:net';
import { readMailbox } from '@meldpunt/mail';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { latestFields, openDocument } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { openImapPeer } from '../support/imap-peer.ts';
import { systeem } from '../support/melding.ts';
import { newestDossier } from '../support/newest-dossier.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

const MB = 1024 * 1024;
const pdf = (body = '1 0 obj << /Type /Catalog >> endobj') =>
  Buffer.from(`%PDF-1.7\n${body}\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
const login = { gebruiker: 'melden@bureau.test', wachtwoord: 'geheim' };

type Bijlage = { naam?: string; type?: string; inhoud: Buffer };

/** A message with attachments, as a mail program sends it. */
const messageWith = (id: string, bijlagen: readonly Bijlage[]): string =>
  [
    `Message-ID: <${id}@voorbeeld.test>`,
    'From: "Fatma Yıldız" <fatma@voorbeeld.test>',
    `To: ${login.gebruiker}`,
    'Subject: Foto van de brief',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="grens"',
    '',
    '--grens',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Ik stuur u de brief.',
    ...bijlagen.flatMap(({ naam, type, inhoud }) => [
      '--grens',
      `Content-Type: ${type ?? 'application/octet-stream'}`,
      `Content-Disposition: attachment${naam === undefined ? '' : `; filename="${naam}"`}`,
      'Content-Transfer-Encoding: base64',
      '',
      inhoud.toString('base64').replaceAll(/(.{76})/g, '$1\n'),
    ]),
    '--grens--',
    '',
  ].join('\n');

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let peer: Awaited<ReturnType<typeof openImapPeer>>;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  store.clock.now = new Date('2026-03-10T10:00:00Z');
  peer = await openImapPeer(login);
});
afterAll(async () => {
  await peer.close();
  await store.close();
  await database.drop();
});

const read = (clamd?: string) =>
  readMailbox({
    ...store.deps,
    databaseUrl: store.url,
    postbus: {
      host: '127.0.0.1',
      port: peer.port,
      ...login,
      tls: 'uit',
      map: 'INBOX',
      overgenomen: 'Meldpunt/Overgenomen',
      overgeslagen: 'Meldpunt/Overgeslagen',
    },
    eigenAdressen: [login.gebruiker],
    bevestigen: false,
    uploads: { maxBytes: MB, clamd },
  });

const newest = async () => {
  const { rij, documenten, persoonlijk } = await newestDossier(store.deps, ['bijzonder', 'documenten']);
  const { omschrijving = '' } = latestFields(persoonlijk);
  return { dossierId: rij.dossier_id, documenten, omschrijving };
};

test('protocol 8.4: the attachments of a mail are documents of its melding, encrypted, with their names in the vault', async () => {
  const brief = pdf('1 0 obj << /Type /Catalog /Canary /ZEEHOND >> endobj');
  peer.deliver(
    messageWith('goed', [
      { naam: 'Brief van de verhuurder.pdf', type: 'application/pdf', inhoud: brief },
      { type: 'text/plain', inhoud: Buffer.from('Wat er gebeurde.') },
      { naam: 'zonder-soort', type: 'application/pdf', inhoud: pdf() },
    ]),
  );
  expect(await read()).toMatchObject({ melding: 1 });
  const { dossierId, documenten, omschrijving } = await newest();
  expect(documenten.map(({ titel, mediatype }) => [titel, mediatype]).sort()).toEqual([
    ['Bijlage', 'text/plain'],
    ['Brief van de verhuurder', 'application/pdf'],
    ['zonder-soort', 'application/pdf'],
  ]);
  expect(omschrijving).toContain('(Bij dit bericht zaten 3 bijlagen. Die staan bij de documenten.)');
  const brievendocument = documenten.find(({ titel }) => titel.startsWith('Brief'));
  const documentId = brievendocument?.document_id ?? '';
  const opened = await openDocument(store.deps, { dossierId, documentId }, systeem);
  expect(opened && 'inhoud' in opened && opened.inhoud.equals(brief)).toBe(true);
  expect((await store.deps.documents.readSealed(documentId))?.includes('ZEEHOND')).toBe(false);
  const rows = await store.deps.store.db.selectFrom('document').selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/verhuurder/);
});

const hostile: [string, Bijlage, RegExp][] = [
  ['a program called a letter', { naam: 'brief.pdf', inhoud: Buffer.from('MZ\x90\0program') }, /past niet/],
  ['a program', { naam: 'factuur.pdf.exe', inhoud: Buffer.from('MZ\x90\0') }, /Dit soort bestand/],
  ['a pdf that runs', { naam: 'actie.pdf', inhoud: pdf('<< /S /JavaScript /JS (x) >>') }, /programmacode/],
  ['nothing', { naam: 'leeg.pdf', inhoud: Buffer.alloc(0) }, /is leeg\./],
  ['too much', { naam: 'groot.pdf', inhoud: pdf('x'.repeat(MB)) }, /te groot\./],
  [
    'a zip bomb in a document',
    {
      naam: 'bom.docx',
      inhoud: Buffer.from(
        zipSync({
          '[Content_Types].xml': strToU8('<Types/>'),
          'word/document.xml': [new Uint8Array(60 * MB), { level: 9 }],
        }),
      ),
    },
    /niet overgenomen/,
  ],
  ['a path', { naam: '../../../etc/passwd', inhoud: Buffer.from('root:x:0') }, /“passwd”.*Dit soort bestand/],
  ['a web page', { naam: 'pagina.txt', inhoud: Buffer.from('<script>x</script>') }, /webpagina/],
  ['an unknown kind without a name', { inhoud: Buffer.from('x') }, /Dit soort bestand/],
];

test.each(hostile)(
  '%s is not kept and is named with its reason; the melding is there',
  async (naam, one, reden) => {
    peer.deliver(messageWith(naam.replaceAll(' ', '-'), [one, { naam: 'goed.pdf', inhoud: pdf() }]));
    expect(await read()).toMatchObject({ melding: 1, onleesbaar: 0 });
    const { documenten, omschrijving } = await newest();
    expect(documenten.map(({ titel }) => titel)).toEqual(['goed']);
    expect(omschrijving).toContain('Ik stuur u de brief.');
    expect(omschrijving).toMatch(reden);
    expect(omschrijving).toContain('staat nog in de mailbox');
    expect(omschrijving).not.toMatch(/Kies een|Bewaar het|Probeer/);
  },
);

test('very many attachments, with long names, leave room for what was written', async () => {
  const many = Array.from({ length: 60 }, (_, i) => ({
    naam: `${'x'.repeat(200)}${i}.exe`,
    inhoud: Buffer.from('MZ'),
  }));
  peer.deliver(messageWith('veel', many));
  expect(await read()).toMatchObject({ melding: 1 });
  const { omschrijving } = await newest();
  expect(omschrijving).toContain('Ik stuur u de brief.');
  expect(omschrijving).toContain('Nog 50 bijlagen zijn niet overgenomen.');
  expect(omschrijving.length).toBeLessThan(20_000);
});

const scanner = (answer: string): Promise<Server> =>
  new Promise((ready) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      let got = Buffer.alloc(0);
      socket.on('data', (part) => {
        got = Buffer.concat([got, part]);
        if (got.subarray(-4).equals(Buffer.alloc(4))) socket.end(`${answer}\0`);
      });
    }).listen(0, '127.0.0.1', () => ready(server));
  });

test('with a scanner nothing is kept that it did not look at: infected, or no scanner to be reached', async () => {
  const server = await scanner('stream: Eicar-Test-Signature FOUND');
  const { port } = server.address() as { port: number };
  peer.deliver(messageWith('besmet', [{ naam: 'brief.pdf', inhoud: pdf() }]));
  expect(await read(`127.0.0.1:${port}`)).toMatchObject({ melding: 1 });
  const infected = await newest();
  expect(infected.documenten).toEqual([]);
  expect(infected.omschrijving).toContain('De virusscanner heeft dit bestand afgekeurd.');
  await new Promise((done) => server.close(done));
  peer.deliver(messageWith('geen-scanner', [{ naam: 'brief.pdf', inhoud: pdf() }]));
  expect(await read(`127.0.0.1:${port}`)).toMatchObject({ melding: 1 });
  const unseen = await newest();
  expect(unseen.documenten).toEqual([]);
  expect(unseen.omschrijving).toContain('De virusscanner kon dit bestand niet controleren.');
});

test('a message that is taken in a second time leaves no second document', async () => {
  const count = async () => [
    (await store.deps.documents.list()).length,
    (await store.deps.store.db.selectFrom('document').select('document_id').execute()).length,
  ];
  peer.deliver(messageWith('dubbel', [{ naam: 'brief.pdf', inhoud: pdf() }]));
  expect(await read()).toMatchObject({ melding: 1 });
  const before = await count();
  expect(before[0]).toBe(before[1]);
  peer.deliver(messageWith('dubbel', [{ naam: 'brief.pdf', inhoud: pdf() }]));
  expect(await read()).toMatchObject({ al_bekend: 1 });
  expect(await count()).toEqual(before);
});
