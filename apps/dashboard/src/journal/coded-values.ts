import {
  type Gebeurtenis,
  isDatum,
  labelOf,
  labelOfGemeente,
  type Veld,
  verwachtingenIndividueel,
  verwachtingenStructureel,
} from '@meldpunt/core';
import { dagTekst } from '../layout/texts.ts';
import { fieldAt } from './field-labels.ts';
import type { Namen } from './names.ts';

/** What ids in events stand for. */
export type Verwijzingen = {
  medewerkers: Namen;
  organisaties: ReadonlyMap<string, string>;
  voorvallen: ReadonlyMap<string, string>;
};

/** Of these the journal already says what they are, or they are only for the machine. */
const silent = new Set(['type', 'op', 'ontvangenOp', 'melderRef', 'machtigingId', 'gelukt']);
/** What an event holds that is no field of the form by that name. */
const own: Record<string, string> = {
  registratiedatum: 'Geregistreerd op',
  verwachtingen: 'Verwachtingen',
};

const expectation = (code: string): string => {
  const individual = labelOf(verwachtingenIndividueel, code);
  return individual === code ? labelOf(verwachtingenStructureel, code) : individual;
};

const textOf = (handeling: string, key: string, value: unknown, refs: Verwijzingen): string => {
  if (Array.isArray(value)) return value.map((one) => textOf(handeling, key, one, refs)).join('; ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([inner, one]) => textOf(handeling, `${key}.0.${inner}`, one, refs))
      .join(', ');
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  const text = String(value);
  if (key === 'verwachtingen') return expectation(text);
  const veld = fieldAt(handeling, key)?.veld;
  if (veld?.lijst) return labelOf(veld.lijst, text);
  if (veld?.verwijst === 'medewerker') return refs.medewerkers.get(text) ?? 'een vroegere medewerker';
  if (veld?.verwijst === 'organisatie') return refs.organisaties.get(text) ?? 'een organisatie';
  if (veld?.verwijst === 'voorval') return refs.voorvallen.get(text) ?? 'een voorval';
  if (veld?.verwijst === 'dossier') return 'een ander dossier';
  if (veld?.verwijst === 'document') return 'een document';
  if (veld?.verwijst === 'kluisplek') return `handeling ${text.split('.')[0]}`;
  if (veld?.verwijst) return labelOfGemeente(text);
  return isDatum(text) ? dagTekst(text) : text;
};

/** One coded value of a declared field in words, for what stands outside the dossiers. */
export const codedWords = (
  veld: Pick<Veld, 'lijst' | 'verwijst'>,
  value: unknown,
  medewerkers: Namen,
): string => {
  if (Array.isArray(value)) return value.map((one) => codedWords(veld, one, medewerkers)).join('; ');
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  const text = String(value);
  if (veld.lijst) return labelOf(veld.lijst, text);
  if (veld.verwijst === 'medewerker') return medewerkers.get(text) ?? 'een vroegere medewerker';
  return isDatum(text) ? dagTekst(text) : text;
};

/** The coded part of an event in words: name and value of each field. */
export const codedValues = (
  handeling: string,
  gebeurtenis: Gebeurtenis,
  refs: Verwijzingen,
): [naam: string, waarde: string][] =>
  Object.entries(gebeurtenis).flatMap(([key, value]): [string, string][] => {
    const label = own[key] ?? fieldAt(handeling, key)?.veld.label;
    const hasValue = value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
    return silent.has(key) || !label || !hasValue ? [] : [[label, textOf(handeling, key, value, refs)]];
  });
