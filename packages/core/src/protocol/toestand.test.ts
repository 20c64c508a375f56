import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier, type Voorlegging } from '../dossier/dossier.ts';
import { datum } from '../time/datum.ts';
import type { ActName } from './catalogus.ts';
import { refusedIn } from './testing/besluit.ts';
import { toLetter, walk } from './testing/path.ts';

const op = datum('2026-05-04');
const heard = walk(leegDossier, toLetter);
const about = (soort: string, beslissing: string | null): { voorleggingen: Voorlegging[] } => ({
  voorleggingen: [{ versie: 1, soort, op, door: null, beslissing, beslistOp: null, beslotenVersie: null }],
});
const melding = (over: object) => ({ melding: heard.melding && { ...heard.melding, ...over } });
const kind = (behandelwijze: string) => ({ behandelwijze: { op, behandelwijze, vormen: [] } });

const each = (names: readonly ActName[], lift: ActName): string[] => names.map((name) => `${name} ${lift}`);

const onderzoek = ['startOnderzoek', 'sendHoorWederhoorbrief'] as const;
const stappen = ['takeStap', 'takeBeschermendeStap'] as const;
/** Everything by which somebody outside the bureau hears of the case. */
const naarBuiten = [
  'contactDerde',
  ...onderzoek,
  'sendRappel',
  'agreeBemiddeling',
  ...stappen,
  'signalTermijn',
] as const;
const vervolg = [...naarBuiten, 'decideBehandeling', 'agreePlan'] as const;
const intake = ['confirmAfspraak', 'holdIntake'] as const;

describe('what a state of the dossier forbids', () => {
  test.each<[string, string, Partial<Dossier>, string[]]>([
    [
      '3.5',
      'while a conflict of interest waits',
      about('belangenconflict', null),
      each([...vervolg, ...intake, 'giveAdvies', 'recordMachtiging', 'noteConflict'], 'decideVoorlegging'),
    ],
    [
      '3.5',
      'when the case does not go further for it',
      about('belangenconflict', 'niet_verder'),
      each([...vervolg, ...intake, 'giveAdvies', 'recordMachtiging'], 'referClient'),
    ],
    ['3.5', 'when there is a chance of mediation', about('belangenconflict', 'bemiddeling'), []],
    ['3.5', 'when there was no conflict', about('belangenconflict', 'geen_conflict'), []],
    [
      '2.4',
      'outside the area served',
      melding({ gemeenteWoon: 'GM0363', gemeenteVoorval: 'GM0363' }),
      each(
        [...naarBuiten, ...intake, 'decideBehandeling', 'agreePlan', 'giveAdvies', 'recordMachtiging'],
        'referClient',
      ),
    ],
    [
      '5.4.1b',
      'for who is wholly anonymous',
      melding({ anonimiteit: 'geheel' }),
      each([...naarBuiten, 'recordMachtiging', 'transferDossier'], 'changeAnonimiteit'),
    ],
    [
      '5.4.1b',
      'for who is anonymous towards third parties',
      melding({ anonimiteit: 'jegens_derden' }),
      each([...naarBuiten, 'recordMachtiging', 'transferDossier'], 'changeAnonimiteit'),
    ],
    ['4.1', 'of registration only', kind('registratie'), each(vervolg, 'chooseBehandelwijze')],
    ['4.2', 'of one-off advice', kind('advies'), each(vervolg, 'chooseBehandelwijze')],
    ['5.0', 'without support or own action', kind('advies'), each(intake, 'chooseBehandelwijze')],
    [
      '5.0',
      'before a kind of handling was chosen',
      { behandelwijze: null },
      each(intake, 'chooseBehandelwijze'),
    ],
    ['5b', 'without a confirmed appointment', { afspraak: null }, ['holdIntake confirmAfspraak']],
    [
      '5c',
      'through others, without the victim',
      { contactMetSlachtoffer: false, ...melding({ rolMelder: 'getuige' }) },
      each(
        [
          ...onderzoek,
          ...stappen,
          'confirmAfspraak',
          'recordMachtiging',
          'contactDerde',
          'decideBehandeling',
          'agreePlan',
        ],
        'contactClient',
      ),
    ],
    [
      '5c',
      'through others, with the deviation granted',
      {
        contactMetSlachtoffer: false,
        ...melding({ rolMelder: 'getuige' }),
        ...about('afwijking_derde', 'akkoord'),
      },
      [],
    ],
    [
      '5.2e',
      'without a machtiging',
      { machtigingen: [] },
      each([...onderzoek, ...stappen, 'sendRappel', 'agreeBemiddeling', 'signalTermijn'], 'recordMachtiging'),
    ],
    [
      '5.4.1a',
      'before the client knows that the name becomes known',
      { bekendwordingVerteldOp: null },
      each(['startOnderzoek', 'agreeBemiddeling'], 'tellBekendwording'),
    ],
    [
      '5.4.1d',
      'without the relation between the two',
      melding({ relatie: undefined }),
      ['startOnderzoek amendRegistratie'],
    ],
    [
      'B10',
      'before the notice of start',
      { onderzoekGestartOp: null },
      each(['sendHoorWederhoorbrief'], 'startOnderzoek').concat('sendConclusie startOnderzoek'),
    ],
    [
      'B11',
      'before the other side could be heard',
      { hoorOp: null },
      ['agreeBemiddeling sendHoorWederhoorbrief'],
    ],
    [
      '7',
      'without a plan',
      { plan: null },
      each([...onderzoek, 'takeStap', 'discussVoortgang'], 'agreePlan'),
    ],
    [
      '5.4.4a',
      'with a plan that does not hear the other side',
      { plan: heard.plan && { ...heard.plan, stappen: [] } },
      ['sendHoorWederhoorbrief agreePlan'],
    ],
    [
      '7.1',
      'without agreement on the result',
      { geenOvereenstemming: { op, verwijzingGewenst: false } },
      each([...onderzoek, 'takeStap'], 'agreePlan'),
    ],
    [
      '4',
      'before the first contact',
      { eersteContactOp: null },
      each(
        [
          'chooseBehandelwijze',
          'referClient',
          'giveAdvies',
          'adviseOndersteuning',
          'discussWerkwijze',
          'tellBekendwording',
          'requestStukken',
          'warnClient',
          'tellEinde',
        ],
        'contactClient',
      ),
    ],
    [
      '6',
      'before an interview',
      { intakeOp: null },
      each(['tellVertraging', 'decideBehandeling', 'agreePlan', 'failOvereenstemming'], 'holdIntake'),
    ],
    [
      '6.1',
      'when it was not taken up',
      { inBehandeling: false },
      each(['agreePlan', 'failOvereenstemming'], 'decideBehandeling').concat(
        'decideVoorlegging makeVoorlegging',
      ),
    ],
    ['5.4', 'before the way of working was discussed', { werkwijze: {} }, ['agreePlan discussWerkwijze']],
    [
      '5.4.3',
      'before serious problems were met with help',
      { psychischeProblemen: true },
      ['agreePlan adviseOndersteuning'],
    ],
    ['5.4.3', 'after that', { psychischeProblemen: true, geadviseerd: ['psychische_hulp'] }, []],
    [
      '2.2',
      'while nobody asked who reports',
      melding({ rolMelder: 'onbekend' }),
      ['unlinkVoorval linkVoorval', ...each(['chooseBehandelwijze', 'closeDossier'], 'amendRegistratie')],
    ],
    [
      '7.3b',
      'when no letter waits for an answer',
      { wachtOpWederpartij: false },
      ['sendRappel sendHoorWederhoorbrief'],
    ],
    ['8.5', 'when every copy was sent', { stukken: [] }, ['sendAfschrift -']],
  ])('article %s: %s', (artikel, _, over, expected) =>
    expect(refusedIn({ ...heard, ...over }, artikel)).toEqual([...expected].sort()),
  );
});
