/** A message as the mailbox lists it. */
export type Wachtend = { uid: number; size?: number | undefined; internalDate?: Date | string | undefined };

/** A larger message is left where it is, for a person to look at. */
const LARGEST = 25 * 1024 * 1024;
/** So many messages are looked at in one round; those that are passed over do not count. */
const MOST_AT_ONCE = 200;
/** What could not be taken in is tried again after this long. */
const AGAIN_AFTER = 60 * 60_000;

/** When each message was last tried that could not be taken in; held by the program from round to round. */
export type Mislukt = Map<string, number>;

/**
 * Which messages a round looks at. What is too large, and what could not be taken in lately, is passed over: it stays for a
 * person to look at, and never keeps those behind it waiting, however many there are.
 */
export const chooseMessages = <T extends Wachtend>(
  waiting: readonly T[],
  mislukt: Mislukt,
  { nu, keyOf }: { nu: number; keyOf: (one: T) => string },
): { nemen: T[]; overgeslagen: number } => {
  const readable = waiting.filter((one) => {
    const tried = mislukt.get(keyOf(one));
    return (one.size ?? 0) <= LARGEST && (tried === undefined || nu - tried >= AGAIN_AFTER);
  });
  return { nemen: readable.slice(0, MOST_AT_ONCE), overgeslagen: waiting.length - readable.length };
};
