import type { z } from 'zod';
import type { Dossier } from '../dossier/dossier.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import type { Refusal } from '../dossier/refusal.ts';
import type { Coded } from '../persoonsgegevens/klasse.ts';
import type { Datum } from '../time/datum.ts';
import type { Artikel } from './artikelen.ts';
import type { Documentsoort } from './documentsoorten.ts';
import type { Protocolinstellingen } from './instellingen.ts';
import type { Actor, Rol } from './rol.ts';

/** What a decision may know of the world; all of it is passed in. */
export type Context = {
  actor: Actor;
  nu: Date;
  vandaag: Datum;
  instellingen: Protocolinstellingen;
  nieuwId: () => string;
  /** The role that this person stands in for today, named by whoever has it; absent: none. */
  waarneemt?: Rol | null;
  /** The random reference of who reports, when the system recognised a person, or no longer does after a correction. */
  melderRef?: string;
  /** The copy of the dossier was made with this act; only what makes it says so (A15). */
  kopieGemaakt?: boolean;
  /** Paths of the personal fields that were filled in; never what stands in them. */
  ingevuld?: readonly string[];
  /** Who handles a dossier of the other side of a conflict of interest, when the act names a handler (3.5). */
  behandelaarsAndereKant?: readonly string[];
};

/**
 * A rule that can refuse an act. Without input it answers for the dossier alone ("can I do this now?"); a rule about the
 * input lets that question pass.
 */
// biome-ignore lint/suspicious/noExplicitAny: a rule on one act's input is stored beside rules on any other's
export type Guard<I = any> = {
  artikel: Artikel;
  check: (dossier: Dossier, context: Context, input: I | undefined) => Refusal | null;
};

/** By name of an optional field: asked for in this dossier after all, or not asked in it. */
export type Gevraagd = Readonly<Record<string, 'verplicht' | 'niet'>>;

/** An act (handeling) of the protocol: who may, on what input, when not, and what it records. */
export type Act<N extends string = string, S extends z.ZodObject = z.ZodObject> = {
  name: N;
  label: string;
  artikelen: readonly Artikel[];
  by: readonly Actor['rol'][];
  /** Done often, so offered first on screen. */
  frequent?: boolean;
  /** The client is called, written to or met by it: the form shows how that is safe. */
  bereiktClient?: boolean;
  /** Also in a dossier that no longer counts: a right of a person, or undoing. */
  ookVervallen?: boolean;
  input: S;
  /**
   * Optional fields of which the dossier says more: that this one is asked for after all, or that it is not asked here.
   * What is given for a field that is not asked is not kept.
   */
  asks?: (dossier: Dossier) => Gevraagd;
  /** The act can bring a document along, of this kind; `verplicht` when there is nothing to record without one (5.2b, 8.4). */
  stuk?: { soort: Documentsoort; verplicht?: true };
  refuse: readonly Guard<Coded<z.output<S>>>[];
  events: (dossier: Dossier, input: Coded<z.output<S>>, context: Context) => Gebeurtenis[];
};

/** Declares an act; the types of its input reach its rules and events. */
export const act = <N extends string, S extends z.ZodObject>(declared: Act<N, S>): Act<N, S> => declared;

/** A refusal that no act lifts, with the act that fits the case instead. */
export const insteadOf = (artikel: Artikel, reden: string, hoe: string, uitweg: string): Refusal => ({
  refused: 'artikel',
  artikel,
  reden,
  opheffen: null,
  hoe,
  uitweg,
});

/** A refusal under an article, with the act that would lift it (its name in the catalogue) and how. */
export const refuse = (
  artikel: Artikel,
  reden: string,
  hoe: string,
  opheffen: string | null = null,
): Refusal => ({
  refused: 'artikel',
  artikel,
  reden,
  opheffen,
  hoe,
});
