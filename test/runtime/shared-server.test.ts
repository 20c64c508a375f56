import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfiguration } from '../../apps/nightly/src/configuration/configuration.ts';
import { placesOf } from '../../apps/nightly/src/configuration/places.ts';
import { openDatabase } from '../../apps/nightly/src/installation.ts';
import { ask } from '../support/ask.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'meldpunt-samen-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test('a command that is done leaves its database to another command until that is done too; the site wants one of its own', async () => {
  const configuration = readConfiguration({ MELDPUNT_DATA: home });
  const places = placesOf(configuration);
  const first = await openDatabase(configuration, places);
  const second = await openDatabase(configuration, places);
  expect(second.url).toBe(first.url);
  await expect(openDatabase(configuration, places, { own: true })).rejects.toMatchObject({
    problem: 'in-use',
  });

  const backup = new pg.Client({ connectionString: second.url });
  await backup.connect();
  let stopped = false;
  const stopping = first.stop().then(() => {
    stopped = true;
  });
  await sleep(700);
  expect(stopped).toBe(false);
  expect((await backup.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
  await backup.end();
  await second.stop();
  await stopping;
  await expect(ask(first.url, 'select 1')).rejects.toThrow();
}, 60_000);

test('the site stops its database at once, whoever is still at it', async () => {
  const configuration = readConfiguration({ MELDPUNT_DATA: home });
  const site = await openDatabase(configuration, placesOf(configuration), { own: true });
  const other = new pg.Client({ connectionString: site.url });
  other.on('error', () => undefined);
  await other.connect();
  await site.stop();
  await expect(ask(site.url, 'select 1')).rejects.toThrow();
  await other.end().catch(() => undefined);
}, 60_000);
