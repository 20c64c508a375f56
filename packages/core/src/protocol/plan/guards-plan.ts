import { werkwijzepunten } from '../../codes/werkwijzepunten.ts';
import { zonderClient } from '../../dossier/zonder-client.ts';
import { type Guard, refuse } from '../act.ts';
import { when } from '../guards.ts';

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

/** Asking for information is finding out; every other step is action, and waits for the other party's view (5.4.1c). */
export const beforeHoor: Guard<{ stap: string }> = {
  artikel: '5.4.1c',
  check: (dossier, _context, invoer) =>
    invoer && invoer.stap !== 'informatie' && dossier.hoorOp === null
      ? refuse(
          '5.4.1c',
          'De wederpartij is nog niet om haar visie gevraagd.',
          'Verstuur eerst de hoor-wederhoorbrief. Een dringende beschermende stap is een eigen handeling.',
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

/** Without agreement on the result, or on a change of it, nothing more is carried out (7.1, 8.3). */
export const whenGeenOvereenstemming = when(
  '7.1',
  (d) => d.geenOvereenstemming !== null,
  'Cliënt en bureau zijn het niet eens over het beoogde resultaat.',
  'Stel samen een plan vast waar beiden het mee eens zijn, of beëindig de behandeling.',
  'agreePlan',
);

/** Steps by which people outside the case hear of it. */
const towardsOthers = [
  'informatie',
  'publiciteit',
  'onderzoek_soortgelijk',
  'voorlichting',
  'collectieve_actie',
];

/** Before the conclusion no data on the accused go to anyone else, by whatever step (B9). */
export const withGegevensBeklaagde: Guard<{ stap: string; zonderGegevensBeklaagde?: boolean | undefined }> = {
  artikel: 'B9',
  check: (dossier, _context, invoer) =>
    invoer &&
    towardsOthers.includes(invoer.stap) &&
    !invoer.zonderGegevensBeklaagde &&
    dossier.conclusieOp === null
      ? refuse(
          'B9',
          'Tijdens het vooronderzoek gaan geen gegevens van de beklaagde naar anderen.',
          'Zet de stap zonder de beklaagde te noemen en leg dat vast, of wacht op de conclusie.',
        )
      : null,
};
