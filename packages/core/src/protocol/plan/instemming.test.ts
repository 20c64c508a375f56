import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { wachtOpAfschrift } from '../../dossier/zonder-client.ts';
import { type ActName, actByName } from '../catalogus.ts';
import { standaardInstellingen } from '../instellingen.ts';
import { termijnenOf } from '../termijnen-of.ts';
import {
  attempt,
  eventOf,
  faultsOf,
  intake,
  melding,
  plan,
  refusedUnder,
  sluiting,
  toPlan,
  walk,
} from '../testing/path.ts';

const decided = walk(leegDossier, toPlan.slice(0, -1));
const agreed = (over: object) => attempt(decided, 'agreePlan', { ...plan, ...over }, '2026-06-01');
const settings = standaardInstellingen(['GM0014']);

describe('who agrees with the plan', () => {
  test.each([
    ['onder_12', 'wettelijk_vertegenwoordiger'],
    ['van_12_tot_16', 'beiden'],
    ['vertegenwoordigd', 'wettelijk_vertegenwoordiger'],
    ['vanaf_16', 'client'],
  ])(
    'protocol U5: at %s the plan rests on the agreement of %s, and of nobody else',
    (leeftijdsklasse, instemmer) => {
      expect(isRefusal(agreed({ leeftijdsklasse, instemmer }))).toBe(false);
      expect(eventOf(decided, 'agreePlan', { ...plan, leeftijdsklasse, instemmer })).toMatchObject({
        leeftijdsklasse,
        instemmer,
      });
      for (const other of ['client', 'wettelijk_vertegenwoordiger', 'beiden'])
        if (other !== instemmer)
          refusedUnder(decided, 'agreePlan', { ...plan, leeftijdsklasse, instemmer: other }, 'U5', null);
    },
  );
  test('protocol U5, 7.1: with a client age, who agreed, and the agreement are asked', () => {
    const asked = ['verwachtingen', 'leeftijdsklasse', 'instemmer', 'clientAkkoord'];
    expect(faultsOf(agreed(Object.fromEntries(asked.map((veld) => [veld, undefined])))).sort()).toEqual(
      asked.toSorted(),
    );
    expect(faultsOf(agreed({ clientAkkoord: undefined, resultaat: undefined })).sort()).toEqual([
      'clientAkkoord',
      'resultaat',
    ]);
  });
});

describe('own action without a client', () => {
  const given = { op: '2026-03-04', soort: 'eigen_actie', beslissing: 'akkoord', motivering: 'M.' };
  const asked = walk(leegDossier, [
    ['receiveMelding', melding],
    ['contactClient', { op: '2026-03-03', wijze: 'telefoon', gelukt: true, metSlachtoffer: true }],
    ['makeVoorlegging', { op: '2026-03-03', soort: 'eigen_actie', vraag: 'V.' }],
  ]);
  const granted = attempt(asked, 'decideVoorlegging', given, '2026-06-01', {
    actor: { medewerkerId: null, rol: 'directeur' },
  });
  if (isRefusal(granted)) throw new Error('not granted');
  const own = walk(granted, [
    ['chooseBehandelwijze', { op: '2026-03-05', behandelwijze: 'eigen_actie', vormen: [] }],
  ]);
  const { clientAkkoord: _a, verwachtingen: _v, leeftijdsklasse: _l, instemmer: _i, ...alone } = plan;
  const planned = walk(own, [['agreePlan', alone]]);

  test('protocol 4.3, 7: the plan asks for no consent of a client, and keeps none', () => {
    expect(planned.plan).not.toBeNull();
    const event = eventOf(own, 'agreePlan', plan);
    expect(event).toMatchObject({ type: 'PlanAgreed', zonderClient: true });
    expect(event).not.toHaveProperty('instemmer');
  });
  test('protocol 8.3: with nobody to talk to about progress, no term runs for it', () => {
    const later: [ActName, object] = [
      'contactClient',
      { op: '2026-04-03', wijze: 'telefoon', gelukt: true, metSlachtoffer: false },
    ];
    const running = (steps: [ActName, object][]) =>
      termijnenOf(walk(planned, steps).verloop, settings).filter(({ termijn }) => termijn === 'voortgang');
    expect(running([])).toEqual([]);
    expect(running([later])).toEqual([]);
    expect(
      termijnenOf(walk(leegDossier, toPlan).verloop, settings).some(({ termijn }) => termijn === 'voortgang'),
    ).toBe(true);
  });

  const letters: [ActName, object][] = [
    ['startOnderzoek', { op: '2026-03-21', bericht: 'B.' }],
    ['sendHoorWederhoorbrief', { op: '2026-03-23', brief: 'B.' }],
    ['receiveReactie', { op: '2026-04-01', houding: 'positief', reactie: 'R.' }],
    ['addDocument', { op: '2026-04-02', soort: 'brief', richting: 'ontvangen', partij: 'wederpartij' }],
  ];
  const copies = (dossier: typeof planned) =>
    termijnenOf(dossier.verloop, settings).filter(({ termijn }) => termijn === 'afschrift');
  test('protocol 4.3, 8.5: there is nobody to send a copy to, so none is asked, and none is waited for', () => {
    const written = walk(planned, letters);
    expect(written.stukken.map(({ zonderClient }) => zonderClient)).toEqual([true, true, true, true]);
    expect(copies(written)).toEqual([]);
    refusedUnder(written, 'sendAfschrift', { op: '2026-04-02' }, '8.5', null);
    expect(actByName('startOnderzoek')?.asks?.(planned)).toEqual({ afschriftMee: 'niet' });
    expect(eventOf(planned, 'startOnderzoek', { ...letters[0]?.[1], afschriftMee: true })).not.toHaveProperty(
      'afschriftMee',
    );
    const concluded = walk(written, [
      [
        'sendConclusie',
        { op: '2026-04-20', uitkomst: 'aannemelijk', belangenAfgewogen: true, conclusie: 'C.' },
      ],
      ['tellEindeWederpartij', { op: '2026-04-28', brief: 'B.' }],
      ['tellEinde', { op: '2026-05-01', wijze: 'schriftelijk', bericht: 'B.' }],
    ]);
    expect(isRefusal(attempt(concluded, 'closeDossier', sluiting, '2026-06-01'))).toBe(false);
  });
  test('protocol 8.5: who is interviewed after all gets copies from then on', () => {
    const met = walk(walk(planned, letters.slice(0, 2)), [
      [
        'confirmAfspraak',
        { op: '2026-03-24', intakeOp: '2026-03-30', bevestiging: 'telefonisch', tolk: false },
      ],
      ['holdIntake', { ...intake, op: '2026-03-30' }],
      ...letters.slice(2, 3),
    ]);
    expect(copies(met).map(({ begonnenOp }) => begonnenOp)).toEqual(['2026-04-01']);
    expect(met.stukken.map(wachtOpAfschrift)).toEqual([false, false, true]);
  });
});
