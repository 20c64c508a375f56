import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  approveLijst,
  excludeDossier,
  geleegdeTabellen,
  readLijst,
  readVerklaring,
  tabellenDieBlijven,
} from '../../packages/archive/src/index.ts';
import type { Actor } from '../../packages/core/src/index.ts';
import { gemeenteform } from '../../packages/reports/src/index.ts';
import {
  connect,
  decideMassaal,
  latestFields,
  loadRootKey,
  makeVoorval,
  makeWerk,
  openDossier,
  openKeyStore,
} from '../../packages/store/src/index.ts';
import { asOwner } from '../lvtd/queued-dossiers.ts';
import { freshDatabase } from '../support/database.ts';
import { systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';
import { archiveDeps, makeDirecteur, makeDossier, night } from './retention-world.ts';

const canaries = {
  melderNaam: 'Kanarie Geelgors',
  melderTelefoon: '050-7654321',
  omschrijving: 'kanarieverhaal',
};
let database: Awaited<ReturnType<typeof freshDatabase>>;
let world: TestStore;
let deps: ReturnType<typeof archiveDeps>;
let directeur: Actor;

beforeEach(async () => {
  database = await freshDatabase();
  world = await openTestStore(database.url);
  const { keys, documents, nu } = world.deps;
  deps = archiveDeps({ url: database.url, dir: world.dir, keys, documents, nu });
  directeur = await makeDirecteur(database.url);
});
afterEach(async () => {
  await deps.close();
  await world.close();
  await database.drop();
});

const rowsOf = async (statement: string, values: unknown[] = []) =>
  (await asOwner(database.url, statement, values)).rows;

/** Tables of the catalogue in which any column of any row holds this text. */
const tablesWith = async (text: string): Promise<string[]> => {
  const tables = await rowsOf(
    `select tablename from pg_tables where schemaname = 'public' order by tablename`,
  );
  const found: string[] = [];
  for (const { tablename } of tables) {
    const hits = await rowsOf(`select 1 from ${tablename} t where t::text like '%' || $1 || '%' limit 1`, [
      text,
    ]);
    if (hits.length > 0) found.push(tablename);
  }
  return found;
};

test('an incident goes with its last dossier, and so does the key of what was decided about it', async () => {
  const gone = await makeDossier(world, old);
  const { voorvalId } = await makeVoorval(world.deps, {
    gemeente: null,
    datum: null,
    jaar: 2024,
    actor: systeem,
  });
  const merged = await makeVoorval(world.deps, { gemeente: null, datum: null, jaar: 2024, actor: systeem });
  for (const one of [voorvalId, merged.voorvalId])
    await decideMassaal(world.deps, {
      voorvalId: one,
      keuze: 'massaal',
      reden: 'Kanariereden.',
      actor: directeur,
    });
  await asOwner(database.url, 'update voorval set samengevoegd_in = $1 where voorval_id = $2', [
    voorvalId,
    merged.voorvalId,
  ]);
  await asOwner(database.url, 'update dossier set voorval_id = $1 where dossier_id = $2', [
    voorvalId,
    gone.dossierId,
  ]);
  expect([voorvalId, merged.voorvalId].map((id) => world.deps.keys.hasKey(id))).toEqual([true, true]);
  await night(deps, '2026-03-02');
  await approveFirst();
  await night(deps, '2026-03-03');
  expect(await rowsOf('select 1 from voorval')).toEqual([]);
  expect(await rowsOf('select 1 from voorval_besluit')).toEqual([]);
  expect([voorvalId, merged.voorvalId].map((id) => world.deps.keys.hasKey(id))).toEqual([false, false]);
});

/** Leaves the linking to an incident undone, as a program that was stopped would. */
const linkLater = async (dossierId: string) => {
  const { voorvalId } = await makeVoorval(world.deps, {
    gemeente: null,
    datum: null,
    jaar: 2026,
    actor: systeem,
  });
  const given = { voorvalId, soort: 'koppelen', dossierIds: [dossierId], actor: directeur } as const;
  expect(await makeWerk(world.deps, given)).not.toBeNull();
};

const approveFirst = (nummer = 'VL-2026-001') => approveLijst(world.deps, nummer, directeur);
const old = { geregistreerd: '2024-05-06', gesloten: '2024-06-07' };

test('every table with a dossier is either emptied or named as staying', async () => {
  const rows = await rowsOf(
    `select distinct table_name as t from information_schema.columns where table_schema = 'public' and column_name = 'dossier_id'`,
  );
  expect(rows.map(({ t }) => t).sort()).toEqual([...geleegdeTabellen, ...tabellenDieBlijven].sort());
});

test('what is destroyed is in no table, no file, and behind no key; the others can be read', async () => {
  const gone = await makeDossier(world, { ...old, bijlage: true, invoer: canaries });
  await linkLater(gone.dossierId);
  const stays = await makeDossier(world, { ...old, gesloten: null, bijlage: true });
  const spared = await makeDossier(world, old);
  const [{ registratie_id }] = await rowsOf('select registratie_id from dossier where dossier_id = $1', [
    gone.dossierId,
  ]);
  for (const table of geleegdeTabellen) {
    const [{ n }] = await rowsOf(`select count(*)::int as n from ${table} where dossier_id = $1`, [
      gone.dossierId,
    ]);
    expect(n, table).toBeGreaterThan(0);
  }
  expect((await night(deps, '2026-03-02')).voorgesteld).toEqual({ lijstNummer: 'VL-2026-001', dossiers: 2 });
  const given = {
    lijstNummer: 'VL-2026-001',
    dossiernummer: spared.dossiernummer,
    reden: 'Er loopt nog een beroepsprocedure.',
  };
  expect(await excludeDossier(world.deps, given, directeur)).toMatchObject({ status: 'voorgesteld' });
  await approveFirst();
  const { uitgevoerd } = await night(deps, '2026-03-03');
  expect(uitgevoerd).toEqual([
    { lijstNummer: 'VL-2026-001', status: 'uitgevoerd', wachtend: 0, verklaringNummer: 'VV-2026-001' },
  ]);
  expect(await tablesWith(gone.dossierId)).toEqual(['logboek', 'vernietigingslijst_dossier']);
  expect(await tablesWith(registratie_id)).toEqual([]);
  expect(await tablesWith(gone.dossiernummer)).toEqual([
    'grafsteen',
    'vernietigingslijst_dossier',
    'vernietigingsverklaring',
  ]);
  expect(world.deps.keys.hasKey(gone.dossierId)).toBe(false);
  expect(await world.deps.documents.list()).toEqual(stays.documentIds);
  for (const { dossiernummer } of [stays, spared]) {
    const read = await openDossier(world.deps, dossiernummer, {
      reader: directeur as never,
      onderdelen: ['contact', 'bijzonder'],
    });
    if (!read || 'refused' in read) throw new Error('not opened');
    expect(latestFields(read.persoonlijk)).toMatchObject({ melderNaam: 'Aafke van den Berg' });
  }
  expect((await rowsOf('select status from vernietigingslijst'))[0].status).toBe('uitgevoerd');
});

test("yesterday's copy of keys and rows with all keys of today does not open what was destroyed", async () => {
  const gone = await makeDossier(world, { ...old, invoer: canaries });
  const copy = await mkdtemp(join(tmpdir(), 'meldpunt-sleutelkopie-'));
  await cp(join(world.dir, 'sleutels'), copy, { recursive: true });
  await night(deps, '2026-03-02');
  await approveFirst();
  await night(deps, '2026-03-03');
  expect(deps.kopieen).toHaveLength(1);
  // The old database of keys, with the key-encryption keys that there are now.
  await rm(join(copy, 'kek'), { recursive: true });
  await cp(join(world.dir, 'sleutels', 'kek'), join(copy, 'kek'), { recursive: true });
  const restored = openKeyStore({
    dir: copy,
    rootKey: loadRootKey({ dir: copy }, randomBytes).key,
    randomBytes,
  });
  expect(restored.hasKey(gone.dossierId)).toBe(true);
  expect(() => restored.keyOf(gone.dossierId)).toThrow();
  restored.close();
  await rm(copy, { recursive: true });
});

test('the figures of an open and of a closed year come out the same after destruction', async () => {
  const plaatsen = ['GM0014', 'GM0047', 'GM0765'];
  for (let i = 0; i < 12; i++) {
    const invoer = {
      gemeenteWoon: plaatsen[i % 3],
      gemeenteVoorval: plaatsen[(i >> 1) % 3],
      gronden: i % 2 ? ['islam', 'ras'] : ['leeftijd_oud'],
      terrein: i % 4 ? 'stage' : 'onderwijs',
    };
    const geregistreerd = i % 2 ? '2024-05-06' : '2025-05-06';
    await makeDossier(world, {
      geregistreerd,
      gesloten: i % 5 === 4 ? null : i % 2 ? '2024-06-07' : '2025-02-01',
      invoer,
    });
  }
  const reports = connect(database.url, 'meldpunt_reports', { max: 1 });
  const figures = async () => {
    const all: Record<string, unknown> = {};
    for (const jaar of [2024, 2025]) {
      for (const gemeente of plaatsen) {
        const { met, zonder, alleen } = await gemeenteform(reports.pool, jaar, gemeente);
        all[`${jaar} ${gemeente}`] = { met, zonder, alleen };
      }
    }
    return all;
  };
  const before = await figures();
  expect(JSON.stringify(before)).toContain('"A":2');
  // 2025 is open still until 1 April.
  expect((await night(deps, '2026-03-02')).jarenAfgesloten).toEqual([2024]);
  await approveFirst();
  expect((await night(deps, '2026-03-03')).uitgevoerd).toHaveLength(1);
  const [{ n }] = await rowsOf('select count(*)::int as n from dossier');
  expect(n).toBeLessThan(5);
  expect(await figures()).toEqual(before);
  expect((await night(deps, '2026-04-01')).jarenAfgesloten).toEqual([2025]);
  expect(await figures()).toEqual(before);
  const [{ som }] = await rowsOf('select sum(aantal)::int as som from feitrij');
  expect(som).toBe(12 - n);
  await reports.close();
});

test('the statement adds up, is the same in every form, and tells nothing of a person, place or ground', async () => {
  for (let i = 0; i < 3; i++)
    await makeDossier(world, {
      ...old,
      bijlage: i === 0,
      invoer: { ...canaries, gemeenteWoon: 'GM0765', gronden: ['islam'] },
    });
  await night(deps, '2026-03-02');
  const lijst = await readLijst(world.deps.store, systeem, 'VL-2026-001');
  const dossiernummer = lijst?.regels[0]?.dossiernummer ?? '';
  await excludeDossier(
    world.deps,
    { lijstNummer: 'VL-2026-001', dossiernummer, reden: 'Wacht op het College voor de rechten' },
    directeur,
  );
  await approveFirst();
  await night(deps, '2026-03-03');
  const read = await readVerklaring(world.deps.store, 'VV-2026-001');
  if (!read) throw new Error('no statement');
  expect(read.verklaring.aantallen).toEqual({ op_de_lijst: 3, vernietigd: 2, uitgezonderd: 1, mislukt: 0 });
  expect(read.verklaring.regels).toMatchObject([{ naam: 'melding', versie: 1, termijn: 'P1Y', aantal: 2 }]);
  expect(read.verklaring.lijst.goedgekeurd_door).toBe('directeur');
  expect(read.verklaring.onherstelbaar_vanaf).toBe('2026-04-01');
  for (const { na } of read.verklaring.opslag) expect(na).toBe(0);
  expect(read.verklaring.opslag.find(({ naam }) => naam === 'dossiergegevens')?.voor).toBe(2);
  expect(await readdir(deps.uitbak)).toEqual(['VV-2026-001.html', 'VV-2026-001.json']);
  expect(await readFile(join(deps.uitbak, 'VV-2026-001.json'), 'utf8')).toBe(read.json);
  expect(await readFile(join(deps.uitbak, 'VV-2026-001.html'), 'utf8')).toBe(read.html);
  const said = read.json + read.html;
  const secrets = [...Object.values(canaries), 'GM0765', 'Pekela', 'islam', 'stage', 'College', 'D. Recteur'];
  expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
});

test('a second time changes nothing', async () => {
  await makeDossier(world, { ...old, bijlage: true });
  await night(deps, '2026-03-02');
  await approveFirst();
  await night(deps, '2026-03-03');
  const state = async () =>
    Promise.all(
      [
        'kubus',
        'kubus_jaar',
        'feitrij',
        'grafsteen',
        'vernietigingsverklaring',
        'vernietigingslijst',
        'vernietigingslijst_dossier',
      ].map((table) => rowsOf(`select * from ${table} t order by t::text`)),
    );
  const before = await state();
  const again = await night(deps, '2026-03-03');
  expect(again).toEqual({
    jarenAfgesloten: [],
    voorgesteld: null,
    uitgevoerd: [],
    nietUitgevoerd: null,
    registerposten: 0,
  });
  expect(await state()).toEqual(before);
});

test('an incident and a natural person among the organisations go with their last dossier, not before', async () => {
  const one = await makeDossier(world, old);
  const two = await makeDossier(world, { ...old, gesloten: '2025-12-01' });
  await asOwner(
    database.url,
    `insert into voorval values ($1, 'V-2024-0001', 'GM0765', '2024-05-05', false, now())`,
    [one.dossierId],
  );
  await asOwner(
    database.url,
    `insert into voorval_besluit values ($1, 1, 'massaal', null, $1, 'directeur', now(), 'verzegelde reden')`,
    [one.dossierId],
  );
  await asOwner(
    database.url,
    `insert into organisatie (organisatie_id, soort) values ($1, 'natuurlijk_persoon')`,
    [one.dossierId],
  );
  await asOwner(database.url, 'update dossier set voorval_id = $1, organisatie_id = $1', [one.dossierId]);
  await night(deps, '2026-03-02');
  await approveFirst();
  await night(deps, '2026-03-03');
  const left = () =>
    rowsOf(
      'select (select count(*)::int from voorval) as v, (select count(*)::int from organisatie) as o, (select count(*)::int from dossier) as d',
    );
  expect(await left()).toEqual([{ v: 1, o: 1, d: 1 }]);
  expect((await night(deps, '2026-12-02')).voorgesteld?.dossiers).toBe(1);
  await approveFirst('VL-2026-002');
  await night(deps, '2026-12-03');
  expect(await left()).toEqual([{ v: 0, o: 0, d: 0 }]);
  expect(await tablesWith(two.dossierId)).toEqual(['logboek', 'vernietigingslijst_dossier']);
  // Why something was decided is sealed with a key that stays: its row may not lie in a file of the database either.
  expect(await rowsOf(`select pg_relation_size('voorval_besluit')::int as bytes`)).toEqual([{ bytes: 0 }]);
});
