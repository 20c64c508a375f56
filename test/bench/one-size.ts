import type { Datum } from '@meldpunt/core';
import { onServer } from '../support/template.ts';
import { FIRST_NIGHT, ORDINARY_NIGHT } from './days.ts';
import type { Done, Floor, StepFigures } from './figures.ts';
import type { FloorStep } from './floor/rows-read.ts';
import type { Place } from './place.ts';
import { runStep } from './run-step.ts';

/** Hears each figure as soon as it is there. */
type Add = (figures: StepFigures) => Promise<void>;

/** Fills an empty, migrated database, and loads the same rows once more from files for the floor. */
export const measureFilling = async (place: Place): Promise<StepFigures> => {
  const { outcome, peakMb } = await runStep({ step: 'fill', place });
  const floor = (await runStep({ step: 'fill-floor', place })).outcome as Floor;
  return { step: 'vullen', ...(outcome as Done), peakMb, floor };
};

/** The first night of a filled database, the reports, a day of changes and the ordinary night after it. */
export const measureNights = async (place: Place, add: Add): Promise<void> => {
  await tidy(place.databaseUrl);
  await night(place, FIRST_NIGHT, 'eerste nacht', add);
  await add(await measure(place, 'report', FIRST_NIGHT, 'rapporten', false));
  await runStep({ step: 'change', place });
  await tidy(place.databaseUrl);
  await night(place, ORDINARY_NIGHT, 'gewone nacht', add);
};

/** What autovacuum does by itself within minutes; here at once, so that every run measures the same. */
const tidy = async (url: string): Promise<void> => {
  await onServer(url, 'vacuum (analyze)');
  await onServer(url, 'checkpoint');
};

const night = async (place: Place, day: Datum, name: string, add: Add): Promise<void> => {
  await add(await measure(place, 'lvtd', day, `${name}: registratie`, false));
  await add(await measure(place, 'archive', day, `${name}: archief`, day === FIRST_NIGHT));
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
