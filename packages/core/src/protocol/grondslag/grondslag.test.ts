import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { attempt, eventOf, faultsOf, melding, refusedUnder, walk } from '../testing/path.ts';
import { grondslagenVan } from './grondslagen-van.ts';

const received = walk(leegDossier, [['receiveMelding', melding]]);
const consent = {
  op: '2026-03-03',
  gegevens: ['bijzonder'],
  grondslag: 'toestemming',
  toestemming: 'Ja, u mag dit bewaren.',
  leeftijdsklasse: 'vanaf_16',
  ondertekenaar: 'client',
};
const missing = (dossier: typeof received) =>
  grondslagenVan(dossier)
    .filter(({ grondslag }) => grondslag === null)
    .map(({ soort }) => soort);

describe('legal bases', () => {
  test('protocol A6: what is missing is known, by the kinds of data that the case holds', () => {
    expect(missing(received)).toEqual(['contact', 'bijzonder', 'derden']);
    const anoniem = { ...melding, anonimiteit: 'geheel', melderNaam: undefined, aard: 'geweld' };
    expect(missing(walk(leegDossier, [['receiveMelding', anoniem]]))).toEqual([
      'bijzonder',
      'derden',
      'strafrechtelijk',
    ]);
    const known = walk(received, [
      ['recordGrondslag', consent],
      [
        'recordGrondslag',
        {
          op: '2026-03-03',
          gegevens: ['contact', 'derden'],
          grondslag: 'wettelijke_taak',
          toelichting: 'Wga.',
        },
      ],
    ]);
    expect(missing(known)).toEqual([]);
  });
  test('protocol A6: consent has its date and wording, and the wording stays out of the journal', () => {
    expect(
      faultsOf(attempt(received, 'recordGrondslag', { ...consent, toestemming: undefined }, '2026-06-01')),
    ).toEqual(['toestemming']);
    const claim = { op: '2026-03-03', gegevens: ['bijzonder'], grondslag: 'rechtsvordering' };
    expect(faultsOf(attempt(received, 'recordGrondslag', claim, '2026-06-01'))).toEqual(['toelichting']);
    expect(eventOf(received, 'recordGrondslag', consent)).toEqual({
      type: 'GrondslagRecorded',
      op: '2026-03-03',
      gegevens: ['bijzonder'],
      grondslag: 'toestemming',
      leeftijdsklasse: 'vanaf_16',
      ondertekenaar: 'client',
    });
  });
  test('protocol A6: consent can be taken back; other bases stay', () => {
    refusedUnder(received, 'revokeToestemming', {}, 'A6', 'recordGrondslag');
    const both = walk(received, [
      ['recordGrondslag', consent],
      [
        'recordGrondslag',
        { op: '2026-03-03', gegevens: ['contact'], grondslag: 'wettelijke_taak', toelichting: 'W.' },
      ],
      ['revokeToestemming', { op: '2026-03-04' }],
    ]);
    expect(missing(both)).toEqual(['bijzonder', 'derden']);
  });
  test.each([
    ['onder_12', 'wettelijk_vertegenwoordiger'],
    ['van_12_tot_16', 'beiden'],
    ['vanaf_16', 'client'],
  ])('protocol U5: consent at this age (%s) is given by %s, and nobody else', (leeftijdsklasse, right) => {
    for (const ondertekenaar of ['client', 'wettelijk_vertegenwoordiger', 'beiden']) {
      const given = { ...consent, leeftijdsklasse, ondertekenaar };
      expect(isRefusal(attempt(received, 'recordGrondslag', given, '2026-06-01'))).toBe(
        ondertekenaar !== right,
      );
    }
  });
});
