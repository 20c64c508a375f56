import { type Env, Problem, problems } from '@meldpunt/api';
import {
  type Aptermijn,
  apTermijn,
  type Datalek,
  type Datalekgebeurtenis,
  datalekgegevens,
  datalekhandelingen,
  foldDatalek,
  inWoorden,
  labelOf,
  type Rol,
  reportDatalek,
} from '@meldpunt/core';
import { listPosten } from '@meldpunt/store';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { frameOf, type PageDeps } from '../deps.ts';
import { alert } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { dataList, empty, type Kleur, label, linkButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { aantalTekst, dagTekst, momentTekst } from '../layout/texts.ts';
import { mountRegister } from './entry-routes.ts';
import { type Registerdefinitie, stateOf } from './register-definition.ts';

export const datalekkenPath = '/registers/datalekken';
const oversight: readonly Rol[] = ['functionaris_gegevensbescherming', 'directeur'];

const colours: Record<Aptermijn['stand'], Kleur> = {
  loopt: 'groen',
  bijna: 'geel',
  verlopen: 'rood',
  voldaan: 'blauw',
};

const termLabel = (datalek: Datalek, nu: Date): Html => {
  const termijn = apTermijn(datalek, nu);
  if (!termijn) return html``;
  if (termijn.stand === 'voldaan')
    return label(datalek.ap?.soort === 'gemeld' ? 'gemeld bij de AP' : 'niet gemeld, met reden', 'blauw');
  return label(inWoorden(termijn.over), colours[termijn.stand]);
};

const head = (datalek: Datalek, nu: Date): Html => {
  const termijn = apTermijn(datalek, nu);
  const running = termijn && termijn.stand !== 'voldaan';
  return html`${
    running
      ? alert(
          termijn.stand === 'loopt' ? 'info' : 'warning',
          html`<p><strong>Melden bij de Autoriteit Persoonsgegevens: ${inWoorden(termijn.over)}.</strong> Uiterlijk ${momentTekst(termijn.uiterlijk)}. De 72 uur lopen door in nachten, weekenden en op feestdagen.${termijn.stand === 'verlopen' ? ' Meld toch, en leg uit waarom het later werd.' : ''}</p>`,
        )
      : ''
  }<section class="mp-kaart" aria-label="Kern van het datalek">${dataList([
    ['Ontdekt', datalek.bekendOp && momentTekst(new Date(datalek.bekendOp))],
    ['Melding aan de AP', termLabel(datalek, nu)],
    ['Gegevens', datalek.gegevens?.gegevens.map((code) => labelOf(datalekgegevens, code)).join('; ')],
    [
      'Aantal personen',
      datalek.gegevens?.aantalPersonen === undefined
        ? 'nog niet bekend'
        : aantalTekst(datalek.gegevens.aantalPersonen),
    ],
    ['Maatregelen', aantalTekst(datalek.maatregelen)],
    [
      'Betrokkenen',
      datalek.betrokkenen
        ? `${datalek.betrokkenen.soort === 'ingelicht' ? 'ingelicht' : 'niet ingelicht, met reden'} (${dagTekst(datalek.betrokkenen.op)})`
        : 'nog niet beslist',
    ],
    ['Afgesloten', datalek.geslotenOp && dagTekst(datalek.geslotenOp)],
  ])}</section>`;
};

const definitie: Registerdefinitie<Datalek, Datalekgebeurtenis> = {
  register: 'datalek',
  pad: datalekkenPath,
  lijst: datalekkenPath,
  titel: 'Datalek',
  terug: 'Terug naar alle datalekken',
  openen: reportDatalek,
  handelingen: datalekhandelingen.filter((one) => one !== reportDatalek),
  fold: foldDatalek,
  geslotenOp: ({ geslotenOp }) => geslotenOp,
  kop: (datalek, { nu }) => head(datalek, nu),
  mag: (_datalek, { actor }) => oversight.includes(actor.rol as Rol),
};

/** Breaches of which the 72 hours run or are past, for whoever must report them. */
export const openDatalekken = async (
  deps: Pick<PageDeps, 'store' | 'nu'>,
): Promise<{ nummer: string; termijn: Aptermijn }[]> => {
  const posten = await listPosten<Datalekgebeurtenis>(deps, 'datalek');
  return posten.flatMap((post) => {
    const termijn = apTermijn(stateOf(definitie, post), deps.nu());
    return termijn && termijn.stand !== 'voldaan' ? [{ nummer: post.nummer, termijn }] : [];
  });
};

/** The warning on the screens of who must report; nothing when no hours run. */
export const datalekWaarschuwing = (open: readonly { nummer: string; termijn: Aptermijn }[]): Html | '' =>
  open.length === 0
    ? ''
    : alert(
        open.some(({ termijn }) => termijn.stand !== 'loopt') ? 'error' : 'warning',
        html`<p><strong>Datalek: beslis over melden bij de Autoriteit Persoonsgegevens.</strong></p><ul>${open.map(({ nummer, termijn }) => html`<li><a href="${datalekkenPath}/${nummer}">${nummer}</a>: ${inWoorden(termijn.over)}, uiterlijk ${momentTekst(termijn.uiterlijk)}</li>`)}</ul>`,
      );

type Row = { nummer: string; datalek: Datalek };

const listPage = (frame: Frame, rows: readonly Row[], nu: Date): Html =>
  page(frame, {
    titel: 'Datalekken',
    inhoud: html`<div class="mp-titel"><h1>Datalekken</h1>${linkButton(`${datalekkenPath}/nieuw`, 'Datalek melden', 'primary')}</div>
<p>Een datalek dat risico geeft voor mensen, meldt het bureau binnen 72 uur bij de Autoriteit Persoonsgegevens (AP). Elk datalek staat in dit register, ook als het niet gemeld hoeft te worden.</p>${
      rows.length === 0
        ? empty('Er is nog geen datalek vastgelegd.')
        : table(
            'Datalekken, nieuwste eerst',
            [
              {
                kop: 'Nummer',
                cel: (row) =>
                  html`<a class="mp-nummer" href="${datalekkenPath}/${row.nummer}">${row.nummer}</a>`,
              },
              {
                kop: 'Ontdekt',
                cel: (row) => row.datalek.bekendOp && momentTekst(new Date(row.datalek.bekendOp)),
              },
              { kop: 'Melding aan de AP', cel: (row) => termLabel(row.datalek, nu) },
              {
                kop: 'Afgesloten',
                cel: (row) => (row.datalek.geslotenOp ? dagTekst(row.datalek.geslotenOp) : 'nee'),
              },
            ],
            rows,
          )
    }`,
  });

/** The register of data breaches (A33). */
export const mountDatalekken = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(datalekkenPath, async (c) => {
    if (!c.get('sessie')) throw new Problem(problems.aanmelden());
    const posten = await listPosten<Datalekgebeurtenis>(deps, 'datalek');
    const rows = posten.map((post) => ({ nummer: post.nummer, datalek: stateOf(definitie, post) }));
    return c.html(listPage(frameOf(deps, c), rows, deps.nu()));
  });
  mountRegister(app, deps, definitie);
};
