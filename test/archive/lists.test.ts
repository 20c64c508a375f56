import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  approveLijst,
  excludeDossier,
  listLijsten,
  listVerklaringen,
  NIET_UITGEVOERD,
  readLijst,
  rejectLijst,
} from '../../packages/archive/src/index.ts';
import { type Actor, rollen } from '../../packages/core/src/index.ts';
import { recordAct } from '../../packages/store/src/index.ts';
import { asOwner } from '../lvtd/queued-dossiers.ts';
import { freshDatabase } from '../support/database.ts';
import { systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';
import { archiveDeps, makeDirecteur, makeDossier, night, planOf } from './retention-world.ts';

const LIST = 'VL-2026-001';
const old = { geregistreerd: '2024-05-06', gesloten: '2024-06-07' };
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
const reden = 'Er loopt nog een procedure.';

test('only what is due is proposed: never without a date, never before it, and nothing when nothing is', async () => {
  await makeDossier(world, { ...old, gesloten: null });
  const due = await makeDossier(world, { ...old, gesloten: '2025-03-02' });
  expect((await planOf(deps, '2026-03-01')).voorstel).toBeNull();
  expect((await night(deps, '2026-03-01')).voorgesteld).toBeNull();
  const plan = await planOf(deps, '2026-03-02');
  expect(plan.voorstel).toEqual({
    lijstNummer: LIST,
    dossiers: [
      {
        dossierId: due.dossierId,
        dossiernummer: due.dossiernummer,
        bewaarregel: 'melding',
        regelVersie: 1,
        vernietigenVanaf: '2026-03-02',
      },
    ],
  });
  expect(await planOf(deps, '2026-03-02')).toEqual(plan);
});

test('protocol 5.4.5: a dossier with a running procedure or request is not proposed until that has ended', async () => {
  const due = await makeDossier(world, { ...old, gesloten: '2025-03-02' });
  await rowsOf(
    `insert into termijn (dossier_id, begonnen_versie, termijn, artikel, bindt, begonnen_op, waarschuwen_op, uiterlijk_op)
     values ($1, 99, 'procedureAntwoord', '5.4.5', 'bureau', '2026-02-20', '2026-03-10', '2026-03-20')`,
    [due.dossierId],
  );
  expect((await planOf(deps, '2026-03-02')).voorstel).toBeNull();
  await rowsOf(`update termijn set voldaan_op = '2026-03-01' where termijn = 'procedureAntwoord'`);
  expect((await planOf(deps, '2026-03-02')).voorstel?.dossiers).toHaveLength(1);
});

test('a klacht is kept longer than a melding, and a klacht with support longest', async () => {
  const klacht = await makeDossier(world, { ...old, gesloten: '2023-03-02' });
  const steun = await makeDossier(world, { ...old, gesloten: '2021-03-03' });
  await rowsOf(
    `update dossier set klacht_op = '2021-01-01', behandelwijze = 'advies' where dossier_id = $1`,
    [klacht.dossierId],
  );
  await rowsOf(
    `update dossier set klacht_op = '2021-01-01', behandelwijze = 'ondersteuning' where dossier_id = $1`,
    [steun.dossierId],
  );
  const rules = async (dag: string) =>
    (await planOf(deps, dag)).voorstel?.dossiers.map((d) => `${d.bewaarregel} ${d.vernietigenVanaf}`) ?? [];
  expect(await rules('2025-03-01')).toEqual([]);
  expect(await rules('2026-03-02')).toEqual(['klacht 2025-03-02']);
  expect(await rules('2026-03-03')).toEqual(['klacht 2025-03-02', 'klacht_met_ondersteuning 2026-03-03']);
});

test('a list holds the oldest that fit on it; the next follows when it is decided; a dossier is on at most one open list', async () => {
  deps.bewaarregels = { ...deps.bewaarregels, dossiersPerLijst: 2 };
  const made = [];
  for (const gesloten of ['2024-06-07', '2024-06-05', '2024-06-06'])
    made.push(await makeDossier(world, { ...old, gesloten }));
  const first = await planOf(deps, '2026-03-02');
  expect(first.nogNietVoorgelegd).toBe(1);
  await night(deps, '2026-03-02');
  expect((await night(deps, '2026-03-02')).voorgesteld).toBeNull();
  const waiting = await planOf(deps, '2026-03-03');
  expect(waiting).toMatchObject({ voorstel: null, nogNietVoorgelegd: 1 });
  expect((await night(deps, '2026-03-03')).voorgesteld).toBeNull();
  deps.uitvoeren = false;
  await approveLijst(world.deps, LIST, directeur);
  expect((await night(deps, '2026-03-04')).voorgesteld).toEqual({ lijstNummer: 'VL-2026-002', dossiers: 1 });
  expect((await night(deps, '2026-03-05')).voorgesteld).toBeNull();
  const second = await readLijst(world.deps.store, systeem, 'VL-2026-002');
  expect(second?.regels.map((r) => r.dossiernummer)).toEqual([made[0]?.dossiernummer]);
  const twice = rowsOf(
    `insert into vernietigingslijst_dossier (lijst_nummer, dossier_id, dossiernummer, bewaarregel, regel_versie, vernietigen_vanaf)
     values ('VL-2026-002', $1, 'x', 'melding', 1, '2025-01-01')`,
    [made[1]?.dossierId],
  );
  await expect(twice).rejects.toMatchObject({ constraint: 'vernietigingslijst_dossier_een' });
});

test('only the directeur decides, once, and a refusal needs a reason', async () => {
  await makeDossier(world, old);
  await night(deps, '2026-03-02');
  for (const rol of rollen.filter((r) => r !== 'directeur')) {
    const other = { medewerkerId: directeur.medewerkerId, rol };
    expect(await approveLijst(world.deps, LIST, other)).toMatchObject({ refused: 'rol' });
  }
  expect(await approveLijst(world.deps, LIST, systeem)).toMatchObject({ refused: 'rol' });
  expect(await rejectLijst(world.deps, LIST, directeur, ' te kort ')).toMatchObject({ refused: 'invoer' });
  expect(await approveLijst(world.deps, 'VL-2026-999', directeur)).toMatchObject({ refused: 'invoer' });
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => approveLijst(world.deps, LIST, directeur)),
  );
  expect(answers.filter((a) => 'status' in a)).toHaveLength(1);
  expect(await rejectLijst(world.deps, LIST, directeur, reden)).toMatchObject({ refused: 'invoer' });
  expect(
    await rowsOf(`select rol, onderdeel, uitkomst from logboek where actie = 'vernietigingslijst'`),
  ).toEqual([{ rol: 'directeur', onderdeel: LIST, uitkomst: 'goedgekeurd' }]);
});

test('a refused list, or a dossier left out, is proposed again after the time set, not before', async () => {
  const one = await makeDossier(world, old);
  const two = await makeDossier(world, old);
  await night(deps, '2026-03-02');
  const given = { lijstNummer: LIST, dossiernummer: one.dossiernummer, reden };
  expect(await excludeDossier(world.deps, { ...given, reden: '' }, directeur)).toMatchObject({
    refused: 'invoer',
  });
  expect(await excludeDossier(world.deps, given, directeur)).toMatchObject({ status: 'voorgesteld' });
  expect(await excludeDossier(world.deps, given, directeur)).toMatchObject({ refused: 'invoer' });
  expect((await planOf(deps, '2026-12-01')).voorstel).toBeNull();
  expect(await rejectLijst(world.deps, LIST, directeur, reden)).toMatchObject({ status: 'afgewezen' });
  // Decided on 2 March: six months later is 2 September.
  expect((await planOf(deps, '2026-09-01')).voorstel).toBeNull();
  const again = (await planOf(deps, '2026-09-02')).voorstel;
  expect(again?.dossiers.map((d) => d.dossiernummer)).toEqual([one.dossiernummer, two.dossiernummer].sort());
  expect(await listLijsten(world.deps.store)).toMatchObject([
    { lijstNummer: LIST, status: 'afgewezen', dossiers: 2, uitgezonderd: 2, verklaringNummer: null },
  ]);
});

test('an empty list can only be refused', async () => {
  const one = await makeDossier(world, old);
  await night(deps, '2026-03-02');
  await excludeDossier(world.deps, { lijstNummer: LIST, dossiernummer: one.dossiernummer, reden }, directeur);
  expect(await approveLijst(world.deps, LIST, directeur)).toMatchObject({ refused: 'invoer' });
});

test('where destroying is switched off an approved list stays, and the outcome says why', async () => {
  const one = await makeDossier(world, old);
  deps.uitvoeren = false;
  await night(deps, '2026-03-02');
  await approveLijst(world.deps, LIST, directeur);
  expect((await night(deps, '2026-03-03')).nietUitgevoerd).toEqual({
    lijsten: [LIST],
    reden: NIET_UITGEVOERD,
  });
  expect(world.deps.keys.hasKey(one.dossierId)).toBe(true);
  expect(await listLijsten(world.deps.store)).toMatchObject([{ status: 'goedgekeurd' }]);
  expect(await listVerklaringen(world.deps.store)).toEqual([]);
});

test('what was reopened after approval is left out; what the national registration still has to get waits', async () => {
  const [goes, reopened, unsent] = [
    await makeDossier(world, old),
    await makeDossier(world, old),
    await makeDossier(world, old),
  ];
  await night(deps, '2026-03-02');
  await approveLijst(world.deps, LIST, directeur);
  await rowsOf(`update dossier set gesloten_op = null, status = 'in_behandeling' where dossier_id = $1`, [
    reopened.dossierId,
  ]);
  await rowsOf(`insert into lvtd_wachtrij (dossier_id, registratie_id) values ($1, $1)`, [unsent.dossierId]);
  expect((await night(deps, '2026-03-03')).uitgevoerd).toEqual([
    { lijstNummer: LIST, status: 'wacht', wachtend: 1, verklaringNummer: null },
  ]);
  expect(world.deps.keys.hasKey(goes.dossierId)).toBe(false);
  expect(world.deps.keys.hasKey(reopened.dossierId)).toBe(true);
  expect(world.deps.keys.hasKey(unsent.dossierId)).toBe(true);
  await rowsOf('delete from lvtd_wachtrij');
  expect((await night(deps, '2026-03-04')).uitgevoerd).toMatchObject([{ status: 'uitgevoerd' }]);
  expect(world.deps.keys.hasKey(unsent.dossierId)).toBe(false);
  const lijst = await readLijst(world.deps.store, systeem, LIST);
  expect(lijst?.regels.find((r) => r.dossiernummer === reopened.dossiernummer)).toMatchObject({
    uitgezonderd: true,
  });
  expect(await listVerklaringen(world.deps.store)).toHaveLength(1);
});

const amend = {
  op: '2026-03-02',
  gronden: ['ras'],
  terrein: 'onderwijs',
  aard: 'geweld',
  gemeenteWoon: 'GM0014',
  gemeenteVoorval: 'GM0014',
  aantalSlachtoffers: 2,
};

test('from the intention on nothing is recorded in a dossier; before it everything is', async () => {
  const one = await makeDossier(world, { ...old, gesloten: null });
  const act = (expectedVersion: number) =>
    recordAct(world.deps, {
      dossierId: one.dossierId,
      expectedVersion,
      handeling: 'amendRegistratie',
      input: amend,
      actor: systeem,
    });
  await rowsOf(
    `insert into vernietigingslijst (lijst_nummer, opgemaakt_op, status) values ($1, '2026-03-02', 'goedgekeurd')`,
    [LIST],
  );
  await rowsOf(
    `insert into vernietigingslijst_dossier (lijst_nummer, dossier_id, dossiernummer, bewaarregel, regel_versie, vernietigen_vanaf)
     values ($1, $2, $3, 'melding', 1, '2025-01-01')`,
    [LIST, one.dossierId, one.dossiernummer],
  );
  expect(await act(1)).toMatchObject({ versie: 2 });
  for (const stap of ['voorgenomen', 'sleutel_weg', 'rijen_weg', 'bestanden_weg']) {
    await rowsOf('update vernietigingslijst_dossier set stap = $1', [stap]);
    expect(await act(2)).toMatchObject({ refused: 'artikel', artikel: '11' });
  }
  expect(await rowsOf('select versie from dossier where dossier_id = $1', [one.dossierId])).toEqual([
    { versie: 2 },
  ]);
  await rowsOf(`update vernietigingslijst_dossier set stap = 'te_doen', uitgezonderd = true`);
  expect(await act(2)).toMatchObject({ versie: 3 });
});

test('an act under way when destruction begins: the destruction waits for it and sees it', async () => {
  const one = await makeDossier(world, old);
  await night(deps, '2026-03-02');
  await approveLijst(world.deps, LIST, directeur);
  const held = world.deps.store.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('dossier')
      .set({ gesloten_op: null })
      .where('dossier_id', '=', one.dossierId)
      .execute();
    const running = night(deps, '2026-03-03');
    await sleep(300);
    expect(world.deps.keys.hasKey(one.dossierId)).toBe(true);
    return { running };
  });
  const { uitgevoerd } = await (await held).running;
  expect(uitgevoerd).toMatchObject([{ status: 'uitgevoerd' }]);
  expect(world.deps.keys.hasKey(one.dossierId)).toBe(true);
  expect((await readLijst(world.deps.store, systeem, LIST))?.regels).toMatchObject([
    { uitgezonderd: true, stap: 'te_doen' },
  ]);
});

test('a destroyed dossier cannot come back', async () => {
  const one = await makeDossier(world, old);
  const [copy] = await rowsOf('select to_jsonb(d) as rij from dossier d where dossier_id = $1', [
    one.dossierId,
  ]);
  await night(deps, '2026-03-02');
  await approveLijst(world.deps, LIST, directeur);
  await night(deps, '2026-03-03');
  const back = rowsOf('insert into dossier select (jsonb_populate_record(null::dossier, $1)).*', [copy.rij]);
  await expect(back).rejects.toMatchObject({ code: '55006' });
  const other = { ...copy.rij, dossier_id: randomUUID() };
  await rowsOf('insert into dossier select (jsonb_populate_record(null::dossier, $1)).*', [other]);
});
