import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type Running, serve } from '@meldpunt/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ORIGIN, type RunningApp, runningApp } from './running-app.ts';

let run: RunningApp;
let running: Running;
beforeAll(async () => {
  run = await runningApp();
  running = await serve(run.app, { port: 0 });
});
afterAll(async () => {
  await running.close();
  await run.close();
});

const BETWEEN_PARTS = 20;

/** Writes one part after the other: timers of their own could change places when the process is held up. */
const writeInTurn = async (socket: Socket, parts: string[]): Promise<void> => {
  for (const part of parts) {
    if (!socket.writable) return;
    socket.write(part);
    await setTimeout(BETWEEN_PARTS);
  }
};

/** Sends bytes as they are and gives the first line of the answer; `parts` follow each other with some time between. */
const raw = (...parts: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(running.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
      resolve(answer.split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    writeInTurn(socket, parts).catch(reject);
  });

const head = (...lines: string[]) =>
  [
    'POST /api/aanmelden HTTP/1.1',
    'Host: x',
    `Origin: ${ORIGIN}`,
    'Content-Type: application/json',
    ...lines,
    '',
    '',
  ].join('\r\n');
const chunk = (size: number) => `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`;

test('a body over the limit is refused: announced, in chunks, and with a length that is a lie', async () => {
  expect(await raw(head('Content-Length: 2000000'))).toContain(' 413 ');
  const chunks = Array.from({ length: 5 }, () => chunk(300_000));
  expect(await raw(head('Transfer-Encoding: chunked'), ...chunks)).toContain(' 413 ');
  // Two lengths, or a length beside chunks, are how requests are smuggled past a proxy.
  expect(await raw(head('Content-Length: 5', 'Transfer-Encoding: chunked'), chunk(10))).toContain(' 400 ');
  expect(await raw(head('Content-Length: 5', 'Content-Length: 6'), '{"a":1}')).toContain(' 400 ');
});

test('a body that never comes is not waited for when the request is refused anyway, and holds nobody else up', async () => {
  const slow = raw(head('Content-Length: 500'), '{');
  expect((await fetch(`http://127.0.0.1:${running.port}/api/sessie`)).status).toBe(200);
  expect(await slow).toContain(' 403 ');
});

test('a form of a hundred thousand fields is refused before they are read', async () => {
  const body = Array.from({ length: 100_000 }, (_, i) => `f${i}=1`)
    .join('&')
    .slice(0, 1_000_000);
  const begin = performance.now();
  const { status } = await run.app.request(`${ORIGIN}/api/aanmelden`, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  expect(status).toBe(413);
  expect(performance.now() - begin).toBeLessThan(1000);
});

test('the headers are there over a real connection too, and nothing says what program this is', async () => {
  const { headers } = await fetch(`http://127.0.0.1:${running.port}/bestaat-niet`);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('server')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
});
