import type { Poststand } from '@meldpunt/store';
import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { empty } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { aantalTekst, meervoud, momentTekst } from '../layout/texts.ts';
import { postStates } from './post-states.ts';

const kinds: Record<string, string> = {
  ochtendbericht: 'Ochtendbericht',
  accountbericht: 'Waarschuwing over een account',
  clientbericht: 'E-mail aan een cliënt',
  ontvangstbevestiging: 'Ontvangstbevestiging',
};

const outcomes: Record<string, string> = {
  melding: 'Werd een melding',
  antwoord: 'Antwoord van een cliënt, in het dossier gezet',
  automatisch: 'Automatisch bericht of reclame, overgeslagen',
};

const mailbox = ({ postbus }: Poststand): Html => {
  if (!postbus) return empty('Meldpunt leest geen postvak.');
  const { gezienOp, onleesbaar, fout } = postbus;
  return html`<p>Laatst gelezen: ${momentTekst(gezienOp)}.</p>${fout ? alert('error', html`<p>Het postvak was niet te lezen (${fout}). Meldpunt probeert het opnieuw.</p>`) : ''}${
    onleesbaar > 0
      ? alert(
          'warning',
          html`<p>${meervoud(onleesbaar, 'bericht kon', 'berichten konden')} niet worden overgenomen en ${onleesbaar === 1 ? 'staat' : 'staan'} nog in het postvak. Bekijk ze daar.</p>`,
        )
      : ''
  }`;
};

/** How mail goes, in and out, as counts of the last 30 days: to whom is not shown here. */
export const postPage = (frame: Frame, stand: Poststand): Html =>
  page(frame, {
    titel: 'Post',
    inhoud: html`<h1>Post</h1><p>De laatste 30 dagen.</p>
${
  stand.uit.length === 0
    ? empty('Er is geen e-mail verstuurd.')
    : table(
        'E-mail van Meldpunt',
        [
          { kop: 'Soort', cel: (row) => kinds[row.soort] ?? row.soort },
          { kop: 'Stand', cel: (row) => postStates[row.status] ?? row.status },
          { kop: 'Foutcode', cel: (row) => row.fout ?? 'geen' },
          { kop: 'Aantal', cel: (row) => aantalTekst(row.aantal), getal: true },
        ],
        stand.uit,
      )
}
<h2>Postvak voor meldingen</h2>${mailbox(stand)}
${
  stand.in.length > 0
    ? table(
        'Ontvangen e-mail',
        [
          { kop: 'Wat ermee gebeurde', cel: (row) => outcomes[row.uitkomst] ?? row.uitkomst },
          { kop: 'Aantal', cel: (row) => aantalTekst(row.aantal), getal: true },
        ],
        stand.in,
      )
    : ''
}`,
  });
