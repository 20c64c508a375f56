import { request } from 'node:http';
import { createServer, type Server } from 'node:net';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { afterEach, expect, test } from 'vitest';
import { type Running, serve } from './server.ts';

const running: Running[] = [];
const taken: Server[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
  for (const one of taken.splice(0)) one.close();
});

const app = new Hono();
app.get('/', (c) => c.text('hallo'));
app.get('/traag', async (c) => {
  await new Promise((resolve) => setTimeout(resolve, 150));
  return c.text('klaar');
});
app.use('/post', bodyLimit({ maxSize: 1000 }));
app.post('/post', async (c) => c.text(String((await c.req.text()).length)));

const start = async (options: Parameters<typeof serve>[1]): Promise<Running> => {
  const one = await serve(app as never, options);
  running.push(one);
  return one;
};

const occupy = (port: number): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    taken.push(server);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });

test('answers on 127.0.0.1, on the port that it says', async () => {
  const { port, hostname } = await start({ port: 0 });
  expect(hostname).toBe('127.0.0.1');
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('hallo');
});

test('takes the next port when one is taken, and says so', async () => {
  const busy = await occupy(0);
  const said: number[][] = [];
  const { port } = await start({ port: busy, onBusy: (...ports) => said.push(ports) });
  expect(port).toBeGreaterThan(busy);
  expect(said[0]).toEqual([busy, busy + 1]);
  expect(said).toHaveLength(port - busy);
});

test('lets a request under way end before it closes, and takes no new ones', async () => {
  const one = await start({ port: 0 });
  const underWay = fetch(`http://127.0.0.1:${one.port}/traag`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.all([
    one.close(),
    underWay.then(async (response) => expect(await response.text()).toBe('klaar')),
  ]);
  await expect(fetch(`http://127.0.0.1:${one.port}/`)).rejects.toThrow();
});

const chunked = (port: number, size: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: '/post', method: 'POST' }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    for (let left = size; left > 0; left -= 100) sent.write('x'.repeat(100));
    sent.end();
  });

test('a body that does not say how long it is, is cut off as well', async () => {
  const { port } = await start({ port: 0 });
  expect(await chunked(port, 900)).toBe(200);
  expect(await chunked(port, 1100)).toBe(413);
});
