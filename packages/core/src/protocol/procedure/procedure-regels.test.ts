import { describe, expect, test } from 'vitest';
import { type Dossier, leegDossier } from '../../dossier/dossier.ts';
import { isRefusal } from '../../dossier/refusal.ts';
import { datum } from '../../time/datum.ts';
import { type ActName, actByName } from '../catalogus.ts';
import { decide, refusalNow } from '../decide.ts';
import { attempt, context, toClosing, toPlan, walk } from '../testing/path.ts';

const ander = '77777777-7777-4777-8777-777777777777';
const byOther = { actor: { medewerkerId: ander, rol: 'leidinggevende' as const } };
const closed = walk(leegDossier, toClosing);
const open = { op: '2026-05-04', soort: 'klacht_bureau', van: 'client', behandelaarId: ander, inhoud: 'I.' };
const running = walk(closed, [['openProcedure', open]]);
const which = { soort: 'klacht_bureau', van: 'client' };
const settle = {
  op: '2026-05-20',
  ...which,
  uitkomst: 'ongegrond',
  onafhankelijkLid: true,
  commissielid: 'Een jurist van buiten.',
  motivering: 'M.',
};
const refusal = (dossier: Dossier, name: ActName, given: object, vandaag = '2026-06-01') => {
  const answer = attempt(dossier, name, given, vandaag, byOther);
  return isRefusal(answer) ? answer : null;
};
const events = (dossier: Dossier, name: ActName, given: object) => {
  const act = actByName(name);
  const answer = act && decide(dossier, act, given, context('2026-06-01', byOther));
  if (!answer || isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer.events;
};
const later = { op: '2026-05-06', ...which };

describe('protocol 5.4.5, B12: what is recorded of a procedure', () => {
  test.each<[ActName, object, object]>([
    ['confirmProcedure', later, { type: 'ProcedureConfirmed', ...later }],
    ['extendProcedure', { ...later, motivering: 'M.' }, { type: 'ProcedureExtended', ...later }],
    ['settleProcedure', settle, { type: 'ProcedureSettled', op: settle.op, ...which, uitkomst: 'ongegrond' }],
  ])('%s: its day, kind and person, and no words', (name, given, event) =>
    expect(events(running, name, given)).toEqual([event]),
  );
  test('openProcedure: also who handles it', () => {
    const { inhoud: _, ...coded } = open;
    expect(events(closed, 'openProcedure', open)).toEqual([{ type: 'ProcedureOpened', ...coded }]);
  });
});

describe('protocol 5.4.5: one procedure of a kind and person at a time', () => {
  const later = [
    ['confirmProcedure', { op: '2026-05-06' }],
    ['extendProcedure', { op: '2026-05-06', motivering: 'M.' }],
    ['settleProcedure', settle],
  ] as const;

  test.each(later)('%s waits until one is opened', (name, given) => {
    const none = { artikel: '5.4.5', opheffen: 'openProcedure' };
    expect(refusal(closed, name, { ...given, ...which })).toMatchObject(none);
    for (const wrong of [
      { soort: 'beroep', van: 'client' },
      { soort: 'klacht_bureau', van: 'wederpartij' },
    ])
      expect(refusal(running, name, { ...given, ...wrong })).toMatchObject(none);
    expect(refusal(running, name, { ...given, ...which })).toBeNull();
  });

  test.each(later)('%s: what was settled does not run any more, while another does', (name, given) => {
    const settled = attempt(running, 'settleProcedure', settle, '2026-06-01', byOther);
    if (isRefusal(settled)) throw new Error('not settled');
    const none = { artikel: '5.4.5', opheffen: 'openProcedure' };
    expect(refusal(settled, name, { ...given, ...which })).toMatchObject(none);
    const again = walk(settled, [['openProcedure', { ...open, van: 'wederpartij' }]]);
    expect(refusal(again, name, { ...given, ...which })).toMatchObject(none);
    expect(refusal(again, name, { ...given, ...which, van: 'wederpartij' })).toBeNull();
  });

  test.each(later)('%s is closed to a user before anything is filled in, as long as nothing runs', (name) => {
    const now = (dossier: Dossier) => {
      const act = actByName(name);
      return act ? refusalNow(dossier, act, context('2026-06-01', byOther)) : null;
    };
    const settled = {
      ...running,
      procedures: running.procedures.map((p) => ({ ...p, afgehandeldOp: p.op })),
    };
    const both = { ...running, procedures: [...settled.procedures, ...running.procedures] };
    for (const none of [closed, settled])
      expect(now(none)).toMatchObject({ artikel: '5.4.5', opheffen: 'openProcedure' });
    expect([now(running), now(both)]).toEqual([null, null]);
  });

  test('another person or kind opens one beside it; the same one only when the first is settled', () => {
    expect(refusal(running, 'openProcedure', open)).toMatchObject({
      artikel: '5.4.5',
      opheffen: 'settleProcedure',
    });
    expect(refusal(running, 'openProcedure', { ...open, van: 'wederpartij' })).toBeNull();
    expect(refusal(running, 'openProcedure', { ...open, soort: 'beroep' })).toBeNull();
    const settled = attempt(running, 'settleProcedure', settle, '2026-06-01', byOther);
    expect(isRefusal(settled) || refusal(settled, 'openProcedure', open)).toBeNull();
  });
});

describe('protocol 5.4.5: objection', () => {
  const bezwaar = { ...open, soort: 'bezwaar' };
  const taken = walk(leegDossier, toPlan);
  const day = datum('2026-05-01');
  test.each<[string, Partial<Dossier>, boolean]>([
    ['a case that runs', {}, false],
    ['a case not taken up', { inBehandeling: false }, true],
    ['a client who was told that it ends', { eindeVerteldOp: day }, true],
    ['a closed case', { afsluiting: { op: day, reden: 'afgerond' } }, true],
    [
      'a registration that no longer counts',
      {
        afsluiting: { op: day, reden: 'dubbel' },
        vervallen: { soort: 'dubbel', op: day, versie: 9, dossiernummer: '2026-00002' },
      },
      false,
    ],
  ])('of %s', (_what, over, possible) => {
    const answer = refusal({ ...taken, ...over }, 'openProcedure', bezwaar);
    if (possible) expect(answer).toBeNull();
    else expect(answer).toMatchObject({ artikel: '5.4.5', opheffen: null });
  });

  test('is of the client alone, and needs no independent member to be decided', () => {
    expect(refusal(closed, 'openProcedure', { ...bezwaar, van: 'wederpartij' })).toMatchObject({
      artikel: '5.4.5',
    });
    const objected = walk(closed, [['openProcedure', bezwaar]]);
    const { commissielid: _, ...alone } = { ...settle, soort: 'bezwaar', onafhankelijkLid: false };
    expect(refusal(objected, 'settleProcedure', alone)).toBeNull();
  });

  test('B12: a complaint that was withdrawn needs none either, a decided one does', () => {
    const { commissielid: _, ...alone } = { ...settle, onafhankelijkLid: false };
    expect(refusal(running, 'settleProcedure', { ...alone, uitkomst: 'ingetrokken' })).toBeNull();
    expect(refusal(running, 'settleProcedure', alone)).toMatchObject({ artikel: 'B12', opheffen: null });
  });
});

test('protocol 5.4.5: the answer is put off until and on the last day of four weeks, which no holiday moves', () => {
  const extend = (op: string) => ({ op, ...which, motivering: 'M.' });
  expect(refusal(running, 'extendProcedure', extend('2026-06-01'), '2026-06-05')).toBeNull();
  expect(refusal(running, 'extendProcedure', extend('2026-06-02'), '2026-06-05')).toMatchObject({
    artikel: '5.4.5',
    opheffen: 'settleProcedure',
  });
  // Four weeks after 4 May 2026 is a Monday; four weeks after 27 April is Whit Monday.
  const earlier = {
    ...running,
    procedures: running.procedures.map((p) => ({ ...p, op: datum('2026-04-27') })),
  };
  expect(refusal(earlier, 'extendProcedure', extend('2026-05-25'), '2026-06-05')).toBeNull();
  expect(refusal(earlier, 'extendProcedure', extend('2026-05-26'), '2026-06-05')).toMatchObject({
    artikel: '5.4.5',
  });
});
