import { randomBytes } from 'node:crypto';
import { datum } from '@meldpunt/core';
import { gemeenterapport } from '@meldpunt/reports';
import { openDossier } from '@meldpunt/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNightLocked, wireNight } from '../../apps/nightly/src/night/wire-night.ts';
import { ask } from '../support/ask.ts';
import { type TestInstallation, testInstallation } from '../support/installation.ts';
import {
  databaseText,
  duckdbText,
  filesUnder,
  rawTraces,
  serverTraces,
  workbookText,
} from '../support/traces.ts';
import { behandelaarId, makeBehandelaar, recordPath } from '../support/whole-path.ts';

/** Stands in every personal field; nowhere else in the world. */
const canary = `kanarie${randomBytes(8).toString('hex')}`;
/** Stands in the clear on purpose, to prove that the search finds what is there. */
const control = `controle${randomBytes(8).toString('hex')}`;

let house: TestInstallation;
const lines: string[] = [];

beforeAll(async () => {
  house = await testInstallation('2026-06-01T09:00:00Z');
  await makeBehandelaar(house.deps, control);
  for (let i = 0; i < 5; i += 1)
    await recordPath(house.deps, (path) => `${canary} ${path} ${i}`, { steps: 22 - i });
  const night = wireNight(house, { env: house.env, progress: (text) => lines.push(text), carryOut: false });
  lines.push(JSON.stringify(await runNightLocked(house, night, datum('2026-06-01'))));
  await gemeenterapport({
    db: house.as('meldpunt_reports').pool,
    bureau: { naam: 'Proefbureau', contact: '' },
    jaar: 2026,
    gemeenten: 'alle',
    outDir: house.places.reports,
    gemaaktOp: datum('2026-06-01'),
  });
});
afterAll(() => house.remove());

describe('a marker in every personal field', () => {
  test('is really there: the vault gives it back', async () => {
    const [row] = await house.deps.store.db.selectFrom('dossier').select('dossier_id').limit(1).execute();
    const opened = await openDossier(house.deps, row?.dossier_id ?? '', {
      reader: { medewerkerId: behandelaarId, rol: 'klachtbehandelaar' },
      onderdelen: ['contact', 'bijzonder', 'derden', 'vrije_tekst'],
    });
    expect(JSON.stringify(opened)).toContain(canary);
  });

  test('stands in no table of the database, while the control does', async () => {
    const said = await databaseText(house.databaseUrl);
    expect(said.filter(({ text }) => text.includes(control)).map(({ table }) => table)).toEqual([
      'medewerker',
    ]);
    expect(said.filter(({ text }) => text.includes(canary)).map(({ table }) => table)).toEqual([]);
  });

  test('stands in no file of the database server, write-ahead log included', async () => {
    await ask(house.databaseUrl, 'checkpoint');
    const [place] = (await ask(house.databaseUrl, 'show data_directory')) as { data_directory: string }[];
    const directory = place?.data_directory ?? '';
    expect(serverTraces(directory, control).length).toBeGreaterThan(0);
    expect(serverTraces(directory, canary)).toEqual([]);
  });

  test('stands in no outbox, analytics, document or report, nor in a file name', async () => {
    expect(filesUnder(house.places.outbox).length).toBeGreaterThan(0);
    expect(rawTraces(house.places.data, canary)).toEqual([]);
    const figures = await duckdbText(house.places.analytics);
    expect(figures).toContain('GM1895');
    expect(figures).not.toContain(canary);
    expect(figures).not.toContain(control);
    const reports = await workbookText(house.places.reports);
    expect(reports).toContain('Proefbureau');
    expect(reports).not.toContain(canary);
  });

  test('stands in no progress line or outcome of the night', () =>
    expect(lines.join('\n')).not.toContain(canary));
});
