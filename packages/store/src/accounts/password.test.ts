import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPassword, isPassword, passwordFault } from './password.ts';

test.each([
  ['kort', 'a'],
  ['Welkom2026', 'a'],
  ['aaaaaaaaaaaa', 'a'],
  ['jansen en nog wat', 'jansen'],
  ['x'.repeat(257), 'a'],
])('%s is refused with a reason', (wachtwoord, gebruikersnaam) =>
  expect(passwordFault(wachtwoord, gebruikersnaam)).toMatch(/\.$/),
);

test.each(['paard batterij nietje', 'éà'.repeat(32), 'x7'.repeat(60)])('%s is good enough', (wachtwoord) =>
  expect(passwordFault(wachtwoord, 'jansen')).toBeNull(),
);

test('a password is known again, however its letters were put together', async () => {
  const stored = await hashPassword('caf\u00e9 en taart', randomBytes);
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(stored, 'cafe\u0301 en taart')).toBe(true);
  expect(await isPassword(stored, 'cafe en taart')).toBe(false);
});

test('an unknown user costs about as much work as a wrong password', async () => {
  const stored = await hashPassword('paard batterij', randomBytes);
  const timeOf = async (hash: string | null) => {
    const times: number[] = [];
    for (let i = 0; i < 8; i++) {
      const before = process.cpuUsage();
      expect(await isPassword(hash, 'iets anders')).toBe(false);
      // Processor time, threads included: the clock would tell how busy the machine is.
      times.push(process.cpuUsage(before).user);
    }
    return Math.min(...times);
  };
  await timeOf(stored);
  const [known, unknown] = [await timeOf(stored), await timeOf(null)];
  expect(unknown / known).toBeGreaterThan(0.4);
  expect(unknown / known).toBeLessThan(2.5);
});
