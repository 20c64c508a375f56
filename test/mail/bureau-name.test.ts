import { afterAll, beforeAll, expect, test } from 'vitest';
import { wirePost } from '../../apps/nightly/src/post/wire-post.ts';
import { recordAct } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding } from '../support/melding.ts';
import { openSmtpPeer } from '../support/smtp-peer.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let peer: Awaited<ReturnType<typeof openSmtpPeer>>;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  store.deps.instellingen = { ...store.deps.instellingen, mail: true };
  store.clock.now = new Date('2026-03-11T09:00:00Z');
  peer = await openSmtpPeer();
});
afterAll(async () => {
  await peer.close();
  await store.close();
  await database.drop();
});

test('a mail is signed with the name of the bureau as it is set on screen, also when that changes while the program runs', async () => {
  const bureau = { naam: 'Naam van het begin' };
  let onScreen = bureau.naam;
  const installation = {
    configuration: {
      MELDPUNT_SMTP_HOST: '127.0.0.1',
      MELDPUNT_SMTP_PORT: peer.port,
      MELDPUNT_SMTP_VAN: 'm@bureau.test',
      MELDPUNT_SMTP_TLS: 'uit',
      MELDPUNT_BUREAU: 'Naam uit de omgeving',
    },
    deps: store.deps,
    databaseUrl: store.url,
    settings: {
      bureau,
      vernieuw: async () => {
        bureau.naam = onScreen;
      },
    },
  };
  const faults: unknown[] = [];
  const post = wirePost(installation as never, {
    adres: () => 'https://meldpunt.test',
    log: (line) => faults.push(...(line.niveau === 'fout' ? [line] : [])),
  });
  onScreen = 'Naam van het scherm';
  const opened = await openMelding(store.deps, {
    op: '2026-03-11',
    tijd: '08:00',
    melderEmail: 'a@voorbeeld.test',
  });
  const sent = await recordAct(store.deps, {
    dossierId: opened.dossierId,
    expectedVersion: opened.versie,
    handeling: 'mailClient',
    input: { onderwerp: 'Uw melding', bericht: 'Wij bellen u morgen.' },
    actor: { medewerkerId: null, rol: 'directeur' },
  });
  expect(sent).toHaveProperty('versie');
  await post.deliver?.();
  post.close();
  expect(faults).toEqual([]);
  expect(peer.got.at(-1)?.bron).toMatch(/Met vriendelijke groet,\r?\nNaam van het scherm/);
});
