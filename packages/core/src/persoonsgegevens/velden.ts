import { z } from 'zod';
import { type Codelijst, codeSchema } from '../codes/codelijst.ts';
import { gemeenteCodeSchema } from '../codes/gemeenten.ts';
import { datumSchema } from '../time/datum.ts';
import { type Persoonsgegevensklasse, type Veld, velden } from './klasse.ts';

type Uitleg = { label: string; hint?: string; soms?: string; deel?: string };

const controlCharacter = (code: number) =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127;
const hasControlCharacter = (text: string) => [...text].some((c) => controlCharacter(c.codePointAt(0) ?? 0));

const personalText = (
  klasse: Persoonsgegevensklasse,
  soort: 'tekst' | 'lange_tekst',
  max: number,
  uitleg: Uitleg,
) =>
  z
    .string({ error: 'Vul hier tekst in.' })
    .trim()
    .min(1, 'Vul dit veld in.')
    .max(max, `Gebruik ten hoogste ${max} tekens.`)
    .refine(
      (text) => text.isWellFormed() && !hasControlCharacter(text),
      'Deze tekst bevat tekens die wij niet kunnen opslaan.',
    )
    .brand<'persoonlijk'>()
    .register(velden, { soort, klasse, ...uitleg });

/** One line of personal text (a name, a telephone number); at most 200 characters. */
export const regel = (klasse: Persoonsgegevensklasse, uitleg: Uitleg) =>
  personalText(klasse, 'tekst', 200, uitleg);

/** Free text; personal by definition, whatever is typed in it. */
export const tekst = (uitleg: Uitleg, klasse: Persoonsgegevensklasse = 'vrije_tekst') =>
  personalText(klasse, 'lange_tekst', 20_000, uitleg);

/** One code of a list. */
export const keuze = <C extends string>(lijst: Codelijst<C>, uitleg: Uitleg) =>
  codeSchema(lijst).register(velden, { soort: 'keuze', lijst, ...uitleg });

/** One or more different codes of a list. */
export const keuzes = <C extends string>(lijst: Codelijst<C>, uitleg: Uitleg, min = 1) =>
  z
    .array(codeSchema(lijst), { error: 'Kies uit de lijst.' })
    .min(min, 'Kies ten minste één mogelijkheid.')
    .refine((codes) => new Set(codes).size === codes.length, 'Kies elke mogelijkheid één keer.')
    .register(velden, { soort: 'keuzes', lijst, ...uitleg });

/** A calendar day, within what a case can be about and can be counted with. */
export const dag = (uitleg: Uitleg) =>
  datumSchema
    .refine((day) => day >= '1900-01-01' && day <= '2200-12-31', 'Vul een datum tussen 1900 en 2200 in.')
    .register(velden, { soort: 'datum', ...uitleg });

/** A time of day, HH:MM. */
export const tijd = (uitleg: Uitleg) =>
  z
    .string({ error: 'Vul een tijd in, zoals 09:30.' })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Vul een tijd in, zoals 09:30.')
    .register(velden, { soort: 'tijd', ...uitleg });

/** Yes or no. */
export const janee = (uitleg: Uitleg) =>
  z.boolean({ error: 'Kies ja of nee.' }).register(velden, { soort: 'janee', ...uitleg });

/** A whole number between two bounds. */
export const getal = (min: number, max: number, uitleg: Uitleg) =>
  z
    .int({ error: 'Vul een heel getal in.' })
    .min(min, `Vul een getal van ${min} of meer in.`)
    .max(max, `Vul een getal van ${max} of minder in.`)
    .register(velden, { soort: 'getal', ...uitleg });

/** The id of something that has a row of its own. */
export const verwijzing = (
  verwijst: 'medewerker' | 'organisatie' | 'voorval' | 'dossier' | 'document',
  uitleg: Uitleg,
) =>
  z.uuid({ error: 'Kies iets uit de lijst.' }).register(velden, { soort: 'verwijzing', verwijst, ...uitleg });

/** The number of another dossier, as people write it down; a number says nothing about a person. */
export const dossiernummer = (uitleg: Uitleg) =>
  z
    .string({ error: 'Vul een dossiernummer in, zoals 2026-00012.' })
    .trim()
    .regex(/^\d{4}-\d{5,9}$/, 'Vul een dossiernummer in, zoals 2026-00012.')
    .register(velden, { soort: 'dossiernummer', ...uitleg });

/** One personal field of the dossier: version of its act and path of the field, such as `1.melderNaam`. */
export const kluisplek = (uitleg: Uitleg) =>
  z
    .string({ error: 'Kies iets uit de lijst.' })
    .regex(/^\d{1,6}(\.[a-zA-Z]{1,40}|\.\d{1,3}){1,3}$/, 'Kies iets uit de lijst.')
    .register(velden, { soort: 'verwijzing', verwijst: 'kluisplek', ...uitleg });

/** Rows of fields, such as the steps of a plan. */
export const rijen = <S extends z.ZodObject>(rij: S, uitleg: Uitleg, min = 1) =>
  z
    .array(rij, { error: 'Vul ten minste één regel in.' })
    .min(min, 'Vul ten minste één regel in.')
    .max(20, 'Vul ten hoogste 20 regels in.')
    .register(velden, { soort: 'rijen', ...uitleg });

/** Says of one field what is wrong with it, where that follows from what stands in other fields. */
export const fault = (check: z.RefinementCtx, veld: string, message: string): void =>
  check.addIssue({ code: 'custom', path: [veld], message });

/** The declaration of a field, seen through optional and default wrappers; undefined when it has none. */
export const veldOf = (schema: z.core.$ZodType): Veld | undefined => {
  const own = velden.get(schema);
  if (own) return own;
  const inner = (schema as unknown as { _zod: { def: { innerType?: z.core.$ZodType } } })._zod.def.innerType;
  return inner ? veldOf(inner) : undefined;
};

/** A municipality: its CBS code, or a special value such as `onbekend` or `online`. */
export const gemeente = (verwijst: 'gemeente_woon' | 'gemeente_voorval', uitleg: Uitleg) =>
  (verwijst === 'gemeente_woon' ? gemeenteCodeSchema.woonplaats : gemeenteCodeSchema.voorval)
    .clone()
    .register(velden, { soort: 'verwijzing', verwijst, ...uitleg });
