import { z } from 'zod';
import { geenClient, zonderClient } from '../../dossier/zonder-client.ts';
import { dag, getal, janee, keuze, rijen, tekst, verwijzing } from '../../persoonsgegevens/velden.ts';
import { act, type Gevraagd, type Guard, insteadOf, refuse } from '../act.ts';
import {
  bewijsbaarheden,
  leeftijdsklassen,
  ondertekenaars,
  planstappen,
  stapnemers,
} from '../codelijsten.ts';
import {
  beforeContactSlachtoffer,
  beforeIntake,
  beforePsychischeHulp,
  notTakenUp,
  whenClosed,
  whenZonderVervolg,
  withoutMelding,
} from '../guards.ts';
import { toAndereKant, toBelanghebbende, whenBuitenWerkgebied, whenConflict } from '../guards-voorlegging.ts';
import { fitsAge } from '../intake/machtiging.ts';
import { behandelend } from '../rol.ts';
import { beforeWerkwijze } from './guards-plan.ts';

type Instemming = { leeftijdsklasse?: string | undefined; instemmer?: string | undefined };

/** Whoever is too young to agree alone does not (U5). */
const wrongInstemmer: Guard<Instemming> = {
  artikel: 'U5',
  check: (_dossier, _context, invoer) =>
    invoer?.instemmer && !fitsAge(invoer.leeftijdsklasse, invoer.instemmer)
      ? refuse(
          'U5',
          'Wie instemde past niet bij de leeftijd van de cliënt.',
          'Jonger dan 12: de wettelijk vertegenwoordiger stemt in. Van 12 tot en met 15: beiden. Vanaf 16: de cliënt alleen.',
        )
      : null,
};

/** Client and bureau agree on the intended result (7.1). */
const withoutAkkoord: Guard<{ clientAkkoord?: boolean | undefined }> = {
  artikel: '7.1',
  check: (dossier, _context, invoer) =>
    invoer && !invoer.clientAkkoord && !zonderClient(dossier)
      ? insteadOf(
          '7.1',
          'De cliënt is het niet eens met het beoogde resultaat.',
          'Pas het plan samen met de cliënt aan, of leg vast dat er geen overeenstemming is.',
          'failOvereenstemming',
        )
      : null,
};

/** The goals can be reached and checked (7.1). */
const notTestable: Guard<{ haalbaarEnToetsbaar: boolean }> = {
  artikel: '7.1',
  check: (_dossier, _context, invoer) =>
    invoer && !invoer.haalbaarEnToetsbaar
      ? refuse(
          '7.1',
          'Het beoogde resultaat is niet haalbaar en toetsbaar.',
          'Kies een resultaat dat te bereiken en te controleren is.',
        )
      : null,
};

const metClient = 'Verplicht als er een cliënt is.';

/** The plan of action: result, steps, terms, handler (7, 7.0-7.4a); a changed plan needs a new agreement (8.3). */
export const agreePlan = act({
  name: 'agreePlan',
  label: 'Plan van aanpak vaststellen',
  artikelen: [
    '2.4',
    '4.2',
    '5c',
    '5.4',
    '5.4.2b',
    '5.4.3',
    '6.1',
    '7',
    '7.0',
    '7.1',
    '7.2',
    '7.3a',
    '7.4a',
    '7.4b',
    '8.2a',
    '8.3',
    'B2.5',
    'U5',
  ],
  by: behandelend,
  stuk: { soort: 'plan' },
  bereiktClient: true,
  input: z.object({
    op: dag({
      label: 'Dag van het plan',
      hint: 'Is er een cliënt, dan is dit de dag waarop die instemde.',
      deel: 'Resultaat',
    }),
    resultaat: tekst({
      label: 'Beoogd resultaat',
      hint: 'Haalbaar en toetsbaar. Schrijf elk doel op een eigen regel: bij de evaluatie geeft u per doel aan of het is bereikt.',
    }),
    haalbaarEnToetsbaar: janee({ label: 'Het resultaat is haalbaar en toetsbaar' }),
    bewijsbaarheid: keuze(bewijsbaarheden, { label: 'Hoe goed is de discriminatie te bewijzen?' }),
    praktischeHulpvraag: tekst({ label: 'Praktische hulpvraag', deel: 'Hulpvraag' }),
    structureleKant: tekst({ label: 'Structurele kant van de zaak' }),
    verwachtingen: tekst({ label: 'Verwachtingen van de cliënt', soms: metClient }).optional(),
    stappen: rijen(
      z.object({
        stap: keuze(planstappen, { label: 'Stap' }),
        doorWie: keuze(stapnemers, { label: 'Wie doet dit?' }),
        uiterlijk: dag({ label: 'Uiterlijk op' }),
        antwoordWeken: getal(1, 12, {
          label: 'Binnen hoeveel weken antwoordt de wederpartij?',
          hint: 'Laat leeg voor twee weken.',
        }).optional(),
        alsGeenAntwoord: tekst({ label: 'Wat als er geen antwoord komt?' }),
        alsAfwijzend: tekst({ label: 'Wat als het antwoord afwijzend is?' }),
        alsPositief: tekst({ label: 'Wat als het antwoord positief is?' }),
        eerstUitzoeken: tekst({ label: 'Wat moet eerst nog worden uitgezocht?' }).optional(),
      }),
      { label: 'Stappen', deel: 'Stappen' },
    ),
    behandelaarId: verwijzing('medewerker', {
      label: 'Verantwoordelijke behandelaar',
      deel: 'Afspraak',
    }),
    leeftijdsklasse: keuze(leeftijdsklassen, { label: 'Hoe oud is de cliënt?', soms: metClient }).optional(),
    instemmer: keuze(ondertekenaars, { label: 'Wie stemde in met het plan?', soms: metClient }).optional(),
    clientAkkoord: janee({
      label: 'De cliënt is het eens met het resultaat en de stappen',
      soms: metClient,
    }).optional(),
  }),
  asks: (dossier): Gevraagd => {
    if (zonderClient(dossier) && !geenClient(dossier)) return {};
    const how = geenClient(dossier) ? 'niet' : 'verplicht';
    return { verwachtingen: how, leeftijdsklasse: how, instemmer: how, clientAkkoord: how };
  },
  refuse: [
    withoutMelding,
    whenClosed,
    whenConflict,
    whenBuitenWerkgebied,
    whenZonderVervolg,
    beforeContactSlachtoffer,
    beforeIntake,
    notTakenUp,
    beforeWerkwijze,
    beforePsychischeHulp,
    withoutAkkoord,
    wrongInstemmer,
    notTestable,
    toBelanghebbende,
    toAndereKant,
  ],
  events: (dossier, invoer) => [
    {
      type: 'PlanAgreed',
      op: invoer.op,
      behandelaarId: invoer.behandelaarId,
      bewijsbaarheid: invoer.bewijsbaarheid,
      ...(invoer.leeftijdsklasse && { leeftijdsklasse: invoer.leeftijdsklasse }),
      ...(invoer.instemmer && { instemmer: invoer.instemmer }),
      ...(geenClient(dossier) && { zonderClient: true }),
      stappen: invoer.stappen.map(({ stap, doorWie, uiterlijk, antwoordWeken }) => ({
        stap,
        doorWie,
        uiterlijk,
        ...(antwoordWeken && { antwoordWeken }),
      })),
    },
    // One event a step, so that each has a term of its own (8.2a).
    ...invoer.stappen.map(({ stap, doorWie, uiterlijk }) => ({
      type: 'StapPlanned' as const,
      op: invoer.op,
      stap,
      doorWie,
      uiterlijk,
    })),
  ],
});
