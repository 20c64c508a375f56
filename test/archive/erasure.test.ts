import { afterEach, beforeEach, expect, test } from 'vitest';
import { approveLijst } from '../../packages/archive/src/index.ts';
import type { Actor } from '../../packages/core/src/index.ts';
import { jaartellingen, recordAct } from '../../packages/store/src/index.ts';
import { asOwner } from '../lvtd/queued-dossiers.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';
import { makeBehandelaar, recordPath } from '../support/whole-path.ts';
import { archiveDeps, makeDirecteur, night } from './retention-world.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let world: TestStore;
let deps: ReturnType<typeof archiveDeps>;
let directeur: Actor;

beforeEach(async () => {
  database = await freshDatabase();
  world = await openTestStore(database.url);
  world.clock.now = new Date('2026-06-01T09:00:00Z');
  deps = archiveDeps({ ...world.deps, url: world.url, dir: world.dir });
  directeur = await makeDirecteur(world.url);
  await makeBehandelaar(world.deps);
});
afterEach(async () => {
  await deps.close();
  await world.close();
  await database.drop();
});

type Known = { dossierId: string; versie: number };

const add = async (known: Known, handeling: string, input: object, actor = directeur): Promise<Known> => {
  const done = await recordAct(world.deps, {
    dossierId: known.dossierId,
    expectedVersion: known.versie,
    handeling,
    input: { op: '2026-05-28', ...input },
    actor,
  });
  if ('refused' in done) throw new Error(`${handeling}: ${JSON.stringify(done)}`);
  return done;
};
const delivered = () => asOwner(world.url, 'delete from lvtd_wachtrij');
const asked = async (known: Known) =>
  add(await add(known, 'receiveVerzoek', { soort: 'wissing', inhoud: 'Alles.' }), 'checkIdentiteit', {
    soort: 'wissing',
    hoe: 'Aan de balie.',
  });

test('protocol A16-17, 11: granted by the directeur, the whole dossier goes by the way of the archive, with its own rule', async () => {
  const gone = await recordPath(world.deps, (path) => `kanarie ${path}`);
  const granted = await add(await asked(gone), 'grantWissing', { motivering: 'Terecht.' });
  const queue = await asOwner(world.url, 'select soort from lvtd_wachtrij order by wachtrij_id desc limit 1');
  expect(queue.rows).toEqual([{ soort: 'intrekken' }]);
  // The request itself still runs, and a running request stops every destruction.
  expect((await night(deps, '2026-06-01')).voorgesteld).toBeNull();
  const told = await add(granted, 'tellOntvangers', { wie: ['wederpartij'], bericht: 'Gewist.' });
  await add(told, 'answerVerzoek', { soort: 'wissing', antwoord: 'toegewezen', motivering: 'Gewist.' });
  await delivered();
  expect((await night(deps, '2026-06-01')).voorgesteld).toEqual({ lijstNummer: 'VL-2026-001', dossiers: 1 });
  const listed = await asOwner(
    world.url,
    'select bewaarregel, vernietigen_vanaf from vernietigingslijst_dossier',
  );
  expect(listed.rows).toMatchObject([{ bewaarregel: 'wissing_op_verzoek' }]);
  await approveLijst(world.deps, 'VL-2026-001', directeur);
  expect((await night(deps, '2026-06-02')).uitgevoerd).toMatchObject([{ status: 'uitgevoerd' }]);
  expect(world.deps.keys.hasKey(gone.dossierId)).toBe(false);
});

test('protocol 5.4.5, 11: a procedure about the bureau keeps the dossier from every list, and from a list that is approved already', async () => {
  const one = await recordPath(world.deps, (path) => path);
  await asOwner(world.url, `update dossier set gesloten_op = '2018-05-02'`);
  await delivered();
  const wie = { soort: 'klacht_bureau', van: 'wederpartij' };
  expect((await night(deps, '2026-06-01')).voorgesteld).toMatchObject({ dossiers: 1 });
  await approveLijst(world.deps, 'VL-2026-001', directeur);
  const open = { ...wie, behandelaarId: directeur.medewerkerId, inhoud: 'Ik ben niet gehoord.' };
  const running = await add(one, 'openProcedure', open);
  await asOwner(world.url, `update dossier set gesloten_op = '2018-05-02'`);
  await delivered();
  expect((await night(deps, '2026-06-02')).uitgevoerd).toMatchObject([{ status: 'uitgevoerd' }]);
  expect(world.deps.keys.hasKey(one.dossierId)).toBe(true);
  const settled = { ...wie, uitkomst: 'ongegrond', onafhankelijkLid: true, commissielid: 'Jurist.' };
  await add(running, 'settleProcedure', { ...settled, motivering: 'M.' });
  const { rows } = await asOwner(
    world.url,
    'select soort, van, uitkomst, afgehandeld_op from bureauprocedure',
  );
  expect(rows).toMatchObject([{ ...wie, uitkomst: 'ongegrond' }]);
});

test('protocol 1, 9: counts of evaluation, purposes and procedures come out the same after destruction and after the year is closed', async () => {
  const known = await recordPath(world.deps, (path) => path);
  await add(known, 'recordDoelen', { doelen: ['ondersteuning', 'signalering'] });
  const before = await jaartellingen(world.deps.store.db, 2026);
  expect(before.gesloten).toBe(false);
  const as = (onderdeel: string) =>
    Object.fromEntries(
      before.tellingen.filter((t) => t.onderdeel === onderdeel).map((t) => [t.rubriek, t.aantal]),
    );
  expect(as('evaluatie')).toEqual({ gehouden: 1, respons: 1, afgesloten: 1 });
  expect(as('doel')).toEqual({ ondersteuning: 1, signalering: 1 });
  expect(as('tevredenheid')).toEqual({ '5': 1 });
  await delivered();
  await asOwner(world.url, `update dossier set wissing_op = '2026-05-28'`);
  await night(deps, '2026-06-01');
  await approveLijst(world.deps, 'VL-2026-001', directeur);
  await night(deps, '2026-06-02');
  expect(world.deps.keys.hasKey(known.dossierId)).toBe(false);
  const sorted = (rows: typeof before.tellingen) => rows.map((row) => JSON.stringify(row)).toSorted();
  const destroyed = await jaartellingen(world.deps.store.db, 2026);
  expect(sorted(destroyed.tellingen)).toEqual(sorted(before.tellingen));
  await asOwner(world.url, `insert into kubus_jaar values (2026, '2027-04-01')`);
  expect(sorted((await jaartellingen(world.deps.store.db, 2026)).tellingen)).toEqual(
    sorted(before.tellingen),
  );
});
