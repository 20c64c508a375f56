import { werkwijzepunten } from '../../codes/werkwijzepunten.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Guard, refuse } from '../act.ts';
import { when, zonderClient } from '../guards.ts';
import { beslissingOver } from '../voorlegging/voorleggingen.ts';

/** All eight points came up, or were found not to apply, before a plan is made (5.4). */
export const beforeWerkwijze = when(
  '5.4',
  (d) => !zonderClient(d) && werkwijzepunten.codes.some(({ code }) => !(code in d.werkwijze)),
  'Nog niet alle acht punten van de werkwijze zijn besproken.',
  'Bespreek ze, of leg vast waarom een punt niet van toepassing is.',
  'discussWerkwijze',
);

/** The client knows that their name becomes known, and the risks, before investigation or mediation (5.4.1a, B5). */
export const beforeBekendwording = when(
  '5.4.1a',
  (d) => !zonderClient(d) && d.bekendwordingVerteldOp === null,
  'De cliënt weet nog niet dat de naam bekend wordt, en welke risico’s dat heeft.',
  'Bespreek dat eerst met de cliënt.',
  'tellBekendwording',
);

/** The relation with the other party bears on the risk, so it is recorded before hearing both sides (5.4.1d). */
export const withoutRelatie = when(
  '5.4.1d',
  (d) => !d.melding?.relatie,
  'De verhouding tussen cliënt en wederpartij is niet vastgelegd.',
  'Vul de registratie aan. Kies "niet bekend" als de cliënt het ook niet weet.',
  'amendRegistratie',
);

/** Whether the other party was asked, or an urgent protective step was granted (5.4.1c). */
const mayAct = (dossier: Dossier): boolean =>
  dossier.hoorOp !== null || beslissingOver(dossier, 'beschermende_stap') === 'akkoord';

/** Asking for information is finding out; every other step is action, and waits for the other party's view (5.4.1c). */
export const beforeHoor: Guard<{ stap: string }> = {
  artikel: '5.4.1c',
  check: (dossier, _context, invoer) =>
    invoer && invoer.stap !== 'informatie' && !mayAct(dossier)
      ? refuse(
          '5.4.1c',
          'De wederpartij is nog niet om haar visie gevraagd.',
          'Verstuur eerst de hoor-wederhoorbrief. Een dringende beschermende stap kan na een beslissing van de directeur.',
          'sendHoorWederhoorbrief',
        )
      : null,
};

/** Mediation needs both parties' consent; no decision of the directeur replaces it (B11). */
export const beforeInstemming: Guard<{ stap: string }> = {
  artikel: 'B11',
  check: (dossier, _context, invoer) =>
    invoer?.stap === 'bemiddeling' && dossier.bemiddelingOp === null
      ? refuse(
          'B11',
          'Beide partijen hebben nog niet ingestemd met bemiddeling.',
          'Leg eerst vast dat beiden instemmen.',
          'agreeBemiddeling',
        )
      : null,
};

/** Legal proceedings come up: the advice to take a lawyer is due first (5.4.3). */
export const beforeAdvocaat: Guard<{ stap: string }> = {
  artikel: '5.4.3',
  check: (dossier, _context, invoer) =>
    invoer?.stap === 'juridische_procedure' && !dossier.geadviseerd.includes('advocaat')
      ? refuse(
          '5.4.3',
          'De cliënt is nog niet geadviseerd om een advocaat in te schakelen.',
          'Geef dat advies en leg het vast.',
          'adviseOndersteuning',
        )
      : null,
};
