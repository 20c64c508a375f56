import { pathIn, type Stap } from '../support/whole-path.ts';

const path = pathIn(2025);
const until = (name: string): Stap[] => path.slice(0, path.findIndex(([one]) => one === name) + 1);
const melding = path[0]?.[1] ?? {};

/** A melding as it comes in, with what is different about it. */
export const received = (over: Record<string, unknown> = {}): Stap => [
  'receiveMelding',
  { ...melding, ...over },
];
export const assigned: Stap = path[1] as Stap;
export const contact = (over: Record<string, unknown> = {}): Stap => [
  'contactClient',
  { ...path[2]?.[1], ...over },
];
const known: Stap[] = [received(), assigned, contact()];
const day = (name: string, op: string, over: Record<string, unknown> = {}): Stap => [name, { op, ...over }];

/** The end of a case: the client hears it, and it is closed for this reason. */
export const closing = (reden: string): Stap[] => [
  day('tellEinde', '2025-05-01', { wijze: 'schriftelijk' }),
  day('closeDossier', '2025-05-02', { reden, gewezenOpKlachtprocedure: true }),
];

/** How a case comes to an ending: what was recorded before, and what is then done on screen. */
export type Einde = { before: readonly Stap[]; onScreen: readonly Stap[] };

const byClosing = (reden: string, ...before: Stap[]): Einde => ({ before, onScreen: closing(reden) });
const decided = (inBehandeling: boolean): Stap[] => [
  ...until('tellBekendwording'),
  day('decideBehandeling', '2025-03-18', { inBehandeling, strategie: inBehandeling ? ['gesprek'] : [] }),
];

/** Number of the dossier in which a double goes on: filled in by who walks the ending. */
export const OTHER = 'ander dossier';
const elsewhere = { gemeenteWoon: 'GM0363', gemeenteVoorval: 'GM0363' };

/** The ending of each reason to close. A reason without one fails by its name. */
export const endings: Readonly<Record<string, Einde>> = {
  client_wil_niet_verder: byClosing('client_wil_niet_verder', ...known),
  client_reageert_niet: byClosing(
    'client_reageert_niet',
    ...known,
    day('warnClient', '2025-03-10', { reden: 'zwijgt' }),
  ),
  niets_meer_te_bereiken: byClosing('niets_meer_te_bereiken', ...known),
  oneens_over_behandeling: byClosing('oneens_over_behandeling', ...known),
  doel_bereikt: byClosing('doel_bereikt', ...until('agreePlan')),
  doorverwezen: byClosing(
    'doorverwezen',
    ...known,
    day('referClient', '2025-03-04', { instantie: 'juridisch_loket' }),
  ),
  buiten_werkgebied: byClosing(
    'buiten_werkgebied',
    received(elsewhere),
    contact(),
    day('referClient', '2025-03-04', { instantie: 'ander_adv' }),
  ),
  geregistreerd: byClosing(
    'geregistreerd',
    ...known,
    day('chooseBehandelwijze', '2025-03-03', { behandelwijze: 'registratie', vormen: [] }),
  ),
  advies_gegeven: byClosing('advies_gegeven', ...known, day('giveAdvies', '2025-03-04', { wijze: 'email' })),
  slachtoffer_niet_gemeld: byClosing(
    'slachtoffer_niet_gemeld',
    received({ rolMelder: 'intermediair' }),
    contact({ metSlachtoffer: false }),
    day('tellDerde', '2025-03-04'),
  ),
  stukken_niet_geleverd: byClosing(
    'stukken_niet_geleverd',
    ...known,
    day('requestStukken', '2025-03-10'),
    day('remindStukken', '2025-03-25'),
  ),
  niet_in_behandeling: byClosing('niet_in_behandeling', ...decided(false)),
  geen_overeenstemming: byClosing(
    'geen_overeenstemming',
    ...decided(true),
    day('failOvereenstemming', '2025-03-25', { verwijzingGewenst: false }),
  ),
  afspraken_niet_nagekomen: byClosing(
    'afspraken_niet_nagekomen',
    ...known,
    day('warnClient', '2025-03-10', { reden: 'afspraken' }),
  ),
  belangenverstrengeling: byClosing(
    'belangenverstrengeling',
    ...known,
    day('noteConflict', '2025-03-04'),
    day('decideVoorlegging', '2025-03-05', { soort: 'belangenconflict', beslissing: 'niet_verder' }),
    day('referClient', '2025-03-06', { instantie: 'ander_adv' }),
  ),
  overgedragen: {
    before: known,
    onScreen: [
      day('tellEinde', '2025-05-01', { wijze: 'schriftelijk' }),
      day('transferDossier', '2025-05-02', { toestemming: true }),
    ],
  },
  dubbel: { before: known, onScreen: [day('mergeDossier', '2025-03-04', { dossiernummer: OTHER })] },
  ten_onrechte: { before: known, onScreen: [day('voidRegistratie', '2025-03-04', { reden: 'proef' })] },
};

/** The acts of support from contact to evaluation, in the order of the protocol. */
export const support: readonly Stap[] = path.slice(2);
