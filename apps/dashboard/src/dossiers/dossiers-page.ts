import { gronden, labelOf, labelOfGemeente, terreinen } from '@meldpunt/core';
import type { DossierPage } from '@meldpunt/store';
import { html } from 'hono/html';
import { statusLabel } from '../dossier/status-label.ts';
import type { Optie } from '../form/choices.ts';
import { select, textbox } from '../form/controls.ts';
import type { Namen } from '../journal/names.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { empty, label, linkButton, submitButton } from '../layout/pieces.ts';
import { type Kolom, table } from '../layout/table.ts';
import { dagTekst, meervoud } from '../layout/texts.ts';
import { type Filterkeuze, type Keuzefilter, listAddress } from './filter.ts';

export type Dossierlijst = {
  blad: DossierPage;
  keuze: Filterkeuze;
  opties: Record<Keuzefilter, readonly Optie[]>;
  namen: Namen;
  /** The organisation that the list is about, when it is about one. */
  organisatie?: string | undefined;
};

type Rij = DossierPage['dossiers'][number];

const kolommen = (namen: Namen): Kolom<Rij>[] => [
  {
    kop: 'Dossier',
    cel: (rij) => html`<a class="mp-nummer" href="/dossiers/${rij.dossiernummer}">${rij.dossiernummer}</a>`,
  },
  {
    kop: 'Status',
    cel: (rij) => html`${statusLabel(rij.status)} ${rij.spoedeisend ? label('Spoed', 'rood') : ''}`,
  },
  { kop: 'Ontvangen', cel: (rij) => dagTekst(rij.ontvangstdatum) },
  { kop: 'Grond', cel: (rij) => rij.gronden.map((grond) => labelOf(gronden, grond)).join(', ') },
  { kop: 'Terrein', cel: (rij) => labelOf(terreinen, rij.terrein) },
  { kop: 'Gemeente', cel: (rij) => labelOfGemeente(rij.gemeente_voorval) },
  {
    kop: 'Behandelaar',
    cel: (rij) => (rij.behandelaar_id ? (namen.get(rij.behandelaar_id) ?? '') : 'nog niemand'),
  },
];

const filterForm = ({ keuze, opties }: Dossierlijst): Html => {
  const kader = (naam: keyof Filterkeuze, tekst: string) => ({
    naam,
    label: tekst,
    verplicht: true,
    fouten: [],
  });
  const one = (naam: Keuzefilter, tekst: string) =>
    select(kader(naam, tekst), [{ kop: '', opties: opties[naam] }], keuze[naam], 'Alle');
  return html`<form class="mp-kaart" method="get" action="/dossiers" role="search" aria-label="Dossiers zoeken">${keuze.organisatie ? html`<input type="hidden" name="organisatie" value="${keuze.organisatie}">` : ''}<div class="mp-filters">${textbox(kader('nummer', 'Dossiernummer'), keuze.nummer, 'search')}${one('status', 'Status')}${one('grond', 'Grond')}${one('terrein', 'Terrein')}${one('gemeente', 'Gemeente van het voorval')}${one('behandelaar', 'Behandelaar')}${one('jaar', 'Jaar van registratie')}</div><div class="mp-knoppen">${submitButton('Zoeken')}<a href="/dossiers">Alles tonen</a></div></form>`;
};

const paging = ({ blad: { pagina, paginas }, keuze }: Dossierlijst): Html | '' =>
  paginas > 1
    ? html`<nav class="mp-bladeren" aria-label="Bladeren">${pagina > 1 ? linkButton(listAddress(keuze, pagina - 1), 'Vorige') : ''}<span>Pagina ${pagina} van ${paginas}</span>${pagina < paginas ? linkButton(listAddress(keuze, pagina + 1), 'Volgende') : ''}</nav>`
    : '';

/** The list of dossiers: codes and dates, filtered by code. */
export const dossiersPage = (frame: Frame, lijst: Dossierlijst): Html =>
  page(frame, {
    titel: 'Dossiers',
    inhoud: html`<div class="mp-titel"><h1>Dossiers</h1>${linkButton('/meldingen/nieuw', 'Nieuwe melding', 'primary')}</div>
${filterForm(lijst)}
${lijst.organisatie ? html`<p>Alleen dossiers over <strong>${lijst.organisatie}</strong>. <a href="/dossiers">Alle dossiers tonen</a></p>` : ''}
<p role="status">${meervoud(lijst.blad.totaal, 'dossier gevonden', 'dossiers gevonden')}.</p>
${lijst.blad.dossiers.length === 0 ? empty('Er is geen dossier dat hierbij past. Kies minder filters.') : table('Dossiers, nieuwste eerst', kolommen(lijst.namen), lijst.blad.dossiers)}
${paging(lijst)}`,
  });
