import { type Datum, daysBetween } from '@meldpunt/core';
import type { Run, RunStap, RunStatus } from '@meldpunt/store';
import { html } from 'hono/html';
import { alert } from '../layout/alert.ts';
import type { Html } from '../layout/html.ts';
import { empty, type Kleur, label } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { dagTekst, meervoud, momentTekst } from '../layout/texts.ts';

const steps: Record<RunStap, string> = {
  lvtd: 'Landelijke registratie',
  archief: 'Bewaren en vernietigen',
  analyse: 'Analyse',
};
const statuses: Record<RunStatus, [naam: string, kleur: Kleur]> = {
  bezig: ['Bezig', 'blauw'],
  gereed: ['Gereed', 'groen'],
  mislukt: ['Mislukt', 'rood'],
};

type Uitkomst = Readonly<Record<string, unknown>>;

const inside = (value: unknown): Uitkomst =>
  typeof value === 'object' && value !== null ? (value as Uitkomst) : {};
const many = (value: unknown, een: string, meer: string): string | false =>
  typeof value === 'number' && meervoud(value, een, meer);
const length = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** What each step did, from the outcome it left; what is not known by name is not shown. */
const told: Record<RunStap, (uitkomst: Uitkomst) => (string | false)[]> = {
  lvtd: (u) => [
    many(u.nieuw, 'nieuwe registratie', 'nieuwe registraties'),
    many(u.gewijzigd, 'gewijzigd', 'gewijzigd'),
    many(u.ingetrokken, 'ingetrokken', 'ingetrokken'),
  ],
  archief: (u) => [
    many(inside(u.voorgesteld).dossiers, 'dossier voorgesteld', 'dossiers voorgesteld'),
    length(u.uitgevoerd) > 0 && meervoud(length(u.uitgevoerd), 'lijst uitgevoerd', 'lijsten uitgevoerd'),
    length(inside(u.nietUitgevoerd).lijsten) > 0 && String(inside(u.nietUitgevoerd).reden),
  ],
  analyse: (u) => [
    many(inside(u.signalen).organisaties, 'organisatie met een signaal', 'organisaties met een signaal'),
    many(inside(u.signalen).cellen, 'combinatie die opvalt', 'combinaties die opvallen'),
  ],
};

/** The outcome of a step in words. */
export const outcomeText = (stap: RunStap, uitkomst: unknown): string =>
  told[stap](inside(uitkomst)).filter(Boolean).join(', ') || 'Niets te doen';

/**
 * A warning when the nights stand still: the last one is more than a day ago, or broke off. Nothing is then registered,
 * destroyed or counted, and nobody would notice. A night of a day to come is from when the clock was wrong.
 */
export const nightsWarning = (runs: readonly Run[], vandaag: Datum): Html | '' => {
  const past = runs.filter(({ zakelijkeDatum }) => zakelijkeDatum <= vandaag);
  const last = past
    .map(({ zakelijkeDatum }) => zakelijkeDatum as Datum)
    .sort()
    .at(-1);
  if (!last) return '';
  const broke = past.some(({ zakelijkeDatum, status }) => zakelijkeDatum === last && status === 'mislukt');
  if (!broke && daysBetween(last, vandaag) <= 1) return '';
  const what = broke
    ? `De nacht van ${dagTekst(last)} is gestopt.`
    : `De laatste nacht was die van ${dagTekst(last)}.`;
  return alert(
    'error',
    html`<p><strong>${what}</strong> Sindsdien is er niets landelijk geregistreerd, vernietigd of geteld. Vraag de beheerder om de nachten weer te laten draaien. <a href="#nacht">Wat er gebeurde</a></p>`,
  );
};

/** The last nights: each step with how it went, in words. */
export const nights = (runs: readonly Run[]): Html =>
  runs.length === 0
    ? empty('Er is nog geen nacht geweest.')
    : table(
        'De laatste nachten',
        [
          { kop: 'Nacht', cel: (run) => dagTekst(run.zakelijkeDatum) },
          { kop: 'Stap', cel: (run) => steps[run.stap] },
          { kop: 'Hoe het ging', cel: (run) => label(...statuses[run.status]) },
          {
            kop: 'Uitkomst',
            cel: (run) =>
              run.status === 'mislukt'
                ? html`<p class="mp-rood-tekst">${(run.fout ?? 'Onbekende storing').replace(/\.$/, '')}. De nacht is hier gestopt.</p>`
                : run.status === 'gereed' && outcomeText(run.stap, run.uitkomst),
          },
          { kop: 'Klaar', cel: (run) => (run.beeindigdOp ? momentTekst(run.beeindigdOp) : '') },
        ],
        runs,
      );
