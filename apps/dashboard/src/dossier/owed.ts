import { type Dossier, wachtOpPsychischeHulp } from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';

type Schuld = {
  als: (dossier: Dossier) => boolean;
  wat: string;
  handeling: string;
  link: string;
  artikel: string;
};

/** What a case that is under way still lacks: no term reminds of it. */
const schulden: readonly Schuld[] = [
  {
    als: wachtOpPsychischeHulp,
    wat: 'wijs de cliënt op hulp door anderen.',
    handeling: 'adviseOndersteuning',
    link: 'Op hulp wijzen',
    artikel: '5.4.3',
  },
  {
    als: ({ inBehandeling, klacht }) => inBehandeling === true && klacht === null,
    wat: 'leg vast wie om nader onderzoek vroeg. Pas dan telt de melding als klacht.',
    handeling: 'askKlacht',
    link: 'Van de melding een klacht maken',
    artikel: '2.3',
  },
];

/** What is still owed in a dossier, with the act that does it; nothing once it is closed (2.3, 5.4.3). */
export const stillOwed = (dossier: Dossier, dossiernummer: string): Html | '' => {
  const open = dossier.status === 'afgesloten' ? [] : schulden.filter(({ als }) => als(dossier));
  return open.length === 0
    ? ''
    : html`${open.map(({ wat, handeling, link, artikel }) =>
        alert(
          'warning',
          html`<p><strong>Nog te doen:</strong> ${wat} <a href="/dossiers/${dossiernummer}/handelingen/${handeling}">${link}</a> <span class="mp-rustig">${articleLink(artikel)}</span></p>`,
        ),
      )}`;
};
