import { actByName, type Vastgelegd } from '@meldpunt/core';
import { dagTekst } from '../layout/texts.ts';
import { type Namen, whoText } from './names.ts';

/** One act as it stands in the journal: all that was recorded at once. */
export type Stap = {
  /** Version of its first event: personal fields stand beside it. */
  versie: number;
  handeling: string;
  vastgelegd: readonly Vastgelegd[];
};

/** The journal by act, in order: events that were recorded at one moment in one act belong together. */
export const stepsOf = (journaal: readonly Vastgelegd[]): Stap[] => {
  const steps: { versie: number; handeling: string; vastgelegd: Vastgelegd[] }[] = [];
  for (const recorded of journaal) {
    const last = steps.at(-1);
    const before = last?.vastgelegd[0];
    const same =
      last &&
      before &&
      last.handeling === recorded.handeling &&
      before.vastgelegdOp.getTime() === recorded.vastgelegdOp.getTime() &&
      before.medewerkerId === recorded.medewerkerId;
    if (same) last.vastgelegd.push(recorded);
    else steps.push({ versie: recorded.versie, handeling: recorded.handeling, vastgelegd: [recorded] });
  }
  return steps;
};

/** What the user calls an act; the name of one that no longer exists as it is. */
export const actLabel = (handeling: string): string => actByName(handeling)?.label ?? handeling;

/** Each act in one line: what, when, by whom. */
export const stepLines = (journaal: readonly Vastgelegd[], names: Namen): string[] =>
  stepsOf(journaal).flatMap(({ handeling, vastgelegd: [first] }) =>
    first
      ? [
          `${actLabel(handeling)}, ${dagTekst(first.gebeurtenis.op)}, door ${whoText(names, first.medewerkerId)}`,
        ]
      : [],
  );
