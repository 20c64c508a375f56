import {
  gemeenteCodeSchema,
  gemeenten,
  gemeentenElders,
  gemeentenEldersBeeindigd,
  labelOfGemeente,
  type Veld,
} from '@meldpunt/core';
import type { Waarde } from '../mapping/mapping-schema.ts';
import { dayOfText } from './day.ts';

/** Why a value can't stand in a field: the rest of a sentence that begins with the value or the cell. */
export type Fault = { reden: string };
export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'reden' in value;

const fault = (reden: string): Fault => ({ reden });
const ja = new Set(['ja', 'j', 'true', 'waar', '1', 'x', 'yes']);
const nee = new Set(['nee', 'n', 'false', 'onwaar', '0', 'no']);

/** How contents of cells are compared: no capitals, no spaces around them. */
export const plainOf = (text: string): string => text.normalize('NFC').trim().toLowerCase();

const codesOf = new WeakMap<object, Map<string, string>>();

/** The code that is written here, by code or by label. */
const codeIn = (lijst: NonNullable<Veld['lijst']>, text: string): string | undefined => {
  let known = codesOf.get(lijst);
  if (!known) {
    known = new Map([
      ...lijst.codes.map(({ code, label }) => [plainOf(label), code] as const),
      ...lijst.codes.map(({ code }) => [plainOf(code), code] as const),
    ]);
    codesOf.set(lijst, known);
  }
  return known.get(plainOf(text));
};

/** `Hengelo` for `Hengelo (O.)`, unless two bear the name, as Bergen does. */
const withoutProvince = (): [name: string, code: string][] => {
  const short = [...gemeentenElders]
    .filter(([, label]) => label.endsWith('.)'))
    .map(([code, label]): [string, string] => [plainOf(label.replace(/ \(.*/, '')), code]);
  return short.filter(([name]) => short.filter(([other]) => other === name).length === 1);
};

const gemeenteNames = new Map([
  ...withoutProvince(),
  ['s-gravenhage', 'GM0518'] as const,
  ["'s-gravenhage", 'GM0518'] as const,
  ...[...gemeentenEldersBeeindigd].map(([code, label]) => [plainOf(label), code] as const),
  ...[...gemeentenElders].map(([code, label]) => [plainOf(label), code] as const),
  ...gemeenten.codes.map(({ code, label }) => [plainOf(label), code] as const),
  ...['onbekend', 'buitenland', 'online'].flatMap((code) => [
    [code, code] as const,
    [plainOf(labelOfGemeente(code)), code] as const,
  ]),
]);

const gemeenteOf = (veld: Veld, text: string): string | Fault => {
  const code = gemeenteNames.get(plainOf(text)) ?? text.trim().toUpperCase();
  const schema =
    veld.verwijst === 'gemeente_woon' ? gemeenteCodeSchema.woonplaats : gemeenteCodeSchema.voorval;
  return schema.safeParse(code).success ? code : fault('is geen gemeente die wij kennen.');
};

/**
 * The value of a field from what a cell or a mapping says: a code from a code or label, a day, yes or no, a number, a
 * text. A Fault says why not, without the value.
 */
export const toValue = (veld: Veld, given: Waarde, datums: readonly string[]): unknown | Fault => {
  if (veld.soort === 'keuzes') return codesFrom(veld, Array.isArray(given) ? given : [String(given)]);
  if (Array.isArray(given)) return fault('is een lijst; dit veld heeft maar één waarde.');
  const text = String(given).trim();
  switch (veld.soort) {
    case 'keuze':
      return (veld.lijst && codeIn(veld.lijst, text)) ?? fault(`staat niet in de lijst ${veld.lijst?.naam}.`);
    case 'datum':
      return dayOfText(text, datums) ?? fault('is geen datum zoals de mapping die kent.');
    case 'tijd':
      return timeOf(text) ?? fault('is geen tijd zoals 09:30.');
    case 'janee':
      return ja.has(plainOf(text)) ? true : nee.has(plainOf(text)) ? false : fault('is geen ja of nee.');
    case 'getal':
      return /^-?\d{1,9}([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : fault('is geen heel getal.');
    case 'verwijzing':
      return gemeenteOf(veld, text);
    default:
      return text;
  }
};

const codesFrom = (veld: Veld, given: readonly string[]): string[] | Fault => {
  const codes = given.map((one) => veld.lijst && codeIn(veld.lijst, one));
  return codes.every((code) => code !== undefined)
    ? [...new Set(codes)]
    : fault(`staat niet in de lijst ${veld.lijst?.naam}.`);
};

const timeOf = (text: string): string | null => {
  const found = /(?:^|[ T])(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(text);
  const time = found && `${found[1]?.padStart(2, '0')}:${found[2]}`;
  return time && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null;
};
