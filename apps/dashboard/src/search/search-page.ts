import type { Zoekreden, Zoekresultaat, Zoeksoort, Zoekuitkomst } from '@meldpunt/store';
import { html } from 'hono/html';
import { statusLabel } from '../dossier/status-label.ts';
import { choices, textbox } from '../form/controls.ts';
import { type Namen, whoText } from '../journal/names.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, empty, label, submitButton } from '../layout/pieces.ts';
import { type Kolom, table } from '../layout/table.ts';
import { dagTekst, meervoud } from '../layout/texts.ts';

/** What can be searched for, in words. */
export const soortNamen: Record<Zoeksoort, string> = {
  naam: 'Naam van een melder of wederpartij',
  nummer: 'Dossiernummer',
  telefoon: 'Telefoonnummer van de melder',
  email: 'E-mailadres van de melder',
  geboortedatum: 'Geboortedatum van de melder',
  organisatie: 'Organisatie',
  voorval: 'Nummer van een voorval',
  tekst: 'Woorden in de dossiers die u behandelt',
};

const reasons: Record<Zoekreden, string> = {
  nummer: 'dossiernummer',
  melder_gelijk: 'naam van de melder',
  melder_verwant: 'naam van de melder lijkt erop',
  wederpartij_gelijk: 'naam van de wederpartij',
  wederpartij_verwant: 'naam van de wederpartij lijkt erop',
  telefoon: 'telefoonnummer',
  email: 'e-mailadres',
  geboortedatum: 'geboortedatum',
  organisatie: 'organisatie',
  voorval: 'voorval',
  tekst: 'woorden in het dossier',
};

export type Zoekblad = {
  soort: string;
  tekst: string;
  fouten: readonly Fout[];
  /** Null before anything was searched for. */
  uitkomst: Zoekuitkomst | null;
  namen: Namen;
};

const columns = (namen: Namen): Kolom<Zoekresultaat>[] => [
  {
    kop: 'Dossier',
    cel: (rij) => html`<a class="mp-nummer" href="/dossiers/${rij.dossiernummer}">${rij.dossiernummer}</a>`,
  },
  { kop: 'Gevonden op', cel: (rij) => rij.redenen.map((reden) => reasons[reden]).join(', ') },
  {
    kop: 'Status',
    cel: (rij) =>
      html`${statusLabel(rij.status)} ${rij.spoedeisend && rij.status !== 'afgesloten' ? label('Spoed', 'rood') : ''}`,
  },
  { kop: 'Ontvangen', cel: (rij) => dagTekst(rij.ontvangstdatum) },
  {
    kop: 'Behandelaar',
    cel: (rij) => (rij.behandelaarId ? whoText(namen, rij.behandelaarId) : 'nog niemand'),
  },
];

const results = ({ uitkomst, namen }: Zoekblad): Html | '' => {
  if (!uitkomst) return '';
  const { resultaten, meer, gestopt } = uitkomst;
  return html`<h2>Gevonden</h2>
<p role="status">${meer ? `Meer dan ${resultaten.length} dossiers gevonden. Hier staan de eerste ${resultaten.length}.` : `${meervoud(resultaten.length, 'dossier gevonden', 'dossiers gevonden')}.`}</p>
${gestopt ? alert('warning', html`<p>Er was te veel om helemaal door te zoeken. Misschien is niet alles gevonden. Zoek met meer woorden of op iets anders.</p>`) : ''}
${resultaten.length === 0 ? empty('Er is geen dossier dat hierbij past. Probeer een andere spelling, of zoek op iets anders.') : table('Gevonden dossiers', columns(namen), resultaten)}`;
};

/** The search: what was typed is sent, never part of an address. */
export const searchPage = (frame: Frame, blad: Zoekblad): Html => {
  const { soort, tekst, fouten } = blad;
  const field = (naam: string, tekstLabel: string, hint?: string) => ({
    naam,
    label: tekstLabel,
    hint,
    verplicht: true,
    fouten,
  });
  return page(frame, {
    titel: 'Zoeken',
    fout: fouten.length > 0,
    inhoud: html`${errorSummary(fouten, ['soort', 'tekst'])}<h1>Zoeken</h1>
<form class="mp-formulier mp-kaart mp-smal" method="post" action="/zoeken" role="search" novalidate autocomplete="off">${csrfField(frame.csrf)}
${choices(
  field('soort', 'Waarop zoekt u?'),
  'radio',
  Object.entries(soortNamen).map(([waarde, naam]) => ({ waarde, naam })),
  [soort],
)}
${textbox(field('tekst', 'Zoek naar', 'Een naam mag ook anders gespeld zijn.'), tekst, 'search')}
<div class="mp-knoppen">${submitButton('Zoeken')}</div>
<p class="mp-rustig">U zoekt in de dossiers die u mag zien. Dat u zoekt en waarop, komt in het logboek. De woorden zelf niet.</p></form>
${results(blad)}`,
  });
};
