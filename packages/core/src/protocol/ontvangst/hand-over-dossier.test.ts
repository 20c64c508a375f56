import { expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { attempt, behandelaarId, toPlan, walk } from '../testing/path.ts';

const op = '2026-05-04';
const collega = '66666666-6666-4666-8666-666666666666';
const baas = '55555555-5555-4555-8555-555555555555';
const leiding = { actor: { medewerkerId: baas, rol: 'leidinggevende' } } as const;
const directeur = { actor: { medewerkerId: baas, rol: 'directeur' } } as const;
const given = { op, behandelaarId: collega, reden: 'vertrek' };
const mine = walk(leegDossier, toPlan);
const over = (dossier = mine, input: object = given) =>
  attempt(dossier, 'handOverDossier', input, '2026-06-01', leiding);

test('protocol 7.4a: leidinggevende and directeur hand a case over, a case worker does not', () => {
  const done = over();
  expect(isRefusal(done) ? done : done.behandelaarId).toBe(collega);
  expect(attempt(mine, 'handOverDossier', given, '2026-06-01')).toMatchObject({ refused: 'rol' });
  expect(over(mine, { ...given, behandelaarId })).toMatchObject({ artikel: '7.4a' });
});

test.each([
  ['7.4a', 'toewijzing'],
  ['7.4b', 'wens_behandelaar'],
])('protocol 7.4a, 7.4b: what the directeur decided about the handler stands (%s)', (artikel, soort) => {
  const asked = walk(mine, [['makeVoorlegging', { op, soort, vraag: 'V.' }]]);
  expect(over(asked)).toMatchObject({ artikel, opheffen: 'decideVoorlegging' });
  const decide = (beslissing: string) =>
    attempt(
      asked,
      'decideVoorlegging',
      { op, soort, beslissing, motivering: 'M.' },
      '2026-06-01',
      directeur,
    ) as typeof mine;
  expect(over(decide('akkoord'))).toMatchObject({ artikel, opheffen: null });
  expect(isRefusal(over(decide('niet_akkoord')))).toBe(false);
});

test('protocol B2.5: a case does not go to a colleague with a personal interest', () => {
  const set = attempt(
    mine,
    'setBelang',
    { op, medewerkerId: collega, reden: 'Familie.' },
    '2026-06-01',
    directeur,
  );
  expect(over(set as typeof mine)).toMatchObject({ artikel: 'B2.5' });
});
