import type { Meldingrij, Voorvalbesluit, Voorvalrij, Voorvalwerk } from '@meldpunt/store';
import { html } from 'hono/html';
import { type Namen, whoText } from '../journal/names.ts';
import { alert } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { csrfField, dataList, empty, label, linkButton, submitButton } from '../layout/pieces.ts';
import { dagTekst, meervoud, momentTekst } from '../layout/texts.ts';
import { whereAndWhen } from './list-page.ts';
import { meldingenTable } from './meldingen-table.ts';
import { workLine } from './work-page.ts';

export type Voorvalblad = {
  voorval: Voorvalrij;
  /** The incident that this one was merged into. */
  samengevoegdIn: string | undefined;
  meldingen: readonly Meldingrij[];
  pagina: number;
  paginas: number;
  organisaties: ReadonlyMap<string, string>;
  besluiten: readonly Voorvalbesluit[];
  voorvallen: ReadonlyMap<string, string>;
  werk: readonly Voorvalwerk[];
  namen: Namen;
  /** What was just done. */
  gedaan: string | undefined;
};

const massText = ({ massaal, massaal_besluit }: Voorvalrij): Html =>
  html`${massaal ? label('Massameldingen', 'geel') : 'Nee'} <span class="mp-rustig">${massaal_besluit === null ? '(volgt uit het aantal)' : '(besluit van de directeur)'}</span>`;

const besluitNamen: Record<string, string> = {
  massaal: 'Aangewezen als massameldingen',
  niet_massaal: 'Niet als massameldingen tellen',
  drempel: 'Weer volgens het aantal meldingen',
  samengevoegd: 'Samengevoegd met',
};

const decisions = ({ besluiten, namen, voorvallen }: Voorvalblad): Html | '' =>
  besluiten.length === 0
    ? ''
    : html`<section aria-labelledby="besluiten"><h2 id="besluiten">Besluiten</h2><ul class="mp-regels">${besluiten.map(
        (besluit) =>
          html`<li><strong>${besluitNamen[besluit.soort] ?? besluit.soort}${besluit.ander_voorval_id ? ` ${voorvallen.get(besluit.ander_voorval_id) ?? 'een vernietigd voorval'}` : ''}</strong>, ${momentTekst(besluit.besloten_op)}, ${whoText(namen, besluit.medewerker_id)}.${besluit.reden ? html` Reden: ${besluit.reden}` : ''}</li>`,
      )}</ul></section>`;

const linked = (frame: Frame, blad: Voorvalblad): Html => {
  const { voorval, meldingen, pagina, paginas, organisaties } = blad;
  const here = `/voorvallen/${voorval.voorvalnummer}`;
  if (meldingen.length === 0) return empty('Er zijn nog geen meldingen gekoppeld.');
  return html`<form class="mp-stapel" method="post" action="${here}/loskoppelen">${csrfField(frame.csrf)}${meldingenTable(meldingen, { bijschrift: 'Gekoppelde meldingen, nieuwste eerst', organisaties })}
<div class="mp-knoppen">${submitButton('Aangevinkte loskoppelen', { soort: 'secondary', naam: 'doe', waarde: 'aangevinkt' })}</div>
<details><summary>Alle meldingen loskoppelen</summary><p>Meldpunt stelt een losgekoppelde melding niet opnieuw voor bij dit voorval.</p><div class="mp-knoppen">${submitButton(`Alle ${meervoud(voorval.meldingen, 'melding', 'meldingen')} loskoppelen`, { soort: 'danger', naam: 'doe', waarde: 'alles' })}</div></details></form>
${paginas > 1 ? html`<nav class="mp-bladeren" aria-label="Bladeren">${pagina > 1 ? linkButton(`${here}?pagina=${pagina - 1}`, 'Vorige') : ''}<span>Pagina ${pagina} van ${paginas}</span>${pagina < paginas ? linkButton(`${here}?pagina=${pagina + 1}`, 'Volgende') : ''}</nav>` : ''}`;
};

const actions = (frame: Frame, { voorval }: Voorvalblad): Html => {
  const here = `/voorvallen/${voorval.voorvalnummer}`;
  return html`<div class="mp-knoppen">${linkButton(`${here}/voorstellen`, 'Voorstellen bekijken', 'primary')}${linkButton(`${here}/zoeken`, 'Meldingen zoeken')}${linkButton(`${here}/gegevens`, 'Gegevens wijzigen')}${linkButton(`${here}/samenvoegen`, 'Samenvoegen')}${frame.wie?.rol === 'directeur' ? linkButton(`${here}/massaal`, 'Massameldingen: besluit') : ''}</div>`;
};

/** One incident: its facts, its meldingen, what was decided and what is being done. */
export const incidentDetailPage = (frame: Frame, blad: Voorvalblad): Html => {
  const { voorval, samengevoegdIn, werk, gedaan } = blad;
  return page(frame, {
    titel: `Voorval ${voorval.voorvalnummer}`,
    inhoud: html`${gedaan ? alert('ok', html`<p role="status">${gedaan}</p>`) : ''}<p class="mp-niet-op-papier"><a href="/voorvallen">Alle voorvallen</a></p><h1>Voorval ${voorval.voorvalnummer}</h1>
${samengevoegdIn ? alert('info', html`<p>Dit voorval is samengevoegd met <a href="/voorvallen/${samengevoegdIn}">voorval ${samengevoegdIn}</a>.</p>`) : ''}
${dataList([
  ['Dag en plaats', whereAndWhen(voorval)],
  ['Organisatie', voorval.organisatie],
  ['Meldingen', meervoud(voorval.meldingen, 'melding', 'meldingen')],
  ['Massameldingen', massText(voorval)],
  ['Gemaakt', dagTekst(voorval.aangemaakt_op.toISOString().slice(0, 10))],
])}
${samengevoegdIn ? '' : actions(frame, blad)}
${werk.length > 0 ? html`<section aria-labelledby="werk"><h2 id="werk">Koppelen en loskoppelen</h2><ul class="mp-regels">${werk.map((one) => html`<li>${workLine(one, blad.namen)} <a href="/voorvallen/${voorval.voorvalnummer}/werk/${one.werk_id}">Bekijken<span class="mp-verborgen"> van ${momentTekst(one.begonnen_op)}</span></a></li>`)}</ul></section>` : ''}
<section aria-labelledby="meldingen"><h2 id="meldingen">Meldingen</h2>${linked(frame, blad)}</section>
${decisions(blad)}`,
  });
};
