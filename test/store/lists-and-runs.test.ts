import { datum } from '@meldpunt/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  beginRun,
  connect,
  endRun,
  listDossiers,
  listRuns,
  openTermijnen,
  type Store,
  type StoreDeps,
  withLock,
} from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;
let deps: StoreDeps;
let lvtd: Store;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
  deps = store.deps;
  lvtd = connect(database.url, 'meldpunt_lvtd', { max: 1 });
});
afterAll(async () => {
  await lvtd.close();
  await store.close();
  await database.drop();
});

test('the worklist has urgent dossiers first, then what ends first', async () => {
  store.clock.now = new Date('2026-03-05T09:00:00Z');
  const late = await openMelding(deps, { op: '2026-03-02' });
  const recent = await openMelding(deps, {
    op: '2026-03-05',
    terrein: 'onderwijs',
    gronden: ['geslacht', 'ras'],
  });
  const urgent = await openMelding(deps, { op: '2026-03-05', spoedeisend: true });
  const rows = await openTermijnen(deps.store, systeem, { vandaag: datum('2026-03-05') });
  expect(rows.map((row) => row.dossiernummer)).toEqual(
    [urgent, late, recent].map((opened) => opened.dossiernummer),
  );
  expect(rows.map((row) => [row.uiterlijkOp, row.stand])).toEqual([
    ['2026-03-05', 'waarschuwen'],
    ['2026-03-04', 'verlopen'],
    ['2026-03-09', 'loopt'],
  ]);
  expect(
    await openTermijnen(deps.store, systeem, { vandaag: datum('2026-03-05'), behandelaarId: deps.nieuwId() }),
  ).toEqual([]);
  expect(
    await openTermijnen(deps.store, systeem, { vandaag: datum('2026-03-05'), behandelaarId: null }),
  ).toHaveLength(3);
  const gesloten = (op: string | null) =>
    deps.store.db
      .updateTable('dossier')
      .set({ gesloten_op: op })
      .where('dossiernummer', '=', urgent.dossiernummer)
      .execute();
  await gesloten('2026-03-05');
  const closed = await openTermijnen(deps.store, systeem, { vandaag: datum('2026-03-05') });
  expect(closed.map((row) => row.dossiernummer)).toEqual(
    [late, urgent, recent].map((opened) => opened.dossiernummer),
  );
  await gesloten(null);
});

test('dossiers are found by codes, page by page', async () => {
  const page = await listDossiers(deps.store, systeem, {}, { pagina: 2, perPagina: 2 });
  expect([page.totaal, page.paginas, page.dossiers.length]).toEqual([3, 2, 1]);
  const found = async (filter: Parameters<typeof listDossiers>[2]) =>
    (await listDossiers(deps.store, systeem, filter)).dossiers.map((d) => d.gronden);
  expect(await found({ grond: 'geslacht', terrein: 'onderwijs', open: true })).toEqual([['geslacht', 'ras']]);
  expect(await found({ grond: 'leeftijd' })).toEqual([]);
  expect(await found({ dossiernummer: '2026-0000', spoedeisend: true })).toHaveLength(1);
  expect(await found({ dossiernummer: '2026-%' })).toHaveLength(0);
  expect(await found({ open: false })).toHaveLength(0);
  expect(
    await found({
      geregistreerdVan: datum('2026-03-05'),
      geregistreerdTot: datum('2026-03-05'),
      behandelaarId: null,
    }),
  ).toHaveLength(3);
});

test('a step of a night is noted from begin to end, and begun again after a failure', async () => {
  const step = { zakelijkeDatum: datum('2026-03-04'), stap: 'lvtd' as const, nu: store.clock.now };
  await beginRun(lvtd, step);
  await endRun(lvtd, step, { fout: 'disk-full' });
  expect(await listRuns(lvtd)).toMatchObject([{ status: 'mislukt', fout: 'disk-full', uitkomst: null }]);
  await beginRun(lvtd, step);
  expect(await listRuns(lvtd)).toMatchObject([{ status: 'bezig', fout: null, beeindigdOp: null }]);
  await endRun(lvtd, step, { uitkomst: { nieuw: 3 } });
  expect(await listRuns(deps.store)).toMatchObject([
    { zakelijkeDatum: '2026-03-04', stap: 'lvtd', status: 'gereed', uitkomst: { nieuw: 3 } },
  ]);
});

test('two processes cannot hold the lock of the night', async () => {
  const seen: string[] = [];
  await withLock(database.url, 'nacht', async (lock) => {
    await lock.assertHeld();
    await expect(withLock(database.url, 'nacht', async () => seen.push('second'))).rejects.toMatchObject({
      kind: 'run-busy',
    });
    await withLock(database.url, 'onderhoud', async () => seen.push('other lock'));
  });
  await withLock(database.url, 'nacht', async () => seen.push('after'));
  expect(seen).toEqual(['other lock', 'after']);
});

test('who lost the connection with the lock hears it before going on', async () => {
  const lost = withLock(database.url, 'nacht', async (lock) => {
    const owner = connect(database.url, 'aanmelding', { max: 1 });
    await owner.pool.query(
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
    );
    await owner.close();
    await lock.assertHeld();
  });
  await expect(lost).rejects.toMatchObject({ kind: 'database-down' });
});
