import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, datum } from '../../packages/core/src/index.ts';
import {
  applyLvtd,
  eigenKoppeling,
  type LvtdDeps,
  planLvtd,
  readLvtd,
} from '../../packages/lvtd/src/index.ts';
import { connect } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { asOwner, changeDossiers, insertDossiers } from './queued-dossiers.ts';

const script = fileURLToPath(new URL('deliver-process.ts', import.meta.url));
const DOSSIERS = 1000;

type Side = { url: string; deps: LvtdDeps; drop(): Promise<void> };
let killed: Side;
let undisturbed: Side;

const openSide = async (): Promise<Side> => {
  const { url, drop } = await freshDatabase();
  const uitbak = await mkdtemp(join(tmpdir(), 'meldpunt-uitbak-'));
  await insertDossiers(url, DOSSIERS);
  const deps = { store: connect(url, 'meldpunt_lvtd', { max: 3 }), uitbak, koppeling: eigenKoppeling };
  return { url, deps, drop };
};

beforeAll(async () => {
  [killed, undisturbed] = await Promise.all([openSide(), openSide()]);
});
afterAll(async () => {
  for (const { deps, drop } of [killed, undisturbed]) {
    await deps.store.close();
    await rm(deps.uitbak, { recursive: true });
    await drop();
  }
});

const deliver = async ({ deps }: Side, dag: string) =>
  applyLvtd(planLvtd(await readLvtd(deps, datum(dag)), deps.koppeling), deps);

const COMMITTED = 'committed';

/** Moments to kill at: after this file of the outbox is there (or the commit is), and so many milliseconds more. */
const moments: [file: string, milliseconds: number][] = [
  ['.werk', 0],
  ['.werk/levering/registraties.csv', 0],
  ['.werk/stand.jsonl', 0],
  ['.werk/stand.jsonl', 20],
  ['.werk/levering/manifest.json', 0],
  ['.werk/manifest.json', 0],
  ['', 0],
  ['', 5],
  ['', 15],
  ['', 30],
  ['', 100],
  [COMMITTED, 0],
];

const killAt = async (
  child: ChildProcess,
  reached: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<void> => {
  let ended = false;
  const exit = once(child, 'exit').then(() => {
    ended = true;
  });
  while (!ended && !(await reached())) await sleep(0);
  await sleep(milliseconds);
  child.kill('SIGKILL');
  await exit;
};

/** Everything that the outbox and the database hold of it. */
const stateOf = async ({ url, deps }: Side) => {
  const paths = (await readdir(deps.uitbak, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => [path.slice(deps.uitbak.length), await readFile(path, 'utf8')] as const),
  );
  const rows = async (statement: string) => (await asOwner(url, statement)).rows;
  return {
    files,
    leveringen: await rows('select * from lvtd_levering order by levering_nr'),
    registraties: await rows('select * from lvtd_registratie order by registratie_id'),
    wachtrij: await rows('select count(*) from lvtd_wachtrij'),
  };
};

test('killed at any moment and run again: the same deliveries, byte for byte, and nothing lost or doubled', {
  timeout: 300_000,
}, async () => {
  const stages = new Set<string>();
  for (const [round, [file, milliseconds]] of moments.entries()) {
    const dag = addDays(datum('2026-03-01'), round);
    const map = `${dag}-${String(round + 1).padStart(6, '0')}`;
    const { url, deps } = killed;
    const child = spawn(process.execPath, [script, url, deps.uitbak, dag], { stdio: 'inherit' });
    const path = file.startsWith('.werk') ? file.replace('.werk', `.werk-${map}`) : map;
    const committed = async () =>
      (await asOwner(url, 'select 1 from lvtd_levering where zakelijke_datum = $1', [dag])).rowCount === 1;
    const there = () => existsSync(join(deps.uitbak, path));
    await killAt(child, file === COMMITTED ? committed : there, milliseconds);
    // What the server still does for the dead process is done first.
    await expect
      .poll(
        async () =>
          (
            await asOwner(
              url,
              `select 1 from pg_stat_activity where application_name = 'meldpunt meldpunt_lvtd' and state <> 'idle'`,
            )
          ).rowCount,
      )
      .toBe(0);
    const { actie, afmaken } = planLvtd(await readLvtd(deps, dag), deps.koppeling);
    stages.add(actie === 'niets' ? 'committed' : afmaken ? 'published' : 'not published');
    await deliver(killed, dag);
    await deliver(undisturbed, dag);
    const terrein = round % 2 ? 'onderwijs' : 'huisvesting';
    for (const side of [killed, undisturbed]) await changeDossiers(side.url, terrein);
  }
  expect(await stateOf(killed)).toEqual(await stateOf(undisturbed));
  expect([...stages].sort()).toEqual(['committed', 'not published', 'published']);
});

test('a delivery that was published before the kill is committed as it is, also on a later date and with newer changes', async () => {
  const dag = '2026-04-01';
  const { url, deps } = killed;
  const child = spawn(process.execPath, [script, url, deps.uitbak, dag], { stdio: 'inherit' });
  const nummer = planLvtd(await readLvtd(deps, datum(dag)), deps.koppeling).map;
  await killAt(child, () => existsSync(join(deps.uitbak, nummer)), 0);
  // The receiver may have taken it away in the meantime.
  const taken = await readFile(join(deps.uitbak, nummer, 'manifest.json'), 'utf8');
  await rm(join(deps.uitbak, nummer), { recursive: true });
  await changeDossiers(url, 'overig', `dossiernummer = '2026-00001'`);
  const next = await deliver(killed, '2026-04-02');
  expect(JSON.parse(taken).aantallen.gewijzigd).toBe(DOSSIERS);
  expect(next.gewijzigd).toBe(1);
  expect(
    (await asOwner(url, `select zakelijke_datum::text from lvtd_levering order by levering_nr desc limit 2`))
      .rows,
  ).toEqual([{ zakelijke_datum: '2026-04-02' }, { zakelijke_datum: '2026-04-01' }]);
});
