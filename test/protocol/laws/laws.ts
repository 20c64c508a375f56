import { sluitwetten } from './closing.ts';
import { dagwetten } from './days.ts';
import { beslissingswetten } from './decisions.ts';
import { behandelwetten } from './handling.ts';
import { intakewetten } from './intake.ts';
import type { Law } from './law.ts';
import { ontvangstwetten } from './ontvangst.ts';

/** The laws of the protocol, as far as a journal can show that they were kept. */
export const laws: readonly Law[] = [
  ...ontvangstwetten,
  ...intakewetten,
  ...behandelwetten,
  ...beslissingswetten,
  ...sluitwetten,
  ...dagwetten,
];
