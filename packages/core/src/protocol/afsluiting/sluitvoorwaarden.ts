import { type Sluitreden, sluitredenen } from '../../codes/sluitredenen.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Refusal } from '../../dossier/refusal.ts';
import { type Context, type Guard, insteadOf, refuse } from '../act.ts';
import type { Artikel } from '../artikelen.ts';
import { buitenWerkgebied } from '../guards-voorlegging.ts';
import { kwamViaAnderen, slachtofferGesproken } from '../melder-rol.ts';
import { beslissingOver, wachtOp } from '../voorlegging/voorleggingen.ts';
import { past, type Sluitinvoer, type Sluitvoorwaarde, wanting } from './sluitvoorwaarde.ts';
import { caseStandsAgainst, silent } from './zwijgende-client.ts';

type Artikelweigering = Extract<Refusal, { refused: 'artikel' }>;

const referred = (artikel: Artikel) =>
  wanting(artikel, (d) => d.doorverwezenOp === null, 'De cliënt is nog niet doorverwezen.', 'referClient');

const ownAct = wanting('8.6a', () => true, 'Deze reden hoort bij een eigen handeling.');

/** Each reason to close, with what its article asks first (8.6a). A client's wish to stop asks nothing. */
export const sluitvoorwaarden: Readonly<Record<string, readonly Sluitvoorwaarde[]>> = {
  client_wil_niet_verder: [],
  client_reageert_niet: [...silent('8.6a'), ...caseStandsAgainst],
  afspraken_niet_nagekomen: [...silent('8.1b'), ...caseStandsAgainst],
  niets_meer_te_bereiken: [
    wanting(
      '8.6a',
      (_d, { gewezenOpKlachtprocedure }) => !gewezenOpKlachtprocedure,
      'De cliënt is nog niet gewezen op de klachtenprocedure.',
    ),
  ],
  oneens_over_behandeling: [],
  doel_bereikt: [
    wanting(
      '8.6a',
      (d) => d.plan === null,
      'Er is geen plan met een doel dat bereikt kon worden.',
      'agreePlan',
    ),
  ],
  doorverwezen: [referred('4')],
  buiten_werkgebied: [
    wanting(
      '2.4',
      (d, _invoer, { instellingen }) => !buitenWerkgebied(d, instellingen.werkgebied),
      'De woonplaats of de plaats van het voorval ligt in het werkgebied, of is onbekend.',
    ),
    referred('2.4'),
  ],
  geregistreerd: [
    wanting(
      '4.1',
      (d) => d.behandelwijze !== null && d.behandelwijze.behandelwijze !== 'registratie',
      'Er is een andere behandelwijze gekozen dan alleen registratie.',
      'chooseBehandelwijze',
    ),
  ],
  advies_gegeven: [wanting('4.2', (d) => d.adviesOp === null, 'Er is geen advies gegeven.', 'giveAdvies')],
  slachtoffer_niet_gemeld: [
    wanting('5c', (d) => !kwamViaAnderen(d), 'De melding kwam niet via een ander.'),
    wanting('5c', slachtofferGesproken, 'Het slachtoffer nam zelf contact op.'),
    wanting(
      '5c',
      (d) => d.derdeVerteldOp === null,
      'De melder weet nog niet dat het slachtoffer zelf contact moet opnemen.',
      'tellDerde',
    ),
  ],
  stukken_niet_geleverd: [
    wanting(
      '5.4.6',
      ({ clientstukken }) => clientstukken !== null && clientstukken.antwoordOp !== null,
      'De cliënt heeft op de vraag om stukken geantwoord.',
    ),
    wanting(
      '5.4.6',
      ({ clientstukken }) => !clientstukken?.herinnerdOp,
      'De cliënt kreeg nog geen tweede kans op papier.',
      'remindStukken',
    ),
    wanting(
      '5.4.6',
      ({ clientstukken }, { op }, context) =>
        clientstukken?.herinnerdOp != null &&
        !past(clientstukken.herinnerdOp, op, context.instellingen.tweedeKans, context),
      'De cliënt heeft na de tweede vraag nog tijd om te antwoorden.',
    ),
  ],
  niet_in_behandeling: [
    wanting(
      '6.1',
      (d) => d.inBehandeling !== false,
      'Er is niet besloten om de klacht niet te behandelen.',
      'decideBehandeling',
    ),
  ],
  geen_overeenstemming: [
    wanting(
      '7.1',
      (d) => d.geenOvereenstemming === null,
      'Er is niet vastgelegd dat er geen overeenstemming is.',
      'failOvereenstemming',
    ),
    wanting(
      '7.1',
      (d) => d.geenOvereenstemming?.verwijzingGewenst === true && d.doorverwezenOp === null,
      'De cliënt wil worden doorverwezen.',
      'referClient',
    ),
  ],
  belangenverstrengeling: [
    wanting(
      '3.5',
      (d) => wachtOp(d, 'belangenconflict'),
      'De directeur besliste nog niet over het belangenconflict.',
      'decideVoorlegging',
    ),
    wanting(
      '3.5',
      (d) => beslissingOver(d, 'belangenconflict') !== 'niet_verder',
      'De directeur besloot niet dat de zaak om deze reden niet verder gaat.',
      'noteConflict',
    ),
    referred('3.5'),
  ],
  overgedragen: [{ ...ownAct, uitweg: 'transferDossier' }],
  dubbel: [{ ...ownAct, uitweg: 'mergeDossier' }],
  ten_onrechte: [{ ...ownAct, uitweg: 'voidRegistratie' }],
};

/** A reason holds only when what its article asks has happened (8.6a). */
export const withoutGrondVoorReden: Guard<Sluitinvoer> = {
  artikel: '8.6a',
  check: (dossier, context, invoer) => {
    if (!invoer) return null;
    const missing = sluitvoorwaarden[invoer.reden]?.find((one) => one.missing(dossier, invoer, context));
    if (!missing) return null;
    if (missing.uitweg)
      return insteadOf(missing.artikel, missing.reden, 'Leg die handeling vast.', missing.uitweg);
    const hoe = missing.opheffen ? 'Doe dat eerst, of kies een andere reden.' : 'Kies een andere reden.';
    return refuse(missing.artikel, missing.reden, hoe, missing.opheffen);
  },
};

/** A client who chose to stop, or can't be reached, is not referred. */
const notToBeReferred = ['client_wil_niet_verder', 'client_reageert_niet'];

/** Outside the area served the client is referred, whatever the reason to close (2.4). */
export const beforeVerwijzing: Guard<Sluitinvoer> = {
  artikel: '2.4',
  check: (dossier, { instellingen }, invoer) =>
    invoer &&
    !notToBeReferred.includes(invoer.reden) &&
    dossier.doorverwezenOp === null &&
    dossier.melding?.anonimiteit !== 'geheel' &&
    buitenWerkgebied(dossier, instellingen.werkgebied)
      ? refuse(
          '2.4',
          'De cliënt woont niet in het werkgebied en het gebeurde daar ook niet, en is nog niet doorverwezen.',
          'Verwijs de cliënt eerst door.',
          'referClient',
        )
      : null,
};

/** The reasons for which a dossier can't be closed now, whatever else is filled in, each with why (8.6a). */
export const sluitredenenNu = (
  dossier: Dossier,
  context: Pick<Context, 'vandaag' | 'instellingen'>,
): { code: Sluitreden; weigering: Artikelweigering }[] =>
  sluitredenen.codes.flatMap(({ code }) => {
    const invoer = { op: context.vandaag, reden: code, gewezenOpKlachtprocedure: true };
    for (const { check } of [withoutGrondVoorReden, beforeVerwijzing]) {
      const weigering = check(dossier, context as Context, invoer);
      if (weigering?.refused === 'artikel') return [{ code, weigering }];
    }
    return [];
  });
