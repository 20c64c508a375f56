import type { Deps } from '@meldpunt/api';
import {
  type Act,
  type Actor,
  actByName,
  addDays,
  behandelend,
  type Context,
  type Datum,
  type Dossier,
  datum,
  datumAt,
  decide,
  foldJournaal,
  isRefusal,
  leegDossier,
  type Rol,
  refusalNow,
} from '@meldpunt/core';
import { recordAct, recordedOf } from '@meldpunt/store';
import { anyInput } from '../protocol/any-input.ts';
import { chanceOf } from '../protocol/chance.ts';
import { type Pick as FromList, fittingInput } from '../protocol/fitting-input.ts';
import { human, later, lift, pickFrom, type State, type Step } from '../protocol/lift.ts';
import { fitting } from '../protocol/walk.ts';

/** An act that is open, in a dossier where it is; with input that would be taken. */
export type OpenAct = {
  act: Act;
  rol: Rol;
  dossier: Dossier;
  dossierId: string | null;
  dossiernummer: string | null;
  input: Record<string, unknown>;
};
type ActorOf = (rol: string) => Actor;

const contextOf = (deps: Deps, actor: Actor): Context => ({
  actor,
  nu: deps.nu(),
  vandaag: datumAt(deps.nu()),
  instellingen: deps.instellingen,
  kopieGemaakt: true,
  nieuwId: deps.nieuwId,
});

/** Somebody for whom this act is open; undefined when it is for nobody. */
const roleFor = (deps: Deps, act: Act, dossier: Dossier, actorOf: ActorOf): Rol | undefined =>
  behandelend.find(
    (one): one is Rol => act.by.includes(one) && !refusalNow(dossier, act, contextOf(deps, actorOf(one))),
  );

/** Input for an act that its rules take in this dossier, from random input and from input made to fit; undefined when none was found. */
const goodInput = (deps: Deps, act: Act, dossier: Dossier, actor: Actor) => {
  const context = contextOf(deps, actor);
  const { vandaag } = context;
  for (let seed = 0; seed < 200; seed += 1) {
    const chance = chanceOf(seed * 7 + 1);
    const zaak = { vandaag, versies: dossier.versie, binnen: true, lievelings: () => seed };
    const input =
      seed % 4 < 3
        ? fitting(anyInput(act, zaak, chance), act, dossier, chance)
        : fittingInput(act, dossier, vandaag, null, pickFrom(seed));
    if (!isRefusal(decide(dossier, act, input, context))) return input;
  }
  return undefined;
};

/** This act in this dossier as it is now, with somebody who may and input that is taken; undefined when there is none. */
export const openIn = (
  deps: Deps,
  act: Act,
  place: Pick<OpenAct, 'dossier' | 'dossierId' | 'dossiernummer'>,
  actorOf: ActorOf,
): OpenAct | undefined => {
  const rol = roleFor(deps, act, place.dossier, actorOf);
  const input = rol && goodInput(deps, act, place.dossier, actorOf(rol));
  return rol && input && { act, rol, ...place, input };
};

/** A dossier of the store, as it is now. */
export const dossierNow = async (deps: Deps, dossierId: string): Promise<Dossier> => {
  const journaal = await deps.store.db
    .selectFrom('journaal')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('versie')
    .execute();
  return foldJournaal(journaal.map(recordedOf));
};

const stuk = {
  soort: 'overig',
  titel: 'Stuk',
  mediatype: 'text/plain',
  inhoud: new TextEncoder().encode('Verzonnen.'),
};

/** Input with words of its own for each dossier: the same names everywhere would be conflicts of interest (3.5). */
const inOwnWords = (input: Record<string, unknown>, words: string): Record<string, unknown> =>
  JSON.parse(JSON.stringify(input), (key, value) => {
    if (typeof value !== 'string' || !value.includes('Verzonnen tekst.')) return value;
    return /mail$/i.test(key) ? `${words}@voorbeeld.example` : words;
  });

/** Records what led to a state; null when the store refuses a part of it. */
const recordSteps = async (deps: Deps, steps: readonly Step[]) => {
  let known = { dossierId: null as string | null, dossiernummer: '', versie: 0 };
  const words = deps.nieuwId().replaceAll(/[\d-]/g, 'q');
  for (const { act, actor, input, day } of steps) {
    const then = { ...deps, nu: () => new Date(`${day}T12:00:00Z`) };
    const answer = await recordAct(then, {
      dossierId: known.dossierId,
      expectedVersion: known.versie,
      handeling: act.name,
      input: inOwnWords(input, words),
      actor,
      kopieGemaakt: true,
      ...(act.stuk?.verplicht && { documenten: [stuk] }),
    });
    if ('refused' in answer) return null;
    known = answer;
  }
  const { dossierId, dossiernummer } = known;
  return dossierId ? { dossier: await dossierNow(deps, dossierId), dossierId, dossiernummer } : null;
};

/** What leads to a state, and acts that should be open in it. */
type Candidate = { steps: readonly Step[]; open: readonly string[]; dossier?: Dossier };

/**
 * States in which acts are open: after a melding and one more act, with all that this one asks first; and just before
 * it. What is open in none of these is looked for one act further. Started long ago and just now, because some acts are
 * open only as long as a term runs.
 */
const candidates = (vandaag: Datum, isOpen: (act: Act, dossier: Dossier) => boolean): Candidate[] => {
  const found: Candidate[] = [];
  const missing = new Set(human.map(({ name }) => name));
  const add = (steps: readonly Step[], open: string[], dossier?: Dossier) => {
    found.push({ steps, open, ...(dossier && { dossier }) });
    for (const name of open) missing.delete(name);
  };
  const after = (from: State, act: Act, pick: FromList): State[] => {
    const state = lift(later(from, 1), act.name, null, pick);
    if (typeof state === 'string' || state.day > vandaag) return [];
    add(state.steps.slice(0, -1), [act.name]);
    add(
      state.steps,
      human.filter((one) => isOpen(one, state.dossier)).map(({ name }) => name),
      state.dossier,
    );
    return [state];
  };
  const starts = [datum('2024-03-04'), addDays(vandaag, -110), addDays(vandaag, -45), addDays(vandaag, -12)];
  const opened = starts.map((day, i) => {
    const pick = pickFrom(i + 1);
    const state = lift({ dossier: leegDossier, day, steps: [] }, 'receiveMelding', null, pick);
    if (typeof state === 'string') throw new Error(state);
    return { state, pick };
  });
  const first = human.flatMap((act) => opened.flatMap(({ state, pick }) => after(state, act, pick)));
  const pick = pickFrom(1);
  for (const state of first) {
    if (missing.size === 0) break;
    for (const act of human) after(state, act, pick);
  }
  return found;
};

/** How many dossiers are tried for an act of which the input is taken in none. */
const TRIES = 8;

/** A few dossiers in which, together, each act is open: each time the one in which most of what is missing is. */
export const openActs = async (deps: Deps, actorOf: ActorOf): Promise<Map<string, OpenAct>> => {
  const found = new Map<string, OpenAct>();
  const take = (place: Pick<OpenAct, 'dossier' | 'dossierId' | 'dossiernummer'>) => {
    for (const act of human.filter(({ name }) => !found.has(name))) {
      const open = openIn(deps, act, place, actorOf);
      if (open) found.set(act.name, open);
    }
  };
  take({ dossier: leegDossier, dossierId: null, dossiernummer: null });
  const left = candidates(
    datumAt(deps.nu()),
    (act, dossier) => roleFor(deps, act, dossier, actorOf) !== undefined,
  );
  const tried = new Map<string, number>();
  /** After a few that looked open but took no input, only those of which the core itself says that they would. */
  const looksGood = (name: string, { dossier }: Candidate): boolean => {
    const times = tried.get(name) ?? 0;
    if (times < 2 || !dossier) return times < TRIES;
    const act = actByName(name);
    const place = { dossier, dossierId: null, dossiernummer: null };
    return act !== undefined && times < TRIES && openIn(deps, act, place, actorOf) !== undefined;
  };
  const wanted = (one: Candidate) => one.open.filter((name) => !found.has(name) && looksGood(name, one));
  while (found.size < human.length) {
    const best = left.reduce<Candidate | undefined>(
      (one, other) => (wanted(other).length > (one ? wanted(one).length : 0) ? other : one),
      undefined,
    );
    if (!best) break;
    left.splice(left.indexOf(best), 1);
    const looked = wanted(best);
    const recorded = await recordSteps(deps, best.steps);
    if (recorded) take(recorded);
    for (const name of looked) tried.set(name, (tried.get(name) ?? 0) + 1);
  }
  return found;
};
