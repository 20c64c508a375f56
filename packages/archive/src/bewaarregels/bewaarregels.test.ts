import { addDays, behandelwijzen, datum } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { parseBewaarregels, regelVoor, standaardBewaarregels } from './bewaarregels.ts';
import { addPeriode, isPeriode, latestStart } from './periode.ts';
import { dueOn, vernietigenVanaf } from './vernietigen-vanaf.ts';

test.each([
  ['2026-01-31', 'P1M', '2026-02-28'],
  ['2028-01-31', 'P1M', '2028-02-29'],
  ['2028-02-29', 'P1Y', '2029-02-28'],
  ['2028-02-29', 'P4Y', '2032-02-29'],
  ['2025-12-31', 'P1Y2M', '2027-02-28'],
  ['2026-03-01', 'P2W', '2026-03-15'],
  ['2026-01-31', 'P1M1D', '2026-03-01'],
  ['2026-12-31', 'P1D', '2027-01-01'],
])('%s and %s is %s', (start, periode, end) => expect(addPeriode(datum(start), periode)).toBe(end));

test.each(['P', 'P0D', 'P0Y0M', '5Y', 'P-1Y', 'P1.5Y', 'PT1H', 'P1D1Y', ''])('%j is no period', (text) =>
  expect(isPeriode(text)).toBe(false),
);

test.each(['P1M', 'P1Y', 'P5Y', 'P1M1D', 'P30D'])(
  'the last start of %s is due on the day, the day after is not',
  (periode) => {
    for (let dag = datum('2027-12-20'); dag < '2028-04-05'; dag = addDays(dag, 1)) {
      const start = latestStart(dag, periode);
      expect(addPeriode(start, periode) <= dag).toBe(true);
      expect(addPeriode(addDays(start, 1), periode) > dag).toBe(true);
    }
  },
);

test('a dossier that is not closed waits; it is due from the day itself and never before', () => {
  const regel = { begin: 'afgehandeld', termijn: 'P1Y' } as const;
  expect(vernietigenVanaf(regel, { geslotenOp: null })).toBe('wacht');
  expect(vernietigenVanaf(regel, { geslotenOp: datum('2024-02-29') })).toBe('2025-02-28');
  const feiten = { klachtOp: null, behandelwijze: null, sluitreden: null, geslotenOp: datum('2024-02-29') };
  expect(dueOn(standaardBewaarregels, feiten, datum('2025-02-27'))).toBeNull();
  expect(dueOn(standaardBewaarregels, feiten, datum('2025-02-28'))?.vanaf).toBe('2025-02-28');
});

test('every dossier has a rule, however it was handled', () => {
  const names = [null, ...behandelwijzen.codes.map((c) => c.code)].flatMap((behandelwijze) =>
    [null, '2026-01-01'].map(
      (klachtOp) =>
        regelVoor(standaardBewaarregels, { klachtOp, behandelwijze, sluitreden: 'doel_bereikt' }).naam,
    ),
  );
  expect([...new Set(names)].sort()).toEqual(['klacht', 'klacht_met_ondersteuning', 'melding']);
});

test('protocol 11: a double and what was wrongly registered have rules of their own, whatever they became', () => {
  for (const sluitreden of ['dubbel', 'ten_onrechte'])
    for (const klachtOp of [null, '2026-01-01'])
      expect(
        regelVoor(standaardBewaarregels, { klachtOp, behandelwijze: 'ondersteuning', sluitreden }).naam,
      ).toBe(sluitreden);
});

test('the rules shipped say that they are a proposal', () => {
  for (const regel of standaardBewaarregels.regels) expect(regel.status).toContain('voorstel');
});

const [eerste, tweede, derde] = standaardBewaarregels.regels.slice(2);
test.each([
  ['no rule for meldingen', { regels: [eerste, tweede] }],
  ['only some klachten', { regels: [eerste, derde] }],
  ['a term of nothing', { regels: [eerste, tweede, { ...derde, termijn: 'P0D' }] }],
  ['a rule without a reason', { regels: [eerste, tweede, { ...derde, toelichting: '' }] }],
  ['one name twice', { regels: [eerste, tweede, { ...derde, naam: 'klacht' }] }],
  ['a group of one', { kleinsteGroep: 1 }],
  ['an unknown setting', { bewaarAlles: true }],
])('%s is refused', (_, over) => {
  expect(() => parseBewaarregels({ ...standaardBewaarregels, ...over })).toThrow(
    'De bewaarregels kloppen niet',
  );
});
