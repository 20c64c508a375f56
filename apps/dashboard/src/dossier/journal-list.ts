import { type Context, geldend, intrekbaarIn } from '@meldpunt/core';
import type { OpenedDossier } from '@meldpunt/store';
import { html } from 'hono/html';
import { codedValues, type Verwijzingen } from '../journal/coded-values.ts';
import { fieldLabel, inFormOrder } from '../journal/field-labels.ts';
import { isLetterText, letterText } from '../journal/letter-text.ts';
import { whoText } from '../journal/names.ts';
import { actLabel, type Stap, stepsOf } from '../journal/steps.ts';
import type { Html } from '../layout/html.ts';
import { dataList, label } from '../layout/pieces.ts';
import { dagTekst, momentTekst } from '../layout/texts.ts';
import { refusalOf } from './offered.ts';

/** Undoing is not mended by filling in another form. */
const only = new Set(['mergeDossier', 'splitDossier', 'voidRegistratie', 'reopenDossier', 'findConflict']);

/** Ways to put a wrong act right: do it anew in its place, or take it back. */
const putRight = (versie: number, handeling: string, dossiernummer: string): Html => {
  const acts = `/dossiers/${dossiernummer}/handelingen`;
  const anew = only.has(handeling)
    ? ''
    : html`<a href="${acts}/${handeling}?vervangt=${versie}">Verbeteren<span class="mp-verborgen">: ${actLabel(handeling)}</span></a> · `;
  return html`<p class="mp-niet-op-papier">${anew}<a href="${acts}/withdrawHandeling?nummer=${versie}">Intrekken<span class="mp-verborgen">: ${actLabel(handeling)}</span></a></p>`;
};

/** What every step asks of the whole dossier, found once. */
type Samenhang = {
  opened: OpenedDossier;
  refs: Verwijzingen;
  geldt: Set<number>;
  /** Whether the act that begins at a version may be put right now. */
  verbeterbaar: (versie: number) => boolean;
  woorden: Map<number, Woord[]>;
};
type Woord = [veld: string, waarde: string];

const samenhangOf = (opened: OpenedDossier, refs: Verwijzingen, context: Context): Samenhang => {
  const woorden = new Map<number, Woord[]>();
  for (const { versie, velden } of opened.persoonlijk)
    woorden.set(versie, [...(woorden.get(versie) ?? []), ...Object.entries(velden)]);
  const geldt = new Set(geldend(opened.journaal).map(({ versie }) => versie));
  const open = refusalOf(opened.dossier, 'withdrawHandeling', context) === null;
  const verbeterbaar = open ? intrekbaarIn(opened.dossier) : () => false;
  return { opened, refs, geldt, verbeterbaar, woorden };
};

const step = ({ versie, handeling, vastgelegd }: Stap, samenhang: Samenhang): Html => {
  const { opened, refs, geldt, verbeterbaar, woorden } = samenhang;
  const [first] = vastgelegd;
  if (!first) return html``;
  const coded = vastgelegd.flatMap(({ gebeurtenis }) => codedValues(handeling, gebeurtenis, refs));
  const personal = inFormOrder(handeling, woorden.get(versie) ?? []).map(
    ([veld, waarde]) =>
      [fieldLabel(handeling, veld), isLetterText(handeling, veld) ? letterText(waarde) : waarde] as const,
  );
  const stands = geldt.has(versie);
  return html`<li><h3>${actLabel(handeling)} ${stands || first.gebeurtenis.type === 'HandelingWithdrawn' ? '' : label('Ingetrokken', 'geel')}</h3><p class="mp-rustig">${dagTekst(first.gebeurtenis.op)} · vastgelegd door ${whoText(refs.medewerkers, first.medewerkerId)} op ${momentTekst(first.vastgelegdOp)}</p>${dataList(personal)}${
    coded.length > 0 ? html`<details><summary>Vastgelegde gegevens</summary>${dataList(coded)}</details>` : ''
  }${stands && verbeterbaar(versie) ? putRight(versie, handeling, opened.rij.dossiernummer) : ''}</li>`;
};

/** So many acts stand on the page of a dossier: most have fewer, and of the others the last ones are what one looks for. */
export const LAATSTE_STAPPEN = 50;

/** The way to the older acts; on paper it says that they are not there. */
const older = (aantal: number, dossiernummer: string): Html =>
  html`<p>Hier staan de laatste ${LAATSTE_STAPPEN} van ${aantal} handelingen. <a href="/dossiers/${dossiernummer}?journaal=alles#journaal">Het hele journaal bekijken</a></p>`;

/**
 * The journal, newest first: each act with its words and its coded facts. Of a long one the last acts, with the way to the
 * rest, unless all is asked for.
 */
export const journalList = (
  opened: OpenedDossier,
  refs: Verwijzingen,
  context: Context,
  alles: boolean,
): Html => {
  const samenhang = samenhangOf(opened, refs, context);
  const stappen = stepsOf(opened.journaal).reverse();
  const shown = alles ? stappen : stappen.slice(0, LAATSTE_STAPPEN);
  const rest = shown.length < stappen.length ? older(stappen.length, opened.rij.dossiernummer) : '';
  return html`<ol class="mp-journaal" reversed start="${stappen.length}">${shown.map((one) => step(one, samenhang))}</ol>${rest}`;
};
