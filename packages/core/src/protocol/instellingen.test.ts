import { describe, expect, test } from 'vitest';
import { datum } from '../time/datum.ts';
import { instellingenOp, standaardInstellingen, type Termijnlengten } from './instellingen.ts';

const nu = standaardInstellingen(['GM0014']);
const lengten = (weken: number): Termijnlengten => ({
  rappel: { weken },
  voortgang: { weken },
  afschrift: { weken },
  tweedeKans: { weken },
  plan: { weken },
  procedure: { bevestiging: { weken }, antwoord: { weken }, uiterste: { weken } },
  evaluatie: { weken },
});

describe('the lengths that a bureau sets', () => {
  const eerder = [
    { tot: datum('2025-01-01'), lengten: lengten(9) },
    { tot: datum('2026-01-01'), lengten: lengten(7) },
  ];
  test.each([
    ['2024-12-31', { weken: 9 }],
    ['2025-01-01', { weken: 7 }],
    ['2025-12-31', { weken: 7 }],
    ['2026-01-01', { weken: 2 }],
  ])('protocol 7.3b: a term that begins on %s has the length of that day', (begin, rappel) => {
    const then = instellingenOp({ ...nu, eerder }, datum(begin));
    expect(then.rappel).toEqual(rappel);
    expect(then).toMatchObject({ kalender: nu.kalender, werkgebied: ['GM0014'], mail: false });
  });
  test('without earlier lengths those of now hold always', () =>
    expect(instellingenOp(nu, datum('1990-01-01'))).toEqual(nu));
  test('protocol 7.3b, 8.3, 8.5, 9: what is proposed where the protocol names no term', () =>
    expect(nu).toMatchObject({
      rappel: { weken: 2 },
      voortgang: { weken: 6 },
      afschrift: { werkdagen: 5 },
      tweedeKans: { weken: 1 },
      plan: { weken: 2 },
      procedure: { bevestiging: { werkdagen: 10 }, antwoord: { weken: 4 }, uiterste: { weken: 8 } },
      evaluatie: { weken: 4 },
      mail: false,
      grondslagadvies: null,
    }));
});
