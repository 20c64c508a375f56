import { datum } from '@meldpunt/core';
import { listRuns, recordAct } from '@meldpunt/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNightByItself, runNightLocked, wireNight } from '../../apps/nightly/src/night/wire-night.ts';
import { ask } from '../support/ask.ts';
import { type TestInstallation, testInstallation } from '../support/installation.ts';
import { nightState } from '../support/night-state.ts';
import { filesUnder } from '../support/traces.ts';
import { behandelaarId, makeBehandelaar, recordPath } from '../support/whole-path.ts';

let house: TestInstallation;
const wired = () => wireNight(house, { env: house.env, progress: () => undefined, carryOut: false });
const night = (day: string) => runNightLocked(house, wired(), datum(day));
const byItself = (day: string) => runNightByItself(house, wired(), datum(day));
const state = () => nightState(house.databaseUrl, house.places);

beforeAll(async () => {
  house = await testInstallation('2026-06-01T02:00:00Z');
  await makeBehandelaar(house.deps);
  for (const steps of [1, 3, 9, 22]) await recordPath(house.deps, (path) => `tekst ${path}`, { steps });
  await recordPath(house.deps, (path) => `oud ${path}`, { jaar: 2019 });
});
afterAll(() => house.remove());

describe('a night', () => {
  test('protocol 10: delivers every change, puts what is due on a list, and builds the figures', async () => {
    const outcomes = await night('2026-06-01');
    expect(outcomes.map((outcome) => outcome.stap)).toEqual(['lvtd', 'archief', 'analyse']);
    expect(outcomes[0]?.uitkomst).toMatchObject({ nieuw: 5, gewijzigd: 0 });
    expect(filesUnder(house.places.outbox).length).toBeGreaterThanOrEqual(3);
  });

  test('protocol 11: what is due by a retention rule becomes a list for the directeur, and nothing is destroyed', async () => {
    const listed = await ask(house.databaseUrl, 'select dossiernummer, stap from vernietigingslijst_dossier');
    expect(listed).toHaveLength(1);
    expect(listed[0]?.stap).toBe('te_doen');
    expect(await ask(house.databaseUrl, 'select 1 from dossier')).toHaveLength(5);
  });

  test('twice changes nothing', async () => {
    const before = await state();
    expect(await night('2026-06-01')).toEqual([]);
    expect(await state()).toEqual(before);
  });

  test('missed nights are caught up in order, each with its own delivery', async () => {
    house.setClock('2026-06-04T02:00:00Z');
    const [open] = await house.deps.store.db
      .selectFrom('dossier')
      .select(['dossier_id', 'versie'])
      .where('versie', '=', 1)
      .execute();
    const actor = { medewerkerId: behandelaarId, rol: 'klachtbehandelaar' } as const;
    const recorded = await recordAct(house.deps, {
      dossierId: open?.dossier_id ?? '',
      expectedVersion: 1,
      handeling: 'askKlacht',
      input: { op: '2026-06-03', door: 'slachtoffer' },
      actor,
    });
    expect(recorded).toMatchObject({ versie: 2 });
    const outcomes = await night('2026-06-04');
    expect(outcomes.map((outcome) => outcome.zakelijkeDatum)).toEqual([
      ...Array(3).fill('2026-06-02'),
      ...Array(3).fill('2026-06-03'),
      ...Array(3).fill('2026-06-04'),
    ]);
    const changes = outcomes
      .filter(({ stap }) => stap === 'lvtd')
      .map(({ uitkomst }) => (uitkomst as { gewijzigd: number }).gewijzigd);
    expect(changes).toEqual([1, 0, 0]);
  });

  test('two at the same time: one works, the other is refused', async () => {
    house.setClock('2026-06-05T02:00:00Z');
    const answers = await Promise.allSettled([night('2026-06-05'), night('2026-06-05')]);
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused.map((answer) => (answer.reason as { kind?: string }).kind)).toEqual(['run-busy']);
    expect(
      (await listRuns(house.deps.store)).filter((run) => run.zakelijkeDatum === '2026-06-05'),
    ).toHaveLength(3);
  });

  test('a step that fails stops the night, says so, and is taken up again', async () => {
    house.setClock('2026-06-06T02:00:00Z');
    await ask(house.databaseUrl, 'revoke select on dossier_grond from meldpunt_analytics');
    await expect(night('2026-06-06')).rejects.toThrow('analyse');
    const [failed] = (await listRuns(house.deps.store)).filter((run) => run.status === 'mislukt');
    expect(failed).toMatchObject({ stap: 'analyse', zakelijkeDatum: '2026-06-06' });
    expect(failed?.fout).toBeTruthy();
    await ask(house.databaseUrl, 'grant select on dossier_grond to meldpunt_analytics');
    expect((await night('2026-06-06')).map((outcome) => outcome.stap)).toEqual(['analyse']);
  });

  test('a clock that is a year ahead closes no year and delivers nothing by itself; put right, the nights go on', async () => {
    house.setClock('2027-06-07T02:00:00Z');
    const before = await state();
    await expect(byItself('2027-06-07')).rejects.toMatchObject({ kind: 'long-silence' });
    expect(await state()).toEqual(before);
    house.setClock('2026-06-07T02:00:00Z');
    expect((await byItself('2026-06-07')).map((outcome) => outcome.zakelijkeDatum)).toEqual(
      Array(3).fill('2026-06-07'),
    );
  });

  test('a night that was run for a day to come keeps none of the days before it from being due', async () => {
    house.setClock('2026-06-20T02:00:00Z');
    await byItself('2026-06-20');
    house.setClock('2026-06-08T02:00:00Z');
    await ask(
      house.databaseUrl,
      "delete from run where zakelijke_datum between '2026-06-08' and '2026-06-19'",
    );
    expect((await byItself('2026-06-08')).map((outcome) => outcome.zakelijkeDatum)).toEqual(
      Array(3).fill('2026-06-08'),
    );
  });
});
