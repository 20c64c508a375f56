import type { Datum } from '@meldpunt/core';

/** Registers beside the dossiers: data breaches (A33), and complaints about the bureau without a dossier (5.4.5, B12). */
export type Register = 'datalek' | 'losse_klacht';

/** One thing that happened to an entry; `velden` are its words, where these were asked for. */
export type Registerregel<G> = {
  versie: number;
  handeling: string;
  gebeurtenis: G;
  medewerkerId: string | null;
  vastgelegdOp: Date;
  velden: Readonly<Record<string, string>>;
};

export type Registerpost<G> = {
  postId: string;
  nummer: string;
  geopendOp: Date;
  geslotenOp: Datum | null;
  /** When the directeur approved that the entry is destroyed once its term has passed. */
  vernietigenBeslotenOp: Date | null;
  regels: Registerregel<G>[];
};

/** Binds sealed words to their place: in another entry or at another line they can't be opened. */
export const place = (postId: string, versie: number): string => `register|${postId}|${versie}`;
