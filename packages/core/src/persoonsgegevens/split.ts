import type { z } from 'zod';
import type { Persoonsgegevensklasse } from './klasse.ts';
import { veldOf } from './velden.ts';

/** One personal value: which class it has, under which field path it was given, and the value itself. */
export type PersoonlijkeWaarde = { klasse: Persoonsgegevensklasse; veld: string; waarde: string };

const elementOf = (schema: z.core.$ZodType): z.core.$ZodType | undefined =>
  (schema as unknown as { _zod: { def: { element?: z.core.$ZodType } } })._zod.def.element;

const shapeOf = (schema: z.core.$ZodType): Record<string, z.core.$ZodType> =>
  (schema as unknown as { _zod: { def: { shape: Record<string, z.core.$ZodType> } } })._zod.def.shape;

/**
 * Splits validated input into what may stand in the journal (codes, dates, ids, numbers) and what goes to the vault.
 * A field goes to the vault exactly when its schema is registered with a class.
 */
export const splitPersoonlijk = (
  schema: z.ZodObject,
  input: Record<string, unknown>,
  path = '',
): { coded: Record<string, unknown>; persoonlijk: PersoonlijkeWaarde[] } => {
  const coded: Record<string, unknown> = {};
  const persoonlijk: PersoonlijkeWaarde[] = [];
  for (const [key, fieldSchema] of Object.entries(shapeOf(schema))) {
    const value = input[key];
    if (value === undefined) continue;
    const veld = veldOf(fieldSchema);
    if (veld?.klasse) persoonlijk.push({ klasse: veld.klasse, veld: path + key, waarde: String(value) });
    else if (veld?.soort === 'rijen') {
      const rowSchema = elementOf(fieldSchema) as z.ZodObject;
      const rows = (value as Record<string, unknown>[]).map((row, i) =>
        splitPersoonlijk(rowSchema, row, `${path}${key}.${i}.`),
      );
      coded[key] = rows.map((row) => row.coded);
      persoonlijk.push(...rows.flatMap((row) => row.persoonlijk));
    } else coded[key] = value;
  }
  return { coded, persoonlijk };
};
