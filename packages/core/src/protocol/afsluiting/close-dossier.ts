import { z } from 'zod';
import { sluitredenen } from '../../codes/sluitredenen.ts';
import { dag, fault, janee, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { beforePsychischeHulp, whenClosed, withoutMelding } from '../guards.ts';
import {
  beforeAfschrift,
  beforeConclusie,
  beforeEindeVerteld,
  beforeUitleg,
  beforeWederpartijEinde,
} from '../guards-einde.ts';
import { rolOnbekend } from '../melder-rol.ts';
import { behandelend } from '../rol.ts';
import { beforeVerwijzing, withoutGrondVoorReden } from './sluitvoorwaarden.ts';

/** Who was spoken to, was asked in which role; who never answered, can't be (2.2). */
const whenNotAsked: Guard = {
  artikel: '2.2',
  check: (dossier) =>
    rolOnbekend(dossier) && dossier.eersteContactOp !== null
      ? refuse(
          '2.2',
          'Er is contact geweest, maar er is niet vastgelegd wie er meldt: het slachtoffer zelf of iemand anders.',
          'Vul het in bij de registratie.',
          'amendRegistratie',
        )
      : null,
};

const reasoned = ['niets_meer_te_bereiken', 'oneens_over_behandeling'];

/** The case is closed for a reason of the list, after the client was told and has every copy (5.4.4b, 8.5, 8.6a). */
export const closeDossier = act({
  name: 'closeDossier',
  label: 'Dossier afsluiten',
  artikelen: ['2.2', '2.4', '5.4.3', '5.4.4b', '5.4.6', '7.1', '8.1a', '8.1b', '8.5', '8.6a', '8.6b', 'B10'],
  by: behandelend,
  frequent: true,
  input: z
    .object({
      op: dag({ label: 'Dag van afsluiten' }),
      reden: keuze(sluitredenen, { label: 'Reden' }),
      gewezenOpKlachtprocedure: janee({ label: 'De cliënt is gewezen op de klachtenprocedure' }),
      motivering: tekst({
        label: 'Motivering',
        soms: 'Verplicht als er niets meer te bereiken is, of als het bureau het niet eens is met de gewenste behandeling.',
      }).optional(),
    })
    .superRefine((given, check) => {
      if (reasoned.includes(given.reden) && !given.motivering)
        fault(check, 'motivering', 'Motiveer deze reden.');
    }),
  refuse: [
    withoutMelding,
    whenClosed,
    whenNotAsked,
    beforeEindeVerteld,
    beforeUitleg,
    beforePsychischeHulp,
    beforeConclusie,
    beforeWederpartijEinde,
    beforeAfschrift,
    withoutGrondVoorReden,
    beforeVerwijzing,
  ],
  events: (_dossier, invoer) => [{ type: 'DossierClosed', op: invoer.op, reden: invoer.reden }],
});
