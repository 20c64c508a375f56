import { html } from 'hono/html';
import type { Optiegroep } from '../form/choices.ts';
import { choices, select, textbox } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { madeOnceField } from '../form/made-once.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';

export type Registerblad = {
  gemeenten: readonly Optiegroep[];
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
  /** The id that what is added will have. */
  nieuw: string;
  /** What was just added, to say so. */
  toegevoegd?: string | undefined;
};

const done = (toegevoegd: string | undefined, wat: string): Html | '' =>
  toegevoegd
    ? alert(
        'ok',
        html`<p role="status">${wat} ${toegevoegd} is toegevoegd.</p><p>Sluit dit tabblad. Zoek ${toegevoegd} daarna op het formulier.</p>`,
      )
    : '';

export const soorten = [
  {
    waarde: 'rechtspersoon',
    naam: 'Een organisatie: bedrijf (bv, nv), stichting, vereniging, school of overheid',
  },
  { waarde: 'natuurlijk_persoon', naam: 'Een persoon, eenmanszaak of vof' },
];

/** Adds a legal person that meldingen can be about. */
export const organisationPage = (
  frame: Frame,
  { gemeenten, ingevuld, fouten, toegevoegd }: Registerblad,
): Html => {
  const kader = kaderMet(fouten);
  return page(frame, {
    titel: 'Organisatie toevoegen',
    fout: fouten.length > 0,
    inhoud: html`<div class="mp-smal mp-stapel">${errorSummary(fouten, ['soort', 'naam', 'gemeente', 'kvkNummer'])}${done(toegevoegd, 'De organisatie')}<h1>Organisatie toevoegen</h1><p>Met een organisatie in de lijst kan Meldpunt zien of er meer meldingen over binnenkomen.</p>
<form class="mp-formulier mp-kaart" method="post" action="/organisaties/nieuw" novalidate>${csrfField(frame.csrf)}
${choices(kader('soort', 'Wat is het?'), 'radio', soorten, ingevuld.soort ?? [])}
${textbox(kader('naam', 'Naam'), one(ingevuld, 'naam'))}
${select(kader('gemeente', 'Gemeente', 'Waar de vestiging is.', false), gemeenten, one(ingevuld, 'gemeente'), 'Niet ingevuld')}
${textbox(kader('kvkNummer', 'KvK-nummer', 'Acht cijfers.', false), one(ingevuld, 'kvkNummer'), 'text', { kort: true, inputmode: 'numeric' })}
<div class="mp-knoppen">${submitButton('Toevoegen')}</div></form></div>`,
  });
};

/** Adds an incident that several meldingen can be about. */
export const incidentPage = (
  frame: Frame,
  { gemeenten, ingevuld, fouten, nieuw, toegevoegd }: Registerblad,
): Html => {
  const kader = kaderMet(fouten, false);
  return page(frame, {
    titel: 'Voorval toevoegen',
    fout: fouten.length > 0,
    inhoud: html`<div class="mp-smal mp-stapel">${errorSummary(fouten, ['gemeente', 'datum'])}${done(toegevoegd, 'Voorval')}<h1>Voorval toevoegen</h1><p>Gaan meer meldingen over dezelfde gebeurtenis? Maak dan één voorval en koppel de meldingen eraan.</p>
<form class="mp-formulier mp-kaart" method="post" action="/voorvallen/nieuw" novalidate>${csrfField(frame.csrf)}${madeOnceField(nieuw)}
${select(kader('gemeente', 'Gemeente'), gemeenten, one(ingevuld, 'gemeente'), 'Niet ingevuld')}
${textbox(kader('datum', 'Dag van het voorval'), one(ingevuld, 'datum'), 'date')}
<div class="mp-knoppen">${submitButton('Toevoegen')}</div></form></div>`,
  });
};
