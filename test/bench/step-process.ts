import type { Datum } from '@meldpunt/core';
import type { Done, Floor } from './figures.ts';
import type { FloorRequest } from './floor/floor.ts';
import type { Place } from './place.ts';

/** What a step's own process is asked to do. */
export type StepRequest =
  | { step: 'fill' | 'change' | 'fill-floor'; place: Place }
  | { step: 'lvtd' | 'archive' | 'analytics' | 'report'; place: Place; day: Datum }
  | { step: 'floor'; place: Place; floor: FloorRequest };

/** What it answers, with its own highest memory in MB. */
export type StepAnswer = { outcome: Done | Floor; peakMb: number };

// Only the step's own code is loaded, so that its memory is its own.
const work = async (request: StepRequest): Promise<Done | Floor> => {
  const { place } = request;
  switch (request.step) {
    case 'fill':
      return (await import('./steps/fill.ts')).fill(place);
    case 'change':
      return (await import('./steps/change.ts')).change(place);
    case 'lvtd':
      return (await import('./steps/lvtd.ts')).lvtd(place, request.day);
    case 'archive':
      return (await import('./steps/archive.ts')).archive(place, request.day);
    case 'analytics':
      return (await import('./steps/analytics.ts')).analytics(place, request.day);
    case 'report':
      return (await import('./steps/report.ts')).report(place, request.day);
    case 'floor':
      return (await import('./floor/floor.ts')).floor(place, request.floor);
    case 'fill-floor':
      return (await import('./floor/fill-floor.ts')).fillFloor(place);
  }
};

process.once('message', async (request: StepRequest) => {
  const outcome = await work(request);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.send?.({ outcome, peakMb } satisfies StepAnswer, () => process.disconnect());
});
