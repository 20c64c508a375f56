import { rollen } from '@meldpunt/core';
import { html } from 'hono/html';
import { choices, textbox } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';
import { type Account, roleOption } from './accounts-page.ts';

export type Wijzigblad = {
  account: Account;
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
  /** A "no" to something other than the form. */
  weigering?: string | undefined;
};

/** Changes the name or the role of one account. */
export const amendAccountPage = (
  frame: Frame,
  { account, ingevuld, fouten, weigering }: Wijzigblad,
): Html => {
  const kader = kaderMet(fouten);
  return page(frame, {
    titel: `Gebruiker wijzigen: ${account.naam}`,
    fout: fouten.length > 0 || weigering !== undefined,
    inhoud: html`<div class="mp-smal mp-stapel">${errorSummary(fouten, ['naam', 'rol'])}${weigering ? alert('error', html`<p>${weigering}</p>`) : ''}<p class="mp-niet-op-papier"><a href="/beheer">Alle gebruikers</a></p><h1>Gebruiker wijzigen: ${account.naam}</h1><p>Gebruikersnaam: ${account.gebruikersnaam}. Krijgt iemand een andere rol, dan moet die persoon opnieuw inloggen.</p><form class="mp-formulier mp-kaart" method="post" action="/beheer/${account.medewerkerId}/wijzigen" novalidate autocomplete="off">${csrfField(frame.csrf)}${textbox(kader('naam', 'Naam'), one(ingevuld, 'naam'))}${choices(kader('rol', 'Rol'), 'radio', rollen.map(roleOption), [one(ingevuld, 'rol')])}<div class="mp-knoppen">${submitButton('Bewaren')}<a href="/beheer">Niet bewaren</a></div></form></div>`,
  });
};
