import type { Registercontext, Registerhandeling } from '@meldpunt/core';
import type { Register, Registerpost } from '@meldpunt/store';
import type { Html } from '../layout/html.ts';

/** What the pages of one register need: where it stands, what can happen to an entry, and how an entry is shown. */
export type Registerdefinitie<S, G extends { type: string }> = {
  register: Register;
  /** Address of the entries; `/nieuw` and `/NUMMER` follow it. */
  pad: string;
  /** Where the list of entries stands. */
  lijst: string;
  titel: string;
  terug: string;
  /** The act that opens an entry, and those that follow. */
  openen: Registerhandeling<S, G>;
  handelingen: readonly Registerhandeling<S, G>[];
  fold: (gebeurtenissen: G[]) => S;
  geslotenOp: (staat: S) => string | null;
  /** The head of the page of an entry. */
  kop: (staat: S, context: Registercontext, namen: ReadonlyMap<string, string>) => Html;
  /** Whether this reader may see the words of an entry. */
  mag: (staat: S, context: Registercontext) => boolean;
};

/** The state of an entry, from its history. */
export const stateOf = <S, G extends { type: string }>(
  definitie: Registerdefinitie<S, G>,
  post: Registerpost<G>,
): S => definitie.fold(post.regels.map(({ gebeurtenis }) => gebeurtenis));
