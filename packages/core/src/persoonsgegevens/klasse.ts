import { z } from 'zod';
import type { Codelijst } from '../codes/codelijst.ts';

/**
 * Classes of personal data. One declaration decides what is encrypted, what a role may read, what an inspection copy
 * holds and what is destroyed (AVG art. 4, 9, 30).
 */
export const persoonsgegevensklassen = ['contact', 'bijzonder', 'derden', 'vrije_tekst'] as const;
export type Persoonsgegevensklasse = (typeof persoonsgegevensklassen)[number];

/** What a screen needs to show a field, and whether what is typed in it is personal. */
export type Veld = {
  soort:
    | 'tekst'
    | 'lange_tekst'
    | 'keuze'
    | 'keuzes'
    | 'datum'
    | 'tijd'
    | 'janee'
    | 'getal'
    | 'verwijzing'
    | 'dossiernummer'
    | 'rijen';
  label: string;
  hint?: string;
  /** Of a field that may stay empty, but not always: when it must be filled in, as a whole sentence. */
  soms?: string;
  /** Here a part of a long form begins, with this heading; the fields after it belong to it too. */
  deel?: string;
  /** Present exactly when the field can hold personal data: its value goes to the vault, never into the journal. */
  klasse?: Persoonsgegevensklasse;
  lijst?: Codelijst;
  verwijst?:
    | 'medewerker'
    | 'organisatie'
    | 'voorval'
    | 'dossier'
    | 'document'
    | 'kluisplek'
    | 'gemeente_woon'
    | 'gemeente_voorval';
};

/** Every input field of every act is registered here; a test fails for one that is not. */
export const velden = z.registry<Veld>();

/** A string that may hold personal data; the brand keeps it out of events at compile time. */
export type Persoonlijk = string & z.core.$brand<'persoonlijk'>;

/** The input of an act without its personal fields: all that a rule or an event may see. */
export type Coded<T> = T extends Persoonlijk
  ? never
  : T extends string | number | boolean
    ? T
    : T extends readonly (infer E)[]
      ? Coded<E>[]
      : T extends object
        ? { [K in keyof T as Exclude<T[K], undefined> extends Persoonlijk ? never : K]: Coded<T[K]> }
        : T;
