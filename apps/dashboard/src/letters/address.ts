import { type Dossier, magVia } from '@meldpunt/core';
import type { Bekend, Ontvanger } from '@meldpunt/letters';
import type { Contactgegevens } from '@meldpunt/store';

/** To whom the letter goes, as far as it is known; the address of a client only where post may come. */
export const addressOf = (
  deel: Ontvanger,
  dossier: Dossier,
  contact: Contactgegevens,
  bekend: Bekend,
): string => {
  if (deel === 'wederpartij') return bekend.wederpartij ?? '';
  const address = magVia(dossier, 'post') ? (contact.adres ?? '') : '';
  return [contact.naam ?? '', ...address.split(/,|\n/)]
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
};
