import { describe, expect, test } from 'vitest';
import { datum } from '../time/datum.ts';
import { type Dossier, leegDossier } from './dossier.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { after, delta, first, melding, VERSIE } from './testing/delta.ts';

const op = datum('2026-04-01');
const later = datum('2026-04-08');

describe('procedures about the bureau and requests under the AVG', () => {
  const opened = (soort: string, van: string): Gebeurtenis => ({
    ...{ type: 'ProcedureOpened', op, soort, van, behandelaarId: 'ander' },
  });
  const whole = {
    ...{ soort: 'bezwaar', van: 'client', op, behandelaarId: 'ander', versie: VERSIE },
    ...{ bevestigdOp: null, verlengdOp: null, afgehandeldOp: null, uitkomst: null },
  };

  test('protocol 5.4.5, B12: a procedure runs from its receipt', () =>
    expect(first(opened('bezwaar', 'client'))).toEqual({ procedures: [whole] }));

  const which = { op: later, soort: 'bezwaar', van: 'client' } as const;
  test.each<[Gebeurtenis, object]>([
    [{ type: 'ProcedureConfirmed', ...which }, { bevestigdOp: later }],
    [{ type: 'ProcedureExtended', ...which }, { verlengdOp: later }],
    [
      { type: 'ProcedureSettled', ...which, uitkomst: 'gegrond' },
      { afgehandeldOp: later, uitkomst: 'gegrond' },
    ],
  ])('protocol 5.4.5: %j is about the open one of that kind and person alone', (event, change) => {
    const before = after(
      opened('bezwaar', 'client'),
      { type: 'ProcedureSettled', op, soort: 'bezwaar', van: 'client', uitkomst: 'ongegrond' },
      opened('bezwaar', 'wederpartij'),
      opened('klacht_bureau', 'client'),
      opened('bezwaar', 'client'),
    );
    const rows = [...before.procedures];
    expect(delta(before, event)).toEqual({ procedures: [...rows.slice(0, 3), { ...rows[3], ...change }] });
  });

  const asked = (soort: string): Gebeurtenis => ({ type: 'VerzoekReceived', op, soort });
  const answered: Gebeurtenis = {
    type: 'VerzoekAnswered',
    op: later,
    soort: 'inzage',
    antwoord: 'toegewezen',
  };
  const corrected = {
    type: 'GegevenCorrected',
    op,
    doel: '1.x',
    oudeWaarde: 'gewist',
    aanleiding: 'eigen',
  } as const;
  const erased = { type: 'GegevenErased', op, doel: '1.x', aanleiding: 'eigen' } as const;
  const documentErased: Gebeurtenis = { type: 'DocumentErased', op, documentId: 'd', aanleiding: 'eigen' };

  test('protocol A15: a request runs from its receipt', () =>
    expect(first(asked('inzage'))).toEqual({
      verzoeken: [
        {
          ...{ soort: 'inzage', op, identiteitOp: null, verlengdTot: null, beantwoordOp: null },
          ...{ uitgevoerd: 0, weggelaten: 0 },
        },
      ],
    }));

  test.each<[Gebeurtenis, object]>([
    [{ type: 'IdentiteitChecked', op: later, soort: 'inzage' }, { identiteitOp: later }],
    [{ type: 'VerzoekExtended', op, soort: 'inzage', uiterlijk: later }, { verlengdTot: later }],
    [answered, { beantwoordOp: later }],
    [
      { type: 'InzageGiven', op, wijze: 'papier', getoond: 9, weggelaten: 2 },
      { uitgevoerd: 1, weggelaten: 2 },
    ],
  ])('protocol A15: %j is about the open request of that kind alone', (event, change) => {
    const before = after(asked('inzage'), answered, asked('wissing'), asked('inzage'));
    const [old, other, open] = before.verzoeken;
    expect(delta(before, event)).toEqual({ verzoeken: [old, other, { ...open, ...change }] });
  });

  test.each<[Gebeurtenis, string]>([
    [corrected, 'verbetering'],
    [erased, 'wissing'],
    [documentErased, 'wissing'],
  ])('protocol A16-17: %j carries out a request for %s, each time', (event, soort) => {
    const before = after(asked('verbetering'), asked('wissing'));
    const counts = (dossier: Dossier) => dossier.verzoeken.map((one) => [one.soort, one.uitgevoerd]);
    const once = { ...before, ...delta(before, event) };
    const twice = { ...once, ...delta(once, event) };
    const expected = (n: number) => ['verbetering', 'wissing'].map((one) => [one, one === soort ? n : 0]);
    expect([counts(once), counts(twice)]).toEqual([expected(1), expected(2)]);
  });

  test('protocol 2.2: a correction can make the reporter somebody else', () => {
    const before = after(melding());
    for (const event of [corrected, erased]) {
      expect(delta(before, { ...event, melderRef: 'ref-2' })).toEqual({
        melding: { ...before.melding, melderRef: 'ref-2' },
      });
      expect(delta(before, event)).toEqual({});
      expect(first({ ...event, melderRef: 'ref-2' })).toEqual({});
    }
  });

  test.each<[string, Gebeurtenis[], boolean]>([
    ['a letter', [{ type: 'HoorWederhoorbriefSent', op }], true],
    ['an investigation', [{ type: 'OnderzoekStarted', op }], true],
    ['a talk with a third person', [melding(), { type: 'DerdeContacted', op, wie: 'getuige' }], true],
    ['an answer that came in', [{ type: 'WederpartijReplied', op, houding: 'x' }], false],
    ['nothing', [melding()], false],
  ])('protocol A16-17: after %s there are recipients to tell of a change: %j %s', (_what, before, open) => {
    for (const event of [corrected, erased, documentErased])
      expect(delta(after(...before), event).ontvangersOpen ?? false).toBe(open);
  });

  test('protocol A16-17: an investigation alone reached others, also without a letter in the dossier', () => {
    const started = { ...leegDossier, onderzoekGestartOp: op };
    expect(delta(started, corrected)).toEqual({ ontvangersOpen: true });
    const sent = { ...leegDossier, stukken: [{ versie: 1, op, soort: 'uit' as const, afschriftOp: null }] };
    expect(delta(sent, corrected)).toEqual({ ontvangersOpen: true });
  });

  test('protocol A16-17: recipients stay to be told until they are told', () => {
    const untold = { ...leegDossier, ontvangersOpen: true };
    expect(delta(untold, corrected)).toEqual({});
    expect(delta(untold, { type: 'OntvangersTold', op, wie: ['getuigen'] })).toEqual({
      ontvangersOpen: false,
    });
  });

  test('protocol A16-17, 11: erasing the whole dossier is granted on a day, and carries the request out', () => {
    const granted = delta(after(asked('wissing')), { type: 'WissingGranted', op });
    expect([granted.wissingOp, granted.verzoeken?.[0]?.uitgevoerd]).toEqual([op, 1]);
  });
});
