import { type Context, type Dossier, grondslagenVan } from '@meldpunt/core';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import type { Html } from '../layout/html.ts';
import { dataList, label } from '../layout/pieces.ts';
import { dagTekst } from '../layout/texts.ts';
import { refusalOf } from './offered.ts';

/** On which legal basis each kind of data is kept, what is missing, and whose advice the bureau follows (A6). */
export const legalBases = (dossier: Dossier, dossiernummer: string, context: Context): Html => {
  const advies = context.instellingen.grondslagadvies;
  const bases = grondslagenVan(dossier);
  const missing =
    refusalOf(dossier, 'recordGrondslag', context) === null &&
    bases.some(({ grondslag }) => grondslag === null);
  return html`<section class="mp-kaart" aria-labelledby="grondslagen"><h2 id="grondslagen">Grondslag van de gegevens</h2>
${dataList(
  bases.map(({ gegevens, grondslag, op }) => [
    gegevens,
    grondslag ? `${grondslag}, ${op ? dagTekst(op) : ''}` : label('Ontbreekt', 'geel'),
  ]),
)}
${missing ? html`<p class="mp-niet-op-papier"><a href="/dossiers/${dossiernummer}/handelingen/recordGrondslag">Grondslag vastleggen</a></p>` : ''}
<p class="mp-rustig">${articleLink('A6')}. ${advies ? `Advies van een jurist: ${advies}` : 'Er is nog geen advies van een jurist genoteerd. De directeur zet het in de instellingen van Meldpunt.'}</p></section>`;
};
