import type { Instellingversie } from '@meldpunt/store';
import { html } from 'hono/html';
import { type Namen, whoText } from '../journal/names.ts';
import type { Html } from '../layout/html.ts';
import { empty } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { momentTekst } from '../layout/texts.ts';

/** Who changed a setting, when and why: nothing of it is ever taken away. */
export const settingHistory = (versies: readonly Instellingversie[], namen: Namen): Html =>
  html`<section aria-labelledby="eerder"><h2 id="eerder">Eerdere wijzigingen</h2>${
    versies.length === 0
      ? empty('Dit is nog niet op het scherm gewijzigd. De configuratie geldt.')
      : table(
          'Wijzigingen, nieuwste eerst',
          [
            { kop: 'Versie', cel: ({ versie }) => String(versie) },
            { kop: 'Wanneer', cel: ({ vastgelegd_op }) => momentTekst(vastgelegd_op) },
            { kop: 'Wie', cel: ({ medewerker_id }) => whoText(namen, medewerker_id) },
            { kop: 'Waarom', cel: ({ reden }) => reden },
          ],
          versies,
        )
  }</section>`;
