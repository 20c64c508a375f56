import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { submitButton } from '../layout/pieces.ts';
import { otherWays } from './bureau-contact.ts';
import { type Omgeving, publicForm, publicPage } from './public-page.ts';
import { vragen } from './vragen/vragen.ts';

/** What happens with a melding, before anything is asked. `concept`: a draft that was begun already goes on. */
export const startPage = (omgeving: Omgeving, concept = ''): Html =>
  publicPage(omgeving, {
    titel: 'Begin',
    inhoud: html`<h1>Discriminatie melden</h1>${alert('warning', html`<p><strong>Is er nu gevaar? Bel 112.</strong></p>`)}<p>Is u iets overkomen, of zag u het gebeuren? Meld het bij ${omgeving.frame.bureau}. Melden is gratis. U hoeft niet zeker te weten of het discriminatie is.</p>${otherWays(omgeving.bureau)}
<h2>Wat gebeurt er met uw melding?</h2><ul><li>Wij nemen binnen twee werkdagen contact met u op. Dat kan niet als u helemaal anoniem blijft.</li><li>Wij bespreken met u wat u wilt. Wij doen niets zonder uw toestemming.</li><li>Uw melding telt mee in de landelijke cijfers, zonder uw naam.</li></ul>
<h2>Wie leest uw melding?</h2><ul><li>Alleen de medewerkers van het bureau die meldingen behandelen, en hun leiding.</li><li>Uw verhaal en uw gegevens staan versleuteld in ons systeem. Elke keer dat iemand ze opent, wordt dat opgeschreven.</li><li>Dit formulier bewaart niet vanaf welk apparaat of internetadres u meldt.</li></ul>
<h2>Kijkt er iemand mee op uw apparaat?</h2><p>Met de knop "Verlaat deze site" bovenaan gaat u meteen naar een andere site. Uw browser onthoudt wel dat u hier was. Wis daarna zelf de geschiedenis van uw browser en sluit het tabblad. Of gebruik een privévenster.</p>
<h2>Voordat u begint</h2><p>Het zijn ten hoogste ${vragen.length} korte vragen. "Weet ik niet" is bijna altijd ook een antwoord. Wij krijgen uw melding pas als u aan het eind op "Verstuur mijn melding" drukt. Ververs of sluit deze bladzijde niet voor die tijd: dan is weg wat u typte. Na vier uur zonder nieuwe bladzijde verloopt het formulier.</p>${publicForm(
      concept ? { stap: 'begin', concept } : { stap: 'begin' },
      html`<div class="mp-knoppen">${submitButton('Begin met melden', { naam: 'naar', waarde: 'verder' })}</div>`,
    )}`,
  });
