import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import type { ActName } from '../catalogus.ts';
import type { Rol } from '../rol.ts';
import { as, baas, collega } from '../testing/besluit.ts';
import {
  attempt,
  behandelaarId,
  beslissing,
  melding,
  plan,
  refusedUnder,
  toIntake,
  toLetter,
  toPlan,
  walk,
} from '../testing/path.ts';
import { openVoorleggingen } from './voorleggingen.ts';

const op = '2026-05-04';
const decision = (soort: string, uitspraak: string) => ({
  op,
  soort,
  beslissing: uitspraak,
  motivering: 'Reden.',
});

const decided = (dossier: Dossier, soort: string, uitspraak: string): Dossier => {
  const next = attempt(
    dossier,
    'decideVoorlegging',
    decision(soort, uitspraak),
    '2026-06-01',
    as('directeur'),
  );
  if (isRefusal(next)) throw new Error(JSON.stringify(next));
  return next;
};
const put = (dossier: Dossier, soort: string): Dossier =>
  walk(dossier, [['makeVoorlegging', { op, soort, vraag: 'Vraag.' }]]);
const possible = (dossier: Dossier, name: ActName, input: object) =>
  expect(attempt(dossier, name, input, '2026-06-01')).not.toHaveProperty('refused');

describe('conflict of interest', () => {
  const found = walk(walk(leegDossier, toLetter), [
    ['noteConflict', { op, toelichting: 'Zelfde dag en plek.' }],
  ]);

  test('protocol 3.5: handling stands still until the directeur decides; contact, urgency and registration go on', () => {
    for (const name of [
      'sendRappel',
      'holdIntake',
      'confirmAfspraak',
      'agreePlan',
      'giveAdvies',
      'takeStap',
    ] as const)
      refusedUnder(found, name, {}, '3.5', 'decideVoorlegging');
    possible(found, 'contactClient', { op, wijze: 'telefoon', gelukt: true, metSlachtoffer: true });
    possible(found, 'judgeUrgency', { op, spoedeisend: true });
    possible(found, 'amendRegistratie', { ...melding, op });
    possible(found, 'chooseBehandelwijze', { op, behandelwijze: 'registratie', vormen: [] });
  });

  test('protocol 3.5: only the directeur decides, not the leidinggevende or the case worker', () => {
    for (const rol of ['leidinggevende', 'klachtbehandelaar'] as const)
      expect(
        attempt(
          found,
          'decideVoorlegging',
          decision('belangenconflict', 'bemiddeling'),
          '2026-06-01',
          as(rol),
        ),
      ).toMatchObject({ refused: 'artikel', artikel: '3.5' });
    possible(decided(found, 'belangenconflict', 'bemiddeling'), 'sendRappel', { op, brief: 'Rappel.' });
    possible(decided(found, 'belangenconflict', 'geen_conflict'), 'sendRappel', { op, brief: 'Rappel.' });
  });

  test('protocol 3.5: not further means referral, and the decision must fit the question', () => {
    const ended = decided(found, 'belangenconflict', 'niet_verder');
    refusedUnder(ended, 'sendRappel', {}, '3.5', null);
    expect(attempt(ended, 'sendRappel', {}, '2026-06-01')).toMatchObject({ uitweg: 'referClient' });
    possible(ended, 'referClient', { op, instantie: 'ander_adv' });
    expect(
      attempt(
        found,
        'decideVoorlegging',
        decision('belangenconflict', 'akkoord'),
        '2026-06-01',
        as('directeur'),
      ),
    ).toMatchObject({ refused: 'invoer' });
  });

  test('protocol 3.5: the software can find it, and names only the other dossier', () => {
    const given = { op, anderDossierId: baas, kenmerken: ['wederpartij_is_melder', 'naam_gelijk'] };
    const next = attempt(walk(leegDossier, toPlan), 'findConflict', given, '2026-06-01', {
      actor: { medewerkerId: null, rol: 'systeem' },
    });
    expect(isRefusal(next) ? next : openVoorleggingen(next)).toMatchObject([{ soort: 'belangenconflict' }]);
  });
});

describe('what is put forward', () => {
  test('protocol 5c: weighty reasons let a third party’s report go on, by decision of the leidinggevende too', () => {
    const dossier = walk(leegDossier, [
      ['receiveMelding', { ...melding, rolMelder: 'getuige' }],
      ['contactClient', { op: '2026-03-03', wijze: 'telefoon', gelukt: true, metSlachtoffer: false }],
    ]);
    const keuze = { op, behandelwijze: 'ondersteuning', vormen: ['empowerment'] };
    refusedUnder(put(dossier, 'afwijking_derde'), 'chooseBehandelwijze', keuze, '5c', 'contactClient');
    possible(
      decided(put(dossier, 'afwijking_derde'), 'afwijking_derde', 'akkoord'),
      'chooseBehandelwijze',
      keuze,
    );
    const refused = decided(put(dossier, 'afwijking_derde'), 'afwijking_derde', 'niet_akkoord');
    refusedUnder(refused, 'chooseBehandelwijze', keuze, '5c', 'contactClient');
    expect(
      isRefusal(
        attempt(
          put(dossier, 'afwijking_derde'),
          'decideVoorlegging',
          decision('afwijking_derde', 'akkoord'),
          '2026-06-01',
          as('leidinggevende'),
        ),
      ),
    ).toBe(false);
  });

  test('protocol 6.1: in doubt the decision waits; taking up names a strategy', () => {
    const dossier = walk(leegDossier, toIntake);
    refusedUnder(put(dossier, 'twijfel'), 'decideBehandeling', beslissing, '6.1', 'decideVoorlegging');
    possible(decided(put(dossier, 'twijfel'), 'twijfel', 'akkoord'), 'decideBehandeling', beslissing);
    refusedUnder(dossier, 'decideBehandeling', { ...beslissing, strategie: [] }, '6.1', null);
  });

  test.each([
    ['7.4a', 'toewijzing'],
    ['7.4b', 'wens_behandelaar'],
  ])('protocol 7.4a, 7.4b: no assignment while the directeur weighs it (%s)', (artikel, soort) => {
    const dossier = put(walk(leegDossier, toPlan), soort);
    refusedUnder(dossier, 'assignBehandelaar', {}, artikel, 'decideVoorlegging');
    refusedUnder(dossier, 'agreePlan', plan, artikel, 'decideVoorlegging');
    expect(
      attempt(dossier, 'decideVoorlegging', decision(soort, 'akkoord'), '2026-06-01', as('leidinggevende')),
    ).toMatchObject({ artikel });
    possible(decided(dossier, soort, 'akkoord'), 'assignBehandelaar', { op, behandelaarId: baas });
  });

  test('protocol B10: own action that no client asked for rests on the directeur', () => {
    const dossier = walk(leegDossier, toIntake.slice(0, 2));
    const own = { op, behandelwijze: 'eigen_actie', vormen: [] };
    refusedUnder(dossier, 'chooseBehandelwijze', own, 'B10', 'makeVoorlegging');
    possible(decided(put(dossier, 'eigen_actie'), 'eigen_actie', 'akkoord'), 'chooseBehandelwijze', own);
  });

  test('protocol 6.1: one question of a kind at a time, and no decision on what was not asked', () => {
    const dossier = put(walk(leegDossier, toIntake), 'twijfel');
    refusedUnder(
      dossier,
      'makeVoorlegging',
      { op, soort: 'twijfel', vraag: 'V.' },
      '6.1',
      'decideVoorlegging',
    );
    refusedUnder(walk(leegDossier, toIntake), 'decideVoorlegging', {}, '6.1', 'makeVoorlegging');
  });
});

describe('personal interest', () => {
  const declared = walk(walk(leegDossier, toLetter), [['declareBelang', { op, reden: 'Buurman.' }]]);

  test('protocol B2.5: whoever declares an interest can do nothing more, and is not assigned', () => {
    refusedUnder(declared, 'sendRappel', { op, brief: 'R.' }, 'B2.5', null);
    refusedUnder(declared, 'contactClient', {}, 'B2.5', null);
    const other = as('leidinggevende');
    expect(attempt(declared, 'assignBehandelaar', { op, behandelaarId }, '2026-06-01', other)).toMatchObject({
      artikel: 'B2.5',
    });
    expect(attempt(declared, 'agreePlan', plan, '2026-06-01', other)).toMatchObject({ artikel: 'B2.5' });
  });

  test('protocol B2.5: the directeur sets it; a named substitute decides when the directeur has it', () => {
    const set = attempt(
      walk(leegDossier, toLetter),
      'setBelang',
      { op, medewerkerId: baas, reden: 'Familie.' },
      '2026-06-01',
      as('directeur', behandelaarId),
    ) as Dossier;
    const pending = put(set, 'toewijzing');
    const decide = (rol: Rol, medewerkerId: string, dossier = pending) =>
      attempt(
        dossier,
        'decideVoorlegging',
        decision('toewijzing', 'akkoord'),
        '2026-06-01',
        as(rol, medewerkerId),
      );
    expect(decide('directeur', baas)).toMatchObject({ artikel: 'B2.5' });
    expect(decide('klachtbehandelaar', collega)).toMatchObject({ artikel: '7.4a' });
    const named = attempt(pending, 'nameVervanger', { op, medewerkerId: collega }, '2026-06-01', {
      ...as('leidinggevende', '66666666-6666-4666-8666-666666666666'),
    }) as Dossier;
    expect(isRefusal(decide('klachtbehandelaar', collega, named))).toBe(false);
  });
});
