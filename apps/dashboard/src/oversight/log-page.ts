import type { LogboekBlad } from '@meldpunt/store';
import { html } from 'hono/html';
import type { Namen } from '../journal/names.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { empty, linkButton } from '../layout/pieces.ts';
import { logTable } from './log-table.ts';

/** The log for who supervises: who saw or did what. */
export const logPage = (frame: Frame, blad: LogboekBlad, names: Namen): Html => {
  const oldest = blad.regels.at(-1)?.logboek_id;
  return page(frame, {
    titel: 'Logboek',
    inhoud: html`<h1>Logboek</h1><p>Hier staat wie wat heeft bekeken of gedaan. Ook dat u nu in het logboek kijkt, staat erin.</p>${
      blad.regels.length === 0
        ? empty('Hier staat niets.')
        : logTable('Logboek, nieuwste eerst', blad.regels, names, blad.nummers)
    }${blad.meer && oldest ? html`<nav class="mp-bladeren" aria-label="Bladeren">${linkButton(`/logboek?voor=${oldest}`, 'Ouder')}<a href="/logboek">Naar het nieuwste</a></nav>` : ''}`,
  });
};
