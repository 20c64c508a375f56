import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import type { ActName } from '../catalogus.ts';
import { standaardInstellingen } from '../instellingen.ts';
import { termijnenOf } from '../termijnen-of.ts';
import { attempt, eventOf, faultsOf, melding, plan, refusedUnder, toPlan, walk } from '../testing/path.ts';

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
});
