import { overdrachtredenen, type Refusal } from '@meldpunt/core';
import type { Caseload, Row } from '@meldpunt/store';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import { statusLabel } from '../dossier/status-label.ts';
import { choices, select } from '../form/controls.ts';
import { kaderMet } from '../form/field-frame.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { alert, errorSummary, type Fout } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, empty, label, linkButton, submitButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { meervoud } from '../layout/texts.ts';

/** What became of one dossier: handed over, or why not. */
export type Overgedragen = { dossiernummer: string; weigering: Refusal | null };

export type Overdrachtblad = {
  caseloads: readonly Caseload[];
  /** Whose dossiers are shown; null: nobody chosen yet. */
  van: Caseload | null;
  dossiers: readonly Row<'dossier'>[];
  collegas: readonly { medewerkerId: string; naam: string }[];
  ingevuld: Ingevuld;
  fouten: readonly Fout[];
  uitkomst: readonly Overgedragen[] | null;
};

export const handoverPath = '/overdracht';

const overview = (caseloads: readonly Caseload[]): Html =>
  caseloads.length === 0
    ? empty('Niemand heeft open dossiers.')
    : table(
        'Open dossiers per behandelaar',
        [
          { kop: 'Behandelaar', cel: (row) => row.naam },
          { kop: 'Account', cel: (row) => (row.actief ? label('Aan', 'groen') : label('Uit', 'rood')) },
          { kop: 'Open dossiers', cel: (row) => row.dossiers, getal: true },
          {
            kop: 'Overdragen',
            cel: (row) =>
              html`<a href="${handoverPath}?van=${row.medewerkerId}">Dossiers overdragen<span class="mp-verborgen"> van ${row.naam}</span></a>`,
          },
        ],
        caseloads,
      );

const why = ({ dossiernummer, weigering }: Overgedragen): Html =>
  html`<li><a class="mp-nummer" href="/dossiers/${dossiernummer}">${dossiernummer}</a>: ${
    weigering?.refused === 'artikel'
      ? html`${weigering.reden} ${weigering.hoe} ${articleLink(weigering.artikel)}`
      : weigering?.refused === 'rol'
        ? weigering.reden
        : weigering?.fouten.map(({ reden }) => reden).join(' ')
  }</li>`;

const outcome = (uitkomst: readonly Overgedragen[]): Html => {
  const refused = uitkomst.filter(({ weigering }) => weigering !== null);
  const done = uitkomst.length - refused.length;
  return html`${done === 0 ? alert('warning', html`<p role="status"><strong>Er is geen dossier overgedragen.</strong></p>`) : ''}${done > 0 ? alert('ok', html`<p role="status">${meervoud(done, 'dossier is', 'dossiers zijn')} overgedragen.</p>`) : ''}${
    refused.length > 0
      ? alert(
          'warning',
          html`<p><strong>${meervoud(refused.length, 'dossier is', 'dossiers zijn')} niet overgedragen:</strong></p><ul>${refused.map(why)}</ul>`,
        )
      : ''
  }`;
};

const content = (frame: Frame, blad: Overdrachtblad, van: Caseload): Html => {
  if (blad.dossiers.length === 0) return empty(`${van.naam} heeft geen open dossiers die u kunt overdragen.`);
  if (blad.collegas.length === 0)
    return empty('Er is geen andere collega die zaken behandelt. Overdragen kan nu niet.');
  return form(frame, blad, van);
};

const form = (frame: Frame, blad: Overdrachtblad, van: Caseload): Html => {
  const { dossiers, collegas, ingevuld, fouten } = blad;
  const kader = kaderMet(fouten);
  const first = ingevuld.van === undefined;
  const chosen = first ? dossiers.map((row) => row.dossiernummer) : (ingevuld.dossier ?? []);
  return html`<form class="mp-formulier mp-kaart" method="post" action="${handoverPath}" novalidate>${csrfField(frame.csrf)}<input type="hidden" name="van" value="${van.medewerkerId}">
${choices(
  kader('dossier', 'Welke dossiers?'),
  'checkbox',
  dossiers.map((row) => ({ waarde: row.dossiernummer, naam: row.dossiernummer })),
  chosen,
)}
${select(kader('naar', 'Naar wie?'), [{ kop: '', opties: collegas.map(({ medewerkerId, naam }) => ({ waarde: medewerkerId, naam })) }], one(ingevuld, 'naar'))}
${choices(
  kader('reden', 'Waarom draagt u over?'),
  'radio',
  overdrachtredenen.codes.map(({ code, label: naam }) => ({ waarde: code, naam })),
  [one(ingevuld, 'reden')],
)}
<div class="mp-knoppen">${submitButton('Overdragen')}<a href="${handoverPath}">Niet overdragen</a></div></form>
${table(
  `Open dossiers van ${van.naam}`,
  [
    {
      kop: 'Dossier',
      cel: (row) =>
        html`<a class="mp-nummer" href="/dossiers/${row.dossiernummer}">${row.dossiernummer}</a> ${row.spoedeisend ? label('Spoed', 'rood') : ''}`,
    },
    { kop: 'Stand', cel: (row) => statusLabel(row.status) },
  ],
  dossiers,
)}`;
};

/** A caseload goes to one or more colleagues, when somebody leaves or is away. */
export const handoverPage = (frame: Frame, blad: Overdrachtblad): Html => {
  const { van, fouten, uitkomst } = blad;
  return page(frame, {
    titel: van ? `Dossiers van ${van.naam} overdragen` : 'Dossiers overdragen',
    fout: fouten.length > 0,
    inhoud: html`${errorSummary(fouten, ['dossier', 'naar', 'reden'])}${uitkomst ? outcome(uitkomst) : ''}
<h1>${van ? `Dossiers van ${van.naam} overdragen` : 'Dossiers overdragen'}</h1>
${van ? html`<p>Kies de dossiers en de collega. Andere dossiers draagt u daarna over aan iemand anders. Een collega met een persoonlijk belang krijgt een dossier niet.</p>` : html`<p>Gaat iemand weg of is iemand lang afwezig? Draag de open dossiers dan over. Termijnen lopen gewoon door.</p>`}
${van ? content(frame, blad, van) : overview(blad.caseloads)}
${van ? html`<p>${linkButton(handoverPath, 'Alle behandelaars')}</p>` : ''}`,
  });
};
