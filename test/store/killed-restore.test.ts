import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { meldpunt } from '../support/command.ts';
import { freshDatabase } from '../support/database.ts';
import { type TestInstallation, testInstallation } from '../support/installation.ts';
import { root } from '../support/sources.ts';
import { makeBehandelaar, recordPath } from '../support/whole-path.ts';

const secret = 'een lange wachtzin voor de proef';
let source: TestInstallation;
let dir: string;
let files: { gegevens: string; sleutels: string };

beforeAll(async () => {
  source = await testInstallation('2026-06-01T09:00:00Z');
  await makeBehandelaar(source.deps);
  for (const steps of [1, 3, 9, 22]) await recordPath(source.deps, (path) => `tekst ${path}`, { steps });
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-terug-'));
  const out = join(dir, 'uit');
  expect(
    await meldpunt(['backup', '--out', out], { ...source.env, MELDPUNT_BACKUP_KEY: secret }),
  ).toMatchObject({ code: 0 });
  const one = async (place: string, ending: string) =>
    join(place, (await readdir(place)).find((name) => name.endsWith(ending)) ?? '');
  files = {
    gegevens: await one(out, '.reservekopie'),
    sleutels: await one(join(out, 'sleutels'), '.sleutels'),
  };
}, 60_000);
afterAll(async () => {
  await source.remove();
  await rm(dir, { recursive: true, force: true });
});

const words = () => ['restore', '--gegevens', files.gegevens, '--sleutels', files.sleutels];

const killAfter = async (env: NodeJS.ProcessEnv, ms: number): Promise<void> => {
  const main = join(root, 'apps', 'nightly', 'src', 'main.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...words()], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await sleep(ms);
  child.kill('SIGKILL');
  await ended;
};

test.each([500, 800, 1100, 1400, 1700, 2000])(
  'a restore that is killed after %d ms is not worked with, and can be done again',
  { timeout: 60_000 },
  async (ms) => {
    const database = await freshDatabase();
    const data = join(dir, `doel-${ms}`);
    await cp(join(source.places.keys, 'hoofdsleutel'), join(data, 'sleutels', 'hoofdsleutel'));
    const env = { MELDPUNT_DATA: data, DATABASE_URL: database.url, MELDPUNT_BACKUP_KEY: secret };
    await killAfter(env, ms);
    await sleep(200);
    const broken = (await readdir(join(data, 'sleutels'))).includes('terugzetten-bezig');
    if (broken) expect(await meldpunt(['doctor'], env)).toMatchObject({ code: 73 });
    const again = await meldpunt(words(), env);
    // Killed after the last step, all of it stands there, and a second restore has nowhere to go.
    if (again.code !== 0) expect([again.code, broken]).toEqual([73, false]);
    expect(await ask(database.url, 'select 1 from dossier')).toHaveLength(4);
    expect(await ask(database.url, 'select 1 from blinde_index')).not.toHaveLength(0);
    expect((await meldpunt(['nightly', '--only', 'lvtd'], env)).code).toBe(0);
    await database.drop();
  },
);
