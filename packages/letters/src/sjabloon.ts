import { type Invulnaam, type Invulveld, invulvelden, type Waarden } from './invulvelden.ts';

/** A name between double braces; what does not close, or holds something else, is a fault. */
const place = /\{\{([^{}]*)\}\}/g;

const known = (naam: string): naam is Invulnaam => Object.hasOwn(invulvelden, naam);

/** The names that stand in a text, each once, known or not. */
const namesIn = (tekst: string): string[] => [
  ...new Set([...tekst.matchAll(place)].map(([, naam]) => (naam ?? '').trim())),
];

/** What is still to be filled in, in the order of the text. */
export const openPlaatsen = (tekst: string): Invulnaam[] => namesIn(tekst).filter(known);

/** What is wrong with a template, a sentence each: names that do not exist, and braces that do not close. */
export const sjabloonFouten = (tekst: string): string[] => {
  const unknown = namesIn(tekst)
    .filter((naam) => !known(naam))
    .map((naam) => `Het invulveld {{${naam}}} bestaat niet.`);
  const loose = tekst.replaceAll(place, '').match(/\{\{|\}\}/);
  return loose ? [...unknown, `Bij ${loose[0]} ontbreekt een haakje.`] : unknown;
};

/** What keeps a text from being a letter: every place that is still open, by its name. */
export const brieffouten = (tekst: string): string[] => [
  ...sjabloonFouten(tekst),
  ...openPlaatsen(tekst).map(
    (naam) => `In de brief is nog niet ingevuld: ${invulvelden[naam].label} ({{${naam}}}).`,
  ),
];

/** Fills in what is known; a place without a value stays as it is, to be seen. Values are not looked into again. */
export const vulIn = (tekst: string, waarden: Waarden): string =>
  tekst.replaceAll(place, (whole, inner: string) => {
    const naam = inner.trim();
    if (!known(naam)) return whole;
    const value = waarden[naam]?.trim();
    if (!value) return whole;
    const veld: Invulveld = invulvelden[naam];
    return veld.regels ? value : value.replaceAll(/\s+/g, ' ');
  });
