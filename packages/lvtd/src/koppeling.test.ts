import { expect, test } from 'vitest';
import { eigenKoppeling, mapRecord, parseKoppeling } from './koppeling.ts';
import { legeInhoud, type RegistratieRecord } from './registratie-record.ts';

const record: RegistratieRecord = {
  registratie_id: '00000000-0000-4000-8000-000000000001',
  versie: 1,
  soort: 'nieuw',
  ...legeInhoud,
  gronden: ['ras', 'geslacht'],
  terrein: 'onderwijs',
  klacht: true,
};
const problemOf = (work: () => unknown) => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return (error as { problem?: string }).problem;
  }
};

test('without a mapping file the record leaves as it is', () => {
  expect(mapRecord(eigenKoppeling, record)).toEqual(record);
});

test('a mapping file gives names, values, order, and leaves fields out', () => {
  const koppeling = parseKoppeling({
    naam: 'proef',
    versie: 2,
    velden: { terrein: 'domein', gronden: 'grond', kanaal: null },
    volgorde: ['terrein'],
    codes: {
      terrein: { onderwijs: '08' },
      gronden: { ras: '1', geslacht: '6' },
      klacht: { true: 'J', false: 'N' },
    },
  });
  const mapped = mapRecord(koppeling, record);
  expect(mapped).toMatchObject({ domein: '08', grond: ['1', '6'], klacht: 'J' });
  expect(Object.keys(mapped)[0]).toBe('domein');
  expect(Object.keys(mapped)).not.toContain('kanaal');
});

test('a code without a value stops the delivery instead of leaving as it is', () => {
  const koppeling = parseKoppeling({
    naam: 'proef',
    versie: 1,
    codes: { terrein: { horeca_amusement: '04' } },
  });
  expect(problemOf(() => mapRecord(koppeling, record))).toBe('code-ongekoppeld');
});

test.each([
  ['an unknown field', { velden: { naam_melder: 'naam' } }],
  ['two fields of one name', { velden: { terrein: 'aard' } }],
  ['an unknown setting', { ontvanger: 'x' }],
  ['no file at all', { bestanden: [] }],
])('%s in a mapping file is refused', (_, config) => {
  expect(problemOf(() => parseKoppeling({ naam: 'proef', versie: 1, ...config }))).toBe('koppeling-ongeldig');
});
