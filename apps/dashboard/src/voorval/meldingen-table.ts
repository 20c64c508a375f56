import { gronden, kanalen, labelOf, labelOfGemeente, terreinen } from '@meldpunt/core';
import type { Meldingrij } from '@meldpunt/store';
import { html } from 'hono/html';
import type { Html, Inhoud } from '../layout/html.ts';
import { type Kolom, table } from '../layout/table.ts';
import { dagTekst } from '../layout/texts.ts';

/** How many meldingen stand on one page. */
export const PER_PAGE = 50;

const tick = (melding: Meldingrij, ticked: boolean): Html =>
  html`<label class="mp-aanvinken"><input type="checkbox" name="dossier" value="${melding.dossier_id}"${ticked ? html` checked` : ''}><span class="mp-nummer">${melding.dossiernummer}</span></label><input type="hidden" name="opPagina" value="${melding.dossier_id}">`;

type Tabel = {
  bijschrift: string;
  organisaties: ReadonlyMap<string, string>;
  /** Ids of the meldingen that stay ticked. */
  aangevinkt?: ReadonlySet<string>;
  /** A column of its own, such as why a melding is suggested. */
  extra?: { kop: string; cel: (melding: Meldingrij) => Inhoud };
};

/** Meldingen to tick in a form: codes and dates, nothing of their stories. */
export const meldingenTable = (
  meldingen: readonly Meldingrij[],
  { bijschrift, organisaties, aangevinkt = new Set(), extra }: Tabel,
): Html => {
  const kolommen: Kolom<Meldingrij>[] = [
    { kop: 'Melding', cel: (rij) => tick(rij, aangevinkt.has(rij.dossier_id)) },
    ...(extra ? [extra] : []),
    {
      kop: 'Voorval',
      cel: (rij) =>
        html`${rij.voorvaldatum ? dagTekst(rij.voorvaldatum) : 'dag onbekend'}, ${labelOfGemeente(rij.gemeente_voorval)}`,
    },
    {
      kop: 'Ontvangen',
      cel: (rij) => html`${dagTekst(rij.ontvangstdatum)}, ${labelOf(kanalen, rij.kanaal)}`,
    },
    { kop: 'Grond', cel: (rij) => rij.gronden.map((grond) => labelOf(gronden, grond)).join(', ') },
    { kop: 'Terrein', cel: (rij) => labelOf(terreinen, rij.terrein) },
    { kop: 'Organisatie', cel: (rij) => organisaties.get(rij.organisatie_id ?? '') ?? '' },
    {
      kop: 'Dossier',
      cel: (rij) =>
        html`<a href="/dossiers/${rij.dossiernummer}">Openen<span class="mp-verborgen"> ${rij.dossiernummer}</span></a>`,
    },
  ];
  return table(bijschrift, kolommen, meldingen);
};

/** The ids that are named in these rows, for their names. */
export const organisationIds = (meldingen: readonly Meldingrij[]): string[] => [
  ...new Set(meldingen.flatMap(({ organisatie_id }) => organisatie_id ?? [])),
];
