import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { datum } from '../../packages/core/src/index.ts';
import {
  applyLvtd,
  eigenKoppeling,
  type LvtdDeps,
  planLvtd,
  readLvtd,
  veldnamen,
} from '../../packages/lvtd/src/index.ts';
import { connect } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding } from '../support/melding.ts';
import { openTestStore } from '../support/store-deps.ts';
import { asOwner, changeDossiers, insertDossiers } from './queued-dossiers.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let deps: LvtdDeps;

beforeEach(async () => {
  database = await freshDatabase();
  const uitbak = await mkdtemp(join(tmpdir(), 'meldpunt-uitbak-'));
  deps = { store: connect(database.url, 'meldpunt_lvtd', { max: 4 }), uitbak, koppeling: eigenKoppeling };
});
afterEach(async () => {
  await deps.store.close();
  await rm(deps.uitbak, { recursive: true });
  await database.drop();
});

const planFor = async (dag: string) => planLvtd(await readLvtd(deps, datum(dag)), deps.koppeling);
const deliver = async (dag: string) => applyLvtd(await planFor(dag), deps);
const contentOf = async (map: string): Promise<Record<string, string>> => {
  const names = await readdir(join(deps.uitbak, map));
  const texts = await Promise.all(names.map((name) => readFile(join(deps.uitbak, map, name), 'utf8')));
  return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']));
};
const recordsOf = async (map: string) =>
  ((await contentOf(map))['registraties.jsonl'] ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const waiting = async () =>
  Number((await asOwner(database.url, 'select count(*) as n from lvtd_wachtrij')).rows[0].n);

test('a delivery is whole, sums up, and holds the documented fields only', async () => {
  await insertDossiers(database.url, 30);
  const outcome = await deliver('2026-03-02');
  expect(outcome).toMatchObject({
    leveringNr: 1,
    map: '2026-03-02-000001',
    nieuw: 30,
    gewijzigd: 0,
    ingetrokken: 0,
  });
  const files = await contentOf(outcome.map);
  const manifest = JSON.parse(files['manifest.json'] ?? '');
  expect(manifest.aantallen).toEqual({ nieuw: 30, gewijzigd: 0, ingetrokken: 0 });
  for (const { naam, sha256, regels } of manifest.bestanden) {
    expect(
      createHash('sha256')
        .update(files[naam] ?? '')
        .digest('hex'),
    ).toBe(sha256);
    expect(regels).toBe(30);
  }
  expect(
    createHash('sha256')
      .update(files['manifest.json'] ?? '')
      .digest('hex'),
  ).toBe(outcome.sha256);
  const records = await recordsOf(outcome.map);
  for (const record of records) expect(Object.keys(record)).toEqual(veldnamen);
  const ids = records.map((record) => record.registratie_id);
  expect(ids).toEqual([...ids].sort());
  expect(files['registraties.csv']?.split('\r\n')).toHaveLength(32);
  expect(files['registraties.csv']?.split('\r\n')[0]).toBe(veldnamen.join(','));
  expect(await waiting()).toBe(0);
  expect(await readdir(deps.uitbak)).toEqual([outcome.map]);
});

test('nothing personal of what was taken in reaches the outbox', async () => {
  const store = await openTestStore(database.url);
  const canaries = {
    melderNaam: 'Kanarie van Geelgors',
    melderTelefoon: '050-7654321',
    omschrijving: 'kanarieverhaal op de kanariestraat',
  };
  const { dossierId, dossiernummer } = await openMelding(store.deps, canaries);
  await openMelding(store.deps, {
    ...canaries,
    anonimiteit: 'geheel',
    rolMelder: 'getuige',
    gemeenteWoon: 'GM0765',
    melderNaam: undefined,
    melderTelefoon: undefined,
  });
  const { rows } = await asOwner(database.url, 'select melder_ref, ontvangen_op::text from dossier');
  await store.close();
  const outcome = await deliver('2026-03-03');
  expect(outcome.nieuw).toBe(2);
  const all = Object.values(await contentOf(outcome.map)).join('\n');
  const secrets = [
    ...Object.values(canaries),
    dossierId,
    dossiernummer,
    ...rows.flatMap((r) => [r.melder_ref]),
    'GM0765',
    'getuige',
  ];
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});

test('one delivery per business date: again gives the same outcome and touches nothing', async () => {
  await insertDossiers(database.url, 5);
  const plan = await planFor('2026-03-02');
  expect(await planFor('2026-03-02')).toEqual(plan);
  const first = await applyLvtd(plan, deps);
  const files = await contentOf(first.map);
  await insertDossiers(database.url, 5, 100);
  expect(await applyLvtd(plan, deps)).toEqual(first);
  expect((await planFor('2026-03-02')).actie).toBe('niets');
  expect(await contentOf(first.map)).toEqual(files);
  expect(await waiting()).toBe(5);
});

test('only what changed is sent; a night without changes leaves an empty delivery', async () => {
  await insertDossiers(database.url, 10);
  await deliver('2026-03-02');
  await changeDossiers(database.url, 'huisvesting', `dossiernummer <= '2026-00003'`);
  await changeDossiers(database.url, 'onderwijs', `dossiernummer >= '2026-00009'`);
  expect((await planFor('2026-03-03')).verwacht).toEqual({ nieuw: 0, teVergelijken: 5, intrekken: 0 });
  const second = await deliver('2026-03-03');
  expect(second).toMatchObject({ nieuw: 0, gewijzigd: 3, ingetrokken: 0 });
  expect(await recordsOf(second.map)).toEqual(
    Array(3).fill(expect.objectContaining({ soort: 'gewijzigd', versie: 2, terrein: 'huisvesting' })),
  );
  expect(await waiting()).toBe(0);
  const third = await deliver('2026-03-04');
  expect(third).toMatchObject({ leveringNr: 3, nieuw: 0, gewijzigd: 0, ingetrokken: 0 });
  expect(Object.keys(await contentOf(third.map)).sort()).toEqual([
    'manifest.json',
    'registraties.csv',
    'registraties.jsonl',
  ]);
});

test('a wrongly registered dossier is withdrawn; a destroyed one stays as it was delivered', async () => {
  await insertDossiers(database.url, 3);
  await deliver('2026-03-02');
  await asOwner(
    database.url,
    `insert into lvtd_wachtrij (dossier_id, registratie_id, soort) select dossier_id, registratie_id, 'intrekken' from dossier where dossiernummer = '2026-00001'`,
  );
  await changeDossiers(database.url, 'huisvesting', `dossiernummer = '2026-00002'`);
  await asOwner(database.url, `delete from dossier where dossiernummer = '2026-00002'`);
  const outcome = await deliver('2026-03-03');
  expect(outcome).toMatchObject({ nieuw: 0, gewijzigd: 0, ingetrokken: 1 });
  expect(await waiting()).toBe(0);
});

test('what comes in between reading and committing waits for the next delivery', async () => {
  await insertDossiers(database.url, 200);
  // The commit of the delivery is held up by a lock until the act is in.
  const { pool } = deps.store;
  const blocker = await connectedOwner(database.url);
  await blocker.query('begin; lock table lvtd_levering in share mode');
  const running = deliver('2026-03-02');
  await expect.poll(() => readdir(deps.uitbak), { timeout: 10_000 }).toContain('2026-03-02-000001');
  await changeDossiers(database.url, 'huisvesting', `dossiernummer = '2026-00007'`);
  await insertDossiers(database.url, 1, 500);
  await blocker.query('commit');
  await blocker.end();
  expect((await running).nieuw).toBe(200);
  expect(await waiting()).toBe(2);
  expect(await deliver('2026-03-03')).toMatchObject({ nieuw: 1, gewijzigd: 1 });
  expect(pool.waitingCount).toBe(0);
});

test('two processes that deliver the same date give one delivery', async () => {
  await insertDossiers(database.url, 300);
  const plan = await planFor('2026-03-02');
  const [one, two] = await Promise.all([applyLvtd(plan, deps), applyLvtd(plan, deps)]);
  expect(one).toEqual(two);
  expect(await readdir(deps.uitbak)).toEqual(['2026-03-02-000001']);
  expect(await waiting()).toBe(0);
});

const connectedOwner = async (url: string) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};
