/** Signals of the last night, as the marts give them: one object per signal, field names as in the mart. */
export type MartsReader = {
  /** The business date that the figures stand for; null when there has been no night yet. */
  zakelijkeDatum(): Promise<string | null>;
  signalen(): Promise<readonly Record<string, unknown>[]>;
};
