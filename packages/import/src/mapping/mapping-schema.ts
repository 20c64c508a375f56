import { z } from 'zod';

const waarde = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** How one field is filled. */
const veldregel = z.strictObject({
  /** The column it comes from; a text field can be put together from several. */
  kolom: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
  /** What each content of the column stands for; `*` is everything else that is not empty. */
  codes: z.record(z.string(), waarde).optional(),
  /** What an empty cell stands for. */
  standaard: waarde.optional(),
  /** The same for every row, instead of a column. */
  vast: waarde.optional(),
  /** What stands between several values in one cell. */
  scheiding: z.string().min(1).max(5).optional(),
});

/** How a spreadsheet stands for meldingen. */
export const mappingSchema = z.strictObject({
  /** Name of the source: rows of the same source and key are the same melding. */
  bron: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,59}$/),
  /** Columns that together say which melding a row is, for good. */
  sleutel: z.array(z.string().min(1)).min(1),
  /** How days are written, tried in this order. */
  datums: z.array(z.string()).min(1).default(['jjjj-mm-dd', 'd-m-jjjj']),
  /** Sheet of an xlsx file; without it the first one. */
  blad: z.string().min(1).optional(),
  /** Between the cells of a csv file; without it the one that the first line has most of. */
  scheidingsteken: z.enum([';', ',', '\t']).optional(),
  /** What is written in a cell that is meant to be empty. */
  leeg: z.array(z.string()).default([]),
  velden: z.record(z.string(), veldregel),
  organisatie: z
    .strictObject({
      kolom: z.string().min(1),
      /** Words in a name that make it the name of a legal person. */
      rechtsvormen: z.array(z.string().min(1)).optional(),
      /** What a name without such a word is. */
      standaard: z.enum(['natuurlijk_persoon', 'rechtspersoon']).default('natuurlijk_persoon'),
    })
    .optional(),
  /** The day on which the bureau registered the melding; without it the day of receipt. */
  registratiedatum: z.strictObject({ kolom: z.string().min(1) }).optional(),
  /** For cases that have ended; a row without a day of closing stays open. */
  sluiting: z.record(z.string(), veldregel).optional(),
  /** Columns that are left out on purpose. */
  negeren: z.array(z.string()).default([]),
});

export type Veldregel = z.output<typeof veldregel>;
export type Mapping = z.output<typeof mappingSchema>;
export type Waarde = z.output<typeof waarde>;
