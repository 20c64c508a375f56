import { type Dossier, wachtOpPsychischeHulp } from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';

/** What the client must still be pointed to, with the act that does it; nothing once a dossier is closed (5.4.3). */
export const owedToClient = (dossier: Dossier, dossiernummer: string): Html | '' =>
  dossier.status === 'afgesloten' || !wachtOpPsychischeHulp(dossier)
    ? ''
    : alert(
        'warning',
        html`<p><strong>Nog te doen:</strong> wijs de cliënt op hulp door anderen. <a href="/dossiers/${dossiernummer}/handelingen/adviseOndersteuning">Op hulp wijzen</a> <span class="mp-rustig">${articleLink('5.4.3')}</span></p>`,
      );
