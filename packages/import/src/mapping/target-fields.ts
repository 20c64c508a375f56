import { catalogus, type Veld, veldOf } from '@meldpunt/core';
import type { z } from 'zod';

/** A field that a column can fill: how it is declared, and whether a melding needs it. */
export type TargetField = { veld: Veld; verplicht: boolean };

const fieldsOf = (shape: Record<string, z.ZodType>, without: readonly string[]): Map<string, TargetField> =>
  new Map(
    Object.entries(shape).flatMap(([naam, schema]) => {
      const veld = veldOf(schema);
      if (!veld || without.includes(naam)) return [];
      return [[naam, { veld, verplicht: !schema.safeParse(undefined).success }] as const];
    }),
  );

/** Fields of a melding. The organisation has a rule of its own, as its row is found or made by name. */
export const meldingFields: ReadonlyMap<string, TargetField> = fieldsOf(
  catalogus.receiveMelding.input.shape as Record<string, z.ZodType>,
  ['organisatieId'],
);

/** Fields of a case that had ended already. */
export const sluitingFields: ReadonlyMap<string, TargetField> = fieldsOf(
  catalogus.takeOverDossier.input.shape as Record<string, z.ZodType>,
  [],
);

/** Whether what stands in this field can be personal; its cells are never shown or kept outside the vault. */
export const isPersoonlijk = (field: TargetField): boolean => field.veld.klasse !== undefined;
