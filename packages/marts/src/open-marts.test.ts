import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Marts, openMarts } from './open-marts.ts';
import { queryClient } from './query-client.ts';

let dir: string;
let marts: Marts;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-marts-'));
  marts = openMarts(dir);
});
afterEach(async () => {
  await marts.close();
  await rm(dir, { recursive: true });
});

/** A night as far as these reads are concerned: a new file, put in the place of the old by rename. */
async function night(meldingen: number): Promise<void> {
  const fresh = join(dir, 'nieuw.duckdb');
  const instance = await DuckDBInstance.create(fresh);
  const connection = await instance.connect();
  await connection.run(
    `create table meldingen_per_maand as
     select '2026-01' as maand, false as massaal, ${meldingen}::integer as meldingen, 1::integer as klachten`,
  );
  connection.closeSync();
  instance.closeSync();
  await rename(fresh, join(dir, 'marts.duckdb'));
}

const ready = (meldingen: number) => ({
  stand: 'gereed',
  rijen: [{ maand: '2026-01', massaal: false, meldingen, klachten: 1 }],
});

test('before the first night there is an answer, not an error', async () => {
  expect(await marts.meldingenPerMaand()).toEqual({ stand: 'nog_geen_nacht' });
  await night(3);
  expect(await marts.meldingenPerMaand()).toEqual(ready(3));
});

test('after a next night its figures are read', async () => {
  await night(3);
  expect(await marts.meldingenPerMaand()).toEqual(ready(3));
  await night(4);
  expect(await marts.meldingenPerMaand()).toEqual(ready(4));
});

test('a query process that died is replaced, and the questions it had are put again', async () => {
  await night(3);
  const client = queryClient(dir);
  const first = await client.ask('meldingenPerMaand', []);
  const died = client.processId();
  if (died === undefined) throw new Error('No query process runs');
  const asked = [client.ask('meldingenPerMaand', []), client.ask('meldingenPerMaand', [])];
  process.kill(died, 'SIGKILL');
  expect(await Promise.all(asked)).toEqual([first, first]);
  expect(client.processId()).not.toBe(died);
  await client.close();
});

test('a mart that is not in the file is an error of that read alone', async () => {
  await night(3);
  await expect(marts.samenvatting()).rejects.toThrow('samenvatting');
  expect(await marts.meldingenPerMaand()).toEqual(ready(3));
});

test('closed is closed', async () => {
  await marts.close();
  await expect(marts.meldingenPerMaand()).rejects.toThrow('closed');
});
