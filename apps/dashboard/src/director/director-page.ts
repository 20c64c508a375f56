import type { LijstRegel } from '@meldpunt/archive';
import type { Datum, Status } from '@meldpunt/core';
import type { Samenvatting } from '@meldpunt/marts';
import { respons } from '@meldpunt/reports';
import type { Jaartelling, Run, TermijnTelling } from '@meldpunt/store';
import { html } from 'hono/html';
import type { Namen } from '../journal/names.ts';
import { alert } from '../layout/alert.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { counters, csrfField, empty, submitButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { aantalTekst, dagTekst, meervoud } from '../layout/texts.ts';
import { datalekWaarschuwing } from '../registers/datalekken.ts';
import { type Cijfers, chart } from './chart.ts';
import type { Blik } from './figures.ts';
import { nights, nightsWarning } from './nights.ts';
import { type Signalen, signals } from './signals.ts';
import { type Inrichting, toSetUp } from './to-set-up.ts';

export type Overzicht = {
  vandaag: Datum;
  blik: Blik;
  perStatus: Readonly<Partial<Record<Status, number>>>;
  termijnen: readonly TermijnTelling[];
  /** Lists of dossiers to destroy; null for who does not see them. */
  lijsten: readonly LijstRegel[] | null;
  runs: readonly Run[];
  namen: Namen;
  /** Null: no night has made figures yet, or there are none here. */
  cijfers: {
    samenvatting: Samenvatting;
    signalen: Signalen;
    grafieken: [id: string, cijfers: Cijfers][];
  } | null;
  /** In a demo a night can be done at once. */
  nachtKnop: boolean;
  bericht?: string | undefined;
  /** Breaches of which the 72 hours run. */
  datalekken: Parameters<typeof datalekWaarschuwing>[0];
  /** What must be set up yet; null for who does not set it. */
  inrichting: Inrichting | null;
  /** Of the year that is shown. */
  jaartellingen: readonly Jaartelling[];
};

const total = (termijnen: readonly TermijnTelling[], wat: 'verlopen' | 'waarschuwen'): number =>
  termijnen.reduce((sum, one) => sum + one[wat], 0);

const top = ({ perStatus, termijnen, lijsten, cijfers }: Overzicht): Html => {
  const open = (['ontvangen', 'eerste_contact', 'in_behandeling'] as const).reduce(
    (sum, status) => sum + (perStatus[status] ?? 0),
    0,
  );
  const found = cijfers?.samenvatting;
  return counters([
    { aantal: aantalTekst(open), wat: 'open dossiers', kleur: 'groen' },
    { aantal: aantalTekst(total(termijnen, 'verlopen')), wat: 'termijnen te laat', kleur: 'rood' },
    {
      aantal: aantalTekst(total(termijnen, 'waarschuwen')),
      wat: 'termijnen die bijna aflopen',
      kleur: 'geel',
    },
    ...(found
      ? [
          {
            aantal: aantalTekst(found.signalen_organisatie + found.signalen_cel),
            wat: 'signalen',
            kleur: 'geel' as const,
          },
        ]
      : []),
    ...(lijsten
      ? [{ aantal: aantalTekst(toDecide(lijsten).length), wat: 'vernietigingslijsten om over te beslissen' }]
      : []),
  ]);
};

const toDecide = (lijsten: readonly LijstRegel[]): LijstRegel[] =>
  lijsten.filter(({ status }) => status === 'voorgesteld');

const handlers = ({ termijnen, namen }: Overzicht): Html =>
  termijnen.length === 0
    ? empty('Er loopt geen enkele termijn.')
    : table(
        'Open termijnen per behandelaar',
        [
          {
            kop: 'Behandelaar',
            cel: (rij) =>
              rij.behandelaarId
                ? html`<a href="/dossiers?behandelaar=${rij.behandelaarId}">${namen.get(rij.behandelaarId) ?? 'vroegere medewerker'}</a>`
                : html`<a href="/dossiers?behandelaar=geen">Nog niemand</a>`,
          },
          { kop: 'Te laat', getal: true, cel: (rij) => aantalTekst(rij.verlopen) },
          { kop: 'Bijna', getal: true, cel: (rij) => aantalTekst(rij.waarschuwen) },
          { kop: 'Alle open', getal: true, cel: (rij) => aantalTekst(rij.open) },
          { kop: 'Dossiers', getal: true, cel: (rij) => aantalTekst(rij.dossiers) },
        ],
        termijnen,
      );

const destruction = ({ lijsten }: Overzicht): Html | '' => {
  if (!lijsten) return '';
  const lines = toDecide(lijsten).map(
    ({ lijstNummer, dossiers, opgemaaktOp }) =>
      html`<li><a href="/vernietiging/${lijstNummer}">${lijstNummer}</a>: ${meervoud(dossiers, 'dossier', 'dossiers')}, opgemaakt op ${dagTekst(opgemaaktOp)}</li>`,
  );
  return html`<h2>Vernietigen</h2>${lines.length === 0 ? html`<p>Er is geen lijst waarover u moet beslissen.</p>` : html`<ul>${lines}</ul>`}`;
};

const evaluatie = ({ jaartellingen, blik }: Overzicht): Html => {
  const { gevraagd, antwoord, procent } = respons(jaartellingen);
  return procent === null
    ? empty(`In ${blik.jaar} is nog geen evaluatie vastgelegd.`)
    : html`<p>In ${blik.jaar} ${gevraagd === 1 ? 'is' : 'zijn'} ${meervoud(gevraagd, 'evaluatie', 'evaluaties')} gevraagd; ${antwoord === 1 ? 'één cliënt reageerde' : `${aantalTekst(antwoord)} cliënten reageerden`} (${procent}%). De doelen, de tevredenheid en de procedures staan in het <a href="/rapporten">jaarverslag</a>.</p>`;
};

const yearChoice = ({ blik, vandaag }: Overzicht): Html => {
  const link = (jaar: number, massaal: Blik['massaal'], naam: string, here: boolean) =>
    html`<li><a href="/directeur?jaar=${jaar}&massaal=${massaal}#cijfers"${here ? html` aria-current="true"` : ''}>${naam}</a></li>`;
  const now = Number(vandaag.slice(0, 4));
  const years = [now, now - 1, now - 2, now - 3];
  return html`<nav class="mp-knoppen" aria-label="Jaar en massameldingen"><ul class="mp-schakel">${years.map((jaar) => link(jaar, blik.massaal, String(jaar), jaar === blik.jaar))}</ul><ul class="mp-schakel">${link(blik.jaar, 'zonder', 'Zonder massameldingen', blik.massaal === 'zonder')}${link(blik.jaar, 'met', 'Met massameldingen', blik.massaal === 'met')}</ul></nav>`;
};

const charts = (overzicht: Overzicht): Html => {
  const { cijfers, blik } = overzicht;
  if (!cijfers) return empty('Er zijn nog geen cijfers. De eerste nacht maakt ze.');
  return html`<p>Stand van ${dagTekst(cijfers.samenvatting.peildatum)}. ${blik.jaar} naast ${blik.jaar - 1}.</p>${yearChoice(overzicht)}<div class="mp-kolommen mp-kolommen--twee">${cijfers.grafieken.map(([id, one]) => chart(id, one))}</div>`;
};

/** What the directeur looks at first: what is late, what stands out, what waits for a decision, and the figures. */
export const directorPage = (frame: Frame, overzicht: Overzicht): Html =>
  page(frame, {
    titel: 'Overzicht',
    scripts: overzicht.cijfers ? ['chart.js', 'grafieken.js'] : [],
    inhoud: html`<div class="mp-titel"><h1>Overzicht</h1>${overzicht.nachtKnop ? html`<form method="post" action="/directeur/nacht">${csrfField(frame.csrf)}${submitButton('Nacht nu draaien', { soort: 'secondary' })}</form>` : ''}</div>
${overzicht.bericht ? alert('info', html`<p role="status">${overzicht.bericht}</p>`) : ''}
${nightsWarning(overzicht.runs, overzicht.vandaag)}${datalekWaarschuwing(overzicht.datalekken)}${overzicht.inrichting ? toSetUp(overzicht.inrichting) : ''}
${top(overzicht)}
${overzicht.cijfers ? signals(overzicht.cijfers.signalen) : ''}
<h2>Termijnen per behandelaar</h2>${handlers(overzicht)}
${destruction(overzicht)}
<h2>Evaluatie</h2>${evaluatie(overzicht)}
<h2 id="cijfers">Cijfers</h2>${charts(overzicht)}
<h2 id="nacht">De nacht</h2>${nights(overzicht.runs)}`,
  });
