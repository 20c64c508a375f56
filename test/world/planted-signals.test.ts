import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyAnalytics, planAnalytics, readAnalytics } from '@meldpunt/analytics';
import { type Marts, openMarts } from '@meldpunt/marts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { datum, standaardInstellingen, werkgebied } from '../../packages/core/src/index.ts';
import { generateWorld, loadWorld } from '../../packages/world/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

const totEnMet = '2026-06-30';
const instellingen = standaardInstellingen(werkgebied);
const world = generateWorld({ seed: 'signalen', totEnMet: datum(totEnMet), massa: 200, instellingen });
const waarheid = world.waarheid();
let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let dir: string;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-signalen-'));
  await loadWorld({ ...store.deps, instellingen }, world);
  const deps = { databaseUrl: database.url, dir };
  await applyAnalytics(planAnalytics(await readAnalytics(deps, totEnMet)), deps);
}, 120_000);
afterAll(async () => {
  await store.close();
  await database.drop();
  await rm(dir, { recursive: true, force: true });
});

const rowsOf = async <Row>(
  read: (marts: Marts) => Promise<{ stand: string; rijen?: Row[] }>,
): Promise<Row[]> => {
  const marts = openMarts(dir);
  const { rijen } = await read(marts);
  await marts.close();
  if (rijen === undefined) throw new Error('There are no marts');
  return rijen;
};

test('a night on a synthetic world finds every planted organisation, and none of those that only look like one', async () => {
  const rows = await rowsOf((marts) => marts.signalenOrganisatie());
  const found = new Map(rows.map((row) => [row.organisatie_id, row.melders]));
  const planted = waarheid.structuren.filter((s) => s.soort === 'organisatie');
  for (const { structuur, organisatieId, melders, moetOpvallen } of planted)
    expect(found.get(organisatieId ?? ''), structuur).toBe(moetOpvallen ? melders : undefined);
  const known = new Set([...planted, ...waarheid.vanzelf].map((s) => s.organisatieId));
  expect([...found.keys()].filter((id) => !known.has(id))).toEqual([]);
});

test('a night on a synthetic world finds the burst in one cell, and the mass report is no signal', async () => {
  const rows = await rowsOf((marts) => marts.signalenCel());
  const burst = waarheid.structuren.find((s) => s.soort === 'cel');
  const cell = rows.find(
    ({ grond, terrein, gemeente }) =>
      grond === burst?.cel?.grond && terrein === burst.cel.terrein && gemeente === burst.cel.gemeente,
  );
  expect(cell?.meldingen).toBeGreaterThanOrEqual(burst?.meldingen ?? 99);
  expect(
    rows.filter((row) => row.gemeente === 'online' && row.terrein === 'publieke_politieke_opinie'),
  ).toEqual([]);
  expect(rows.length).toBeLessThan(8);
});
