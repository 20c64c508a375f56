import { type Act, actByName, datum, isRefusal, type Refusal } from '@meldpunt/core';
import { describe, expect, test } from 'vitest';
import { fittingInput, type Pick } from './fitting-input.ts';
import { done, human, later, lift, pickFrom, type State, states } from './lift.ts';

type Article = Extract<Refusal, { refused: 'artikel' }>;

/** Where nothing leads on: the area served, a decision of the directeur that stands, a personal interest. */
const final = new Set(['2.4', '3.5', 'B2.5']);

type Seen = { refusals: Map<string, number>; problems: Set<string>; lifted: number; ended: number };

/** Tries every act in a state, and lifts every refusal that says how; each kind of refusal a few times in all. */
const tryAll = (state: State, pick: Pick, seen: Seen): void => {
  for (const act of human) {
    const now = later(state, 1);
    const input = fittingInput(act, now.dossier, now.day, null, pick);
    const refusal = done(now, act, input);
    if (!isRefusal(refusal) || refusal.refused !== 'artikel' || !refusal.opheffen) continue;
    const key = `${act.name} ${refusal.artikel} ${refusal.reden}`;
    const before = seen.refusals.get(key) ?? 0;
    if (before >= 2) continue;
    seen.refusals.set(key, before + 1);
    const end = liftRefusal(now, act, input, refusal, pick);
    if (end === null) seen.lifted += 1;
    else if (final.has(end)) seen.ended += 1;
    else seen.problems.add(`${key} → ${refusal.opheffen}: ${end}`);
  }
};

/** Null when what lifts the refusal really does; else the article that stands in the way of it, or what went wrong. */
const liftRefusal = (from: State, act: Act, input: Record<string, unknown>, refusal: Article, pick: Pick) => {
  let state = from;
  // Several of a kind can stand in the way, such as two procedures that run.
  for (let times = 0; times < 4; times++) {
    const next = lift(state, refusal.opheffen ?? '', { act, input, refusal }, pick);
    if (typeof next === 'string') return next;
    state = later(next, 1);
    const again = done(state, act, { ...input, op: state.day });
    if (!isRefusal(again) || again.refused !== 'artikel' || again.reden !== refusal.reden) return null;
  }
  return 'is not lifted by it';
};

describe('what lifts a refusal', () => {
  test('on 150 random paths every refusal that names an act is lifted by it, or by what that act asks first', {
    timeout: 120_000,
  }, () => {
    const seen: Seen = { refusals: new Map(), problems: new Set(), lifted: 0, ended: 0 };
    for (let seed = 1; seed <= 150; seed++) {
      const pick = pickFrom(seed * 7919);
      for (const state of states(pick, datum('2026-01-05'))) tryAll(state, pick, seen);
    }
    expect([...seen.problems]).toEqual([]);
    for (const key of seen.refusals.keys()) {
      const act = actByName(key.split(' ')[0] ?? '');
      expect(act?.by.some((rol) => rol !== 'systeem')).toBe(true);
    }
    // A walk that never meets a refusal would prove nothing; and most must be lifted, not end elsewhere.
    expect(seen.refusals.size).toBeGreaterThan(300);
    expect(seen.lifted).toBeGreaterThan(20 * seen.ended);
  });
});
