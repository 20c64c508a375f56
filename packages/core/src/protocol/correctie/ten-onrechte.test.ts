import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { datum } from '../../time/datum.ts';
import { eventsOf, insteadUnder } from '../testing/besluit.ts';
import { melding, toLetter, walk } from '../testing/path.ts';

const op = '2026-05-04';
const heard = walk(leegDossier, toLetter);

describe('wrongly registered', () => {
  const received = walk(leegDossier, [['receiveMelding', melding]]);
  const wrong = { op, reden: 'proef', toelichting: 'T.' };
  test.each<[string, Partial<Dossier>]>([
    ['an interview', { intakeOp: datum(op) }],
    ['advice', { adviesOp: datum(op) }],
    ['a machtiging', { machtigingen: heard.machtigingen }],
    ['an investigation', { onderzoekGestartOp: datum(op) }],
    ['a referral', { doorverwezenOp: datum(op) }],
  ])('protocol 8.6a, 10: after %s it was a melding, and is closed', (_, over) =>
    insteadUnder({ ...received, ...over }, 'voidRegistratie', wrong, '8.6a', 'closeDossier'),
  );
  test('protocol 10: before that it leaves the figures, with why', () =>
    expect(eventsOf(received, 'voidRegistratie', wrong)).toStrictEqual([
      { type: 'RegistratieVoided', op, reden: 'proef' },
    ]));
});
