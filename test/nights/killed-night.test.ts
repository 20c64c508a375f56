import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { approveLijst } from '@meldpunt/archive';
import { addDays, datumAt } from '@meldpunt/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readConfiguration } from '../../apps/nightly/src/configuration/configuration.ts';
import { placesOf } from '../../apps/nightly/src/configuration/places.ts';
import { markAsDemo } from '../../apps/nightly/src/demo/demo-mark.ts';
import { openInstallation } from '../../apps/nightly/src/installation.ts';
import { runNightLocked, wireNight } from '../../apps/nightly/src/night/wire-night.ts';
import { ask } from '../support/ask.ts';
import { meldpunt } from '../support/command.ts';
import { freshDatabase } from '../support/database.ts';
import { nightState } from '../support/night-state.ts';
import { root } from '../support/sources.ts';
import { databaseName, onServer, urlOfDatabase } from '../support/template.ts';
import { behandelaarId, makeBehandelaar, recordPath } from '../support/whole-path.ts';

/** How many moments of the night are tried, spread evenly over the time that it takes. */
const POINTS = 12;
const secret = 'een lange wachtzin voor de proef';
const today = datumAt(new Date());
const yesterday = addDays(today, -1);

type House = {
  url: string;
  env: NodeJS.ProcessEnv;
  places: ReturnType<typeof placesOf>;
  drop: () => Promise<void>;
};

let base: House;
let unkilled: Awaited<ReturnType<typeof nightState>>;
let took: number;

const settings = (data: string, url: string) => ({
  MELDPUNT_DATA: data,
  DATABASE_URL: url,
  MELDPUNT_BACKUP_KEY: secret,
});

/** A bureau with a night behind it, changes since, and an approved list to destroy: all three steps have work. */
const makeBase = async (): Promise<House> => {
  const database = await freshDatabase();
  const data = await mkdtemp(join(tmpdir(), 'meldpunt-nacht-'));
  const env = settings(data, database.url);
  let now = new Date(`${yesterday}T03:00:00Z`);
  const house = await openInstallation(readConfiguration(env), { migrate: false, env, clock: () => now });
  await markAsDemo(house.places, house.configuration);
  await makeBehandelaar(house.deps);
  for (const jaar of [2018, 2019, 2019]) await recordPath(house.deps, (path) => `oud ${path}`, { jaar });
  for (const steps of [1, 9, 22]) await recordPath(house.deps, (path) => `tekst ${path}`, { steps });
  await runNightLocked(
    house,
    wireNight(house, { env, progress: () => undefined, carryOut: true }),
    yesterday,
  );
  now = new Date(`${yesterday}T12:00:00Z`);
  const [list] = await ask(database.url, 'select lijst_nummer from vernietigingslijst');
  await approveLijst(house.deps, String(list?.lijst_nummer), {
    medewerkerId: behandelaarId,
    rol: 'directeur',
  });
  await recordPath(house.deps, (path) => `later ${path}`, { steps: 3 });
  await house.close();
  return {
    url: database.url,
    env,
    places: house.places,
    drop: () => database.drop().then(() => rm(data, { recursive: true })),
  };
};

const copyOf = async (house: House): Promise<House> => {
  const { url: server } = inject('testCluster');
  const name = databaseName('nacht');
  await onServer(server, `create database ${name} template ${new URL(house.url).pathname.slice(1)}`);
  const data = await mkdtemp(join(tmpdir(), 'meldpunt-nacht-'));
  await cp(house.places.data, data, { recursive: true });
  const env = settings(data, urlOfDatabase(server, name));
  const places = placesOf({ MELDPUNT_DATA: data, MELDPUNT_SLEUTELMAP: undefined });
  // The mark that was copied is that of the database copied from.
  await markAsDemo(places, env);
  const drop = () =>
    onServer(server, `drop database if exists ${name} with (force)`).then(() =>
      rm(data, { recursive: true, force: true }),
    );
  return {
    url: env.DATABASE_URL,
    env,
    places,
    drop,
  };
};

/** Starts the night in a process of its own and kills it after so many milliseconds. True when it was still at work. */
const killAfter = async (house: House, ms: number): Promise<boolean> => {
  const main = join(root, 'apps', 'nightly', 'src', 'main.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'nightly'], {
    env: { ...process.env, ...house.env },
    stdio: 'ignore',
  });
  const ended = new Promise<boolean>((resolve) =>
    child.once('close', (_, signal) => resolve(signal === 'SIGKILL')),
  );
  await sleep(ms);
  child.kill('SIGKILL');
  return ended;
};

beforeAll(async () => {
  base = await makeBase();
  const house = await copyOf(base);
  const begun = performance.now();
  expect(await meldpunt(['nightly'], house.env)).toMatchObject({ code: 0 });
  took = performance.now() - begun;
  unkilled = await nightState(house.url, house.places);
  await house.drop();
}, 120_000);
afterAll(() => base.drop());

describe('a night that is killed and run again', () => {
  test('had real work to do: registration, destruction, figures', () => {
    expect(unkilled.rows.grafsteen).toHaveLength(3);
    expect(unkilled.rows.vernietigingsverklaring).toHaveLength(1);
    expect(unkilled.rows.run).toHaveLength(6);
    expect(unkilled.rows.dossier).toHaveLength(4);
  });

  const points = Array.from({ length: POINTS }, (_, n) => (n + 1) / (POINTS + 1));
  test.each(points)(
    'at %f of its time gives the same as a night that was not',
    { timeout: 60_000 },
    async (part) => {
      const house = await copyOf(base);
      try {
        await killAfter(house, Math.round(took * part));
        // The server needs a moment to see that the one who held the lock is gone.
        await sleep(200);
        expect(await meldpunt(['nightly'], house.env)).toMatchObject({ code: 0, err: '' });
        expect(await nightState(house.url, house.places)).toEqual(unkilled);
      } finally {
        await house.drop();
      }
    },
  );
});
