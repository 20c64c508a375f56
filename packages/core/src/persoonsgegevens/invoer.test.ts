import { expect, test } from 'vitest';
import { z } from 'zod';
import { leegDossier } from '../dossier/dossier.ts';
import { klagers } from '../protocol/codelijsten-waarborgen.ts';
import { attempt, faultsOf, melding } from '../protocol/testing/path.ts';
import { dag, fault, keuzes, tekst } from './velden.ts';

test('a day lies within what a case can be about and what can be counted with', () => {
  const schema = dag({ label: 'Dag' });
  for (const day of ['1900-01-01', '2028-02-29', '2200-12-31'])
    expect(schema.safeParse(day).success).toBe(true);
  for (const day of ['0001-01-01', '1899-12-31', '2201-01-01', '9999-12-31', '2026-02-31'])
    expect(
      schema.safeParse(day).error?.issues.map(({ message }) => message),
      day,
    ).toHaveLength(1);
});

test('half a character can not be kept, so it is not taken', () => {
  const schema = tekst({ label: 'Tekst' });
  expect(schema.safeParse('een 👍').success).toBe(true);
  expect(schema.safeParse('half \uD83D').success).toBe(false);
  expect(schema.safeParse('\uDC4D half').success).toBe(false);
});

test('what was not chosen is said in Dutch', () => {
  const schema = keuzes(klagers, { label: 'Wie?' });
  expect(schema.safeParse(undefined).error?.issues[0]?.message).toBe('Kies uit de lijst.');
});

test('protocol 5.2a: an incident does not lie in the future', () => {
  const given = { ...melding, voorvaldatum: '2026-06-02' };
  expect(faultsOf(attempt(leegDossier, 'receiveMelding', given, '2026-06-01'))).toEqual(['voorvaldatum']);
  expect(
    faultsOf(attempt(leegDossier, 'receiveMelding', { ...given, voorvaldatum: '2026-06-01' }, '2026-06-01')),
  ).toEqual([]);
});

test('what is wrong with a field because of another stands at that field', () => {
  const schema = z.object({ tolk: z.boolean() }).superRefine((_given, check) => {
    fault(check, 'taal', 'Vul de taal in.');
  });
  expect(schema.safeParse({ tolk: true }).error?.issues).toEqual([
    { code: 'custom', path: ['taal'], message: 'Vul de taal in.' },
  ]);
});
