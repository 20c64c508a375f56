import { type Dossier, nogVerschuldigd } from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';

const words: Record<
  ReturnType<typeof nogVerschuldigd>[number],
  { wat: string; link: string; artikel: string }
> = {
  adviseOndersteuning: {
    wat: 'wijs de cliënt op hulp door anderen.',
    link: 'Op hulp wijzen',
    artikel: '5.4.3',
  },
  askKlacht: {
    wat: 'leg vast wie om nader onderzoek vroeg. Pas dan telt de melding als klacht.',
    link: 'Van de melding een klacht maken',
    artikel: '2.3',
  },
  recordGrondslag: {
    wat: 'leg van elke soort gegevens vast waarom het bureau die mag bewaren.',
    link: 'Grondslag vastleggen',
    artikel: 'A6',
  },
};

/** What is still owed in a dossier, with the act that does it; nothing once it is closed (2.3, 5.4.3, A6). */
export const stillOwed = (dossier: Dossier, dossiernummer: string): Html =>
  html`${nogVerschuldigd(dossier).map((handeling) => {
    const { wat, link, artikel } = words[handeling];
    return alert(
      'warning',
      html`<p><strong>Nog te doen:</strong> ${wat} <a href="/dossiers/${dossiernummer}/handelingen/${handeling}">${link}</a> <span class="mp-rustig">${articleLink(artikel)}</span></p>`,
    );
  })}`;
