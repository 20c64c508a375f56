import type { Context, Dossier, Melding } from '@meldpunt/core';
import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { refusalOf } from './offered.ts';

const UNKNOWN = 'onbekend';

const asked: readonly (readonly [naam: string, isUnknown: (melding: Melding) => boolean])[] = [
  ['wie er meldt', ({ rolMelder }) => rolMelder === UNKNOWN],
  ['discriminatiegrond', ({ gronden }) => gronden.includes(UNKNOWN)],
  ['terrein', ({ terrein }) => terrein === UNKNOWN],
  ['aard', ({ aard }) => aard === UNKNOWN],
  ['woonplaats', ({ gemeenteWoon }) => gemeenteWoon === UNKNOWN],
  ['plaats van het voorval', ({ gemeenteVoorval }) => gemeenteVoorval === UNKNOWN],
  ['dag van het voorval', ({ voorvaldatum }) => !voorvaldatum],
];

/** What of the registration is not known yet, with the way to complete it; nothing once a dossier is closed (2.1). */
export const stillUnknown = (dossier: Dossier, dossiernummer: string, context: Context): Html | '' => {
  const { melding, status } = dossier;
  if (!melding || status === 'afgesloten' || refusalOf(dossier, 'amendRegistratie', context)) return '';
  const open = asked.filter(([, isUnknown]) => isUnknown(melding)).map(([naam]) => naam);
  return open.length === 0
    ? ''
    : alert(
        'info',
        html`<p><strong>Nog aan te vullen:</strong> ${open.join(', ')}. <a href="/dossiers/${dossiernummer}/handelingen/amendRegistratie">Registratie aanvullen</a></p>`,
      );
};
