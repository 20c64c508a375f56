import type { Antwoorden } from '../answers.ts';
import { anoniem, contact } from './anoniem-contact.ts';
import { veilig, woonplaats } from './bereiken.ts';
import { haast, voorWie } from './voor-wie.ts';
import type { Achtergrond, Vraag } from './vraag.ts';
import { waar, wanneer } from './waar-wanneer.ts';
import { terrein, waarom } from './waarom.ts';
import { wat, wie } from './wat.ts';

/** The questions of the public form, in order. */
export const vragen: readonly Vraag[] = [
  voorWie,
  haast,
  wat,
  waar,
  terrein,
  wanneer,
  waarom,
  wie,
  anoniem,
  contact,
  veilig,
  woonplaats,
];

/** The questions that these answers lead to. */
export const askedOf = (antwoorden: Antwoorden): Vraag[] =>
  vragen.filter(({ gevraagd }) => gevraagd?.(antwoorden) ?? true);

export const vraagByName = (naam: string): Vraag | undefined => vragen.find((vraag) => vraag.naam === naam);

/** The first question whose answer does not hold yet; undefined when all do. */
export const firstUnanswered = (antwoorden: Antwoorden, achtergrond: Achtergrond): Vraag | undefined =>
  askedOf(antwoorden).find((vraag) => vraag.fouten(antwoorden, achtergrond).length > 0);
