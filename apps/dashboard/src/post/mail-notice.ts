import type { Dossierpost } from '@meldpunt/store';
import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { momentTekst } from '../layout/texts.ts';
import { postStates } from './post-states.ts';

/** Which mails to the client did not go out, or not yet; nothing when all did. */
export const mailNotice = (post: readonly Dossierpost[]): Html | '' => {
  const open = post.filter(({ status }) => !['verstuurd', 'vervallen'].includes(status));
  if (open.length === 0) return '';
  const failed = open.some(({ status }) => status === 'opgegeven' || status === 'onzeker');
  return alert(
    failed ? 'warning' : 'info',
    html`<ul>${open.map(
      ({ status, afgerondOp, soort }) =>
        html`<li>${soort === 'clientbericht' ? 'Uw e-mail aan de cliënt' : 'De ontvangstbevestiging'}: ${postStates[status]}${afgerondOp ? `, ${momentTekst(afgerondOp)}` : ''}.</li>`,
    )}</ul>`,
  );
};
