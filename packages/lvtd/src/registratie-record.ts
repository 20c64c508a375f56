import { hash } from 'node:crypto';
import {
  aard,
  type Codelijst,
  datum,
  gronden,
  klachtbehandeling,
  monthOf,
  statutairOf,
  terreinen,
} from '@meldpunt/core';
import { SCHEMA_VERSIE } from './velden.ts';

/** The coded facts of a dossier that a registration is made of; the database role can read nothing else. */
export type CodedFacts = {
  registratiedatum: string;
  kanaal: string;
  rolMelder: string;
  anonimiteit: string;
  gronden: readonly string[];
  terrein: string;
  aard: string;
  klachtOp: string | null;
  klachtbehandelingen: readonly string[];
  gemeenteWoon: string;
  gemeenteVoorval: string;
  aantalSlachtoffers: number;
  massaal: boolean;
  geslotenOp: string | null;
};

/** What a registration says; for a withdrawn one everything is null. */
export type Inhoud = {
  registratiemaand: string | null;
  kanaal: string | null;
  rol_melder: string | null;
  gronden: string[] | null;
  terrein: string | null;
  aard: string | null;
  klacht: boolean | null;
  klachtbehandeling: string[] | null;
  gemeente_woon: string | null;
  gemeente_voorval: string | null;
  aantal_slachtoffers: string | null;
  massaal: boolean | null;
  afgerond: boolean | null;
};

export type Mutatiesoort = 'nieuw' | 'gewijzigd' | 'ingetrokken';

/** One line of a delivery, in the order of `velden`. */
export type RegistratieRecord = { registratie_id: string; versie: number; soort: Mutatiesoort } & Inhoud;

/**
 * The content of a registration, field by field. With either kind of anonymity no data on the client leave the house
 * (protocol B5): no residence, no role. Throws RangeError for a code that no list knows.
 */
export const inhoudOf = (facts: CodedFacts): Inhoud => {
  const anoniem = facts.anonimiteit !== 'geen';
  return {
    registratiemaand: monthOf(datum(facts.registratiedatum)),
    kanaal: facts.kanaal,
    rol_melder: anoniem ? null : facts.rolMelder,
    gronden: statutory(gronden, facts.gronden),
    terrein: statutairOf(terreinen, facts.terrein),
    aard: statutairOf(aard, facts.aard),
    klacht: facts.klachtOp !== null,
    klachtbehandeling: statutory(klachtbehandeling, facts.klachtbehandelingen),
    gemeente_woon: anoniem ? null : facts.gemeenteWoon,
    gemeente_voorval: facts.gemeenteVoorval,
    aantal_slachtoffers: band(facts.aantalSlachtoffers),
    massaal: facts.massaal,
    afgerond: facts.geslotenOp !== null,
  };
};

/** A withdrawn registration says nothing any more. */
export const legeInhoud: Inhoud = {
  registratiemaand: null,
  kanaal: null,
  rol_melder: null,
  gronden: null,
  terrein: null,
  aard: null,
  klacht: null,
  klachtbehandeling: null,
  gemeente_woon: null,
  gemeente_voorval: null,
  aantal_slachtoffers: null,
  massaal: null,
  afgerond: null,
};

/** SHA-256 (hex) of what a registration says, before any mapping: the same means that nothing needs to be sent. */
export const inhoudSha256 = (registratieId: string, inhoud: Inhoud): string =>
  hash('sha256', JSON.stringify([SCHEMA_VERSIE, registratieId, inhoud]));

/** Own finer codes as statutory ones, without doubles, in the order of the form. */
const statutory = (
  lijst: Codelijst & { statutaireVolgorde: readonly string[] },
  codes: readonly string[],
): string[] => {
  const reached = new Set(codes.map((code) => statutairOf(lijst, code)));
  return lijst.statutaireVolgorde.filter((code) => reached.has(code));
};

/** Exact numbers of victims single an incident out; these classes don't. */
const band = (aantal: number): string =>
  aantal <= 0 ? '0' : aantal === 1 ? '1' : aantal <= 5 ? '2-5' : '6+';
