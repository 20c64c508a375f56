import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Datum } from '@meldpunt/core';
import { migrate } from '@meldpunt/store';
import { startEmbeddedPostgres } from '../../apps/nightly/src/database/embedded-postgres.ts';
import { onServer } from '../support/template.ts';
import { FIRST_NIGHT, ORDINARY_NIGHT } from './days.ts';
import type { Done, Floor, SizeFigures, StepFigures } from './figures.ts';
import type { FloorStep } from './floor/rows-read.ts';
import { describeMachine, type Machine } from './machine.ts';
import type { Place } from './place.ts';
import { runStep } from './run-step.ts';

/**
 * Measures filling, the first night, the reports and an ordinary night at one size, on a database of its own, and
 * removes everything afterwards. `measured` hears each figure at once, so that what was measured stays when a later step fails.
 */
export const measureSize = async (
  dossiers: number,
  measured: (machine: Machine, figures: SizeFigures, last: StepFigures) => Promise<void>,
): Promise<SizeFigures> => {
  const dir = await mkdtemp(join(tmpdir(), 'meldpunt-meting-'));
  // As root the server runs as another user, who must be able to pass.
  await chmod(dir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres') });
  const place: Place = { databaseUrl: postgres.url, dir, dossiers };
  const figures: SizeFigures = { dossiers, steps: [] };
  try {
    const machine = await describeMachine(postgres.url);
    const add = (step: StepFigures) => {
      figures.steps.push(step);
      return measured(machine, figures, step);
    };
    await migrate(postgres.url);
    const filled = await runStep({ step: 'fill', place });
    const fillFloor = (await runStep({ step: 'fill-floor', place })).outcome as Floor;
    await add({ step: 'vullen', ...(filled.outcome as Done), peakMb: filled.peakMb, floor: fillFloor });
    await tidy(postgres.url);
    await night(place, FIRST_NIGHT, 'eerste nacht', add);
    await add(await measure(place, 'report', FIRST_NIGHT, 'rapporten', false));
    await runStep({ step: 'change', place });
    await tidy(postgres.url);
    await night(place, ORDINARY_NIGHT, 'gewone nacht', add);
    return figures;
  } finally {
    await postgres.stop();
    await rm(dir, { recursive: true, force: true });
  }
};

/** What autovacuum does by itself within minutes; here at once, so that every run measures the same. */
const tidy = async (url: string): Promise<void> => {
  await onServer(url, 'vacuum (analyze)');
  await onServer(url, 'checkpoint');
};

const night = async (
  place: Place,
  day: Datum,
  name: string,
  add: (step: StepFigures) => Promise<void>,
): Promise<void> => {
  const first = day === FIRST_NIGHT;
  await add(await measure(place, 'lvtd', day, `${name}: registratie`, false));
  await add(await measure(place, 'archive', day, `${name}: archief`, first));
  await add(await measure(place, 'analytics', day, `${name}: analyse`, false));
};

/** The floor first, so that both find the pages in memory. */
const measure = async (
  place: Place,
  step: FloorStep,
  day: Datum,
  name: string,
  closeYears: boolean,
): Promise<StepFigures> => {
  const floor = (await runStep({ step: 'floor', place, floor: { step, day, closeYears } })).outcome as Floor;
  const { outcome, peakMb } = await runStep({ step, place, day });
  return { step: name, ...(outcome as Done), peakMb, floor };
};
