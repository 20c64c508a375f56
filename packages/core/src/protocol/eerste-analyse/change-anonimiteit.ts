import { z } from 'zod';
import { anonimiteit } from '../../codes/anonimiteit.ts';
import { dag, fault, janee, keuze, regel } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

type Invoer = { anonimiteit: string; gewezenOpBekendwording: boolean };

const same: Guard<Invoer> = {
  artikel: 'B5',
  check: (dossier, _context, invoer) =>
    invoer && dossier.melding?.anonimiteit === invoer.anonimiteit
      ? refuse('B5', 'Dit is al zo vastgelegd.', 'Kies een andere mogelijkheid.')
      : null,
};

/** Whoever gives up anonymity first hears that their identity becomes known (B5). */
const untold: Guard<Invoer> = {
  artikel: 'B5',
  check: (_dossier, _context, invoer) =>
    invoer?.anonimiteit === 'geen' && !invoer.gewezenOpBekendwording
      ? refuse(
          'B5',
          'De cliënt weet nog niet dat de identiteit bekend wordt bij onderzoek of bemiddeling.',
          'Vertel dat de cliënt eerst en vink het aan.',
        )
      : null,
};

/** The client becomes anonymous, or gives anonymity up (5.4.1b, B5). */
export const changeAnonimiteit = act({
  name: 'changeAnonimiteit',
  label: 'Anonimiteit wijzigen',
  artikelen: ['5.4.1b', 'B5'],
  by: behandelend,
  input: z
    .object({
      op: dag({ label: 'Dag van de wijziging' }),
      anonimiteit: keuze(anonimiteit, { label: 'Wil de cliënt anoniem blijven?' }),
      gewezenOpBekendwording: janee({
        label: 'De cliënt weet dat de identiteit bekend wordt bij onderzoek of bemiddeling',
      }),
      melderNaam: regel('contact', {
        label: 'Naam van de cliënt',
        soms: 'Verplicht als de cliënt niet meer anoniem is.',
      }).optional(),
    })
    .superRefine((given, check) => {
      if (given.anonimiteit === 'geen' && !given.melderNaam) fault(check, 'melderNaam', 'Vul een naam in.');
    }),
  refuse: [withoutMelding, whenClosed, same, untold],
  events: (_dossier, { op, anonimiteit }, { melderRef }) => [
    { type: 'AnonimiteitChanged', op, anonimiteit, ...(melderRef && { melderRef }) },
  ],
});
