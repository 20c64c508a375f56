import type { z } from 'zod';
import { veldOf } from '../persoonsgegevens/velden.ts';
import type { Datum } from '../time/datum.ts';
import { geldigOp } from './codelijst.ts';

/** Codes that a field of an act holds; none when it holds something else. */
const codesIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((one) => typeof one === 'string')
    : typeof value === 'string'
      ? [value]
      : [];

/** What stood before, under the names of the fields; with the day of an act that was withdrawn, what it could choose then. */
export type Eerdere = { waarden: Readonly<Record<string, unknown>>; op?: Datum };

/**
 * Fields with a value that can't be chosen on this day: one that the bureau added and ended, or begins to use later. What
 * stood before (`had`) stays, however old; so a dossier can be put right without changing what it counts as.
 */
export const nietInGebruik = (
  input: z.ZodObject,
  gegeven: Readonly<Record<string, unknown>>,
  had: readonly Eerdere[],
  op: Datum,
): { veld: string; reden: string }[] =>
  Object.entries(input.shape as Record<string, z.ZodType>).flatMap(([veld, schema]) => {
    const lijst = veldOf(schema)?.lijst;
    if (!lijst?.aanvulbaar) return [];
    const days = [op, ...had.flatMap((one) => one.op ?? [])];
    const now = new Set(days.flatMap((day) => geldigOp(lijst, day)).map(({ code }) => code));
    const kept = had.flatMap(({ waarden }) => codesIn(waarden[veld]));
    const gone = codesIn(gegeven[veld]).find((code) => !now.has(code) && !kept.includes(code));
    const label = lijst.codes.find(({ code }) => code === gone)?.label;
    return gone === undefined
      ? []
      : [{ veld, reden: `De waarde "${label ?? gone}" is niet in gebruik. Kies een andere waarde.` }];
  });
