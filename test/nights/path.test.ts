import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestInstallation, testInstallation } from '../support/installation.ts';
import { makeBehandelaar, recordPath } from '../support/whole-path.ts';

let house: TestInstallation;
beforeAll(async () => {
  house = await testInstallation('2026-06-01T09:00:00Z');
  await makeBehandelaar(house.deps);
});
afterAll(() => house.remove());

test('one whole path is recorded through the store, and its projections equal its journal', async () => {
  const { dossierId, versie } = await recordPath(house.deps, (path) => `tekst ${path}`);
  const row = await house.deps.store.db
    .selectFrom('dossier')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    versie,
    status: 'afgesloten',
    sluitreden: 'doel_bereikt',
    tevredenheid: 5,
    gesloten_op: '2026-05-02',
  });
});
