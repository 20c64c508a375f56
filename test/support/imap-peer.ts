import { createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** A message in a folder of the peer. */
export type PeerMessage = { uid: number; bron: Buffer; datum: string };

type Reply = (line: string | Buffer) => boolean;
type Session = { folder: string; buffer: Buffer; say: Reply; stream: Socket; secured: boolean };

/** TLS of a peer: from the first byte, or after STARTTLS. */
export type PeerTls = { wanneer: 'direct' | 'starttls'; key: string; cert: string };

const quoted = (text: string): string => text.replaceAll('"', '').replace(/^\{\d+\+?\}$/, '');

/**
 * A small IMAP4rev1 server on loopback that speaks the real protocol over TCP: log in, list, create, select, fetch by UID
 * and move. Written for the tests: it knows the commands that a mailbox reader sends, and refuses the others.
 */
export const openImapPeer = async (given: { gebruiker: string; wachtwoord: string; tls?: PeerTls }) => {
  const folders = new Map<string, PeerMessage[]>([['INBOX', []]]);
  let nextUid = 1;
  let refuseMoves = false;
  let fetched = 0;
  const sockets = new Set<Socket>();
  /** What a listener on the line could read: the commands that came in clear. */
  const inClear: string[] = [];
  const abilities = ({ secured }: Session): string =>
    `IMAP4rev1 MOVE UIDPLUS${given.tls?.wanneer === 'starttls' && !secured ? ' STARTTLS' : ''}`;

  const fetchOne = (message: PeerMessage, nr: number, items: string, say: Reply): boolean => {
    const parts = [`UID ${message.uid}`];
    if (/RFC822\.SIZE/i.test(items)) parts.push(`RFC822.SIZE ${message.bron.length}`);
    if (/INTERNALDATE/i.test(items)) parts.push(`INTERNALDATE "${message.datum}"`);
    if (!/BODY\.PEEK\[\]|BODY\[\]/i.test(items)) return say(`* ${nr} FETCH (${parts.join(' ')})`);
    fetched += 1;
    return say(
      Buffer.concat([
        Buffer.from(`* ${nr} FETCH (${parts.join(' ')} BODY[] {${message.bron.length}}\r\n`),
        message.bron,
        Buffer.from(')'),
      ]),
    );
  };

  const chosen = (session: Session, set: string, byUid: boolean) => {
    const messages = folders.get(session.folder) ?? [];
    return messages.flatMap((message, i) => {
      const value = byUid ? message.uid : i + 1;
      return set === '1:*' || set.split(',').includes(String(value)) ? [{ message, nr: i + 1 }] : [];
    });
  };

  const fetch = (session: Session, tag: string, rest: string, byUid: boolean): boolean => {
    const [, set = '', items = ''] = /^(\S+) (.*)$/s.exec(rest) ?? [];
    for (const { message, nr } of chosen(session, set, byUid)) fetchOne(message, nr, items, session.say);
    return session.say(`${tag} OK FETCH done`);
  };

  const move = (session: Session, tag: string, rest: string): boolean => {
    const [, set = '', name = ''] = /^(\S+) (.*)$/.exec(rest) ?? [];
    const target = folders.get(quoted(name));
    if (!target || refuseMoves) return session.say(`${tag} NO [TRYCREATE] no such folder`);
    for (const { message, nr } of chosen(session, set, true)) {
      target.push(message);
      folders.set(
        session.folder,
        (folders.get(session.folder) ?? []).filter(({ uid }) => uid !== message.uid),
      );
      session.say(`* ${nr} EXPUNGE`);
    }
    return session.say(`${tag} OK MOVE done`);
  };

  const select = (session: Session, tag: string, name: string): boolean => {
    const messages = folders.get(quoted(name));
    if (!messages) return session.say(`${tag} NO no such folder`);
    session.folder = quoted(name);
    session.say('* FLAGS (\\Seen \\Deleted)');
    session.say(`* ${messages.length} EXISTS`);
    session.say('* OK [UIDVALIDITY 1] ok');
    session.say(`* OK [UIDNEXT ${nextUid}] ok`);
    return session.say(`${tag} OK [READ-WRITE] selected`);
  };

  const secure = (session: Session): void => {
    if (!given.tls) return;
    const { key, cert } = given.tls;
    session.stream.removeAllListeners('data');
    const stream = new TLSSocket(session.stream, { isServer: true, key, cert });
    session.secured = true;
    session.buffer = Buffer.alloc(0);
    listen(session, stream);
  };

  const command = (session: Session, line: string): boolean => {
    const [, tag = '*', whole = ''] = /^(\S+) (.*)$/s.exec(line) ?? [];
    const [verb = '', ...words] = whole.split(' ');
    const rest = words.join(' ');
    const { say } = session;
    switch (verb.toUpperCase()) {
      case 'CAPABILITY':
        say(`* CAPABILITY ${abilities(session)}`);
        return say(`${tag} OK done`);
      case 'STARTTLS':
        if (given.tls?.wanneer !== 'starttls') return say(`${tag} BAD unknown command`);
        say(`${tag} OK begin`);
        secure(session);
        return true;
      case 'LOGIN': {
        const right =
          quoted(words[0] ?? '') === given.gebruiker && quoted(words[1] ?? '') === given.wachtwoord;
        return say(right ? `${tag} OK logged in` : `${tag} NO [AUTHENTICATIONFAILED] wrong`);
      }
      case 'LIST':
      case 'LSUB':
        if (rest.endsWith('""') || rest === '"" ""') say(`* ${verb.toUpperCase()} (\\Noselect) "/" ""`);
        else for (const name of folders.keys()) say(`* ${verb.toUpperCase()} () "/" "${name}"`);
        return say(`${tag} OK done`);
      case 'CREATE': {
        const name = quoted(rest);
        if (folders.has(name)) return say(`${tag} NO [ALREADYEXISTS] exists`);
        folders.set(name, []);
        return say(`${tag} OK created`);
      }
      case 'SUBSCRIBE':
      case 'NOOP':
        return say(`${tag} OK done`);
      case 'SELECT':
      case 'EXAMINE':
        return select(session, tag, rest);
      case 'FETCH':
        return fetch(session, tag, rest, false);
      case 'UID': {
        const [what = '', ...more] = words;
        if (what.toUpperCase() === 'FETCH') return fetch(session, tag, more.join(' '), true);
        if (what.toUpperCase() === 'MOVE') return move(session, tag, more.join(' '));
        return say(`${tag} BAD unknown`);
      }
      case 'CLOSE':
      case 'UNSELECT':
        return say(`${tag} OK closed`);
      case 'LOGOUT':
        say('* BYE');
        say(`${tag} OK bye`);
        session.stream.end();
        return true;
      default:
        return say(`${tag} BAD unknown command`);
    }
  };

  const listen = (session: Session, stream: Socket): void => {
    session.stream = stream;
    stream.on('error', () => undefined);
    stream.on('data', (data) => {
      session.buffer = Buffer.concat([session.buffer, data]);
      for (let end = session.buffer.indexOf('\r\n'); end >= 0; end = session.buffer.indexOf('\r\n')) {
        const line = session.buffer.subarray(0, end).toString('utf8');
        session.buffer = session.buffer.subarray(end + 2);
        if (!session.secured) inClear.push(line);
        command(session, line);
      }
    });
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const session: Session = {
      folder: '',
      buffer: Buffer.alloc(0),
      stream: socket,
      secured: false,
      say: (line) => {
        session.stream.write(line);
        return session.stream.write('\r\n');
      },
    };
    if (given.tls?.wanneer === 'direct') secure(session);
    else listen(session, socket);
    session.say(`* OK [CAPABILITY ${abilities(session)}] peer ready`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    /** Puts a message in the inbox, as it arrived then. */
    deliver: (bron: string | Buffer, datum = '10-Mar-2026 09:15:00 +0100'): void => {
      const text = typeof bron === 'string' ? Buffer.from(bron.replaceAll('\n', '\r\n')) : bron;
      folders.get('INBOX')?.push({ uid: nextUid++, bron: text, datum });
    },
    inClear,
    /** How many times a whole message was asked for. */
    fetched: (): number => fetched,
    count: (folder: string): number => folders.get(folder)?.length ?? 0,
    refuseMoves: (refused: boolean): void => {
      refuseMoves = refused;
    },
    close: async (): Promise<void> => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
};
