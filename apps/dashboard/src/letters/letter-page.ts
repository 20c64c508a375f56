import { briefinvoer } from '@meldpunt/core';
import {
  type Briefsoort,
  type Invulnaam,
  type Invulveld,
  invulvelden,
  laat,
  ontvangerLabels,
  openPlaatsen,
} from '@meldpunt/letters';
import { html } from 'hono/html';
import { refusalNotice } from '../act/refusal.ts';
import { contactNotice } from '../contact/contact-notice.ts';
import { actFields, type Formulierstaat } from '../form/act-fields.ts';
import { textarea, textbox } from '../form/controls.ts';
import { one } from '../form/typed.ts';
import { alert, errorSummary } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, submitButton } from '../layout/pieces.ts';
import type { Briefdossier } from './letter-dossier.ts';
import { actSchema, type Deelnaam, fieldOf, fillField } from './letter-fields.ts';
import type { Mis } from './letter-typed.ts';

/** What the form of a letter is shown with. */
export type Briefformulier = Omit<Formulierstaat, 'fouten'> &
  Mis & {
    from: Briefdossier;
    delen: readonly Deelnaam[];
    versie: number;
    /** What was recorded since the form was opened. */
    intussen?: readonly string[] | undefined;
    melding?: string | undefined;
  };

/** The open places that are asked for by themselves: not those that a field of the act or the term fills. */
export const askedPlaces = (brief: Briefsoort, texts: readonly string[]): Invulnaam[] => {
  const elsewhere = new Set<string>([...laat, ...Object.keys(brief.uitVeld ?? {})]);
  return [...new Set(texts.flatMap(openPlaatsen))].filter((naam) => !elsewhere.has(naam));
};

const place =
  (formulier: Briefformulier) =>
  (naam: Invulnaam): Html => {
    const veld: Invulveld = invulvelden[naam];
    const kader = { naam: fillField(naam), label: veld.label, verplicht: true, fouten: formulier.fouten };
    const value = one(formulier.ingevuld, kader.naam);
    return veld.regels ? textarea(kader, value) : textbox(kader, value);
  };

const part =
  (formulier: Briefformulier) =>
  (deel: Deelnaam): Html => {
    const prefixed = { ...formulier, fouten: formulier.fouten };
    const sjabloon = fieldOf(deel, 'sjabloon');
    return html`<fieldset class="mp-rij"><legend>Brief ${ontvangerLabels[deel]}</legend>${actFields(briefinvoer, prefixed, `${deel}_`)}<input type="hidden" name="${sjabloon}" value="${one(formulier.ingevuld, sjabloon)}"></fieldset>`;
  };

const meanwhile = (intussen: readonly string[]): Html =>
  alert(
    'warning',
    html`<p><strong>Dit dossier is intussen veranderd.</strong> Dit kwam erbij:</p><ul>${intussen.map((wat) => html`<li>${wat}</li>`)}</ul><p>Uw brief is nog niet vastgelegd. Kijk of hij nog klopt.</p>`,
  );

/** The form in which a letter is written: what is asked for it, and its text, all of it to be changed. */
export const letterPage = (frame: Frame, formulier: Briefformulier): Html => {
  const { from, delen, fouten, weigering, intussen, ingevuld, melding } = formulier;
  const { brief, act, opened, contact, bekend } = from;
  const back = `/dossiers/${bekend.dossiernummer}`;
  const texts = delen.flatMap((deel) => [
    one(ingevuld, fieldOf(deel, 'onderwerp')),
    one(ingevuld, fieldOf(deel, 'tekst')),
  ]);
  const places = new Set(askedPlaces(brief, texts));
  for (const { veld } of fouten)
    if (veld.startsWith('vul_')) places.add(veld.slice('vul_'.length) as Invulnaam);
  const schema = actSchema(act, brief, opened.dossier);
  const known = [
    ...Object.keys(schema.shape),
    ...[...places].map(fillField),
    ...delen.flatMap((deel) => Object.keys(briefinvoer.shape).map((naam) => fieldOf(deel, naam))),
  ];
  return page(frame, {
    titel: `${brief.label}, dossier ${bekend.dossiernummer}`,
    fout: fouten.length > 0 || weigering !== undefined || intussen !== undefined,
    inhoud: html`<div class="mp-smal mp-stapel">
${errorSummary(fouten, known)}
${weigering ? refusalNotice(weigering, bekend.dossiernummer) : ''}
${intussen ? meanwhile(intussen) : ''}
${melding ? alert('ok', html`<p role="status">${melding}</p>`) : ''}
<p class="mp-niet-op-papier"><a href="${back}/brieven">Terug naar de brieven</a></p>
<h1>${brief.label}</h1>
${delen.includes('client') ? contactNotice(contact) : ''}
<form class="mp-formulier mp-kaart" method="post" action="${back}/brieven/${from.soort}" novalidate autocomplete="off">
${csrfField(frame.csrf)}<input type="hidden" name="versie" value="${formulier.versie}">
<h2>Gegevens</h2>
${actFields(schema, { ...formulier, fouten })}
${[...places].map(place(formulier))}
<h2>De brief</h2>
<p class="mp-rustig">Wat nog tussen {{ en }} staat, vult Meldpunt in met de gegevens hierboven. U kunt de hele tekst veranderen. Noem niet meer dan de ontvanger nodig heeft.</p>
${delen.map(part(formulier))}
<div class="mp-knoppen">${submitButton('Bekijk de brief', { naam: 'doe', waarde: 'bekijken' })}<a href="${back}">Geen brief maken</a></div>
</form></div>`,
  });
};
