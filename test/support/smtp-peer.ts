import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What the peer took in. */
export type Delivered = { van: string; naar: string[]; bron: string };

/** A real SMTP server on loopback that keeps what it gets; `answer` makes it refuse, as a server would. */
export const openSmtpPeer = async (
  options: SMTPServerOptions = { disabledCommands: ['STARTTLS', 'AUTH'] },
) => {
  const got: Delivered[] = [];
  let refusal: { code: number; waar: 'rcpt' | 'data' } | null = null;
  const error = (code: number) => Object.assign(new Error('refused by the test'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    ...options,
    onRcptTo: (_address, _session, done) => done(refusal?.waar === 'rcpt' ? error(refusal.code) : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (refusal?.waar === 'data') return done(error(refusal.code));
        const { mailFrom, rcptTo } = session.envelope;
        got.push({
          van: mailFrom ? mailFrom.address : '',
          naar: rcptTo.map(({ address }) => address),
          bron: Buffer.concat(parts).toString('utf8'),
        });
        return done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    got,
    answer: (with_: typeof refusal): void => {
      refusal = with_;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
