import { gronden, kanalen, terreinen } from '@meldpunt/core';
import { type Meldingrij, MOST_STORIES, type Voorvalrij } from '@meldpunt/store';
import { html } from 'hono/html';
import { type Keuzelijsten, type Optiegroep, optionsOf } from '../form/choices.ts';
import { choices, select, textbox } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { searchChoice, zoekveld } from '../form/search-choice.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, empty, submitButton } from '../layout/pieces.ts';
import { aantalTekst, meervoud } from '../layout/texts.ts';
import { meldingenTable, PER_PAGE } from './meldingen-table.ts';
import { searchFields } from './search-filter.ts';

/** What a search found; absent before there was one. */
export type Vondst = {
  totaal: number;
  meldingen: readonly Meldingrij[];
  pagina: number;
  organisaties: ReadonlyMap<string, string>;
  /** Not all stories could be looked through. */
  afgekapt: boolean;
};

export type Zoekblad = {
  voorval: Voorvalrij;
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
  lijsten: Keuzelijsten;
  vandaag: Parameters<typeof optionsOf>[2];
  vondst: Vondst | undefined;
};

const fields = ({ ingevuld, fouten, lijsten, vandaag }: Zoekblad): Html => {
  // Nothing has to be filled in here, so it is not said of each.
  const kader = kaderMet(fouten);
  const listed = (naam: string, label: string, groepen: readonly Optiegroep[]) =>
    select(kader(naam, label), groepen, one(ingevuld, naam), 'Alle');
  const ofList = (lijst: typeof terreinen | typeof gronden | typeof kanalen): Optiegroep[] => [
    { kop: '', opties: lijst.codes.map(({ code, label }) => ({ waarde: code, naam: label })) },
  ];
  const places = optionsOf(
    { soort: 'verwijzing', label: '', verwijst: 'gemeente_voorval' },
    lijsten,
    vandaag,
  );
  return html`<div class="mp-filters">${textbox(kader('van', 'Gebeurd vanaf'), one(ingevuld, 'van'), 'date')}${textbox(kader('tot', 'Gebeurd tot en met'), one(ingevuld, 'tot'), 'date')}${listed('gemeente', 'Gemeente van het voorval', places)}${listed('terrein', 'Terrein', ofList(terreinen))}${listed('grond', 'Grond', ofList(gronden))}${listed('kanaal', 'Hoe binnengekomen', ofList(kanalen))}</div>
${searchChoice({ ...kader('organisatieId', 'Organisatie'), verplicht: false }, { wat: 'organisatie', opties: lijsten.organisatie, waarde: one(ingevuld, 'organisatieId'), tekst: one(ingevuld, zoekveld('organisatie')) })}
${textbox(kader('woorden', 'Woorden in het verhaal', 'Alle woorden moeten erin staan. Meldpunt opent de verhalen om te zoeken en bewaart niets.'), one(ingevuld, 'woorden'), 'search')}
${choices(kader('gekoppeld', 'Meldingen die al aan een voorval zijn gekoppeld'), 'checkbox', [{ waarde: 'ook', naam: 'Ook zoeken' }], ingevuld.gekoppeld ?? [])}`;
};

const results = ({ ingevuld }: Zoekblad, vondst: Vondst): Html => {
  const { totaal, meldingen, pagina, organisaties, afgekapt } = vondst;
  const paginas = Math.max(1, Math.ceil(totaal / PER_PAGE));
  const step = (naar: number, tekst: string) =>
    submitButton(tekst, { soort: 'secondary', naam: 'pagina', waarde: String(naar) });
  const cut = afgekapt
    ? alert(
        'warning',
        html`<p>Meldpunt zocht in de nieuwste ${aantalTekst(MOST_STORIES)} verhalen en is toen gestopt. Kies een kortere periode of meer gegevens.</p>`,
      )
    : '';
  if (meldingen.length === 0)
    return html`${cut}<p role="status">Niets gevonden.</p>${empty('Er is geen melding die hierbij past.')}`;
  return html`${cut}<p role="status">${meervoud(totaal, 'melding gevonden', 'meldingen gevonden')}.</p>${meldingenTable(meldingen, { bijschrift: 'Gevonden meldingen, nieuwste eerst', organisaties, aangevinkt: new Set(ingevuld.dossier ?? []) })}
${paginas > 1 ? html`<div class="mp-bladeren">${pagina > 1 ? step(pagina - 1, 'Vorige') : ''}<span>Pagina ${pagina} van ${paginas}</span>${pagina < paginas ? step(pagina + 1, 'Volgende') : ''}</div>` : ''}
<div class="mp-knoppen">${submitButton('Aangevinkte koppelen', { naam: 'doe', waarde: 'aangevinkt' })}${submitButton(`Alle ${meldingen.length} op deze pagina koppelen`, { soort: 'secondary', naam: 'doe', waarde: 'pagina' })}${totaal > meldingen.length ? submitButton(`Alle ${aantalTekst(totaal)} gevonden meldingen koppelen`, { soort: 'secondary', naam: 'doe', waarde: 'alles' }) : ''}</div>`;
};

/** Looks for meldingen that are about an incident, by coded facts and by words in their stories, and links them. */
export const searchPage = (frame: Frame, blad: Zoekblad): Html => {
  const { voorval, fouten, vondst } = blad;
  const here = `/voorvallen/${voorval.voorvalnummer}`;
  return page(frame, {
    titel: `Meldingen zoeken bij voorval ${voorval.voorvalnummer}`,
    fout: fouten.length > 0,
    scripts: ['zoekkeuze.js'],
    inhoud: html`${errorSummary(fouten, searchFields)}<p class="mp-niet-op-papier"><a href="${here}">Terug naar voorval ${voorval.voorvalnummer}</a></p><h1>Meldingen zoeken bij voorval ${voorval.voorvalnummer}</h1>
<form class="mp-formulier" method="post" action="${here}/zoeken" novalidate autocomplete="off">${csrfField(frame.csrf)}<div class="mp-kaart mp-stapel">${fields(blad)}<div class="mp-knoppen">${submitButton('Meldingen zoeken', { naam: 'doe', waarde: 'zoeken' })}</div></div>
${vondst ? results(blad, vondst) : ''}</form>`,
  });
};
