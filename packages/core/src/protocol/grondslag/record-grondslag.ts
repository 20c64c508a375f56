import { z } from 'zod';
import { dag, fault, keuze, keuzes, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Guard } from '../act.ts';
import { leeftijdsklassen, ondertekenaars } from '../codelijsten.ts';
import { gegevenssoorten, grondslagen } from '../codelijsten-grondslag.ts';
import { withoutMelding } from '../guards.ts';
import { wrongSignature } from '../intake/machtiging.ts';
import { behandelend } from '../rol.ts';

type Invoer = {
  grondslag: string;
  leeftijdsklasse?: string | undefined;
  ondertekenaar?: string | undefined;
};

/** Consent is given by whoever may give it at that age (U5). */
const wrongConsent: Guard<Invoer> = {
  artikel: 'U5',
  check: (dossier, context, invoer) =>
    invoer?.grondslag === 'toestemming' ? wrongSignature.check(dossier, context, invoer) : null,
};

/** On which legal basis a kind of data is kept in this case; consent with its wording (A6). */
export const recordGrondslag = act({
  name: 'recordGrondslag',
  label: 'Grondslag voor gegevens vastleggen',
  artikelen: ['A6', 'U5'],
  by: behandelend,
  input: z
    .object({
      op: dag({ label: 'Dag', hint: 'Bij toestemming: de dag waarop de cliënt haar gaf.' }),
      gegevens: keuzes(gegevenssoorten, { label: 'Voor welke gegevens?' }),
      grondslag: keuze(grondslagen, { label: 'Op welke grondslag?' }),
      toestemming: tekst({
        label: 'Woorden van de toestemming',
        hint: 'Schrijf op waar de cliënt ja op zei.',
        soms: 'Verplicht bij toestemming.',
      }).optional(),
      leeftijdsklasse: keuze(leeftijdsklassen, {
        label: 'Hoe oud is de cliënt?',
        soms: 'Verplicht bij toestemming.',
      }).optional(),
      ondertekenaar: keuze(ondertekenaars, {
        label: 'Wie gaf toestemming?',
        soms: 'Verplicht bij toestemming.',
      }).optional(),
      toelichting: tekst({
        label: 'Waarom past deze grondslag?',
        soms: 'Verplicht bij elke grondslag, behalve bij toestemming.',
      }).optional(),
    })
    .superRefine((given, check) => {
      const asked =
        given.grondslag === 'toestemming'
          ? (['toestemming', 'leeftijdsklasse', 'ondertekenaar'] as const)
          : (['toelichting'] as const);
      for (const veld of asked) if (!given[veld]) fault(check, veld, 'Vul dit in bij deze grondslag.');
    }),
  refuse: [withoutMelding, wrongConsent],
  events: (_dossier, { op, gegevens, grondslag, leeftijdsklasse, ondertekenaar }) => [
    {
      type: 'GrondslagRecorded',
      op,
      gegevens,
      grondslag,
      ...(grondslag === 'toestemming' && { leeftijdsklasse, ondertekenaar }),
    },
  ],
});
