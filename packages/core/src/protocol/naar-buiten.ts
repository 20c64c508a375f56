import type { z } from 'zod';
import { type Act, act, type Guard } from './act.ts';
import { whenAnoniem, whenClosed, whenZonderVervolg, withoutMelding } from './guards.ts';
import { whenBuitenWerkgebied, whenConflict } from './guards-voorlegging.ts';

/** What refuses every act by which others than the client hear of a case (2.4, 3.5, 4.1, 4.2, 5.4.1b, 8.6a). */
export const tegenNaarBuiten: readonly Guard[] = [
  withoutMelding,
  whenClosed,
  whenConflict,
  whenBuitenWerkgebied,
  whenAnoniem,
  whenZonderVervolg,
];

/** Declares an act by which the bureau goes to others for a case; what refuses every such act comes before its own rules. */
export const actNaarBuiten = <N extends string, S extends z.ZodObject>(declared: Act<N, S>): Act<N, S> =>
  act({ ...declared, refuse: [...tegenNaarBuiten, ...declared.refuse] });
