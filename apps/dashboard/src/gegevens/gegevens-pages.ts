import type { Datum, Refusal } from '@meldpunt/core';
import type { OpenedDossier } from '@meldpunt/store';
import { html } from 'hono/html';
import { refusalNotice } from '../act/refusal.ts';
import { actFields } from '../form/act-fields.ts';
import type { Keuzelijsten } from '../form/choices.ts';
import type { Ingevuld } from '../form/typed.ts';
import type { Kluisveld } from '../inzage/vault-fields.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, dataList, empty, linkButton, submitButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { aantalTekst } from '../layout/texts.ts';

type Dossierdocument = OpenedDossier['documenten'][number];

/** Longer values are cut in the list; the page of the field shows them whole. */
const SHOWN = 120;
const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Everything personal in a dossier, to choose what is put right or erased. */
export const fieldsPage = (
  frame: Frame,
  dossiernummer: string,
  velden: readonly Kluisveld[],
  documenten: readonly Dossierdocument[],
): Html => {
  const at = `/dossiers/${dossiernummer}/gegevens`;
  return page(frame, {
    titel: `Gegevens verbeteren of wissen, dossier ${dossiernummer}`,
    inhoud: html`<p class="mp-niet-op-papier"><a href="/dossiers/${dossiernummer}">Terug naar dossier ${dossiernummer}</a></p><h1>Gegevens verbeteren of wissen</h1>
<p>Kies het gegeven. Een codering (grond, terrein, gemeente) verbetert u met <a href="/dossiers/${dossiernummer}/handelingen/amendRegistratie">Registratie aanvullen of verbeteren</a>.</p>
${
  velden.length === 0
    ? empty('Er staan geen persoonsgegevens in dit dossier.')
    : table(
        'Persoonsgegevens in dit dossier',
        [
          { kop: 'Gegeven', cel: (veld) => html`<a href="${at}/${veld.plek}">${veld.naam}</a>` },
          { kop: 'Waarde', cel: (veld) => cut(veld.waarde) },
          { kop: 'Bij handeling', cel: (veld) => `${veld.versie}. ${veld.handeling}` },
        ],
        velden,
      )
}
<h2>Documenten</h2>${
      documenten.length === 0
        ? empty('Er staan geen documenten in dit dossier.')
        : table(
            'Documenten in dit dossier',
            [
              {
                kop: 'Document',
                cel: (rij) => html`<a href="${at}/document/${rij.document_id}">${rij.titel}</a>`,
              },
              { kop: 'Bij handeling', cel: (rij) => String(rij.versie) },
              {
                kop: 'Omvang',
                getal: true,
                cel: (rij) => `${aantalTekst(Math.ceil(rij.omvang / 1024))} kB`,
              },
            ],
            documenten,
          )
    }`,
  });
};

/** An act on one value: its form, or why it can't be done now. */
export type Gegevenhandeling = {
  naam: string;
  label: string;
  knop: string;
  /** The fields that are asked; what the act is about is known already. */
  schema: Parameters<typeof actFields>[0];
  over: readonly [naam: string, waarde: string];
  ingevuld: Ingevuld;
  weigering: Refusal | null;
  uitleg: string;
};

export type Gegevenblad = {
  dossiernummer: string;
  versie: number;
  kop: string;
  waarde: readonly (readonly [string, string])[];
  handeling: Gegevenhandeling;
  /** Another page, where this value can be erased. */
  wissen?: string | undefined;
  lijsten: Keuzelijsten;
  vandaag: Datum;
};

const actForm = (frame: Frame, blad: Gegevenblad, act: Gegevenhandeling): Html => {
  const fields = { ingevuld: act.ingevuld, fouten: [], lijsten: blad.lijsten, vandaag: blad.vandaag };
  const body = act.weigering
    ? refusalNotice(act.weigering, blad.dossiernummer)
    : html`<form class="mp-formulier" method="post" action="/dossiers/${blad.dossiernummer}/handelingen/${act.naam}" novalidate autocomplete="off">${csrfField(frame.csrf)}<input type="hidden" name="versie" value="${blad.versie}"><input type="hidden" name="${act.over[0]}" value="${act.over[1]}">${actFields(act.schema, fields)}<div class="mp-knoppen">${submitButton(act.knop, { soort: act.naam === 'correctGegeven' ? 'primary' : 'danger' })}</div></form>`;
  return html`<section class="mp-kaart" aria-labelledby="${act.naam}"><h2 id="${act.naam}">${act.label}</h2><p>${act.uitleg}</p>${body}</section>`;
};

/** One value or document, with what can be done about it. */
export const fieldPage = (frame: Frame, blad: Gegevenblad): Html =>
  page(frame, {
    titel: `${blad.kop}, dossier ${blad.dossiernummer}`,
    inhoud: html`<div class="mp-smal mp-stapel"><p class="mp-niet-op-papier"><a href="/dossiers/${blad.dossiernummer}/gegevens">Terug naar alle gegevens</a></p><h1>${blad.kop}</h1><section class="mp-kaart" aria-label="Wat er nu staat">${dataList(blad.waarde)}</section>${actForm(frame, blad, blad.handeling)}${blad.wissen ? html`<p>${linkButton(blad.wissen, 'Dit gegeven wissen')}</p>` : ''}</div>`,
  });
