import { z } from 'zod';
import { LvtdError } from './lvtd-error.ts';
import type { RegistratieRecord } from './registratie-record.ts';
import { type VeldNaam, veldnamen } from './velden.ts';

const veld = z.enum(veldnamen as [VeldNaam, ...VeldNaam[]]);

type Uitgaand = { velden: Partial<Record<VeldNaam, string | null>>; volgorde: VeldNaam[] };

/** The fields that go out, with the name they get, in order. */
export const uitgaandeVelden = (k: Uitgaand): { veld: VeldNaam; naam: string }[] =>
  [...new Set([...k.volgorde, ...veldnamen])].flatMap((veld) => {
    const naam = k.velden[veld] === undefined ? veld : k.velden[veld];
    return naam === null ? [] : [{ veld, naam }];
  });

const haveOneNameEach = (k: Uitgaand): boolean => {
  const namen = uitgaandeVelden(k).map(({ naam }) => naam);
  return new Set(namen).size === namen.length;
};

/**
 * The mapping file (JSON): how the receiver names fields and values, and which files it wants. Without one everything
 * leaves as our own list has it. The LVTD's own format is not public: what it prescribes is set here.
 */
export const koppelingSchema = z
  .strictObject({
    naam: z.string().min(1),
    versie: z.number().int().positive(),
    /** Name by field; null leaves the field out. Fields that are not named keep their own name. */
    velden: z.partialRecord(veld, z.string().min(1).nullable()).default({}),
    /** Order of the fields, by our own names; those not named come after, in our own order. */
    volgorde: z.array(veld).default([]),
    /** Value by own code, per field; yes and no are `true` and `false`. A field named here must have all its codes. */
    codes: z.partialRecord(veld, z.record(z.string(), z.string())).default({}),
    bestanden: z
      .array(z.enum(['jsonl', 'csv']))
      .min(1)
      .default(['jsonl', 'csv']),
    csv: z
      .strictObject({
        scheidingsteken: z.string().length(1).default(','),
        lijstscheiding: z.string().length(1).default('|'),
        regeleinde: z.enum(['\n', '\r\n']).default('\r\n'),
      })
      .prefault({}),
  })
  .refine(haveOneNameEach, { error: 'Twee velden hebben dezelfde naam.' });

export type Koppeling = z.infer<typeof koppelingSchema>;

/** Our own names, values and files. */
export const eigenKoppeling: Koppeling = koppelingSchema.parse({ naam: 'eigen schema', versie: 1 });

/** A mapping from configuration. Throws LvtdError with every problem named. */
export const parseKoppeling = (config: unknown): Koppeling => {
  const parsed = koppelingSchema.safeParse(config);
  if (parsed.success) return parsed.data;
  throw new LvtdError(
    'koppeling-ongeldig',
    `De koppeling met de LVTD klopt niet.\n${z.prettifyError(parsed.error)}`,
  );
};

export type Waarde = string | number | boolean | string[] | null;

/**
 * A record with the receiver's names and values. Throws LvtdError for a code that the mapping does not know. For many
 * records the fields are given, so that they are not found out for each.
 */
export const mapRecord = (
  k: Koppeling,
  record: RegistratieRecord,
  velden = uitgaandeVelden(k),
): Record<string, Waarde> =>
  Object.fromEntries(velden.map(({ veld, naam }) => [naam, mapWaarde(k, veld, record[veld])]));

const mapWaarde = (k: Koppeling, veld: VeldNaam, waarde: Waarde): Waarde => {
  const codes = k.codes[veld];
  if (!codes || waarde === null) return waarde;
  const mapped = (code: string): string => {
    const found = codes[code];
    if (found !== undefined) return found;
    throw new LvtdError(
      'code-ongekoppeld',
      `De koppeling met de LVTD heeft voor het veld ${veld} geen waarde bij de code ${code}.`,
    );
  };
  return Array.isArray(waarde) ? waarde.map(mapped) : mapped(String(waarde));
};
