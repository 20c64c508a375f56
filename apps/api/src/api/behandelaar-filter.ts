import { z } from '@hono/zod-openapi';
import type { Sessie } from '../env.ts';

/** Whose work: one's own, nobody's yet, or that of one colleague. */
export const behandelaarFilter = z
  .union([z.enum(['mij', 'geen']), z.uuid()])
  .optional()
  .openapi({ description: 'mij, geen (nog niet toegewezen) of het id van een medewerker' });

/** The filter as the store has it: an id, null for nobody yet, undefined for all. */
export const behandelaarIdOf = (
  given: string | undefined,
  sessie: Sessie | null,
): string | null | undefined => {
  if (given === 'geen') return null;
  return given === 'mij' ? sessie?.medewerkerId : given;
};
