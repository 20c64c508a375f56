import { expect, test } from 'vitest';
import { copyStatement, relations } from './relations.ts';

// Whoever adds a column here decides that it may be known in the analytics: see docs/analytics.md.
const allowed: Record<string, string[]> = {
  dossiers: [
    'dossier_id',
    'melder_ref',
    'kanaal',
    'ontvangstdatum',
    'registratiedatum',
    'gemeente_woon',
    'gemeente_voorval',
    'terrein',
    'aard',
    'klacht_op',
    'behandelwijze',
    'organisatie_id',
    'voorval_id',
    'gesloten_op',
    'tevredenheid',
  ],
  dossier_gronden: ['dossier_id', 'grond'],
  dossier_klachtbehandelingen: ['dossier_id', 'klachtbehandeling'],
  termijnen: [
    'dossier_id',
    'begonnen_versie',
    'termijn',
    'bindt',
    'begonnen_op',
    'uiterlijk_op',
    'voldaan_op',
    'vervallen_op',
  ],
  voorvallen: ['voorval_id', 'massaal'],
  organisaties: ['organisatie_id', 'naam', 'gemeente'],
  feitrijen: ['registratiejaar', 'gemeente_voorval', 'grond', 'terrein', 'aantal'],
};

test('nothing leaves PostgreSQL but the allowed columns', () => {
  const leaving = Object.fromEntries(
    relations.map((relation) => [relation.name, relation.columns.map((column) => column.name)]),
  );
  expect(leaving).toEqual(allowed);
});

test('a column comes from the column of its own name', () => {
  for (const { name, from = name } of relations.flatMap((relation) => relation.columns)) {
    expect(from.replace(/^[a-z]\./, '')).toBe(name);
  }
});

test('a copy names its columns and is in order of its key', () => {
  for (const relation of relations) {
    const statement = copyStatement(relation);
    expect(statement).not.toContain('*');
    expect(statement).not.toContain('order by 0');
    expect(statement).toMatch(/ order by 1(, \d)*\) to stdout \(format csv, header true\)$/);
  }
});
