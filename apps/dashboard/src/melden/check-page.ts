import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { submitButton } from '../layout/pieces.ts';
import type { Antwoorden } from './answers.ts';
import { callInstead } from './bureau-contact.ts';
import { type Omgeving, publicForm, publicPage } from './public-page.ts';
import type { Achtergrond, Vraag } from './vragen/vraag.ts';
import { askedOf } from './vragen/vragen.ts';

/** Why a melding was not taken: too many at once, or a machine that fails. Nothing that was typed is lost by it. */
export type Uitstel = 'druk' | 'storing';

const reasons: Record<Uitstel, string> = {
  druk: 'Er komen nu heel veel meldingen binnen. Uw melding is nog niet verstuurd.',
  storing: 'Door een storing is uw melding nog niet verstuurd.',
};

const answersOf = (vraag: Vraag, antwoorden: Antwoorden, achtergrond: Achtergrond): Html[] =>
  vraag
    .samenvatting(antwoorden, achtergrond)
    .map(
      ([naam, waarde]) =>
        html`<div class="mp-antwoord"><dt>${naam}</dt><dd class="mp-antwoord__tekst">${waarde || 'Niet ingevuld'}</dd><dd><button class="mp-tekstknop" type="submit" name="naar" value="wijzig:${vraag.naam}">Wijzigen<span class="mp-verborgen">: ${naam}</span></button></dd></div>`,
    );

/** All answers, each with a way to change it, and the button that sends. */
export const checkPage = (
  omgeving: Omgeving,
  blad: Achtergrond & { antwoorden: Antwoorden; concept: string; uitstel?: Uitstel },
): Html =>
  publicPage(omgeving, {
    titel: 'Controleer uw antwoorden',
    fout: blad.uitstel !== undefined,
    terug: true,
    inhoud: html`${
      blad.uitstel
        ? html`<div id="fouten" role="alert" tabindex="-1" autofocus>${alert('error', html`<h2>Er is een probleem</h2><p>${reasons[blad.uitstel]}</p><p>Wat u typte staat er nog. Probeer het straks opnieuw met de knop onderaan.</p>${callInstead(omgeving.bureau)}`)}</div>`
        : ''
    }<h1>Controleer uw antwoorden</h1>${publicForm(
      { stap: 'controle', concept: blad.concept },
      html`<dl class="mp-antwoorden mp-kaart">${askedOf(blad.antwoorden).flatMap((vraag) => answersOf(vraag, blad.antwoorden, blad))}</dl><p>Klopt alles? Met deze knop stuurt u de melding naar ${omgeving.frame.bureau}.</p><div class="mp-knoppen">${submitButton('Verstuur mijn melding', { naam: 'naar', waarde: 'verstuur' })}</div>`,
    )}`,
  });
