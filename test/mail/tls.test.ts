import { checkMailbox, openSmtp } from '@meldpunt/mail';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Certificate, makeAuthority, makeCertificate, trust } from '../support/certificates.ts';
import { openImapPeer, type PeerTls } from '../support/imap-peer.ts';
import { openSmtpPeer } from '../support/smtp-peer.ts';

const login = { gebruiker: 'melden@bureau.test', wachtwoord: 'geheim' };
const bericht = {
  id: 'een',
  aan: 'client@voorbeeld.test',
  onderwerp: 'Uw melding',
  tekst: 'Dag.',
  automatisch: null,
};

let goed: Certificate;
const slecht: Record<string, Certificate> = {};
let forget: () => void;

beforeAll(async () => {
  const authority = await makeAuthority();
  goed = await makeCertificate(authority);
  slecht.zelfgetekend = await makeCertificate(null);
  slecht.vreemd = await makeCertificate(await makeAuthority());
  slecht.verlopen = await makeCertificate(authority, { verlopen: true });
  slecht.andereNaam = await makeCertificate(authority, { host: 'mail.elders.test' });
  forget = trust(authority);
});
afterAll(() => forget());

const withSmtp = async <T>(
  options: Parameters<typeof openSmtpPeer>[0],
  tls: 'verplicht' | 'direct',
  work: (bode: ReturnType<typeof openSmtp>, peer: Awaited<ReturnType<typeof openSmtpPeer>>) => Promise<T>,
): Promise<T> => {
  const seen: string[] = [];
  const peer = await openSmtpPeer({
    onAuth: ({ username, password }, session, done) => {
      seen.push(session.secure ? 'versleuteld' : 'leesbaar');
      const right = username === login.gebruiker && password === login.wachtwoord;
      done(right ? null : new Error('no'), { user: username });
    },
    ...options,
  });
  const bode = openSmtp({ host: '127.0.0.1', port: peer.port, van: 'm@bureau.test', tls, ...login });
  try {
    const result = await work(bode, peer);
    expect(seen).not.toContain('leesbaar');
    return result;
  } finally {
    bode.close();
    await peer.close();
  }
};

describe('sending', () => {
  test.each(['verplicht', 'direct'] as const)('%s: over TLS when the certificate holds', (tls) =>
    withSmtp({ ...goed, secure: tls === 'direct' }, tls, async (bode, peer) => {
      await bode.verify();
      await bode.send(bericht);
      expect(peer.got).toHaveLength(1);
    }),
  );

  test.each(['zelfgetekend', 'vreemd', 'verlopen', 'andereNaam'])(
    'a certificate that is %s: nothing goes',
    async (wat) => {
      for (const tls of ['verplicht', 'direct'] as const)
        await withSmtp({ ...slecht[wat], secure: tls === 'direct' }, tls, async (bode, peer) => {
          await expect(bode.send(bericht)).rejects.toMatchObject({ name: 'MailError', definitief: false });
          expect(peer.got).toEqual([]);
        });
    },
  );

  test('a server that offers no encryption, or whose offer somebody took away, gets no password and no mail', () =>
    withSmtp({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true }, 'verplicht', async (bode, peer) => {
      await expect(bode.send(bericht)).rejects.toMatchObject({ name: 'MailError' });
      expect(peer.got).toEqual([]);
    }));

  test('a server that speaks only clear text gets nothing where TLS is expected from the first byte', () =>
    withSmtp({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true }, 'direct', async (bode, peer) => {
      await expect(bode.send(bericht)).rejects.toMatchObject({ name: 'MailError' });
      expect(peer.got).toEqual([]);
    }));

  test('an old version of TLS is refused', () =>
    withSmtp({ ...goed, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }, 'verplicht', async (bode, peer) => {
      await expect(bode.send(bericht)).rejects.toMatchObject({ name: 'MailError' });
      expect(peer.got).toEqual([]);
    }));
});

/** What became of a look in the mailbox, and whether anybody on the line could read a login. */
const lookIn = async (tls: PeerTls | undefined, instelling: 'verplicht' | 'direct') => {
  const peer = await openImapPeer({ ...login, ...(tls && { tls }) });
  try {
    const fout = await checkMailbox({
      host: '127.0.0.1',
      port: peer.port,
      ...login,
      tls: instelling,
      map: 'INBOX',
      overgenomen: 'Over',
      overgeslagen: 'Niet',
    });
    expect(peer.inClear.join('\n')).not.toMatch(/LOGIN|AUTHENTICATE|geheim/i);
    return fout;
  } finally {
    await peer.close();
  }
};

describe('reading', () => {
  test('over TLS when the certificate holds', async () => {
    expect(await lookIn({ wanneer: 'starttls', ...goed }, 'verplicht')).toBeNull();
    expect(await lookIn({ wanneer: 'direct', ...goed }, 'direct')).toBeNull();
  });

  test.each(['zelfgetekend', 'vreemd', 'verlopen', 'andereNaam'])(
    'a certificate that is %s: no login',
    async (wat) => {
      const cert = slecht[wat] as Certificate;
      expect(await lookIn({ wanneer: 'starttls', ...cert }, 'verplicht')).toMatch(/CERT/);
      expect(await lookIn({ wanneer: 'direct', ...cert }, 'direct')).toMatch(/CERT/);
    },
  );

  test('a server that offers no encryption, or whose offer somebody took away, gets no login', async () => {
    expect(await lookIn(undefined, 'verplicht')).toMatch(/^[A-Za-z]+$/);
    expect(await lookIn(undefined, 'direct')).toMatch(/^[A-Z_]+$/);
  }, 60_000);
});
