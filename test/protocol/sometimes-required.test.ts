import { type Act, type ActName, datum, isRefusal, leegDossier, type Refusal, veldOf } from '@meldpunt/core';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { fittingInput, type Pick } from './fitting-input.ts';
import { done, human, later, lift, type State } from './lift.ts';

type Given = Record<string, unknown>;
const first: Pick = (from) => from[0] as never;

const fieldsOf = (act: Act) => Object.entries(act.input.shape as Record<string, z.ZodType>);
/** What is left when nothing was filled in: an empty list, or nothing. */
const emptyOf = (schema: z.ZodType) => (veldOf(schema)?.soort === 'keuzes' ? [] : undefined);
const mayBeEmpty = (schema: z.ZodType) => schema.safeParse(emptyOf(schema)).success;

/** Every answer that a field of choices takes, one at a time; a list also none, and all. */
const answers = (schema: z.ZodType): unknown[] => {
  const veld = veldOf(schema);
  const codes = veld?.lijst?.codes.map(({ code }) => code) ?? [];
  if (veld?.soort === 'janee') return [true, false];
  if (veld?.soort === 'keuze') return codes;
  return veld?.soort === 'keuzes' ? [[], codes, ...codes.map((code) => [code])] : [];
};

/** An answer with something in it; of a list all of it. */
const someAnswer = (schema: z.ZodType) => answers(schema).find((answer) => String(answer) !== '');

/** The input that fits, and the same with one choice made otherwise; with all that may be empty filled in, and without. */
function* variants(act: Act, fitting: Given): Generator<Given> {
  const fields = fieldsOf(act);
  const without = Object.fromEntries(
    fields.flatMap(([naam, schema]) => (mayBeEmpty(schema) ? [[naam, emptyOf(schema)]] : [])),
  );
  for (const base of [fitting, { ...fitting, ...without }]) {
    yield base;
    for (const [naam, schema] of fields)
      for (const answer of answers(schema)) yield { ...base, [naam]: answer };
  }
}

/** Whether this field is what is missing: an input that lacks it is refused for that, and one that has it is not. */
const isMissing = (state: State, act: Act, given: Given, naam: string, filled: unknown, empty: unknown) => {
  const without = done(state, act, { ...given, [naam]: empty });
  if (!isRefusal(without)) return false;
  const faulty = (answer: Refusal) =>
    answer.refused === 'invoer' && answer.fouten.some(({ veld }) => veld === naam);
  if (without.refused === 'invoer' && !faulty(without)) return false;
  const withIt = done(state, act, { ...given, [naam]: filled });
  return !isRefusal(withIt) || (faulty(without) && !faulty(withIt));
};

/** The fields of an act that an answer elsewhere made required in this state. */
const requiredIn = (state: State, act: Act, seen: Set<string>, asked: Set<string>): void => {
  const fitting = fittingInput(act, state.dossier, state.day, null, first);
  const asks = act.asks?.(state.dossier) ?? {};
  for (const [naam, how] of Object.entries(asks)) if (how === 'verplicht') asked.add(`${act.name}.${naam}`);
  for (const given of variants(act, fitting))
    for (const [naam, schema] of fieldsOf(act)) {
      // What the dossier itself asks, its form marks as required, or leaves out.
      if (seen.has(`${act.name}.${naam}`) || !mayBeEmpty(schema) || asks[naam]) continue;
      const filled = someAnswer(schema) ?? fitting[naam] ?? 'Verzonnen tekst.';
      if (isMissing(state, act, given, naam, filled, emptyOf(schema))) seen.add(`${act.name}.${naam}`);
    }
};

/** Whether what is wrong, if anything, is in the input. */
const isOpenIn = (state: State, act: Act): boolean => {
  const answer = done(state, act, {});
  return isRefusal(answer) && answer.refused === 'invoer';
};

/** A case from its first day to its last, with a request and a complaint about the bureau on the way. */
const way: readonly ActName[] = [
  'receiveMelding',
  'contactClient',
  'receiveVerzoek',
  'openProcedure',
  'chooseBehandelwijze',
  'confirmAfspraak',
  'holdIntake',
  'decideBehandeling',
  'agreePlan',
  'sendHoorWederhoorbrief',
  'sendConclusie',
  'tellEindeWederpartij',
  'sendAfschrift',
  'tellEinde',
  'closeDossier',
];
const start: State = { dossier: leegDossier, day: datum('2026-01-05'), steps: [] };
const lineOf = (names: readonly ActName[]): State[] => {
  const line = [start];
  for (const name of names) {
    const next = lift(later(line.at(-1) ?? start, 1), name, null, first);
    if (typeof next === 'string') throw new Error(`${name}: ${next}`);
    line.push(later(next, 1));
  }
  return line;
};

test('a field that an answer makes required says so on every form, and no other field does', {
  timeout: 120_000,
}, () => {
  const seen = new Set<string>();
  const asked = new Set<string>();
  for (const state of lineOf(way))
    for (const act of human) if (isOpenIn(state, act)) requiredIn(state, act, seen, asked);
  const declared = human.flatMap((act) =>
    fieldsOf(act)
      .filter(([, schema]) => mayBeEmpty(schema) && veldOf(schema)?.soms)
      .map(([naam]) => `${act.name}.${naam}`),
  );
  expect([...seen].filter((one) => !declared.includes(one))).toEqual([]);
  expect(declared.filter((one) => !seen.has(one) && !asked.has(one))).toEqual([]);
  expect(declared.length).toBeGreaterThan(30);
});
