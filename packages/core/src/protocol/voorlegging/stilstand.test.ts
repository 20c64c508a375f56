import { describe, expect, test } from 'vitest';
import { leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { actByName } from '../catalogus.ts';
import {
  attempt,
  behandelaarId,
  melding,
  refusedUnder,
  toIntake,
  toLetter,
  toPlan,
  walk,
} from '../testing/path.ts';
import { openVoorleggingen, soortenVan, voorleggingregels } from './voorleggingen.ts';

const op = '2026-05-04';
const standIn = '77777777-7777-4777-8777-777777777777';
const put = (steps: typeof toPlan, soort: string) =>
  walk(walk(leegDossier, steps), [['makeVoorlegging', { op, soort, vraag: 'Vraag.' }]]);

describe('nothing proceeds meanwhile', () => {
  const held = Object.entries(voorleggingregels).flatMap(([soort, { artikel, houdtTegen }]) =>
    houdtTegen.map((name) => [soort, name, artikel] as const),
  );

  test.each(held)('protocol 6.1, 7.4a, 7.4b: %s holds back %s, under %s', (soort, name, artikel) => {
    expect(actByName(name), name).toBeDefined();
    const context = { actor: { medewerkerId: standIn, rol: 'leidinggevende' } } as const;
    const before = attempt(walk(leegDossier, toLetter), name as never, {}, '2026-06-01', context);
    expect(before).not.toMatchObject({ opheffen: 'decideVoorlegging' });
    expect(attempt(put(toLetter, soort), name as never, {}, '2026-06-01', context)).toMatchObject({
      refused: 'artikel',
      artikel,
      opheffen: 'decideVoorlegging',
    });
  });

  test('protocol 8.1b: a silent client hears of no end while it is weighed; one who answers does', () => {
    const silent = walk(put(toPlan, 'belang_van_zaak'), [
      ['warnClient', { op: '2026-05-05', reden: 'zwijgt', brief: 'B.' }],
    ]);
    const einde = { op: '2026-05-25', wijze: 'schriftelijk', bericht: 'B.' };
    refusedUnder(silent, 'tellEinde', einde, '8.1b', 'decideVoorlegging');
    const heard = walk(silent, [
      ['contactClient', { op: '2026-05-06', wijze: 'telefoon', gelukt: true, metSlachtoffer: true }],
    ]);
    expect(isRefusal(attempt(heard, 'tellEinde', einde, '2026-06-01'))).toBe(false);
  });

  test('protocol B10: own action waits for the directeur, also while the question is open', () => {
    const own = { op, behandelwijze: 'eigen_actie', vormen: [] };
    refusedUnder(
      put(toIntake.slice(0, 2), 'eigen_actie'),
      'chooseBehandelwijze',
      own,
      'B10',
      'decideVoorlegging',
    );
  });

  test('protocol 5c: a report through others stays a registration while the question is open', () => {
    const third: typeof toPlan = [
      ['receiveMelding', { ...melding, rolMelder: 'getuige' }],
      ['contactClient', { op: '2026-03-03', wijze: 'telefoon', gelukt: true, metSlachtoffer: false }],
    ];
    const support = { op, behandelwijze: 'ondersteuning', vormen: ['empowerment'] };
    refusedUnder(put(third, 'afwijking_derde'), 'chooseBehandelwijze', support, '5c', 'contactClient');
  });

  test('protocol 5.4.1c: no protective step goes out before the decision', () => {
    const step = { op: '2026-05-05', stap: 'gesprek', verslag: 'V.' };
    const asked = put(toPlan, 'beschermende_stap');
    const refused = attempt(asked, 'takeStap', step, '2026-06-01');
    expect(isRefusal(refused)).toBe(true);
  });
});

describe('who decides', () => {
  test('protocol 7.4a: the stand-in of an absent directeur decides what the directeur decides, and nobody else', () => {
    const given = { op, soort: 'toewijzing', beslissing: 'akkoord', motivering: 'Reden.' };
    const actor = { medewerkerId: standIn, rol: 'klachtbehandelaar' } as const;
    const asked = put(toPlan, 'toewijzing');
    expect(attempt(asked, 'decideVoorlegging', given, '2026-06-01', { actor })).toMatchObject({
      artikel: '7.4a',
    });
    const done = attempt(asked, 'decideVoorlegging', given, '2026-06-01', { actor, waarneemt: 'directeur' });
    expect(isRefusal(done) ? done : openVoorleggingen(done)).toEqual([]);
    expect(isRefusal(done) ? done : done.voorleggingen).toMatchObject([
      { versie: asked.versie, beslotenVersie: asked.versie + 1, beslissing: 'akkoord' },
    ]);
  });

  test('protocol B2.5: nobody decides on what they put forward themselves, in whatever role', () => {
    const given = { op, soort: 'twijfel', beslissing: 'akkoord', motivering: 'Reden.' };
    const asked = put(toPlan, 'twijfel');
    for (const over of [
      { actor: { medewerkerId: behandelaarId, rol: 'directeur' } as const },
      {
        actor: { medewerkerId: behandelaarId, rol: 'klachtbehandelaar' } as const,
        waarneemt: 'directeur' as const,
      },
    ])
      expect(attempt(asked, 'decideVoorlegging', given, '2026-06-01', over)).toMatchObject({
        artikel: 'B2.5',
        opheffen: null,
      });
    const vervanger = walk(asked, [['declareBelang', { op, reden: 'Familie.' }]]);
    expect(vervanger.voorleggingen.at(-1)?.door).toBe(behandelaarId);
  });

  test('protocol 3.5: who stands in and handles one side does not decide about the conflict; another stand-in does', () => {
    const asked = attempt(
      walk(leegDossier, [
        ['receiveMelding', melding],
        ['assignBehandelaar', { op: '2026-03-03', behandelaarId }],
      ]),
      'findConflict',
      { op: '2026-03-04', anderDossierId: standIn, kenmerken: ['naam_verwant'] },
      '2026-06-01',
      { actor: { medewerkerId: null, rol: 'systeem' } },
    );
    if (isRefusal(asked)) throw new Error(JSON.stringify(asked));
    const given = { op, soort: 'belangenconflict', beslissing: 'geen_conflict', motivering: 'Reden.' };
    const by = (medewerkerId: string, andereKant: string[] = []) =>
      attempt(asked, 'decideVoorlegging', given, '2026-06-01', {
        actor: { medewerkerId, rol: 'klachtbehandelaar' },
        waarneemt: 'directeur',
        behandelaarsAndereKant: andereKant,
      });
    expect(by(behandelaarId)).toMatchObject({ artikel: '3.5' });
    expect(by(standIn, [standIn])).toMatchObject({ artikel: '3.5' });
    expect(isRefusal(by(standIn))).toBe(false);
  });

  test('protocol B2.5: standing in does not help who has an interest', () => {
    const asked = walk(put(toPlan, 'toewijzing'), [['declareBelang', { op, reden: 'Familie.' }]]);
    const actor = { medewerkerId: behandelaarId, rol: 'klachtbehandelaar' } as const;
    const given = { op, soort: 'toewijzing', beslissing: 'akkoord', motivering: 'Reden.' };
    expect(
      attempt(asked, 'decideVoorlegging', given, '2026-06-01', { actor, waarneemt: 'directeur' }),
    ).toMatchObject({ artikel: 'B2.5' });
  });

  test('protocol 5c, 6.1, 8.1b: the leidinggevende decides where the article says so', () => {
    expect(soortenVan('leidinggevende', null)).toEqual(['afwijking_derde', 'twijfel', 'belang_van_zaak']);
    expect(soortenVan('klachtbehandelaar', null)).toEqual([]);
    expect(soortenVan('klachtbehandelaar', 'directeur')).toEqual(soortenVan('directeur', null));
  });
});
