import { z } from 'zod';
import { dag, fault, keuzes, regel, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { contactvoorwaarden } from '../codelijsten-contact.ts';
import { withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { metAfspraak } from './contactwijze.ts';

/** Conditions that say nothing without words, and the field that holds those. */
const words = {
  alleen_uren: 'contactUren',
  ander_telefoon: 'contactTelefoon',
  ander_email: 'contactEmail',
  ander_adres: 'contactAdres',
  codewoord: 'contactCodewoord',
  anders: 'contactAfspraak',
} as const;

const alsGekozen = 'Verplicht als u de voorwaarde koos die hierbij hoort.';

/** How the client may be contacted safely; the latest agreement replaces an earlier one as a whole (5.4.4a, 5.4.8). */
export const agreeContactwijze = act({
  name: 'agreeContactwijze',
  label: 'Veilig contact afspreken',
  artikelen: ['5.4.4a', '5.4.8'],
  by: behandelend,
  bereiktClient: true,
  ookVervallen: true,
  input: z
    .object({
      op: dag({ label: 'Dag van de afspraak' }),
      voorwaarden: keuzes(
        contactvoorwaarden,
        {
          label: 'Waar moet u op letten als u de cliënt belt of schrijft?',
          hint: 'Kies niets als er geen voorwaarden meer zijn. Deze afspraak vervangt de vorige helemaal.',
        },
        0,
      ),
      contactUren: regel('contact', {
        label: 'Op welke tijden mag u bellen?',
        soms: alsGekozen,
      }).optional(),
      contactTelefoon: regel('contact', {
        label: 'Welk ander telefoonnummer?',
        soms: alsGekozen,
      }).optional(),
      contactEmail: regel('contact', {
        label: 'Welk ander e-mailadres?',
        soms: alsGekozen,
      }).optional(),
      contactAdres: regel('contact', {
        label: 'Welk ander adres?',
        soms: alsGekozen,
      }).optional(),
      contactCodewoord: regel('contact', {
        label: 'Welk codewoord?',
        soms: alsGekozen,
      }).optional(),
      contactAfspraak: tekst(
        { label: 'Wat is er nog meer afgesproken?', soms: alsGekozen },
        'contact',
      ).optional(),
    })
    .superRefine((given, check) => {
      for (const [code, veld] of Object.entries(words)) {
        const chosen = given.voorwaarden.some((one) => one === code);
        // What else was agreed counts as a condition by itself.
        if (chosen === Boolean(given[veld]) || (code === 'anders' && !chosen)) continue;
        const message = chosen
          ? 'Vul dit in, want u koos deze voorwaarde.'
          : 'Kies hierboven ook de voorwaarde die hierbij hoort, of maak dit leeg.';
        fault(check, veld, message);
      }
    }),
  refuse: [withoutMelding],
  events: (_dossier, invoer, { ingevuld }) => [
    {
      type: 'ContactwijzeAgreed',
      op: invoer.op,
      voorwaarden: metAfspraak(invoer.voorwaarden, ingevuld),
    },
  ],
});
