import { hedendaagseGemeenten, labelOfGemeente } from '@meldpunt/core';
import type { Optie, Optiegroep } from '../../form/choices.ts';
import { nameOf } from './answer-controls.ts';

/** Somewhere else in the Netherlands, the reporter doesn't say or know in which: recorded as unknown, with these words. */
export const ELDERS = 'elders';

const byName = (codes: Iterable<string>): Optie[] =>
  [...codes]
    .map((code) => ({ waarde: code, naam: labelOfGemeente(code) }))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));

/** Municipalities to choose from: those of the area served first, then what is not a place there. */
export const gemeenteGroepen = (werkgebied: readonly string[], anders: readonly Optie[]): Optiegroep[] => [
  { kop: 'In ons werkgebied', opties: byName(werkgebied) },
  { kop: 'Anders', opties: anders },
  {
    kop: 'Elders in Nederland',
    opties: [
      { waarde: ELDERS, naam: 'Een andere gemeente, ik weet niet welke' },
      ...byName(hedendaagseGemeenten.filter((code) => !werkgebied.includes(code))),
    ],
  },
];

/** The words of the chosen municipality; empty when it was none of these. */
export const gemeenteNaam = (groepen: readonly Optiegroep[], waarde: string): string =>
  nameOf(
    groepen.flatMap(({ opties }) => opties),
    waarde,
  );
