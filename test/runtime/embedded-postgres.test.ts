import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../apps/nightly/src/database/embedded-postgres.ts';
import { ask } from '../support/ask.ts';

let home: string;
const running: EmbeddedPostgres[] = [];

beforeAll(async () => {
  // Below mkdtemp's 0700 no other user can look, and there is a space in it: both must not matter.
  home = await mkdtemp(join(tmpdir(), 'meldpunt proef '));
});

afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()));
  await rm(home, { recursive: true, force: true });
});

const POLL = { timeout: 20_000, interval: 100 };

async function serverPid(name: string): Promise<number> {
  const [pid] = (await readFile(join(home, name, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

async function start(name: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: join(home, name), durable: false });
  running.push(server);
  return server;
}

test('starts in a private directory with a space in its name, and keeps its rows', async () => {
  const first = await start('een');
  await ask(first.url, 'create table kept as select 1 as n');
  await first.stop();
  await first.stop();
  const second = await start('een');
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 1 }]);
  const [settings] = await ask(
    second.url,
    `select current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
       current_setting('listen_addresses') as network, current_setting('log_min_error_statement') as logged`,
  );
  expect(settings).toEqual({ encoding: 'UTF8', zone: 'UTC', network: '', logged: 'panic' });
  await second.stop();
});

test('two databases run beside each other', async () => {
  const [one, two] = await Promise.all([start('een'), start('twee')]);
  await ask(two.url, 'create table only_in_two (n int)');
  const [row] = await ask(one.url, "select to_regclass('only_in_two') as found");
  expect(row?.found).toBeNull();
  await Promise.all([one.stop(), two.stop()]);
});

test('a server that is killed comes back by itself under the same address, with its rows; stopped it stays away', async () => {
  const server = await start('gedood');
  await ask(server.url, 'create table kept as select 1 as n');
  await ask(server.url, 'checkpoint');
  for (let time = 0; time < 2; time++) {
    process.kill(await serverPid('gedood'), 'SIGKILL');
    await expect
      .poll(() => ask(server.url, 'select n from kept').catch(() => 'away'), POLL)
      .toEqual([{ n: 1 }]);
  }
  await server.stop();
  await expect(ask(server.url, 'select 1')).rejects.toThrow();
  await expect(access(server.socketDir)).rejects.toThrow();
});

test('it comes back when its guard was killed too, and so left the place of its socket behind', async () => {
  const server = await start('onbewaakt');
  await ask(server.url, 'create table kept as select 1 as n');
  await ask(server.url, 'checkpoint');
  const pid = await serverPid('onbewaakt');
  const guard = Number(/^PPid:\s*(\d+)$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]);
  process.kill(guard, 'SIGKILL');
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(() => ask(server.url, 'select n from kept').catch(() => 'away'), POLL)
    .toEqual([{ n: 1 }]);
  await server.stop();
  await expect(access(server.socketDir)).rejects.toThrow();
});

test('a second start on the same directory is refused, and the first goes on', async () => {
  const first = await start('een');
  const refusal = await start('een').catch((error) => error);
  expect(refusal).toMatchObject({ problem: 'in-use', message: expect.stringContaining('al in gebruik') });
  expect(await ask(first.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await first.stop();
});

test('of two first starts at the same moment one gets the directory', async () => {
  const outcomes = await Promise.allSettled([start('samen'), start('samen')]);
  const [winner] = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  const [loser] = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(loser?.reason).toMatchObject({ problem: 'in-use' });
  expect(await ask(winner?.value.url ?? '', 'select 1 as n')).toEqual([{ n: 1 }]);
  await winner?.value.stop();
});

test('a lock file with the number of some other living process does not block the start', async () => {
  const lock = `${process.pid}\n${join(home, 'een')}\n1\n5432\n/tmp\n\n  1 1\nready   \n`;
  await writeFile(join(home, 'een', 'postmaster.pid'), lock);
  const server = await start('een');
  await server.stop();
});

test('a cluster of another major version is refused in Dutch', async () => {
  const version = join(home, 'een', 'PG_VERSION');
  const own = await readFile(version, 'utf8');
  await writeFile(version, '15\n');
  const refusal = await start('een').catch((error) => error);
  await writeFile(version, own);
  expect(refusal).toMatchObject({
    problem: 'other-version',
    message: expect.stringContaining('van PostgreSQL 15'),
  });
});

test('a directory with other files in it is left alone', async () => {
  await mkdir(join(home, 'anders'));
  await writeFile(join(home, 'anders', 'brief.txt'), 'Geachte heer');
  const refusal = await start('anders').catch((error) => error);
  expect(refusal).toMatchObject({ problem: 'not-ours' });
  expect(await readFile(join(home, 'anders', 'brief.txt'), 'utf8')).toBe('Geachte heer');
});
