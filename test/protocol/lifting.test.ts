import {
  type Act,
  type ActName,
  actByName,
  acts,
  addDays,
  type Context,
  type Datum,
  type Dossier,
  datum,
  decide,
  evolve,
  isRefusal,
  leegDossier,
  type Refusal,
  standaardInstellingen,
} from '@meldpunt/core';
import { describe, expect, test } from 'vitest';
import { type About, boss, fittingInput, handler, type Pick } from './fitting-input.ts';

const settings = standaardInstellingen(['GM0014']);
type Article = Extract<Refusal, { refused: 'artikel' }>;
type State = { dossier: Dossier; day: Datum };

/** A small generator of its own, so that a failing path can be walked again by its number. */
const pickFrom = (seed: number): Pick => {
  let state = seed;
  return (from) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from[Math.floor((state / 2 ** 32) * from.length)] as never;
  };
};

let ids = 0;
const contextOf = (act: Act, day: Datum, medewerkerId: string): Context => {
  const rol = act.by.includes('directeur') ? 'directeur' : (act.by[0] ?? 'systeem');
  ids += 1;
  return {
    actor: { medewerkerId, rol },
    nu: new Date(`${day}T12:00:00Z`),
    vandaag: day,
    instellingen: settings,
    nieuwId: () => `33333333-3333-4333-8333-${String(ids).padStart(12, '0')}`,
  };
};

/** The dossier after an act, or why not. */
const done = ({ dossier, day }: State, act: Act, input: object, who = boss): Dossier | Refusal => {
  const answer = decide(dossier, act, input, contextOf(act, day, who));
  if (isRefusal(answer)) return answer;
  return answer.events.reduce(
    (state, gebeurtenis, i) => evolve(state, { versie: dossier.versie + i + 1, gebeurtenis }),
    dossier,
  );
};
const later = ({ dossier, day }: State, days: number): State => ({ dossier, day: addDays(day, days) });

/** Does the act that is to lift a refusal, after whatever lifts the refusal of that act; or says on which article it ends. */
const lift = (from: State, name: string, about: About, pick: Pick, depth = 0): State | string => {
  const act = actByName(name);
  if (!act) throw new Error(`no act ${name}`);
  let state = from;
  let waited = false;
  for (let tries = 0; tries < 14; tries++) {
    const input = fittingInput(act, state.dossier, state.day, about, pick);
    const answer = done(state, act, input);
    if (!isRefusal(answer)) return { dossier: answer, day: state.day };
    if (answer.refused === 'artikel' && answer.opheffen && depth < 9) {
      const next = lift(later(state, 1), answer.opheffen, { act, input, refusal: answer }, pick, depth + 1);
      if (typeof next === 'string') return next;
      state = later(next, 1);
      continue;
    }
    // Some refusals only time lifts.
    if (!waited) {
      waited = true;
      state = later(state, 40);
      continue;
    }
    return answer.refused === 'artikel' ? answer.artikel : `${name}: ${JSON.stringify(answer)}`;
  }
  return `${name}: never possible`;
};

const main: readonly ActName[] = [
  'receiveMelding',
  'assignBehandelaar',
  'contactClient',
  'askKlacht',
  'chooseBehandelwijze',
  'confirmAfspraak',
  'holdIntake',
  'discussWerkwijze',
  'tellBekendwording',
  'decideBehandeling',
  'agreePlan',
  'recordMachtiging',
  'startOnderzoek',
  'sendHoorWederhoorbrief',
  'sendRappel',
  'receiveReactie',
  'sendAfschrift',
  'sendConclusie',
  'tellEindeWederpartij',
  'sendAfschrift',
  'tellEinde',
  'closeDossier',
];
const human = acts.filter((act) => act.by.some((rol) => rol !== 'systeem'));

/** States that a random path goes through: the main line with gaps, and anything at all in between. */
function* states(pick: Pick): Generator<State> {
  let state: State = { dossier: leegDossier, day: datum('2026-01-05') };
  yield state;
  for (const name of main) {
    const steps: Act[] = pick([0, 0, 0, 1]) ? [] : [actByName(name) as Act];
    for (let extra = pick([0, 0, 1, 2]); extra > 0; extra--) steps.push(pick(human));
    for (const act of steps) {
      state = later(state, pick([1, 2, 9, 20]));
      const input = fittingInput(act, state.dossier, state.day, null, pick);
      const answer = done(state, act, input, pick([handler, boss]));
      if (isRefusal(answer)) continue;
      state = { dossier: answer, day: state.day };
    }
    yield state;
  }
}

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
      for (const state of states(pick)) tryAll(state, pick, seen);
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
