import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { linkButton } from '../layout/pieces.ts';

/** Where one comes after an act by which a dossier went out of one's own sight. */
export const shieldedPath = '/afgeschermd';

/** Says that the act was recorded, and why its dossier is not shown any more (B2.5, 3.5). Names no dossier. */
export const shieldedPage = (frame: Frame): Html =>
  page(frame, {
    titel: 'Vastgelegd, niet meer zichtbaar',
    inhoud: html`<div class="mp-smal mp-stapel"><h1>Vastgelegd</h1>${alert('ok', html`<p role="status">Wat u vastlegde, is bewaard.</p>`)}
<p>U ziet dit dossier nu niet meer. Dat komt doordat u er zelf een belang bij hebt, of doordat u de zaak van een andere betrokkene behandelt.</p>
<p>Een collega gaat ermee verder. U hoeft niets meer te doen.</p>
<p>${linkButton('/', 'Naar de werklijst', 'primary')}</p></div>`,
  });
