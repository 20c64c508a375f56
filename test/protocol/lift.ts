import {
  type Act,
  type ActName,
  actByName,
  acts,
  addDays,
  type Context,
  type Datum,
  type Dossier,
  decide,
  evolve,
  isRefusal,
  leegDossier,
  type Refusal,
  standaardInstellingen,
} from '@meldpunt/core';
import { type About, boss, decider, fittingInput, handler, type Pick } from './fitting-input.ts';

const settings = standaardInstellingen(['GM0014']);
/** An act as it was done on the way to a state. */
export type Step = { act: Act; actor: Context['actor']; input: Record<string, unknown>; day: Datum };
/** A dossier on a day, and what led to it. */
export type State = { dossier: Dossier; day: Datum; steps: readonly Step[] };

/** A small generator of its own, so that a failing path can be walked again by its number. */
export const pickFrom = (seed: number): Pick => {
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
    // Nobody decides on what they put forward themselves (B2.5).
    actor: { medewerkerId: act.name === 'decideVoorlegging' ? decider : medewerkerId, rol },
    nu: new Date(`${day}T12:00:00Z`),
    vandaag: day,
    instellingen: settings,
    kopieGemaakt: true,
    nieuwId: () => `33333333-3333-4333-8333-${String(ids).padStart(12, '0')}`,
  };
};

/** The state after an act, or why not. */
export const done = (
  { dossier, day, steps }: State,
  act: Act,
  input: Record<string, unknown>,
  who = boss,
): State | Refusal => {
  const context = contextOf(act, day, who);
  const answer = decide(dossier, act, input, context);
  if (isRefusal(answer)) return answer;
  const after = answer.events.reduce(
    (state, gebeurtenis, i) =>
      evolve(state, {
        versie: dossier.versie + i + 1,
        gebeurtenis,
        medewerkerId: context.actor.medewerkerId,
      }),
    dossier,
  );
  return { dossier: after, day, steps: [...steps, { act, actor: context.actor, input, day }] };
};
/** The same, some days on. */
export const later = (state: State, days: number): State => ({ ...state, day: addDays(state.day, days) });

/** Does the act that is to lift a refusal, after whatever lifts the refusal of that act; or says on which article it ends. */
export const lift = (from: State, name: string, about: About, pick: Pick, depth = 0): State | string => {
  const act = actByName(name);
  if (!act) throw new Error(`no act ${name}`);
  let state = from;
  let waited = false;
  for (let tries = 0; tries < 14; tries++) {
    const input = fittingInput(act, state.dossier, state.day, about, pick);
    const answer = done(state, act, input);
    if (!isRefusal(answer)) return answer;
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
/** Acts that people do; the others have no form and no route. */
export const human = acts.filter((act) => act.by.some((rol) => rol !== 'systeem'));

/** States that a random path goes through: the main line with gaps, and anything at all in between. */
export function* states(pick: Pick, start: Datum): Generator<State> {
  let state: State = { dossier: leegDossier, day: start, steps: [] };
  yield state;
  for (const name of main) {
    const steps: Act[] = pick([0, 0, 0, 1]) ? [] : [actByName(name) as Act];
    for (let extra = pick([0, 0, 1, 2]); extra > 0; extra--) steps.push(pick(human));
    for (const act of steps) {
      state = later(state, pick([1, 2, 9, 20]));
      const input = fittingInput(act, state.dossier, state.day, null, pick);
      const answer = done(state, act, input, pick([handler, boss]));
      if (isRefusal(answer)) continue;
      state = answer;
    }
    yield state;
  }
}
