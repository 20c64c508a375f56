import { afterEach, describe, expect, test } from 'vitest';
import { vulAan } from '../../codes/codelijst.ts';
import { gronden } from '../../codes/gronden.ts';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { datum } from '../../time/datum.ts';
import type { ActName } from '../catalogus.ts';
import { redenVelden } from '../intake/werkwijze.ts';
import {
  attempt,
  eventOf,
  faultsOf,
  intake,
  melding,
  refusedUnder,
  toIntake,
  toPlan,
  walk,
} from '../testing/path.ts';

const op = '2026-05-04';

test('protocol 8.4: an act is withdrawn whole, never by a part of it', () => {
  const found = walk(walk(leegDossier, toPlan), [['noteConflict', { op, toelichting: 'T.' }]]);
  const [conflict, question] = found.verloop.slice(-2);
  expect([conflict?.gebeurtenis.type, question?.gebeurtenis.type]).toEqual(['ConflictFound', 'Voorgelegd']);
  const part = { op, reden: 'R.', nummer: question?.versie };
  refusedUnder(found, 'withdrawHandeling', part, '8.4', null);
  const whole = attempt(found, 'withdrawHandeling', { ...part, nummer: conflict?.versie }, '2026-06-01');
  expect(isRefusal(whole) ? whole : whole.voorleggingen).toEqual([]);
  const planned = walk(leegDossier, toPlan);
  const step = planned.verloop.findLast(({ gebeurtenis }) => gebeurtenis.type === 'StapPlanned');
  refusedUnder(planned, 'withdrawHandeling', { ...part, nummer: step?.versie }, '8.4', null);
});

test('protocol 8.4: a question that was put by itself can be withdrawn', () => {
  const asked = walk(walk(leegDossier, toPlan), [
    ['makeVoorlegging', { op, soort: 'toewijzing', vraag: 'V.' }],
    ['makeVoorlegging', { op, soort: 'twijfel', vraag: 'V.' }],
  ]);
  const withdrawn = attempt(
    asked,
    'withdrawHandeling',
    { op, reden: 'R.', nummer: asked.versie },
    '2026-06-01',
  );
  expect(isRefusal(withdrawn) ? withdrawn : withdrawn.voorleggingen.map(({ soort }) => soort)).toEqual([
    'toewijzing',
  ]);
});

const voorvallen = ['22222222-2222-4222-8222-22222222222a', '22222222-2222-4222-8222-22222222222b'];
const link = (i: number): [ActName, object] => ['linkVoorval', { op, voorvalId: voorvallen[i] }];
const withdrawn = (dossier: Dossier, nummer: number): number[] => {
  const event = eventOf(dossier, 'withdrawHandeling', { op, reden: 'R.', nummer });
  return event?.type === 'HandelingWithdrawn' ? event.versies : [];
};

test('protocol 8.4, 2.2: a move to another incident is one act; unlinking and linking are two', () => {
  const moved = walk(leegDossier, [...toPlan, link(0), link(1)]);
  const at = moved.versie;
  expect(withdrawn(moved, at - 1)).toEqual([at - 1, at]);
  refusedUnder(moved, 'withdrawHandeling', { op, reden: 'R.', nummer: at }, '8.4', null);

  const apart = walk(leegDossier, [...toPlan, link(0), ['unlinkVoorval', { op }], link(1)]);
  expect(withdrawn(apart, at)).toEqual([at]);
  expect(withdrawn(apart, at - 1)).toEqual([at - 1]);
  const back = walk(apart, [['withdrawHandeling', { op, reden: 'R.', nummer: at }]]);
  expect(back.voorvalId).toBeNull();
});

test('protocol 8.4, B2.5: a substitute who was named later is not withdrawn with the interest', () => {
  const directeur = { actor: { medewerkerId: voorvallen[0] as string, rol: 'directeur' as const } };
  const start = walk(leegDossier, toPlan);
  const declared = (over: object) => {
    const next = attempt(start, 'declareBelang', { op, reden: 'R.', ...over }, '2026-06-01', directeur);
    if (isRefusal(next)) throw new Error('not declared');
    return next;
  };
  const together = declared({ vervangerId: voorvallen[1] });
  expect(withdrawn(together, together.versie - 1)).toEqual([together.versie - 1, together.versie]);
  const later = attempt(declared({}), 'nameVervanger', { op, medewerkerId: voorvallen[1] }, '2026-06-01', {
    actor: { medewerkerId: null, rol: 'leidinggevende' },
  });
  if (isRefusal(later)) throw new Error('not named');
  expect(withdrawn(later, later.versie - 1)).toEqual([later.versie - 1]);
});

test('protocol 8.4, 5.4: an interview goes with the points that it set aside, not with what was discussed later', () => {
  const rest = {
    ...intake,
    besproken: intake.besproken.slice(1),
    nietVanToepassing: intake.besproken.slice(0, 1),
  };
  const reasons = Object.fromEntries(
    rest.nietVanToepassing.map((code) => [redenVelden[code as keyof typeof redenVelden], 'Geen.']),
  );
  const held = walk(leegDossier, [...toIntake.slice(0, 4), ['holdIntake', { ...rest, ...reasons }]]);
  expect(withdrawn(held, held.versie - 1)).toEqual([held.versie - 1, held.versie]);
  const later = walk(leegDossier, [
    ...toIntake,
    ['discussWerkwijze', { op, besproken: ['kosten'], nietVanToepassing: [] }],
  ]);
  expect(withdrawn(later, later.versie)).toEqual([later.versie]);
});

describe('protocol 8.4: what takes the place of a wrong act', () => {
  afterEach(() => vulAan(gronden, []));

  test('can keep a value that was in use then and ended since; any other act can not', () => {
    vulAan(gronden, [
      {
        code: 'eigen_oud',
        label: 'Oud',
        statutair: 'ras',
        van: datum('2026-01-01'),
        tot: datum('2026-04-01'),
      },
    ]);
    const input = { ...melding, op: '2026-03-20', gronden: ['eigen_oud'], aantalSlachtoffers: 2 };
    const dossier = walk(leegDossier, [['receiveMelding', melding]]);
    const amended = attempt(dossier, 'amendRegistratie', input, '2026-03-20');
    if (isRefusal(amended)) throw new Error('not amended');
    const withdrawn = walk(amended, [['withdrawHandeling', { op: '2026-06-01', nummer: 2, reden: 'R.' }]]);
    expect(withdrawn.melding?.gronden).toEqual(['ras']);
    const again = attempt(withdrawn, 'amendRegistratie', { ...input, aantalSlachtoffers: 1 }, '2026-06-01');
    expect(isRefusal(again) ? again : again.melding?.gronden).toEqual(['eigen_oud']);
    expect(faultsOf(attempt(dossier, 'amendRegistratie', input, '2026-06-01'))).toEqual(['gronden']);
    const later = walk(withdrawn, [['judgeUrgency', { op: '2026-06-01', spoedeisend: false }]]);
    expect(faultsOf(attempt(later, 'amendRegistratie', input, '2026-06-01'))).toEqual(['gronden']);
  });
});
