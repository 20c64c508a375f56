import type { Dossier } from '../../dossier/dossier.ts';
import type { Datum } from '../../time/datum.ts';
import { einde } from '../../time/termijn-lengte.ts';
import { type Context, type Guard, refuse } from '../act.ts';
import type { Artikel } from '../artikelen.ts';
import { buitenWerkgebied } from '../guards-voorlegging.ts';
import { beslissingOver, wachtOp } from '../voorlegging/voorleggingen.ts';

type Invoer = { op: Datum; reden: string; gewezenOpKlachtprocedure: boolean };

/** When a reason to close does not hold: its article, what is missing, and the act that makes it hold. */
type Sluitvoorwaarde = {
  artikel: Artikel;
  missing: (dossier: Dossier, invoer: Invoer, context: Context) => boolean;
  reden: string;
  opheffen: string | null;
};

const past = (
  from: Datum,
  op: Datum,
  weken: { weken: number } | Context['instellingen']['tweedeKans'],
  c: Context,
) => op > einde(c.instellingen.kalender, from, weken, { awt: false }).datum;

const wanting = (
  artikel: Artikel,
  missing: Sluitvoorwaarde['missing'],
  reden: string,
  opheffen: string | null = null,
): Sluitvoorwaarde => ({ artikel, missing, reden, opheffen });

const silent = (artikel: Artikel) =>
  wanting(
    artikel,
    ({ waarschuwing }, { op }, context) =>
      waarschuwing === null ||
      waarschuwing.antwoordOp !== null ||
      !past(waarschuwing.op, op, { weken: 2 }, context),
    'De cliënt is niet schriftelijk gewaarschuwd, heeft geantwoord, of heeft nog tijd (twee weken).',
    'warnClient',
  );

const caseStandsAgainst = wanting(
  '8.1b',
  (d) => wachtOp(d, 'belang_van_zaak') || beslissingOver(d, 'belang_van_zaak') === 'akkoord',
  'Het belang van de zaak kan zich verzetten tegen beëindigen. Daarover beslist de directeur of leidinggevende.',
  'decideVoorlegging',
);

const referred = (artikel: Artikel) =>
  wanting(artikel, (d) => d.doorverwezenOp === null, 'De cliënt is nog niet doorverwezen.', 'referClient');

const ownAct = wanting('8.6a', () => true, 'Deze reden hoort bij een eigen handeling.');

/** Each reason to close, with what its article asks first (8.6a). A client's wish to stop asks nothing. */
export const sluitvoorwaarden: Readonly<Record<string, readonly Sluitvoorwaarde[]>> = {
  client_wil_niet_verder: [],
  client_reageert_niet: [silent('8.6a'), caseStandsAgainst],
  afspraken_niet_nagekomen: [silent('8.1b'), caseStandsAgainst],
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
    wanting(
      '5c',
      (d) => d.derdeVerteldOp === null || d.contactMetSlachtoffer,
      'De melder weet nog niet dat het slachtoffer zelf contact moet opnemen, of het slachtoffer deed dat al.',
      'tellDerde',
    ),
  ],
  stukken_niet_geleverd: [
    wanting(
      '5.4.6',
      ({ clientstukken }, { op }, context) =>
        !clientstukken?.herinnerdOp ||
        clientstukken.antwoordOp !== null ||
        !past(clientstukken.herinnerdOp, op, context.instellingen.tweedeKans, context),
      'De cliënt kreeg nog geen tweede kans op papier, heeft geantwoord, of heeft nog tijd.',
      'remindStukken',
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
      (d) => beslissingOver(d, 'belangenconflict') !== 'niet_verder',
      'De directeur besloot niet dat de zaak om deze reden niet verder gaat.',
      'noteConflict',
    ),
    referred('3.5'),
  ],
  overgedragen: [{ ...ownAct, opheffen: 'transferDossier' }],
};

/** A reason holds only when what its article asks has happened (8.6a). */
export const withoutGrondVoorReden: Guard<Invoer> = {
  artikel: '8.6a',
  check: (dossier, context, invoer) => {
    if (!invoer) return null;
    const missing = sluitvoorwaarden[invoer.reden]?.find((one) => one.missing(dossier, invoer, context));
    return missing
      ? refuse(
          missing.artikel,
          missing.reden,
          missing.opheffen ? 'Doe dat eerst, of kies een andere reden.' : 'Kies een andere reden.',
          missing.opheffen,
        )
      : null;
  },
};
