import { labelOfGemeente } from '@meldpunt/core';
import type { Voorvalrij } from '@meldpunt/store';
import { html } from 'hono/html';
import type { Optie } from '../form/choices.ts';
import { select } from '../form/controls.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { empty, label, linkButton, submitButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { aantalTekst, dagTekst } from '../layout/texts.ts';

/** The filter of the list as it stands in the address. */
export type Lijstkeuze = { gemeente: string; jaar: string; massaal: string };

export type Voorvallenblad = {
  voorvallen: readonly Voorvalrij[];
  meer: boolean;
  pagina: number;
  keuze: Lijstkeuze;
  gemeenten: readonly Optie[];
  jaren: readonly Optie[];
};

/** `1 mrt 2026, Groningen` */
export const whereAndWhen = ({ datum, gemeente }: Pick<Voorvalrij, 'datum' | 'gemeente'>): string =>
  [datum ? dagTekst(datum) : 'dag onbekend', gemeente ? labelOfGemeente(gemeente) : 'plaats onbekend'].join(
    ', ',
  );

const address = (keuze: Lijstkeuze, pagina: number): string => {
  const query = new URLSearchParams(Object.entries(keuze).filter(([, value]) => value !== ''));
  if (pagina > 1) query.set('pagina', String(pagina));
  return query.size > 0 ? `/voorvallen?${query}` : '/voorvallen';
};

const massOptions: readonly Optie[] = [
  { waarde: 'ja', naam: 'Massameldingen' },
  { waarde: 'nee', naam: 'Geen massameldingen' },
];

/** All incidents, newest first, with how many meldingen are about each. */
export const incidentsPage = (frame: Frame, blad: Voorvallenblad): Html => {
  const { voorvallen, meer, pagina, keuze, gemeenten, jaren } = blad;
  const one = (naam: keyof Lijstkeuze, tekst: string, opties: readonly Optie[]) =>
    select({ naam, label: tekst, verplicht: true, fouten: [] }, [{ kop: '', opties }], keuze[naam], 'Alle');
  const rows = table(
    'Voorvallen, nieuwste eerst',
    [
      {
        kop: 'Voorval',
        cel: (rij) =>
          html`<a class="mp-nummer" href="/voorvallen/${rij.voorvalnummer}">${rij.voorvalnummer}</a>`,
      },
      { kop: 'Dag en plaats', cel: whereAndWhen },
      { kop: 'Organisatie', cel: (rij) => rij.organisatie ?? '' },
      { kop: 'Meldingen', cel: (rij) => aantalTekst(rij.meldingen), getal: true },
      { kop: 'Soort', cel: (rij) => (rij.massaal ? label('Massameldingen', 'geel') : '') },
    ],
    voorvallen,
  );
  return page(frame, {
    titel: 'Voorvallen',
    inhoud: html`<div class="mp-titel"><h1>Voorvallen</h1>${linkButton('/voorvallen/nieuw', 'Nieuw voorval', 'primary')}</div>
<p>Een voorval is de gebeurtenis zelf. Gaan meer meldingen over dezelfde gebeurtenis, koppel ze dan aan één voorval.</p>
<form class="mp-kaart" method="get" action="/voorvallen" role="search" aria-label="Voorvallen zoeken"><div class="mp-filters">${one('gemeente', 'Gemeente', gemeenten)}${one('jaar', 'Jaar', jaren)}${one('massaal', 'Massameldingen', massOptions)}</div><div class="mp-knoppen">${submitButton('Zoeken')}<a href="/voorvallen">Alles tonen</a></div></form>
${voorvallen.length === 0 ? empty('Er is geen voorval dat hierbij past.') : rows}
${pagina > 1 || meer ? html`<nav class="mp-bladeren" aria-label="Bladeren">${pagina > 1 ? linkButton(address(keuze, pagina - 1), 'Vorige') : ''}<span>Pagina ${pagina}</span>${meer ? linkButton(address(keuze, pagina + 1), 'Volgende') : ''}</nav>` : ''}`,
  });
};
