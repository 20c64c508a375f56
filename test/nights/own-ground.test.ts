import { readFileSync } from 'node:fs';
import { datum, geenEigenWaarden } from '@meldpunt/core';
import { countGemeenteform, gemeenterapport } from '@meldpunt/reports';
import { saveInstelling } from '@meldpunt/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNightLocked, wireNight } from '../../apps/nightly/src/night/wire-night.ts';
import { type TestInstallation, testInstallation } from '../support/installation.ts';
import { openMelding } from '../support/melding.ts';
import { duckdbText, filesUnder, workbookText } from '../support/traces.ts';
import { behandelaarId, makeBehandelaar } from '../support/whole-path.ts';

const code = 'eigen_proefafkomst';
let house: TestInstallation;

/** A bureau with a ground of its own that counts as a statutory one, and two meldingen: one with it, one with both. */
beforeAll(async () => {
  house = await testInstallation('2026-06-01T02:00:00Z');
  await makeBehandelaar(house.deps);
  const own = { code, label: 'Proefafkomst', statutair: 'ras', van: datum('2026-06-01'), tot: null };
  await saveInstelling(house.deps, {
    naam: 'codelijsten',
    gezien: 0,
    waarde: { ...geenEigenWaarden, gronden: [own] },
    reden: 'Veel meldingen hierover.',
    actor: { medewerkerId: behandelaarId, rol: 'beheerder' },
  });
  await house.settings.vernieuw();
  const day = { op: '2026-06-01', tijd: '00:30' };
  await openMelding(house.deps, { ...day, gronden: [code] });
  await openMelding(house.deps, { ...day, gronden: [code, 'ras', 'leeftijd'] });
  await runNightLocked(
    house,
    wireNight(house, { env: house.env, progress: () => undefined, carryOut: false }),
    datum('2026-06-01'),
  );
}, 120_000);
afterAll(() => house.remove());

test('protocol 10: the national registration gets the statutory value, once a melding, and not the own one', () => {
  const delivered = filesUnder(house.places.outbox)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(delivered).toContain('ras');
  expect(delivered).not.toContain(code);
  expect(delivered).not.toContain('Proefafkomst');
});

test('the figures know it under its own name, and every check of the night holds', async () => {
  expect(await duckdbText(house.places.analytics)).toContain(code);
});

test('the statutory form counts each melding once in the statutory row', async () => {
  const [form] = await countGemeenteform(house.as('meldpunt_reports').pool, {
    jaar: 2026,
    gemeenten: ['GM0014'],
    massaal: 'met',
  });
  const gronden = JSON.stringify(form);
  expect(gronden).not.toContain(code);
  await gemeenterapport({
    db: house.as('meldpunt_reports').pool,
    bureau: { naam: 'Proefbureau', contact: '' },
    jaar: 2026,
    gemeenten: 'alle',
    outDir: house.places.reports,
    gemaaktOp: datum('2026-06-01'),
  });
  const report = await workbookText(house.places.reports);
  expect(report).not.toContain(code);
  expect(report).toMatch(/"Ras",2,/);
});
