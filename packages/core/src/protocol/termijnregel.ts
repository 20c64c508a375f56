import type { Gebeurtenis, GebeurtenisType } from '../dossier/gebeurtenis.ts';
import type { Clientstand } from '../dossier/zonder-client.ts';
import type { Datum } from '../time/datum.ts';
import type { Lengte } from '../time/termijn-lengte.ts';
import type { Artikel } from './artikelen.ts';
import type { Protocolinstellingen } from './instellingen.ts';

/** Whom a term binds: who must act before it passes. */
export type Gebondene = 'bureau' | 'client' | 'wederpartij' | 'derde';

/** What had happened before an event, as far as terms depend on it. */
export type Eerder = {
  /** There is a plan that a client agreed with (8.3). */
  metPlan: boolean;
  /** What decides whether there is a client (4.3, 8.5). */
  client: Clientstand;
  /** Nobody can be called or written to (3.3). */
  onbereikbaar: boolean;
  /** The melding is judged urgent (3.4). */
  spoed: boolean;
  /** The ordinary term for contact did not begin yet, and nobody sought contact. */
  contactOpen: boolean;
};

/** One term of the protocol: what starts it, how long it is, what meets it, when to warn, what follows when it passes. */
export type Termijnregel = {
  label: string;
  artikel: Artikel;
  /** Whether this event starts the term. */
  starts: (event: Gebeurtenis, eerder: Eerder) => boolean;
  /** Whether the term then runs from the receipt of the melding, not from this event. */
  fromReceipt?: (event: Gebeurtenis) => boolean;
  /** Why nobody can meet it in some cases, in words for the handler; it does not run then. */
  kanNiet?: string;
  length: (settings: Protocolinstellingen, event: Gebeurtenis) => Lengte;
  /** A date given in the event itself goes before the length. */
  until?: (event: Gebeurtenis) => Datum | undefined;
  binds: Gebondene;
  /** Whom it binds when that follows from the event. */
  bindsBy?: (event: Gebeurtenis) => Gebondene;
  /** Whether a later event is about this very term, where several of one kind can run. */
  matches?: (begun: Gebeurtenis, later: Gebeurtenis) => boolean;
  /** What a later event does to it beside `metBy` and `lapsesBy`, where that depends on how it began. */
  settles?: (begun: Gebeurtenis, later: Gebeurtenis) => 'voldaan' | 'vervallen' | null;
  metBy: readonly GebeurtenisType[];
  /** Events after which the term no longer matters. */
  lapsesBy: readonly GebeurtenisType[];
  /** How many working days before the end the handler is warned. */
  warnBefore: number;
  /** What happens when it passes, in a sentence for the handler. */
  whenPast: string;
  /** The act that meets it, offered on screen. */
  act: string;
  /** Of a term that binds another: the act that records that it was kept. Until it passes this is offered, not what follows then. */
  opTijd?: string;
  /** Another act that meets it, and why, where that depends on how it began. */
  anders?: (begun: Gebeurtenis) => { act: string; uitleg: string } | null;
};

/** The events that end a case; most terms no longer matter then. */
export const ended: readonly GebeurtenisType[] = [
  'DossierClosed',
  'DossierTakenOver',
  'DossierTransferred',
  'DossierMerged',
  'RegistratieVoided',
];
