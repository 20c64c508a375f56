import { type Veld, veldOf } from '@meldpunt/core';
import type { z } from 'zod';

/** A field of an act's input: its name, how it is declared, and whether it must be filled in. */
export type Invoerveld = { naam: string; veld: Veld; verplicht: boolean; rij?: z.ZodObject };

type Inner = { _zod: { def: { innerType?: z.core.$ZodType; element?: z.core.$ZodType } } };

const rowSchema = (schema: z.core.$ZodType): z.ZodObject => {
  const { innerType, element } = (schema as unknown as Inner)._zod.def;
  if (innerType) return rowSchema(innerType);
  if (!element) throw new Error('a field of rows has a schema for its rows');
  return element as z.ZodObject;
};

/**
 * The fields of an act in the order of its schema. Throws when a field is not declared: a form without it could never be
 * filled in.
 */
export const fieldsOf = (schema: z.ZodObject): Invoerveld[] =>
  Object.entries(schema.shape as Record<string, z.ZodType>).map(([naam, field]) => {
    const veld = veldOf(field);
    if (!veld) throw new Error(`the field ${naam} has no declaration`);
    // Of a list nothing may be chosen: then the form sends an empty one.
    const verplicht = !field.safeParse(veld.soort === 'keuzes' ? [] : undefined).success;
    return { naam, veld, verplicht, ...(veld.soort === 'rijen' && { rij: rowSchema(field) }) };
  });

/** The paths of all fields as they are on the form, those of rows included. */
export const fieldPaths = (schema: z.ZodObject, rows: (naam: string) => number): string[] =>
  fieldsOf(schema).flatMap(({ naam, rij }) =>
    rij
      ? [
          naam,
          ...Array.from({ length: rows(naam) }, (_, i) =>
            fieldsOf(rij).map((inner) => `${naam}.${i}.${inner.naam}`),
          ).flat(),
        ]
      : [naam],
  );
