/** The least that must be done for the rows that a step reads: PostgreSQL copies them to a file, DuckDB reads that file. */
export type Floor = {
  copySeconds: number;
  /** Null for a step that does not use DuckDB. */
  duckdbSeconds: number | null;
  rows: number;
  bytes: number;
};

/** What a step did, as its own process says. */
export type Done = {
  /** From the call to the outcome, with connecting; without starting Node and loading the program. */
  seconds: number;
  /** What was written, and what that is. */
  rowsOut: number;
  what: string;
  /** Seconds of the parts of the step, when it tells. */
  parts?: Record<string, number>;
};

export type StepFigures = Done & {
  step: string;
  /** Highest resident memory of the process of this step, in MB; PostgreSQL is another process. */
  peakMb: number;
  floor: Floor;
};

/**
 * What was measured at one number of dossiers: filling first, then the steps in the order they ran. `loaded`: how many went
 * in through the store; the others are copies of their coded rows.
 */
export type SizeFigures = { dossiers: number; loaded: number; steps: StepFigures[] };

/** The aim of each step: at most so many times its floor, in less than so much memory. */
export const AIM = { ratio: 10, peakMb: 1000 } as const;

export const floorSeconds = ({ copySeconds, duckdbSeconds }: Floor): number =>
  copySeconds + (duckdbSeconds ?? 0);

export const ratioOf = (figures: StepFigures): number => figures.seconds / floorSeconds(figures.floor);

/** Filling is measured apart: no aim is set for it. */
export const isFilling = ({ step }: StepFigures): boolean => step === 'vullen';

export const meetsAim = (figures: StepFigures): boolean =>
  ratioOf(figures) <= AIM.ratio && figures.peakMb < AIM.peakMb;
