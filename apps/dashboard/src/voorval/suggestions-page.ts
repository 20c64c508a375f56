import type { Voorstel, Voorvalrij } from '@meldpunt/store';
import { html } from 'hono/html';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, empty, label, linkButton, submitButton } from '../layout/pieces.ts';
import { aantalTekst, meervoud } from '../layout/texts.ts';
import { whereAndWhen } from './list-page.ts';
import { meldingenTable, PER_PAGE } from './meldingen-table.ts';

export type Voorstellenblad = {
  voorval: Voorvalrij;
  voorstellen: readonly Voorstel[];
  organisaties: ReadonlyMap<string, string>;
  /** Nothing was ticked. */
  leeg: boolean;
};

const why = ({ gelijkenis, woorden }: Voorstel): Html =>
  html`${label(`${gelijkenis.score} van 100`, gelijkenis.score >= 70 ? 'groen' : 'geel')}<ul class="mp-waarom">${gelijkenis.redenen.map(
    ({ punten, uitleg }) => html`<li>${uitleg} (${punten})</li>`,
  )}</ul>${woorden.length > 0 ? html`<span class="mp-rustig">Woorden: ${woorden.join(', ')}</span>` : ''}`;

/** Meldingen that may be about an incident, the likeliest first, each with why and how sure. */
export const suggestionsPage = (frame: Frame, blad: Voorstellenblad): Html => {
  const { voorval, voorstellen, organisaties, leeg } = blad;
  const here = `/voorvallen/${voorval.voorvalnummer}`;
  const shown = voorstellen.slice(0, PER_PAGE);
  const byId = new Map(shown.map((voorstel) => [voorstel.melding.dossier_id, voorstel]));
  const form = html`<form class="mp-stapel" method="post" action="${here}/voorstellen">${csrfField(frame.csrf)}${meldingenTable(
    shown.map(({ melding }) => melding),
    {
      bijschrift: 'Voorgestelde meldingen, de meest waarschijnlijke eerst',
      organisaties,
      extra: {
        kop: 'Waarom',
        cel: ({ dossier_id }) => {
          const voorstel = byId.get(dossier_id);
          return voorstel ? why(voorstel) : '';
        },
      },
    },
  )}<div class="mp-knoppen">${submitButton('Aangevinkte koppelen', { naam: 'doe', waarde: 'aangevinkt' })}${submitButton(`Alle ${shown.length} op deze pagina koppelen`, { soort: 'secondary', naam: 'doe', waarde: 'pagina' })}</div></form>`;
  const more =
    voorstellen.length > shown.length
      ? html`<p>Er zijn ${aantalTekst(voorstellen.length)} voorstellen. Hier staan de eerste ${shown.length}. Na het koppelen ziet u de volgende.</p>`
      : '';
  return page(frame, {
    titel: `Voorstellen bij voorval ${voorval.voorvalnummer}`,
    fout: leeg,
    inhoud: html`${leeg ? html`<div class="utrecht-alert utrecht-alert--error" role="alert"><div class="utrecht-alert__content"><p>Vink eerst een melding aan.</p></div></div>` : ''}<p class="mp-niet-op-papier"><a href="${here}">Terug naar voorval ${voorval.voorvalnummer}</a></p><h1>Voorstellen bij voorval ${voorval.voorvalnummer}</h1>
<p>${whereAndWhen(voorval)}${voorval.organisatie ? `, ${voorval.organisatie}` : ''}. ${meervoud(voorval.meldingen, 'melding', 'meldingen')} gekoppeld.</p>
<p>Meldpunt vergelijkt dag, plaats, organisatie, terrein, grond en de woorden in het verhaal. U beslist of een melding over dit voorval gaat.</p>
${more}${shown.length === 0 ? html`${empty('Er zijn geen meldingen die genoeg op dit voorval lijken.')}<p>${linkButton(`${here}/zoeken`, 'Zelf meldingen zoeken')}</p>` : form}`,
  });
};
