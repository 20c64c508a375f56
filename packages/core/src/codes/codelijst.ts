import { z } from 'zod';
import type { Datum } from '../time/datum.ts';

/** One value of a list. */
export type Code<C extends string = string> = {
  code: C;
  /** What the user reads (Dutch); the wording of the law or protocol where it has one. */
  label: string;
  /** The statutory value it counts as; its own code when it is one itself, or when the list has no statutory form. */
  statutair: C;
  /** The article of the protocol that it comes from, where that is not the whole list's. */
  artikel?: string;
  /**
   * First day on which it can be chosen; absent: from the start. Made from a Datum, but typed as text: zod's registry
   * types, which a list is part of, take a branded string apart.
   */
  van?: string;
  /** First day on which it can no longer be chosen (exclusive), as `van`; absent: still in use. */
  tot?: string;
  /** A value outside the law (form: "Overig (niet wettelijke) gronden"). */
  nietWettelijk?: boolean;
};

/** A versioned list of values. A dossier keeps the edition it was opened under. */
export type Codelijst<C extends string = string> = {
  naam: string;
  editie: string;
  bron: string;
  /** In the order in which they are offered. Of a list that can be added to: with the bureau's own values. */
  readonly codes: readonly Code<C>[];
  /** The bureau can add finer values of its own (`vulAan`). */
  aanvulbaar?: boolean;
};

/** The codes of a list as a type: `CodeVan<typeof gronden>`. */
export type CodeVan<L> = L extends Codelijst<infer C> ? C : never;

type CodeRow<C extends string> = Omit<Code<C>, 'statutair' | 'van' | 'tot'> & {
  statutair?: NoInfer<C>;
  van?: Datum;
  tot?: Datum;
};

/** A list of which some values are those of the statutory form. */
export type StatutaireLijst<C extends string = string> = Codelijst<C> & {
  /** The codes that are statutory values themselves, in the order of the statutory form. */
  statutaireVolgorde: readonly C[];
};

/** A list from its rows; a row without `statutair` is a statutory value, and these stand in the order of the form. */
export function codelijst<const C extends string>(lijst: {
  naam: string;
  editie: string;
  bron: string;
  codes: readonly CodeRow<C>[];
  aanvulbaar?: boolean;
}): StatutaireLijst<C> {
  const shipped = lijst.codes.map((row) => ({ ...row, statutair: row.statutair ?? row.code }));
  const made: StatutaireLijst<C> = {
    ...lijst,
    get codes() {
      return own.get(made)?.all ?? shipped;
    },
    statutaireVolgorde: lijst.codes
      .filter((row) => (row.statutair ?? row.code) === row.code)
      .map((row) => row.code),
  };
  return made;
}

/** What bureaus added, beside the lists that are shipped. */
const own = new WeakMap<object, { shipped: readonly Code[]; all: readonly Code<never>[] }>();

/**
 * Puts values of the bureau's own in a list, in the place of those put there before: each after the last value that
 * counts with it. Throws RangeError for a list that can't be added to.
 */
export function vulAan(lijst: StatutaireLijst, eigen: readonly Code[]): void {
  if (!lijst.aanvulbaar) throw new RangeError(`The list ${lijst.naam} is fixed`);
  const shipped = own.get(lijst)?.shipped ?? lijst.codes;
  const all = shipped.flatMap((code, i) => {
    const isLast = shipped[i + 1]?.statutair !== code.statutair;
    return isLast ? [code, ...eigen.filter((one) => one.statutair === code.statutair)] : [code];
  });
  own.set(lijst, { shipped, all: all as Code<never>[] });
}

/** What the user reads for this code; a code the list does not know is shown as it is. */
export function labelOf(lijst: Codelijst, code: string): string {
  return find(lijst, code)?.label ?? code;
}

/** The statutory value this code counts as. Throws RangeError for a code the list does not know: a count would be wrong. */
export function statutairOf<C extends string>(lijst: Codelijst<C>, code: string): C {
  const found = find(lijst, code);
  if (found === undefined) throw new RangeError(`The list ${lijst.naam} has no such code`);
  return found.statutair;
}

/** The codes that can be chosen on a day, in the order of the list. */
export function geldigOp<C extends string>(lijst: Codelijst<C>, datum: Datum): Code<C>[] {
  return lijst.codes.filter((c) => isGeldigOp(c, datum));
}

/** Whether a value is in use on a day. */
export function isGeldigOp(code: Pick<Code, 'van' | 'tot'>, datum: Datum): boolean {
  return (code.van === undefined || code.van <= datum) && (code.tot === undefined || datum < code.tot);
}

/** One code of the list in input, those no longer in use included (an older dossier keeps its edition). */
export function codeSchema<C extends string>(lijst: Codelijst<C>): z.ZodEnum<{ [K in C]: K }> {
  const error = `Kies een waarde uit de lijst ${lijst.naam}.`;
  // What a bureau adds comes after this schema is made, so such a list is looked at when something is judged.
  const schema = lijst.aanvulbaar
    ? z.string({ error }).refine((code) => find(lijst, code) !== undefined, { error })
    : z.enum(
        lijst.codes.map((c) => c.code),
        { error },
      );
  return schema as unknown as z.ZodEnum<{ [K in C]: K }>;
}

const indexes = new WeakMap<object, Map<string, Code>>();

function find<C extends string>(lijst: Codelijst<C>, code: string): Code<C> | undefined {
  let index = indexes.get(lijst.codes);
  if (index === undefined) {
    index = new Map(lijst.codes.map((c) => [c.code, c]));
    indexes.set(lijst.codes, index);
  }
  return index.get(code) as Code<C> | undefined;
}
