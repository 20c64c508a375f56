import { beforeAll, expect, test } from 'vitest';
import { runChecks } from './build-models.ts';
import { readModels } from './model-files.ts';
import type { Model } from './model-order.ts';
import { aDossier, type Given, modelsOn, uuid } from './testing/given-rows.ts';

/** For each check what it must refuse: rows that came in wrong, or a mart that was made wrong. */
const faults: Record<string, { given: Given } | { harm: string }> = {
  codes_zijn_bekend: { given: { dossiers: [aDossier(1, { terrein: 'maan' })] } },
  dossier_staat_er_eens: { given: { dossiers: [aDossier(1), aDossier(1)] } },
  gronden_dekken_elke_melding: { harm: 'delete from meldingen_per_grond' },
  organisatie_is_rechtspersoon: { given: { dossiers: [aDossier(1, { organisatie_id: uuid(500) })] } },
  signalen_zijn_uitlegbaar: {
    harm: `insert into signalen_cel values ('ras', 'overig', 'X', 3, 3, 0, 0, 1, 1, 0.5, 4)`,
  },
  termijnen_tellen_op: {
    harm: `insert into termijnen_gehaald values (2026, 't', 'bureau', false, 2, 1, 0, 0, 0)`,
  },
  totalen_sluiten_aan: { harm: 'delete from meldingen_per_kanaal' },
};

let checks: Model[] = [];
beforeAll(async () => {
  checks = (await readModels()).filter((model) => model.layer === 'checks');
});

test('sound rows pass all checks', async () => {
  const duckdb = await modelsOn({ dossiers: [aDossier(1)] });
  await runChecks(duckdb, checks);
  duckdb.close();
});

test('every check is proven by a fault', () => {
  expect(checks.map(({ name }) => name)).toEqual(Object.keys(faults));
});

test.each(Object.entries(faults))('%s refuses its fault and says how many rows', async (name, fault) => {
  const duckdb = await modelsOn('given' in fault ? fault.given : { dossiers: [aDossier(1)] });
  if ('harm' in fault) await duckdb.run(fault.harm);
  const own = checks.filter((check) => check.name === name);
  await expect(runChecks(duckdb, own)).rejects.toThrow(`De controle "${name}" van de analyse vond 1 rij `);
  duckdb.close();
});
