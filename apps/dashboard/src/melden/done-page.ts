import { type Datum, datumVoluit } from '@meldpunt/core';
import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { type Antwoorden, answer } from './answers.ts';
import { telefoonlink } from './bureau-contact.ts';
import { type Omgeving, publicPage } from './public-page.ts';

/** A melding that came in; `nieuw` is false when this one was received before. */
export type Verstuurd = { dossiernummer: string; contactUiterlijk: Datum; nieuw: boolean };

const byThirdParty = new Set(['intermediair', 'getuige']);

/** When the bureau makes contact, or why it can't (3.3, B5). */
const contactText = (antwoorden: Antwoorden, uiterlijk: Datum): Html => {
  if (answer(antwoorden, 'anonimiteit') === 'geheel')
    return html`<p>U meldde anoniem. Wij kunnen geen contact met u opnemen. Uw melding telt mee. Wilt u toch hulp of advies? Neem dan zelf contact met ons op en noem het nummer.</p>`;
  return answer(antwoorden, 'spoed') === 'ja'
    ? html`<p>U zei dat er haast bij is. Wij lezen uw melding als eerste en nemen zo snel mogelijk contact met u op, uiterlijk <strong>${datumVoluit(uiterlijk)}</strong>. Is er gevaar? Bel 112.</p>`
    : html`<p>Wij nemen binnen twee werkdagen contact met u op: uiterlijk <strong>${datumVoluit(uiterlijk)}</strong>. Samen bespreken wij wat u wilt en wat er kan.</p>`;
};

/** What follows from how somebody reported: anonymous to others, or for somebody else (5.4.1b, 5c). */
const next = (antwoorden: Antwoorden, uiterlijk: Datum): Html =>
  html`${contactText(antwoorden, uiterlijk)}${
    answer(antwoorden, 'anonimiteit') === 'jegens_derden'
      ? html`<p>Wij noemen uw naam aan niemand anders. Zolang u dat wilt, kunnen wij u steunen, informatie geven en advies geven, maar niets onderzoeken en niet bemiddelen. U kunt dit later veranderen.</p>`
      : ''
  }${
    byThirdParty.has(answer(antwoorden, 'rolMelder'))
      ? html`<p>Wij gaan er pas mee aan de slag als het slachtoffer zelf contact met ons heeft. Vraag het slachtoffer ons te bellen of te mailen en dit nummer te noemen. Uw melding telt ook mee als dat niet gebeurt.</p>`
      : ''
  }`;

/** The melding came in: its number, what happens now, and how to stay safe. */
export const donePage = (omgeving: Omgeving, antwoorden: Antwoorden, verstuurd: Verstuurd): Html => {
  const { telefoon, email } = omgeving.bureau;
  return publicPage(omgeving, {
    titel: 'Ontvangen',
    inhoud: html`<div class="mp-kaart"><h1>Wij hebben uw melding ontvangen</h1><p>Het nummer van uw melding is</p><p class="mp-meldnummer">${verstuurd.dossiernummer}</p></div>${
      verstuurd.nieuw
        ? ''
        : alert(
            'info',
            html`<p>Deze melding hadden wij al ontvangen. Zij staat er één keer in. Wat u daarna nog veranderde, is niet verstuurd: vertel het ons als wij contact hebben.</p>`,
          )
    }<h2>Wat gebeurt er nu?</h2>${next(antwoorden, verstuurd.contactUiterlijk)}${
      telefoon || email
        ? html`<p>Wilt u iets toevoegen of vragen? ${telefoon ? html`Bel ${telefoonlink(telefoon)}` : ''}${telefoon && email ? ' of mail ' : email ? 'Mail ' : ''}${email ? html`<a href="mailto:${email}">${email}</a>` : ''} en noem het nummer.</p>`
        : ''
    }<h2>Bewaar het nummer</h2><p>Schrijf het nummer op, of druk deze bladzijde af. Doe dat alleen als het veilig is: wie het papier vindt, ziet dat u iets hebt gemeld. Het verhaal zelf staat er niet op.</p>
<h2>Blijf veilig</h2><ul><li>Wis de geschiedenis van uw browser en sluit het tabblad.</li><li>Bewaar berichten, foto’s en brieven die bij uw melding horen, op een plek waar alleen u bij kunt.</li><li>Schrijf op wat er nog gebeurt, met de dag erbij.</li><li>Wordt u bedreigd? Bel 112. U kunt ook aangifte doen bij de politie.</li></ul>`,
  });
};
