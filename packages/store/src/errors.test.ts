import { expect, test } from 'vitest';
import { isUniqueConflict, namedError, StoreError } from './errors.ts';

const failed = (code: string, message = 'driver text with a value') =>
  Object.assign(new Error(message), { code });

test.each([
  ['ENOSPC', 'disk-full'],
  ['53100', 'disk-full'],
  ['ECONNREFUSED', 'database-down'],
  ['57P01', 'database-down'],
  ['28P01', 'database-refused'],
])('%s is named %s, without the text of the driver', (code, kind) => {
  const named = namedError(failed(code));
  expect(named).toMatchObject({ kind });
  expect((named as Error).message).not.toContain('value');
});

test.each([
  [13, true],
  [13 + 256, true],
  [5, false],
])('error %i of the key store is a full disk: %s', (errcode, isFull) => {
  const error = Object.assign(failed('ERR_SQLITE_ERROR'), { errcode });
  expect(namedError(error) instanceof StoreError).toBe(isFull);
});

test('a broken connection is known by its words, since the driver gives no code', () =>
  expect(namedError(new Error('Connection terminated unexpectedly'))).toMatchObject({
    kind: 'database-down',
  }));

test('what is not known, or has its name already, stays what it is', () => {
  const [unknown, known] = [failed('23505'), new StoreError('key-gone', 'x')];
  expect(namedError(unknown)).toBe(unknown);
  expect(namedError(known)).toBe(known);
  expect(namedError('text')).toBe('text');
});

test('a unique conflict is known, with its key when that matters', () => {
  const conflict = Object.assign(failed('23505'), { constraint: 'journaal_pkey' });
  expect([
    isUniqueConflict(conflict),
    isUniqueConflict(conflict, 'journaal_pkey'),
    isUniqueConflict(conflict, 'other'),
  ]).toEqual([true, true, false]);
  expect(isUniqueConflict(failed('42501'))).toBe(false);
});
