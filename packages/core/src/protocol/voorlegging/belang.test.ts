import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import type { Rol } from '../rol.ts';
import { attempt, behandelaarId, plan, refusedUnder, toLetter, toPlan, walk } from '../testing/path.ts';

const op = '2026-05-04';
const ander = '66666666-6666-4666-8666-666666666666';
const as = (rol: Rol, medewerkerId: string) => ({ actor: { medewerkerId, rol } });
const letter = walk(leegDossier, toLetter);
const declared = walk(letter, [['declareBelang', { op, reden: 'Buurman.' }]]);

describe('a personal interest', () => {
  test('protocol B2.5: the handler who declares one is handler no more, so the case waits for another', () => {
    expect(letter.behandelaarId).toBe(behandelaarId);
    expect(declared.behandelaarId).toBeNull();
    const elsewhere = attempt(
      letter,
      'declareBelang',
      { op, reden: 'R.' },
      '2026-06-01',
      as('leidinggevende', ander),
    );
    expect((elsewhere as Dossier).behandelaarId).toBe(behandelaarId);
  });

  test('protocol B2.5: only the directeur names a substitute with it, and nobody with an interest', () => {
    const given = { op, reden: 'Familie.', vervangerId: ander };
    refusedUnder(letter, 'declareBelang', given, 'B2.5', 'nameVervanger');
    const named = attempt(letter, 'declareBelang', given, '2026-06-01', as('directeur', behandelaarId));
    expect(isRefusal(named) ? named : named.vervangerId).toBe(ander);
    const conflicted = attempt(
      declared,
      'declareBelang',
      { ...given, vervangerId: behandelaarId },
      '2026-06-01',
      as('directeur', ander),
    );
    expect(conflicted).toMatchObject({ artikel: 'B2.5' });
  });

  test('protocol B2.5, 5.4.5: nobody with an interest handles a complaint about the bureau', () => {
    const given = { op, soort: 'klacht_bureau', van: 'client', inhoud: 'I.', behandelaarId: ander };
    const conflicted = attempt(
      letter,
      'declareBelang',
      { op, reden: 'R.' },
      '2026-06-01',
      as('leidinggevende', ander),
    );
    const directeur = as('directeur', '77777777-7777-4777-8777-777777777777');
    expect(attempt(conflicted as Dossier, 'openProcedure', given, '2026-06-01', directeur)).toMatchObject({
      refused: 'artikel',
      artikel: 'B2.5',
    });
  });
});

test('protocol 6.1: while a doubt waits for its answer no plan is made', () => {
  const asked = walk(walk(leegDossier, toPlan), [['makeVoorlegging', { op, soort: 'twijfel', vraag: 'V.' }]]);
  refusedUnder(asked, 'agreePlan', { ...plan, op }, '6.1', 'decideVoorlegging');
});
