import { readFileSync } from 'node:fs';
import { behandelwijzen, codeSchema, sluitredenen } from '@meldpunt/core';
import { z } from 'zod';
import { isPeriode } from './periode.ts';

const periode = z
  .string()
  .refine(isPeriode, { error: 'Vul een periode in, zoals P5Y (vijf jaar) of P6M (zes maanden).' });

const regelSchema = z.strictObject({
  naam: z.string().regex(/^[a-z][a-z_]*$/),
  versie: z.number().int().positive(),
  /** Which dossiers: whether it became a klacht (either when not given), how it was handled, why it was closed. The first rule that fits holds. */
  voor: z.strictObject({
    klacht: z.boolean().optional(),
    sluitredenen: z.array(codeSchema(sluitredenen)).min(1).optional(),
    behandelwijzen: z.array(codeSchema(behandelwijzen)).min(1).optional(),
  }),
  /** What starts the term: the day on which the dossier was closed. */
  begin: z.literal('afgehandeld'),
  termijn: periode,
  uitkomst: z.literal('vernietigen'),
  grondslag: z.string().min(1),
  toelichting: z.string().min(1),
  status: z.string().min(1),
});

const registerRegelSchema = z.strictObject({
  register: z.enum(['datalek', 'losse_klacht']),
  versie: z.number().int().positive(),
  /** From the day on which the entry was closed. */
  termijn: periode,
  grondslag: z.string().min(1),
  toelichting: z.string().min(1),
  status: z.string().min(1),
});

/** The rules shipped, as they stand in their file. */
const shipped = JSON.parse(readFileSync(new URL('../../bewaarregels.json', import.meta.url), 'utf8'));

/** What of a dossier decides by which rule it is kept. */
type Kenmerken = { klachtOp: string | null; behandelwijze: string | null; sluitreden: string | null };

const fits = (
  { voor }: Pick<Bewaarregel, 'voor'>,
  { klachtOp, behandelwijze, sluitreden }: Kenmerken,
): boolean =>
  (voor.klacht === undefined || voor.klacht === (klachtOp !== null)) &&
  (!voor.behandelwijzen || voor.behandelwijzen.some((code) => code === behandelwijze)) &&
  (!voor.sluitredenen || voor.sluitredenen.some((code) => code === sluitreden));

/** Retention as the bureau has set it. No official term exists: each rule carries its reason and its standing. */
export const bewaarregelsSchema = z
  .strictObject({
    versie: z.number().int().positive(),
    regels: z.array(regelSchema).min(1),
    /** The registers beside the dossiers; rules of before these existed get what is shipped. */
    registers: z
      .array(registerRegelSchema)
      .default(() => z.array(registerRegelSchema).parse(shipped.registers)),
    /** From this day of the next year on a calendar year is closed. */
    jaarafsluiting: z.strictObject({
      maand: z.number().int().min(1).max(12),
      dag: z.number().int().min(1).max(28),
    }),
    /** So many destroyed dossiers share a row of facts at least, or the row says less. */
    kleinsteGroep: z.number().int().min(2),
    dossiersPerLijst: z.number().int().min(1).max(5000),
    /** After this long a dossier that was left out, or whose list was refused, is proposed again. */
    opnieuwVoorleggenNa: periode,
    /** How long backups of the keys are kept: until then a destroyed dossier could be brought back. */
    sleutelkopieBewaren: periode,
  })
  .refine(
    (c) =>
      ['2026-01-01', null].every((klachtOp) =>
        c.regels.some((r) => fits(r, { klachtOp, behandelwijze: null, sluitreden: null })),
      ),
    {
      error: 'Er moet voor elke melding en voor elke klacht een bewaarregel zijn.',
    },
  )
  .refine((c) => new Set(c.regels.map((r) => r.naam)).size === c.regels.length, {
    error: 'Twee bewaarregels hebben dezelfde naam.',
  });

export type Registerregel = z.infer<typeof registerRegelSchema>;
export type Bewaarregel = z.infer<typeof regelSchema>;
export type Bewaarregels = z.infer<typeof bewaarregelsSchema>;

/** The rules shipped: a proposal, as each of them says. */
export const standaardBewaarregels: Bewaarregels = bewaarregelsSchema.parse(shipped);

/** Rules from configuration. Throws an Error (Dutch) with every problem named. */
export const parseBewaarregels = (config: unknown): Bewaarregels => {
  const parsed = bewaarregelsSchema.safeParse(config);
  if (parsed.success) return parsed.data;
  throw new Error(`De bewaarregels kloppen niet.\n${z.prettifyError(parsed.error)}`);
};

/** The rule for a dossier: the first that fits. Every dossier has one. */
export const regelVoor = (config: Pick<Bewaarregels, 'regels'>, feiten: Kenmerken): Bewaarregel => {
  const regel = config.regels.find((r) => fits(r, feiten));
  if (!regel) throw new Error('Every dossier has a rule: the schema sees to it');
  return regel;
};
