import type { Run, RunStap, RunStatus } from '@meldpunt/store';
import { html } from 'hono/html';
import type { Html } from '../layout/html.ts';
import { empty, type Kleur, label } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { aantalTekst, dagTekst, momentTekst } from '../layout/texts.ts';

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

/** Words for the counts that the steps give; others are not shown. */
const words: Record<string, string> = {
  nieuw: 'nieuw',
  gewijzigd: 'gewijzigd',
  ingetrokken: 'ingetrokken',
  voorgesteld: 'voorgesteld om te vernietigen',
  vernietigd: 'vernietigd',
  organisatie: 'signalen over organisaties',
  cel: 'combinaties die opvallen',
};

/** The counts of an outcome in words, also those one level down. */
export const outcomeText = (uitkomst: unknown): string => {
  if (typeof uitkomst !== 'object' || uitkomst === null) return '';
  return Object.entries(uitkomst)
    .flatMap(([key, value]): string[] => {
      if (typeof value === 'number' && words[key]) return [`${aantalTekst(value)} ${words[key]}`];
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return [outcomeText(value)];
      return [];
    })
    .filter(Boolean)
    .join(', ');
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
                : outcomeText(run.uitkomst),
          },
          { kop: 'Klaar', cel: (run) => (run.beeindigdOp ? momentTekst(run.beeindigdOp) : '') },
        ],
        runs,
      );
