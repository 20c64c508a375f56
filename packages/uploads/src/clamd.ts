import { connect, type Socket } from 'node:net';

/** Whether a scan found nothing, found something, or could not be made. What is not `clean` is not kept. */
export type Scan = 'clean' | 'infected' | 'failed';

const CHUNK = 64 * 1024;
const TIMEOUT = 60_000;

/** A Unix socket (`/run/clamav/clamd.ctl`), or `host:port`. */
const open = (address: string): Socket => {
  const tcp = /^([^/]+):(\d{1,5})$/.exec(address);
  return tcp ? connect(Number(tcp[2]), tcp[1] as string) : connect(address);
};

/** Sends a command to clamd and gives its answer; rejects when there is none within the time. */
const ask = (address: string, send: (socket: Socket) => void, timeout: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = open(address);
    let answer = '';
    const end = (error?: Error) => {
      socket.destroy();
      if (error) reject(error);
      else resolve(answer.replaceAll('\0', '').trim());
    };
    // Of the whole exchange, not only of silence: a scanner that keeps talking must not hold a request either.
    const timer = setTimeout(() => end(new Error('clamd gave no answer')), timeout);
    socket.on('connect', () => send(socket));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\0') || answer.length > 4096) end();
    });
    socket.on('error', end);
    socket.on('close', () => {
      clearTimeout(timer);
      end();
    });
  });

/** Lets clamd look at a content. Whatever it answers but a plain OK counts as not clean, its size limit too. */
export const scanWithClamd = async (
  address: string,
  content: Uint8Array,
  timeout = TIMEOUT,
): Promise<Scan> => {
  const answer = await ask(
    address,
    (socket) => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < content.length; at += CHUNK) {
        const part = content.subarray(at, at + CHUNK);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(part.length);
        socket.write(length);
        socket.write(part);
      }
      socket.write(Buffer.alloc(4));
    },
    timeout,
  ).catch(() => '');
  if (answer === 'stream: OK') return 'clean';
  return answer.endsWith(' FOUND') ? 'infected' : 'failed';
};

/** Whether clamd answers at all. */
export const clamdAnswers = (address: string, timeout = 5000): Promise<boolean> =>
  ask(address, (socket) => socket.write('zPING\0'), timeout).then(
    (answer) => answer === 'PONG',
    () => false,
  );
