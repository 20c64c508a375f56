import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { admitUpload } from './admit-upload.ts';
import { clamdAnswers, scanWithClamd } from './clamd.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

/** A scanner that speaks clamd's protocol; it finds the test signature, and has a size limit. */
const scanner = (limit = 1_000_000, answer?: (socket: Socket) => void): Promise<string> =>
  new Promise((ready) => {
    const made = createServer((socket) => {
      let received = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        received = Buffer.concat([received, chunk]);
        if (answer) return answer(socket);
        if (received.toString('latin1') === 'zPING\0') return socket.end('PONG\0');
        const content = streamed(received.subarray('zINSTREAM\0'.length));
        if (!content) return;
        if (content.length > limit) return socket.end('INSTREAM size limit exceeded. ERROR\0');
        socket.end(
          content.includes('EICAR-STANDARD') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0',
        );
      });
    });
    server = made;
    made.listen(0, '127.0.0.1', () => ready(`127.0.0.1:${(made.address() as { port: number }).port}`));
  });

/** The content that was sent in pieces, once the empty piece has come; else null. */
const streamed = (bytes: Buffer): Buffer | null => {
  const parts: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
};

const eicar = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD'}-ANTIVIRUS-TEST-FILE!$H+H*`);

describe('the virus scanner', () => {
  test('what it calls clean is clean, over more than one piece', async () => {
    const address = await scanner();
    expect(await scanWithClamd(address, Buffer.alloc(200_000, 65))).toBe('clean');
    expect(await clamdAnswers(address)).toBe(true);
  });

  test('what it finds is refused, in words for the user', async () => {
    const clamd = await scanner();
    const settings = { maxBytes: 1e6, clamd };
    expect(await admitUpload({ name: 'a.txt', content: eicar }, settings)).toEqual({
      reden: expect.stringMatching(/afgekeurd/),
    });
    expect(await admitUpload({ name: 'a.txt', content: Buffer.from('hallo') }, settings)).toEqual({
      mediatype: 'text/plain',
    });
  });

  test.each([
    ['its size limit', () => scanner(5)],
    ['an answer that is no answer', () => scanner(0, (socket) => socket.end('stream: OK maybe\0'))],
    ['a connection that breaks', () => scanner(0, (socket) => socket.destroy())],
    ['nobody there', async () => join(tmpdir(), 'no-such-clamd.ctl')],
  ])('%s counts as not scanned, and then there is no document', async (_what, start) => {
    const clamd = await start();
    expect(await scanWithClamd(clamd, Buffer.alloc(100))).toBe('failed');
    expect(
      await admitUpload({ name: 'a.txt', content: Buffer.from('hallo daar') }, { maxBytes: 1e6, clamd }),
    ).toEqual({
      reden: expect.stringMatching(/niet controleren/),
    });
  });

  test('a scanner that is silent is not waited for without end', async () => {
    const address = await scanner(0, () => undefined);
    expect(await scanWithClamd(address, Buffer.alloc(10), 50)).toBe('failed');
    expect(await clamdAnswers(address, 50)).toBe(false);
  });
});
