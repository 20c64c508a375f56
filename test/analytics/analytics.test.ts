import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { applyAnalytics, copyStatement, planAnalytics, readAnalytics, relations } from '@meldpunt/analytics';
import { type Marts, openMarts } from '@meldpunt/marts';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { fillWithDossiers } from './synthetic-rows.ts';

const COUNT = 2000;
const DAY = '2026-06-30';
let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: Client;
let dir: string;

beforeAll(async () => {
  database = await freshDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await fillWithDossiers(client, COUNT);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-analytics-'));
  return () => rm(dir, { recursive: true });
});

const deps = () => ({ databaseUrl: database.url, dir });
async function night(day = DAY) {
  const plan = planAnalytics(await readAnalytics(deps(), day));
  return { plan, outcome: await applyAnalytics(plan, deps()) };
}

/** All that the marts hold. */
async function everything(): Promise<Record<string, unknown>> {
  const marts = openMarts(dir);
  const { close, organisatiesJaar, ...others } = marts;
  const found: Record<string, unknown> = { organisatiesJaar: await organisatiesJaar(2025, 1000) };
  for (const [name, read] of Object.entries(others)) found[name] = await (read as () => Promise<unknown>)();
  await close();
  return found;
}

const rowsOf = async <Row>(
  read: (marts: Marts) => Promise<{ stand: string; rijen?: Row[] }>,
): Promise<Row[]> => {
  const marts = openMarts(dir);
  const { rijen } = await read(marts);
  await marts.close();
  if (rijen === undefined) throw new Error('There are no marts');
  return rijen;
};

test('a plan is plain JSON, the same twice, and names what will be copied', async () => {
  const first = planAnalytics(await readAnalytics(deps(), DAY));
  const second = planAnalytics(await readAnalytics(deps(), DAY));
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  expect(Object.fromEntries(first.bestanden.map(({ relatie, rijen }) => [relatie, rijen]))).toEqual({
    dossier_gronden: COUNT + COUNT / 5,
    dossier_klachtbehandelingen: COUNT / 4,
    dossiers: COUNT,
    feitrijen: 1,
    organisaties: 50,
    termijnen: COUNT,
    voorvallen: 1,
  });
  expect(() =>
    planAnalytics({ peildatum: DAY, rijen: {}, modellen: [] }, { drempels: { celKans: 2 } }),
  ).toThrow();
});

test('a whole night: the marts agree with PostgreSQL', async () => {
  const { plan, outcome } = await night();
  expect(outcome.rijen).toEqual(
    Object.fromEntries(plan.bestanden.map(({ relatie, rijen }) => [relatie, rijen])),
  );
  expect((await readdir(dir)).sort()).toEqual(['marts.duckdb', 'parquet']);
  expect((await readdir(join(dir, 'parquet'))).sort()).toEqual(
    [...plan.bestanden.map(({ bestand }) => bestand), 'codes.parquet'].sort(),
  );

  const terrains = await client.query(`
    select
        extract(year from registratiedatum)::integer as jaar,
        case d.terrein when 'werkvloer' then 'arbeidsmarkt' else d.terrein end as terrein,
        coalesce(v.massaal, false) as massaal,
        count(*)::integer as meldingen,
        count(klacht_op)::integer as klachten
    from dossier d left join voorval v using (voorval_id)
    group by 1, 2, 3 order by 1, 2, 3`);
  expect(await rowsOf((marts) => marts.meldingenPerTerrein())).toEqual(terrains.rows);

  const [total] = await rowsOf((marts) => marts.samenvatting());
  expect(total).toMatchObject({
    peildatum: DAY,
    meldingen: COUNT,
    massale_meldingen: COUNT / 20,
    organisaties: 25,
  });
  const [note] = await rowsOf((marts) => marts.signalenToelichting());
  expect(note?.verwachte_valse_signalen).toBeCloseTo(outcome.signalen.verwachteValseCellen, 12);
});

test('the same night twice gives the same marts, and another day other ones', async () => {
  await night();
  const first = await everything();
  const files = await parquetFiles();
  await night();
  expect(await everything()).toEqual(first);
  expect(await parquetFiles()).toEqual(files);
  await night('2025-06-30');
  expect(await everything()).not.toEqual(first);
});

test('no natural person, and nothing outside the allowed columns, leaves PostgreSQL', async () => {
  await client.query(`
    update dossier set dossiernummer = 'KANARIE-' || dossiernummer, protocol_editie = 'KANARIE', sluitreden = 'KANARIE',
                       doel_bereikt = 'KANARIE', rol_melder = 'KANARIE', anonimiteit = 'KANARIE';
    update termijn set artikel = 'KANARIE';
    update voorval set voorvalnummer = 'KANARIE';
    update organisatie set naamsleutel = 'KANARIE' || naam, kvk_nummer = 'KANARIE' where naam is not null`);
  for (const relation of relations) {
    const select = copyStatement(relation).replace(/^copy \((.*)\) to stdout.*$/, '$1');
    const { rows } = await client.query(select);
    expect(rows.length, relation.name).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('KANARIE');
    // Ids of the natural persons of this test begin with a 6.
    expect(JSON.stringify(rows)).not.toContain('"60000000-');
  }
});

test('what a night that was killed left behind is cleared, at whichever step it died', async () => {
  await night();
  const whole = await everything();
  const parquet = join(dir, 'parquet');
  const deaths: Record<string, () => Promise<void>> = {
    copying: async () => {
      await mkdir(join(dir, 'werk', 'csv'), { recursive: true });
      await writeFile(join(dir, 'werk', 'csv', 'dossiers.csv'), 'half a li');
      await writeFile(join(dir, 'werk', 'marts.duckdb'), 'half a file');
    },
    'between the renames of the Parquet': () => rename(parquet, join(dir, 'parquet.oud')),
    'between Parquet and marts': () => cp(parquet, join(dir, 'parquet.oud'), { recursive: true }),
  };
  for (const die of Object.values(deaths)) {
    await die();
    await night();
    expect((await readdir(dir)).sort()).toEqual(['marts.duckdb', 'parquet']);
    expect(await everything()).toEqual(whole);
  }
});

test('a check that finds a row stops the night; the marts of the night before stay', async () => {
  await night();
  const before = await everything();
  await client.query(
    `update dossier set terrein = 'maan' where dossier_id = '10000000-0000-4000-8000-000000000001'`,
  );
  await expect(night()).rejects.toThrow('codes_zijn_bekend');
  await client.query(
    `update dossier set terrein = 'werkvloer' where dossier_id = '10000000-0000-4000-8000-000000000001'`,
  );
  expect(await everything()).toEqual(before);
  expect((await readdir(dir)).sort()).toEqual(['marts.duckdb', 'parquet']);
});

test('killed in the middle and run again, the night is whole', async () => {
  await night();
  const whole = await everything();
  for (const milliseconds of [150, 300, 450, 600]) {
    const child = fork(join(import.meta.dirname, 'one-night.ts'), [database.url, dir, DAY], { execArgv: [] });
    const ended = once(child, 'exit');
    await setTimeout(milliseconds);
    child.kill('SIGKILL');
    await ended;
    expect(await everything(), `killed after ${milliseconds} ms`).toEqual(whole);
    await night();
    expect(await everything()).toEqual(whole);
    expect((await readdir(dir)).sort()).toEqual(['marts.duckdb', 'parquet']);
  }
});

async function parquetFiles(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const file of await readdir(join(dir, 'parquet'))) {
    found[file] = (await readFile(join(dir, 'parquet', file))).toString('base64');
  }
  return found;
}
