import type { Verklaring, VerklaringRegel } from '@meldpunt/archive';
import { html } from 'hono/html';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { dataList, empty, linkButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { aantalTekst, dagTekst, momentTekst } from '../layout/texts.ts';

/** A link to the page of a statement. */
export const statementLink = (nummer: string): Html =>
  html`<a class="mp-nummer" href="/verklaringen/${nummer}">${nummer}</a>`;

/** All statements of destruction. */
export const statementsPage = (frame: Frame, verklaringen: readonly VerklaringRegel[]): Html =>
  page(frame, {
    titel: 'Verklaringen',
    inhoud: html`<h1>Verklaringen van vernietiging</h1><p>Na het uitvoeren van een lijst maakt Meldpunt een verklaring. Het controlegetal bewijst dat zij daarna niet is veranderd.</p>${
      verklaringen.length === 0
        ? empty('Er is nog geen verklaring.')
        : table(
            'Verklaringen, nieuwste eerst',
            [
              { kop: 'Verklaring', cel: (one) => statementLink(one.verklaring_nummer) },
              {
                kop: 'Lijst',
                cel: (one) =>
                  html`<a class="mp-nummer" href="/vernietiging/${one.lijst_nummer}">${one.lijst_nummer}</a>`,
              },
              { kop: 'Opgemaakt', cel: (one) => momentTekst(one.opgemaakt_op) },
              { kop: 'Controlegetal (SHA-256)', cel: (one) => html`<code>${one.sha256}</code>` },
            ],
            verklaringen,
          )
    }`,
  });

/** Said instead of the file, when a dossier that was left out is hidden from the reader (B2.5, 3.5). */
export const partlyHiddenPage = (frame: Frame, nummer: string): Html =>
  page(frame, {
    titel: 'Verklaring niet op te slaan',
    inhoud: html`<h1>U kunt dit bestand niet opslaan</h1><p>In het bestand staan ook de nummers van dossiers die niet vernietigd zijn. Een daarvan is voor u afgeschermd. Vraag een collega die alle dossiers mag zien.</p><p>${linkButton(`/verklaringen/${nummer}`, 'Terug naar de verklaring')}</p>`,
  });

const list = (regels: readonly string[]): Html =>
  html`<ul>${regels.map((regel) => html`<li>${regel}</li>`)}</ul>`;

/** One statement: what was destroyed, by which rules and how, what stays, and what could not be checked. */
export const statementPage = (frame: Frame, verklaring: Verklaring, sha256: string): Html => {
  const { verklaring_nummer: nummer, lijst, uitvoering, aantallen, regels, dossiernummers } = verklaring;
  return page(frame, {
    titel: `Verklaring ${nummer}`,
    inhoud: html`<p class="mp-niet-op-papier"><a href="/verklaringen">Terug naar alle verklaringen</a></p>
<div class="mp-titel"><div><p class="mp-voortitel">Verklaring van vernietiging</p><h1>${nummer}</h1></div>${linkButton(`/verklaringen/${nummer}/bestand`, 'Opslaan als JSON')}</div>
<section class="mp-kaart" aria-label="De verklaring in het kort">${dataList([
      ['Bureau', verklaring.organisatie],
      ['Programma', verklaring.software],
      ['Lijst', html`<a href="/vernietiging/${lijst.nummer}">${lijst.nummer}</a>`],
      ['Goedgekeurd', `${momentTekst(new Date(lijst.goedgekeurd_op))}, door ${lijst.goedgekeurd_door}`],
      ['Uitgevoerd', momentTekst(new Date(uitvoering.beeindigd_op))],
      ['Vernietigd', aantalTekst(aantallen.vernietigd)],
      ['Uitgezonderd', aantalTekst(aantallen.uitgezonderd)],
      ['Mislukt', aantalTekst(aantallen.mislukt)],
      ['Onherstelbaar vanaf', dagTekst(verklaring.onherstelbaar_vanaf.slice(0, 10))],
      ['Controlegetal', html`<code>${sha256}</code>`],
    ])}</section>
${table(
  'Volgens welke regels',
  [
    { kop: 'Regel', cel: (regel) => `${regel.naam.replaceAll('_', ' ')} (versie ${regel.versie})` },
    { kop: 'Grondslag', cel: (regel) => regel.grondslag },
    { kop: 'Dossiers', getal: true, cel: (regel) => aantalTekst(regel.aantal) },
  ],
  regels,
)}
${table(
  'Wat er stond, en wat er nog staat',
  [
    { kop: 'Gegevens', cel: (rij) => rij.naam },
    { kop: 'Vooraf', getal: true, cel: (rij) => aantalTekst(rij.voor) },
    { kop: 'Daarna', getal: true, cel: (rij) => aantalTekst(rij.na) },
  ],
  verklaring.opslag,
)}
<h2>Hoe</h2>${list(verklaring.methode)}
<h2>Wat blijft bewaard</h2>${list(verklaring.blijft_bewaard)}
<h2>Wat niet kon worden gecontroleerd</h2>${list(verklaring.niet_gecontroleerd)}
<h2>Vernietigde dossiers</h2><details><summary>${aantalTekst(dossiernummers.vernietigd.length)} nummers bekijken</summary><p>${dossiernummers.vernietigd.join(', ')}</p></details>`,
  });
};
