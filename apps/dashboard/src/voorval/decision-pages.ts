import type { Voorvalrij } from '@meldpunt/store';
import { html } from 'hono/html';
import { type Keuzelijsten, optionsOf } from '../form/choices.ts';
import { choices, select, textarea, textbox } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { searchChoice, zoekveld } from '../form/search-choice.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html, Inhoud } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';
import { meervoud } from '../layout/texts.ts';

/** What a small form about an incident is shown with. */
export type Voorvalformulier = {
  voorval: Voorvalrij;
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
  lijsten: Keuzelijsten;
  vandaag: Parameters<typeof optionsOf>[2];
};

const REASON_HINT = 'Schrijf geen namen of andere persoonsgegevens op.';

const form = (
  frame: Frame,
  { voorval, fouten }: Voorvalformulier,
  {
    pad,
    titel,
    velden,
    knop,
    inhoud,
  }: { pad: string; titel: string; velden: string[]; knop: string; inhoud: Inhoud },
): Html => {
  const here = `/voorvallen/${voorval.voorvalnummer}`;
  return page(frame, {
    titel: `${titel}, voorval ${voorval.voorvalnummer}`,
    fout: fouten.length > 0,
    scripts: ['zoekkeuze.js'],
    inhoud: html`<div class="mp-smal mp-stapel">${errorSummary(fouten, velden)}<p class="mp-niet-op-papier"><a href="${here}">Terug naar voorval ${voorval.voorvalnummer}</a></p><h1>${titel}</h1><form class="mp-formulier mp-kaart" method="post" action="${here}/${pad}" novalidate autocomplete="off">${csrfField(frame.csrf)}${inhoud}<div class="mp-knoppen">${submitButton(knop)}<a href="${here}">Niet doen</a></div></form></div>`,
  });
};

/** Changes what is known of an incident. */
export const factsPage = (frame: Frame, blad: Voorvalformulier): Html => {
  const { ingevuld, fouten, lijsten, vandaag } = blad;
  const kader = kaderMet(fouten, false);
  const places = optionsOf(
    { soort: 'verwijzing', label: '', verwijst: 'gemeente_voorval' },
    lijsten,
    vandaag,
  );
  return form(frame, blad, {
    pad: 'gegevens',
    titel: 'Gegevens van het voorval',
    velden: ['gemeente', 'datum', 'organisatieId'],
    knop: 'Bewaren',
    inhoud: html`${textbox(kader('datum', 'Dag van het voorval'), one(ingevuld, 'datum'), 'date')}${select(kader('gemeente', 'Gemeente'), places, one(ingevuld, 'gemeente'), 'Niet ingevuld')}${searchChoice(kader('organisatieId', 'Organisatie'), { wat: 'organisatie', opties: lijsten.organisatie, waarde: one(ingevuld, 'organisatieId'), tekst: one(ingevuld, zoekveld('organisatie')) })}`,
  });
};

/** Merges this incident into another one. */
export const mergePage = (frame: Frame, blad: Voorvalformulier): Html => {
  const { voorval, ingevuld, fouten, lijsten } = blad;
  return form(frame, blad, {
    pad: 'samenvoegen',
    titel: 'Samenvoegen met een ander voorval',
    velden: ['voorvalId', 'reden'],
    knop: 'Samenvoegen',
    inhoud: html`<p>Zijn twee voorvallen dezelfde gebeurtenis? Dan gaan alle meldingen van voorval ${voorval.voorvalnummer} (${meervoud(voorval.meldingen, 'melding', 'meldingen')}) naar het andere. Dit is niet in één keer terug te draaien.</p>${searchChoice({ naam: 'voorvalId', label: 'Naar welk voorval?', verplicht: true, fouten }, { wat: 'voorval', opties: lijsten.voorval.filter(({ waarde }) => waarde !== voorval.voorval_id), waarde: one(ingevuld, 'voorvalId'), tekst: one(ingevuld, zoekveld('voorval')) })}${textarea({ naam: 'reden', label: 'Waarom zijn ze hetzelfde?', hint: REASON_HINT, verplicht: true, fouten }, one(ingevuld, 'reden'))}`,
  });
};

/** The directeur decides whether the meldingen of an incident are mass reports. */
export const massPage = (frame: Frame, blad: Voorvalformulier & { drempel: number }): Html => {
  const { ingevuld, fouten, drempel } = blad;
  const opties = [
    { waarde: 'massaal', naam: 'Dit zijn massameldingen' },
    { waarde: 'niet_massaal', naam: 'Dit zijn geen massameldingen' },
    { waarde: 'drempel', naam: `Het aantal beslist: massameldingen vanaf ${drempel} meldingen` },
  ];
  return form(frame, blad, {
    pad: 'massaal',
    titel: 'Besluit over massameldingen',
    velden: ['keuze', 'reden'],
    knop: 'Besluit vastleggen',
    inhoud: html`<p>Massameldingen staan in elk cijfer apart. Verandert het besluit iets, dan gaan de meldingen opnieuw naar de landelijke registratie.</p>${choices({ naam: 'keuze', label: 'Uw besluit', verplicht: true, fouten }, 'radio', opties, ingevuld.keuze ?? [])}${textarea({ naam: 'reden', label: 'Reden', hint: REASON_HINT, verplicht: true, fouten }, one(ingevuld, 'reden'))}`,
  });
};
