import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { eventsOf, refusalOf } from '../testing/besluit.ts';
import { faultsOf, melding, refusedUnder, walk } from '../testing/path.ts';
import { grondslagenVan } from './grondslagen-van.ts';

const received = walk(leegDossier, [['receiveMelding', melding]]);
const op = '2026-03-03';
const taak = { op, gegevens: ['contact', 'derden'], grondslag: 'wettelijke_taak', toelichting: 'Wga.' };
const ja = {
  op,
  gegevens: ['bijzonder'],
  grondslag: 'toestemming',
  toestemming: 'Ja.',
  leeftijdsklasse: 'vanaf_16',
  ondertekenaar: 'client',
};

describe('a legal basis', () => {
  test.each(['wettelijke_taak', 'rechtsvordering', 'vitaal_belang'])(
    'protocol A6, U5: on %s nobody consents, so no age is asked or kept',
    (grondslag) => {
      expect(eventsOf(received, 'recordGrondslag', { ...taak, grondslag })).toStrictEqual([
        { type: 'GrondslagRecorded', op, gegevens: ['contact', 'derden'], grondslag },
      ]);
      const more = { ...taak, grondslag, leeftijdsklasse: 'onder_12', ondertekenaar: 'client' };
      expect(eventsOf(received, 'recordGrondslag', more)[0]).not.toHaveProperty('ondertekenaar');
    },
  );
  test.each(['toestemming', 'leeftijdsklasse', 'ondertekenaar'])(
    'protocol A6, U5: consent without %s is missed at its field',
    (veld) =>
      expect(faultsOf(refusalOf(received, 'recordGrondslag', { ...ja, [veld]: undefined }))).toEqual([veld]),
  );
  test('protocol A6: only consent is taken back, of the kinds that rest on it', () => {
    const both = walk(received, [
      ['recordGrondslag', taak],
      ['recordGrondslag', ja],
    ]);
    expect(eventsOf(both, 'revokeToestemming', { op: '2026-03-04' })).toStrictEqual([
      { type: 'ToestemmingRevoked', op: '2026-03-04', gegevens: ['bijzonder'] },
    ]);
    refusedUnder(
      walk(received, [['recordGrondslag', taak]]),
      'revokeToestemming',
      {},
      'A6',
      'recordGrondslag',
    );
    const back = walk(both, [['revokeToestemming', { op: '2026-03-04' }]]);
    refusedUnder(back, 'revokeToestemming', {}, 'A6', 'recordGrondslag');
  });
});

describe('which data a case holds', () => {
  const soorten = (dossier: Dossier) => grondslagenVan(dossier).map(({ soort }) => soort);
  const from = (over: object) => walk(leegDossier, [['receiveMelding', { ...melding, ...over }]]);
  test('protocol A6: of each kind the basis and its day, or none', () =>
    expect(grondslagenVan(walk(received, [['recordGrondslag', ja]]))).toMatchObject([
      { soort: 'contact', grondslag: null, op: null },
      { soort: 'bijzonder', grondslag: expect.stringMatching(/^Uitdrukkelijke toestemming/), op },
      { soort: 'derden', grondslag: null, op: null },
    ]));
  test.each([
    ['geweld', true],
    ['bedreiging', true],
    ['vernieling_bekladding', true],
    ['omstreden_behandeling', false],
  ])('protocol A6: after %s the case holds data on crime: %s', (aard, expected) =>
    expect(soorten(from({ aard })).includes('strafrechtelijk')).toBe(expected),
  );
  test('protocol A6, B5: who is wholly anonymous left no name; what has a basis is named all the same', () => {
    const anoniem = from({ anonimiteit: 'geheel', melderNaam: undefined });
    expect(soorten(anoniem)).toEqual(['bijzonder', 'derden']);
    expect(soorten(from({ anonimiteit: 'jegens_derden' }))).toContain('contact');
    expect(soorten(walk(anoniem, [['recordGrondslag', taak]]))).toEqual(['contact', 'bijzonder', 'derden']);
  });
  test('protocol A6: before a melding there are none', () => expect(grondslagenVan(leegDossier)).toEqual([]));
});
