import { datumAt } from '@meldpunt/core';
import type { z } from 'zod';
import { fieldsOf } from '../form/fields-of.ts';
import type { Formulierdeel } from '../form/form-parts.ts';
import type { Ingevuld } from '../form/typed.ts';
import { tijdTekst } from '../layout/texts.ts';

/** What is asked while somebody is on the telephone or at the desk, in the order in which people tell it. */
const during = [
  'kanaal',
  'melderNaam',
  'melderTelefoon',
  'melderEmail',
  'omschrijving',
  'voorvaldatum',
  'spoedeisend',
  'anonimiteit',
  'contactvoorwaarden',
  'contactAfspraak',
] as const;

/** Keys for the two ways in which quick entry is used; the browser says what goes with them (Alt, or Alt and Shift). */
export const quickKeys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kanaal: { telefoon: 't', persoonlijk: 'b' },
};

/** The field that one begins to type in. */
export const QUICK_FOCUS = 'melderNaam';

/** What is unknown until somebody fills it in; the dossier shows afterwards what can be completed (2.1). */
const unknown: Readonly<Record<string, string>> = {
  rolMelder: 'onbekend',
  gronden: 'onbekend',
  terrein: 'onbekend',
  aard: 'onbekend',
  gemeenteWoon: 'onbekend',
  gemeenteVoorval: 'onbekend',
  aantalSlachtoffers: '1',
};

/** Whoever is on the telephone or at the desk is spoken to at once; what came in otherwise waits for contact (3.1-3.3). */
const spokenAtOnce = (form: FormData): string =>
  ['telefoon', 'persoonlijk'].includes(String(form.get('kanaal'))) ? 'ja' : 'nee';

/** What quick entry begins with: it came in when the form was opened, by telephone; who reports is not taken for granted. */
export const quickStart = (nu: Date): Ingevuld => ({
  kanaal: ['telefoon'],
  op: [datumAt(nu)],
  tijd: [tijdTekst(nu)],
  anonimiteit: ['geen'],
});

const mayWait = (naam: string): boolean => naam === 'direct' || Object.hasOwn(unknown, naam);

/** The two parts of quick entry: what is asked now, and all the rest. */
export const quickParts = (schema: z.ZodObject): Formulierdeel[] => {
  const fields = fieldsOf(schema);
  const now = during.flatMap((naam) => fields.find((field) => field.naam === naam) ?? []);
  const later = fields
    .filter((field) => !now.includes(field))
    .map((field) => (mayWait(field.naam) ? { ...field, verplicht: false } : field));
  return [
    { id: 'deel-1', kop: 'Tijdens het gesprek', velden: now },
    { id: 'deel-2', kop: 'Mag later: de rest van de melding', velden: later, gevouwen: true },
  ];
};

/** The form with what was left open: as unknown, and spoken to at once as its channel says. */
export const withUnknowns = (form: FormData): FormData => {
  const filled = new FormData();
  for (const [naam, value] of form.entries()) filled.append(naam, value);
  for (const [naam, value] of Object.entries({ ...unknown, direct: spokenAtOnce(form) }))
    if (!filled.getAll(naam).some((given) => typeof given === 'string' && given.trim() !== ''))
      filled.set(naam, value);
  return filled;
};
