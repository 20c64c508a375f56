import {
  type ActName,
  type Datum,
  type Dossier,
  isOpen,
  standaardInstellingen,
  type TermijnNaam,
  termijnenOf,
  werkgebied,
} from '@meldpunt/core';
import type { Arrival } from '../arrivals/arrivals.ts';
import type { Workdays } from '../arrivals/workdays.ts';
import type { Facts } from '../melding/facts.ts';
import type { Random } from '../random/random.ts';

/** One act that the case worker of the script does, on the day on which it happens. */
export type Step = {
  act: ActName;
  op: Datum;
  input: Record<string, unknown>;
  /** Who does it when it is not the handler. */
  by?: 'systeem' | 'leidinggevende' | 'directeur';
};

/** The course of a case: steps one after the other, until the world ends. */
export type Script = Generator<Step, void, undefined>;

/** A case under hand: what is known of it, the day it has come to, and the dossier as it stands. */
export type Case = {
  random: Random;
  /** A stream beside it: what draws from this one leaves the course of every case as it was. */
  aside: Random;
  facts: Facts;
  arrival: Arrival;
  workdays: Workdays;
  behandelaarId: string;
  /** The colleague who takes over now and then. */
  collegaId: string;
  /** Nobody gets round to this one. */
  leftLying: boolean;
  /** It ended in the register that the bureau had before. */
  takenOver: boolean;
  /** Last day of the world. */
  to: Datum;
  day: Datum;
  lastProgress: Datum | null;
  dossier(): Dossier;
};

/** An act on the day that the case has come to. */
export const now = (c: Case, act: ActName, input: Record<string, unknown> = {}, by?: Step['by']): Step => ({
  act,
  op: c.day,
  input: { op: c.day, ...input },
  ...(by && { by }),
});

/** Some working days pass; both bounds included. */
export const wait = (c: Case, min: number, max: number): void => {
  c.day = c.workdays.after(c.day, c.random.int(min, max));
};

const settings = standaardInstellingen(werkgebied);

/** Waits until an open term of this name has passed; does nothing when none runs. */
export const waitPast = (c: Case, ...namen: TermijnNaam[]): void => {
  for (const t of termijnenOf(c.dossier().verloop, settings))
    if (namen.includes(t.termijn) && isOpen(t) && c.day <= t.uiterlijkOp)
      c.day = c.workdays.after(t.uiterlijkOp, 1);
};
