import { type Bewaarregel, standaardBewaarregels } from '@meldpunt/archive';
import { expect, test } from 'vitest';
import { ruleTitle } from './retention-pages.ts';

const titleOf = (voor: Bewaarregel['voor']) => ruleTitle({ voor } as Bewaarregel);

test('every retention rule says which dossiers it is about, and no two say the same', () => {
  const titles = standaardBewaarregels.regels.map(ruleTitle);
  expect(new Set(titles).size).toBe(titles.length);
});

test('a rule is named by why a dossier was closed, whether it was a klacht, and how it was handled', () => {
  expect(titleOf({ sluitredenen: ['ten_onrechte'] })).toBe('Ten onrechte geregistreerd');
  expect(titleOf({ klacht: true })).toBe('Klacht');
  expect(titleOf({ klacht: false })).toBe('Melding die geen klacht werd');
  expect(titleOf({ klacht: true, behandelwijzen: ['advies'] })).toBe(
    'Klacht: Eenmalige informatie of advies',
  );
  expect(titleOf({})).toBe('Elk dossier');
});
