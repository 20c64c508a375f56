import { type Context, type Dossierstuk, documentsoorten, dossierinhoud, labelOf } from '@meldpunt/core';
import type { Dossierdocument, OpenedDossier } from '@meldpunt/store';
import { extensionOf } from '@meldpunt/uploads';
import { html } from 'hono/html';
import { articleLink } from '../act/refusal.ts';
import { letterRefusal, refusalLine, refusalOf } from '../dossier/offered.ts';
import { actLabel } from '../journal/steps.ts';
import type { Html } from '../layout/html.ts';
import { empty, type Kleur, label, linkButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { aantalTekst, dagTekst } from '../layout/texts.ts';

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${aantalTekst(Math.max(1, Math.round(bytes / 1024)))} kB`
    : `${aantalTekst(Math.round(bytes / 1024 / 1024))} MB`;

const stands: Record<Exclude<Dossierstuk['stand'], 'niet_nodig'>, { naam: string; kleur: Kleur }> = {
  aanwezig: { naam: 'aanwezig', kleur: 'groen' },
  zonder_document: { naam: 'vastgelegd, het document zelf ontbreekt', kleur: 'geel' },
  ontbreekt: { naam: 'ontbreekt', kleur: 'rood' },
};

const contents = (stukken: readonly Dossierstuk[]): Html | '' => {
  const shown = stukken.filter(({ stand }) => stand !== 'niet_nodig');
  if (shown.length === 0) return '';
  const missing = shown.filter(({ stand }) => stand !== 'aanwezig').length;
  const line = ({ stuk, stand }: Dossierstuk) => {
    const { naam, kleur } = stands[stand as keyof typeof stands];
    return html`<li>${stuk}: ${label(naam, kleur)}</li>`;
  };
  return html`<details${missing > 0 ? html` open` : ''}><summary>Wat in het dossier hoort${missing > 0 ? `: ${aantalTekst(missing)} niet compleet` : ': compleet'}</summary><ul>${shown.map(line)}</ul><p class="mp-rustig">${articleLink('8.4')}</p></details>`;
};

/** What can be added: only what can succeed, and of the rest why it can't (2.2, 10). */
const adding = ({ rij, dossier }: OpenedDossier, context: Context): Html => {
  const here = `/dossiers/${rij.dossiernummer}`;
  const ways = [
    ['Brief maken', `${here}/brieven`, letterRefusal(dossier, context)],
    ['Document toevoegen', `${here}/handelingen/addDocument`, refusalOf(dossier, 'addDocument', context)],
  ] as const;
  const open = ways.filter(([, , refusal]) => refusal === null);
  return html`${
    open.length > 0
      ? html`<div class="mp-knoppen mp-niet-op-papier">${open.map(([naam, pad]) => linkButton(pad, naam))}</div>`
      : ''
  }<div class="mp-niet-op-papier">${ways.map(([naam, , refusal]) => (refusal ? refusalLine(naam, refusal, rij.dossiernummer) : ''))}</div>`;
};

/** The documents of a dossier, newest first, with what belongs in it and is not there (5.2b, 8.4). */
export const documentList = (opened: OpenedDossier, context: Context): Html => {
  const { rij, documenten, journaal } = opened;
  const stepOf = (versie: number) => journaal.find((one) => one.versie === versie);
  const here = `/dossiers/${rij.dossiernummer}`;
  const dayOf = ({ versie }: Dossierdocument) => stepOf(versie)?.gebeurtenis.op;
  const rows = documenten.toReversed();
  return html`<section class="mp-stapel" aria-labelledby="documenten"><h2 id="documenten">Documenten</h2>
${adding(opened, context)}${
  rows.length === 0
    ? empty('Er zijn nog geen documenten in dit dossier.')
    : table<Dossierdocument>(
        'Documenten in dit dossier',
        [
          {
            kop: 'Document',
            cel: (one) =>
              html`<a href="${here}/documenten/${one.document_id}">${one.titel}<span class="mp-verborgen"> (${extensionOf(one.mediatype)})</span></a>`,
          },
          { kop: 'Soort', cel: ({ soort }) => labelOf(documentsoorten, soort) },
          { kop: 'Dag', cel: (one) => dagTekst(dayOf(one) ?? '') },
          { kop: 'Bij', cel: ({ versie }) => actLabel(stepOf(versie)?.handeling ?? '') },
          {
            kop: 'Bestand',
            cel: ({ mediatype, omvang }) => `${extensionOf(mediatype)}, ${sizeText(omvang)}`,
          },
        ],
        rows,
      )
}${contents(dossierinhoud(journaal, documenten))}</section>`;
};
