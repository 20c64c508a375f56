import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { standaardInstellingen } from '../instellingen.ts';
import { termijnenOf } from '../termijnen-of.ts';
import {
  attempt,
  behandelaarId,
  faultsOf,
  refusedUnder,
  toClosing,
  toLetter,
  toPlan,
  walk,
} from '../testing/path.ts';
import { blokkeertVernietiging } from './blokkade.ts';

const settings = standaardInstellingen(['GM0014']);
const ander = '77777777-7777-4777-8777-777777777777';
const byOther = { actor: { medewerkerId: ander, rol: 'leidinggevende' as const } };
const closed = walk(leegDossier, toClosing);
const wie = { soort: 'klacht_bureau', van: 'client' };
const open = { op: '2026-05-04', ...wie, behandelaarId: ander, inhoud: 'I.' };
const settle = {
  op: '2026-05-20',
  ...wie,
  uitkomst: 'ongegrond',
  onafhankelijkLid: true,
  commissielid: 'Een jurist van buiten.',
  motivering: 'M.',
};
const running = walk(closed, [['openProcedure', open]]);

describe('complaints about the bureau', () => {
  test('protocol 5.4.5: objection, complaint and appeal are handled by somebody else', () => {
    refusedUnder(closed, 'openProcedure', { ...open, behandelaarId }, '5.4.5', null);
    refusedUnder(running, 'settleProcedure', settle, '5.4.5', null);
    expect(isRefusal(attempt(running, 'settleProcedure', settle, '2026-06-01', byOther))).toBe(false);
    refusedUnder(running, 'openProcedure', open, '5.4.5', 'settleProcedure');
    refusedUnder(running, 'confirmProcedure', { op: '2026-05-06', ...wie }, '5.4.5', null);
  });
  test('protocol 5.4.5: whoever handled the case before handles no complaint about it either', () => {
    const handedOver = walk(leegDossier, [
      ...toClosing.slice(0, 2),
      ['assignBehandelaar', { op: '2026-03-03', behandelaarId: ander }],
      ['assignBehandelaar', { op: '2026-03-04', behandelaarId }],
    ]);
    refusedUnder(handedOver, 'openProcedure', { ...open, behandelaarId: ander }, '5.4.5', null);
  });
  test('protocol 5.4.5: an answer can be put off once, in time, up to the eight weeks', () => {
    const extend = { op: '2026-05-29', ...wie, motivering: 'De commissie vergadert later.' };
    const extended = attempt(running, 'extendProcedure', extend, '2026-06-01', byOther);
    if (isRefusal(extended)) throw new Error(JSON.stringify(extended));
    const terms = termijnenOf(extended.verloop, settings);
    expect(terms.find((t) => t.termijn === 'procedureAntwoord')?.vervallenOp).toBe('2026-05-29');
    expect(terms.find((t) => t.termijn === 'procedureUiterste')?.vervallenOp).toBeNull();
    const late = { ...extend, op: '2026-06-02' };
    for (const [dossier, given] of [
      [extended, extend],
      [running, late],
    ] as const)
      expect(attempt(dossier, 'extendProcedure', given, '2026-06-02', byOther)).toMatchObject({
        artikel: '5.4.5',
        opheffen: 'settleProcedure',
      });
  });
  test('protocol 5.4.5: objection is against not taking up or ending, by the client', () => {
    const bezwaar = { ...open, soort: 'bezwaar' };
    refusedUnder(walk(leegDossier, toPlan), 'openProcedure', bezwaar, '5.4.5', null);
    refusedUnder(closed, 'openProcedure', { ...bezwaar, van: 'wederpartij' }, '5.4.5', null);
    expect(isRefusal(attempt(closed, 'openProcedure', bezwaar, '2026-06-01'))).toBe(false);
  });
  test('protocol 5.4.5: receipt in ten working days, an answer in four weeks, eight at the latest, also after closing', () => {
    const due = (naam: string) => termijnenOf(running.verloop, settings).find((t) => t.termijn === naam);
    expect(due('procedureBevestiging')?.uiterlijkOp).toBe('2026-05-20');
    expect(due('procedureAntwoord')?.uiterlijkOp).toBe('2026-06-01');
    expect(due('procedureUiterste')?.uiterlijkOp).toBe('2026-06-29');
  });
  test('protocol 5.4.5, 11: while it runs the dossier is not destroyed', () => {
    expect([closed, running].map(blokkeertVernietiging)).toEqual([false, true]);
    const settled = attempt(running, 'settleProcedure', settle, '2026-06-01', byOther);
    expect(isRefusal(settled) || blokkeertVernietiging(settled)).toBe(false);
  });
  test('protocol B12: the accused may complain too; a committee with an independent member decides', () => {
    expect(isRefusal(attempt(closed, 'openProcedure', { ...open, van: 'wederpartij' }, '2026-06-01'))).toBe(
      false,
    );
    const alone = attempt(
      running,
      'settleProcedure',
      { ...settle, onafhankelijkLid: false },
      '2026-06-01',
      byOther,
    );
    expect(alone).toMatchObject({ artikel: 'B12' });
    const nameless = { ...settle, commissielid: undefined };
    expect(faultsOf(attempt(running, 'settleProcedure', nameless, '2026-06-01', byOther))).toEqual([
      'commissielid',
    ]);
  });
});

describe('requests under the AVG', () => {
  const asked = walk(closed, [['receiveVerzoek', { op: '2026-05-04', soort: 'inzage', inhoud: 'I.' }]]);
  const checked = walk(asked, [
    ['checkIdentiteit', { op: '2026-05-05', soort: 'inzage', hoe: 'Aan de balie.' }],
  ]);
  const answer = { op: '2026-05-20', soort: 'inzage', antwoord: 'toegewezen', motivering: 'M.' };
  const extend = { op: '2026-05-29', soort: 'inzage', motivering: 'Veel stukken.' };
  const inzage = { op: '2026-05-18', wijze: 'papier', getoond: 12, weggelaten: 0 };

  test('protocol A15, 5.4.8: one month, and identity is checked before anything is given', () => {
    expect(termijnenOf(asked.verloop, settings).find((t) => t.termijn === 'verzoek')?.uiterlijkOp).toBe(
      '2026-06-04',
    );
    refusedUnder(asked, 'answerVerzoek', answer, 'A15', 'checkIdentiteit');
    refusedUnder(asked, 'giveInzage', inzage, 'A15', 'checkIdentiteit');
    refusedUnder(closed, 'giveInzage', inzage, 'A15', 'receiveVerzoek');
    refusedUnder(checked, 'answerVerzoek', answer, 'A15', 'giveInzage');
    expect(attempt(checked, 'giveInzage', inzage, '2026-06-01', { kopieGemaakt: false })).toMatchObject({
      artikel: 'A15',
      reden: 'Er is geen kopie van het dossier gemaakt.',
    });
    const seen = walk(checked, [['giveInzage', inzage]]);
    expect(isRefusal(attempt(seen, 'answerVerzoek', answer, '2026-06-01'))).toBe(false);
    expect(blokkeertVernietiging(asked)).toBe(true);
  });
  test('protocol A15: what was left out for others is said in the answer', () => {
    const seen = walk(checked, [['giveInzage', { ...inzage, weggelaten: 2 }]]);
    refusedUnder(seen, 'answerVerzoek', answer, 'A15', null);
    const partly = { ...answer, antwoord: 'deels_toegewezen' };
    expect(isRefusal(attempt(seen, 'answerVerzoek', partly, '2026-06-01'))).toBe(false);
  });
  test('protocol A15, 5.4.8: an appointment to see the dossier never extends the month', () => {
    const due = (dossier: Dossier) =>
      termijnenOf(dossier.verloop, settings).filter((t) => t.termijn === 'verzoek' && !t.voldaanOp);
    const before = due(checked);
    const afterwards = walk(checked, [
      ['giveInzage', { ...inzage, wijze: 'afspraak' }],
      ['giveInzage', { ...inzage, op: '2026-05-28', wijze: 'afspraak' }],
    ]);
    expect(before.map((t) => t.uiterlijkOp)).toEqual(['2026-06-04']);
    expect(due(afterwards)).toEqual(before);
  });
  test('protocol A15: two months more once, only when told within the first', () => {
    const extended = walk(checked, [['extendVerzoek', extend]]);
    const terms = termijnenOf(extended.verloop, settings).filter((t) => t.termijn === 'verzoek');
    expect(terms.map((t) => [t.uiterlijkOp, t.vervallenOp])).toEqual([
      ['2026-06-04', '2026-05-29'],
      ['2026-08-04', null],
    ]);
    refusedUnder(extended, 'extendVerzoek', extend, 'A15', null);
    const late = { ...extend, op: '2026-06-05' };
    expect(attempt(checked, 'extendVerzoek', late, '2026-06-05')).toMatchObject({ artikel: 'A15' });
  });
  test('protocol A16-17: a refusal has a ground, and nothing is erased that a procedure needs', () => {
    const erase = walk(running, [
      ['receiveVerzoek', { op: '2026-05-05', soort: 'wissing', inhoud: 'I.' }],
      ['checkIdentiteit', { op: '2026-05-06', soort: 'wissing', hoe: 'Aan de balie.' }],
    ]);
    const given = { ...answer, soort: 'wissing' };
    refusedUnder(erase, 'answerVerzoek', given, 'A16-17', 'settleProcedure');
    refusedUnder(erase, 'answerVerzoek', { ...given, antwoord: 'geweigerd' }, 'A16-17', null);
    const grounded = { ...given, antwoord: 'geweigerd', weigergrond: 'rechtsvordering' };
    expect(isRefusal(attempt(erase, 'answerVerzoek', grounded, '2026-06-01'))).toBe(false);
    refusedUnder(walk(leegDossier, toLetter), 'answerVerzoek', {}, 'A15', 'receiveVerzoek');
  });
});
