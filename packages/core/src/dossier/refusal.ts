/** A "no" that was to be expected. Nothing is recorded; the user reads why, and what would make it possible. */
export type Refusal =
  /**
   * An article of the protocol or the law forbids it. `opheffen` names the act that would lift it, when one would;
   * `uitweg` an act that fits the case instead, and lifts nothing.
   */
  | {
      refused: 'artikel';
      artikel: string;
      reden: string;
      opheffen: string | null;
      hoe: string;
      uitweg?: string;
    }
  /** The person's role does not carry this act. */
  | { refused: 'rol'; reden: string }
  /** The input does not hold; each field with its reason. */
  | { refused: 'invoer'; fouten: { veld: string; reden: string }[] };

export const isRefusal = (value: object): value is Refusal => 'refused' in value;
