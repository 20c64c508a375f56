import type { z } from 'zod';
import { fieldsOf, type Invoerveld } from './fields-of.ts';
import type { Ingevuld } from './typed.ts';

/** A part of a form under a heading of its own; a form that is not divided is one part without a heading. */
export type Formulierdeel = {
  id: string;
  kop: string;
  velden: readonly Invoerveld[];
  /** Closed until one opens it. */
  gevouwen?: boolean;
};

/**
 * The parts of an act's form, as its fields declare them: a field with `deel` begins one, and what follows belongs to it.
 * All parts stand on one page: who is on the telephone jumps between them, and nothing is lost on the way.
 */
export const partsOf = (schema: z.ZodObject): Formulierdeel[] => {
  const parts: { id: string; kop: string; velden: Invoerveld[] }[] = [];
  for (const field of fieldsOf(schema)) {
    const last = parts.at(-1);
    if (last && !field.veld.deel) last.velden.push(field);
    else parts.push({ id: `deel-${parts.length + 1}`, kop: field.veld.deel ?? '', velden: [field] });
  }
  return parts;
};

const isEmpty = ({ naam, rij }: Invoerveld, ingevuld: Ingevuld): boolean =>
  !Object.entries(ingevuld).some(
    ([key, values]) =>
      (key === naam || (rij && key.startsWith(`${naam}.`))) && values.some((value) => value.trim() !== ''),
  );

/** How many fields of a part must be filled in and are still empty. */
const stillOpen = ({ velden }: Formulierdeel, ingevuld: Ingevuld): number =>
  velden.filter((field) => field.verplicht && isEmpty(field, ingevuld)).length;

/** How a part stands, in words: what must still be filled in, or whether anything at all is still empty. */
export const standOf = (part: Formulierdeel, ingevuld: Ingevuld): string => {
  const open = stillOpen(part, ingevuld);
  if (open > 0) return `nog ${open}`;
  return part.velden.some((field) => isEmpty(field, ingevuld)) ? 'verplichte vragen klaar' : 'compleet';
};

/** Whether a fault is about a field of this part. */
export const isInPart = ({ velden }: Formulierdeel, veld: string): boolean =>
  velden.some(({ naam }) => veld === naam || veld.startsWith(`${naam}.`));
