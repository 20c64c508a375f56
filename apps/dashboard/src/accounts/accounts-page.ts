import { type Rol, rolLabels, rollen } from '@meldpunt/core';
import type { Caseload, Medewerker } from '@meldpunt/store';
import { html } from 'hono/html';
import { choices, textbox } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, label, submitButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { meervoud, momentTekst } from '../layout/texts.ts';

export type Account = Medewerker & { actief: boolean; ingesteld: boolean };

export type Accountblad = {
  accounts: readonly Account[];
  fouten: readonly Fout[];
  ingevuld: Ingevuld;
  /** A "no" to something other than the form. */
  weigering?: string | undefined;
  /** The link that is shown once, and until when it holds. */
  /** Accounts that are off and still have open dossiers. */
  achtergelaten: readonly Caseload[];
  uitnodiging?: { adres: string; naam: string; geldigTot: Date } | undefined;
};

const what: Record<Rol, string> = {
  klachtbehandelaar: 'behandelt meldingen en klachten',
  leidinggevende: 'behandelt, en ziet het overzicht',
  directeur: 'ziet alles en beslist over vernietigen',
  beheerder: 'beheert gebruikers, ziet geen dossiers',
  functionaris_gegevensbescherming: 'ziet logboek en verklaringen, geen dossiers',
};

/** A role to choose, with what it does. */
export const roleOption = (rol: Rol): { waarde: string; naam: string } => ({
  waarde: rol,
  naam: `${rolLabels[rol]}: ${what[rol]}`,
});

const state = ({ actief, ingesteld }: Account): Html => {
  if (!actief) return label('Uit', 'rood');
  return ingesteld ? label('Aan', 'groen') : label('Uitgenodigd', 'geel');
};

const actions = (frame: Frame, account: Account): Html => {
  if (account.medewerkerId === frame.wie?.medewerkerId)
    return html`<span class="mp-rustig">Dit bent u zelf</span>`;
  const form = (doe: string, tekst: string, gevaar: boolean) =>
    html`<form method="post" action="/beheer/${account.medewerkerId}/${doe}">${csrfField(frame.csrf)}<button class="mp-tekstknop${gevaar ? ' mp-tekstknop--rood' : ''}" type="submit">${tekst}<span class="mp-verborgen"> van ${account.naam}</span></button></form>`;
  return html`<div class="mp-knoppen"><a href="/beheer/${account.medewerkerId}/wijzigen">Wijzigen<span class="mp-verborgen"> van ${account.naam}</span></a>${account.actief ? form('opnieuw', 'Opnieuw uitnodigen', false) : ''}${account.actief ? form('uit', 'Account uitzetten', true) : form('aan', 'Account aanzetten', false)}</div>`;
};

const invitation = ({ adres, naam, geldigTot }: NonNullable<Accountblad['uitnodiging']>): Html =>
  alert(
    'ok',
    html`<p role="status"><strong>De uitnodiging voor ${naam} staat klaar.</strong></p><p>Geef deze link zelf aan ${naam}. U ziet hem alleen nu. Hij geldt tot ${momentTekst(geldigTot)}.</p><p><code>${adres}</code></p>`,
  );

const leftBehind = (frame: Frame, achtergelaten: readonly Caseload[]): Html | '' => {
  if (achtergelaten.length === 0) return '';
  const lead = frame.wie?.rol === 'directeur' || frame.wie?.rol === 'leidinggevende';
  const line = ({ medewerkerId, naam, dossiers }: Caseload) =>
    html`<li>${naam} heeft nog ${meervoud(dossiers, 'open dossier', 'open dossiers')}. ${lead ? html`<a href="/overdracht?van=${medewerkerId}">Overdragen<span class="mp-verborgen"> van ${naam}</span></a>` : ''}</li>`;
  return alert(
    'warning',
    html`<p><strong>Dossiers van accounts die uit staan:</strong></p><ul>${achtergelaten.map(line)}</ul>${lead ? '' : html`<p>Vraag de leidinggevende of directeur om deze dossiers over te dragen. Tot dan staan hun termijnen bij "Zonder behandelaar".</p>`}`,
  );
};

/** Who has an account, and what can be done with it. */
export const accountsPage = (frame: Frame, blad: Accountblad): Html => {
  const { accounts, fouten, ingevuld, weigering, uitnodiging } = blad;
  const kader = kaderMet(fouten);
  return page(frame, {
    titel: 'Gebruikers',
    fout: fouten.length > 0 || weigering !== undefined,
    inhoud: html`${errorSummary(fouten, ['naam', 'gebruikersnaam', 'rol'])}${weigering ? alert('error', html`<p>${weigering}</p>`) : ''}${uitnodiging ? invitation(uitnodiging) : ''}
<h1>Gebruikers</h1>
${leftBehind(frame, blad.achtergelaten)}
<p>Is iemand zijn wachtwoord of telefoon kwijt? Kies "Opnieuw uitnodigen". Het oude wachtwoord en de oude code werken dan niet meer.</p>
${table(
  'Alle gebruikers',
  [
    { kop: 'Naam', cel: (account) => account.naam },
    { kop: 'Gebruikersnaam', cel: (account) => account.gebruikersnaam },
    { kop: 'Rol', cel: (account) => rolLabels[account.rol] },
    { kop: 'Account', cel: state },
    { kop: 'Wijzigen', cel: (account) => actions(frame, account) },
  ],
  accounts,
)}
<section class="mp-smal mp-kaart"><h2>Iemand uitnodigen</h2><form class="mp-formulier" method="post" action="/beheer" novalidate>${csrfField(frame.csrf)}
${textbox(kader('naam', 'Naam'), one(ingevuld, 'naam'))}
${textbox(kader('gebruikersnaam', 'Gebruikersnaam', 'Kleine letters, cijfers, punten en streepjes.'), one(ingevuld, 'gebruikersnaam'))}
${choices(kader('rol', 'Rol'), 'radio', rollen.map(roleOption), [one(ingevuld, 'rol')])}
<div class="mp-knoppen">${submitButton('Uitnodigen')}</div></form></section>`,
  });
};
