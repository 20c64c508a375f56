import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveLijst, geleegdeTabellen, readVerklaring } from '../../packages/archive/src/index.ts';
import type { Actor } from '../../packages/core/src/index.ts';
import { gemeenteform } from '../../packages/reports/src/index.ts';
import { connect, type Store } from '../../packages/store/src/index.ts';
import { asOwner } from '../lvtd/queued-dossiers.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';
import { archiveDeps, makeDirecteur, makeDossier, night } from './retention-world.ts';

const script = fileURLToPath(new URL('destroy-process.ts', import.meta.url));
let database: Awaited<ReturnType<typeof freshDatabase>>;
let world: TestStore;
let deps: ReturnType<typeof archiveDeps>;
let directeur: Actor;
let reports: Store;
let watch: Store;

beforeAll(async () => {
  database = await freshDatabase();
  world = await openTestStore(database.url);
  const { keys, documents, nu } = world.deps;
  deps = archiveDeps({ url: database.url, dir: world.dir, keys, documents, nu });
  directeur = await makeDirecteur(database.url);
  reports = connect(database.url, 'meldpunt_reports', { max: 1 });
  watch = connect(database.url, 'aanmelding', { max: 1 });
});
afterAll(async () => {
  await reports.close();
  await watch.close();
  await deps.close();
  await world.close();
  await database.drop();
});

const rowsOf = async (statement: string) => (await asOwner(database.url, statement)).rows;
const figures = async () => {
  const { met, zonder } = await gemeenteform(reports.pool, 2025, 'GM0014');
  return { met, zonder };
};

/** What of the destruction the database shows: steps of the dossiers, statements, status of the list. */
const seen = async (lijst: string): Promise<string> => {
  const { rows } = await watch.pool.query(
    `select (select string_agg(distinct stap, ',' order by stap) from vernietigingslijst_dossier where lijst_nummer = $1) as stap,
            (select count(*) from vernietigingsverklaring where lijst_nummer = $1) as verklaring,
            (select status from vernietigingslijst where lijst_nummer = $1) as status`,
    [lijst],
  );
  return `${rows[0].stap} ${rows[0].verklaring} ${rows[0].status}`;
};

/** Killed once one of these steps shows, and so many milliseconds later. */
const moments: [step: RegExp, milliseconds: number][] = [
  [/^te_doen/, 0],
  [/voorgenomen|sleutel_weg|rijen_weg/, 0],
  [/sleutel_weg|rijen_weg/, 0],
  [/rijen_weg|bestanden_weg/, 0],
  [/bestanden_weg|gereed/, 0],
  [/gereed/, 0],
  [/gereed/, 15],
  [/gereed/, 40],
  [/gereed/, 80],
  [/gereed 1/, 0],
];

test('killed at any step and run again: one statement each, nothing left, nothing counted twice', {
  timeout: 300_000,
}, async () => {
  const stages = new Set<string>();
  for (const [round, [step, milliseconds]] of moments.entries()) {
    const lijst = `VL-2026-${String(round + 1).padStart(3, '0')}`;
    const made = [];
    for (let i = 0; i < 3; i++)
      made.push(
        await makeDossier(world, { geregistreerd: '2025-01-06', gesloten: '2025-02-07', bijlage: true }),
      );
    const before = await figures();
    const dag = `2026-03-${String(round + 3).padStart(2, '0')}`;
    expect((await night(deps, dag)).voorgesteld?.lijstNummer).toBe(lijst);
    await approveLijst(world.deps, lijst, directeur);
    const child = spawn(process.execPath, [script, database.url, world.dir, dag], { stdio: 'inherit' });
    const exit = once(child, 'exit');
    while (child.exitCode === null && !step.test(await seen(lijst))) await sleep(0);
    if (step.source === '^te_doen') await sleep(400);
    await sleep(milliseconds);
    child.kill('SIGKILL');
    await exit;
    stages.add(await seen(lijst));
    await night(deps, dag);
    expect(await seen(lijst)).toBe('gereed 1 uitgevoerd');
    for (const table of geleegdeTabellen)
      expect(
        await rowsOf(`select 1 from ${table} where dossier_id in (${made.map((m) => `'${m.dossierId}'`)})`),
        table,
      ).toEqual([]);
    expect(await world.deps.documents.list()).toEqual([]);
    expect(made.filter((m) => world.deps.keys.hasKey(m.dossierId))).toEqual([]);
    expect(world.deps.keys.dirtyShards()).toEqual([]);
    expect(await figures()).toEqual(before);
    const nummer = lijst.replace('VL', 'VV');
    const verklaring = await readVerklaring(world.deps.store, nummer);
    expect(verklaring?.verklaring.aantallen).toEqual({
      op_de_lijst: 3,
      vernietigd: 3,
      uitgezonderd: 0,
      mislukt: 0,
    });
    expect(verklaring?.verklaring.opslag.find((o) => o.naam === 'dossiergegevens')).toEqual({
      naam: 'dossiergegevens',
      voor: 3,
      na: 0,
    });
    expect(await readFile(`${deps.uitbak}/${nummer}.json`, 'utf8')).toBe(verklaring?.json);
  }
  expect(stages.size).toBeGreaterThanOrEqual(3);
  const [{ feiten, graven }] = await rowsOf(
    'select (select sum(aantal)::int from feitrij) as feiten, (select count(*)::int from grafsteen) as graven',
  );
  expect([feiten, graven]).toEqual([3 * moments.length, 3 * moments.length]);
  expect(await readdir(deps.uitbak)).toHaveLength(2 * moments.length);
});
