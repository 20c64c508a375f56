import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { subkeysOf } from '../keys/subkeys.ts';
import { blindHash, indexRows, peopleIn } from './blind-index.ts';

const subkey = subkeysOf(randomBytes(32));

test('every bucket of a well-filled index holds several people', () => {
  // One key, so that the outcome is the same each time: with a random one a bucket is too small once in a hundred runs.
  const hash = blindHash(subkeysOf(Buffer.alloc(32, 7)), 8);
  const buckets = Map.groupBy(
    Array.from({ length: 5_000 }, (_, i) => `naam${i}`),
    (naam) => hash('naam', naam),
  );
  expect(buckets.size).toBe(256);
  const smallest = Math.min(...[...buckets.values()].map((people) => people.length));
  expect(smallest).toBeGreaterThanOrEqual(5);
  expect(Math.max(...buckets.keys())).toBeLessThan(256);
});

test('the same value hashes differently per field and per key', () => {
  const [one, two] = [blindHash(subkey, 31), blindHash(subkeysOf(randomBytes(32)), 31)];
  expect(one('naam', 'jansen')).toBe(one('naam', 'jansen'));
  expect(one('naam', 'jansen')).not.toBe(one('email', 'jansen'));
  expect(one('naam', 'jansen')).not.toBe(two('naam', 'jansen'));
});

test.each([7, 32, 12.5])('%d bits are refused', (bits) =>
  expect(() => blindHash(() => createSecretKey(randomBytes(32)), bits)).toThrow(RangeError),
);

test('the people in a dossier follow from the fields of its acts', () => {
  const fields = [
    { veld: 'melderNaam', waarde: 'Jan de Vries' },
    { veld: 'melderTelefoon', waarde: '050 1234567' },
    { veld: 'omschrijving', waarde: 'Over Jan' },
    { veld: 'wederpartijNaam', waarde: 'Piet de Vries' },
  ];
  const people = peopleIn(fields);
  expect(people).toEqual({
    melder: { naam: 'Jan de Vries', telefoon: '050 1234567' },
    wederpartij: { naam: 'Piet de Vries' },
  });
  const rows = indexRows(blindHash(subkey, 20), 'd', fields).filter(({ veld }) => veld !== 'klank');
  expect(rows.map((row) => [row.partij, row.veld])).toEqual([
    ['melder', 'naam'],
    ['melder', 'naam'],
    ['melder', 'telefoon'],
    ['wederpartij', 'naam'],
    ['wederpartij', 'naam'],
  ]);
});
