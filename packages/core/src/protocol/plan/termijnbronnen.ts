import { z } from 'zod';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { termijnbronnen } from '../codelijsten.ts';
import { when, whenClosed, withoutMelding } from '../guards.ts';
import { withoutMachtiging } from '../guards-machtiging.ts';
import { actNaarBuiten } from '../naar-buiten.ts';
import { behandelend } from '../rol.ts';

const bron = keuze(termijnbronnen, { label: 'Van wie is de termijn?' });

const running: Guard<{ bron: string }> = {
  artikel: '8.2a',
  check: (dossier, _context, invoer) =>
    invoer && dossier.termijnbronnen.includes(invoer.bron)
      ? refuse('8.2a', 'Hiervan loopt al een termijn.', 'Rond die eerst af.', 'settleTermijn')
      : null,
};
const noneRuns = when(
  '8.2a',
  (d) => d.termijnbronnen.length === 0,
  'Er loopt geen termijn van een ander.',
  'Leg de termijn eerst vast.',
  'noteTermijn',
);
const notRunning: Guard<{ bron: string }> = {
  artikel: '8.2a',
  check: (dossier, _context, invoer) =>
    invoer && !dossier.termijnbronnen.includes(invoer.bron)
      ? refuse('8.2a', 'Hiervan loopt geen termijn.', 'Leg de termijn eerst vast.', 'noteTermijn')
      : null,
};

/** The bureau guards the terms of the organisation or court where the complaint lies too (8.2a). */
export const noteTermijn = act({
  name: 'noteTermijn',
  label: 'Termijn van een organisatie of rechter bewaken',
  artikelen: ['8.2a'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag waarop de termijn begon' }),
    bron,
    uiterlijk: dag({ label: 'Uiterlijk op' }),
    omschrijving: tekst({ label: 'Waarvoor?' }),
  }),
  refuse: [withoutMelding, whenClosed, running],
  events: (_dossier, invoer) => [
    { type: 'TermijnNoted', op: invoer.op, bron: invoer.bron, uiterlijk: invoer.uiterlijk },
  ],
});

/** The organisation or court is pointed to a term that threatens to pass or has passed (8.2b). */
export const signalTermijn = actNaarBuiten({
  name: 'signalTermijn',
  label: 'Wijzen op een termijn',
  artikelen: ['2.4', '3.5', '4.1', '4.2', '5.2e', '5.4.1b', '8.2a', '8.2b'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van de brief' }),
    bron,
    verzending,
    brief: tekst({ label: 'Tekst van de brief' }),
  }),
  refuse: [withoutMachtiging('instanties'), noneRuns, notRunning],
  events: (_dossier, invoer) => [
    { type: 'TermijnSignalled', op: invoer.op, bron: invoer.bron, ...verzondenAls(invoer) },
  ],
});

/** The term of another was met, or no longer matters (8.2a). */
export const settleTermijn = act({
  name: 'settleTermijn',
  label: 'Termijn van een organisatie of rechter afronden',
  artikelen: ['8.2a'],
  by: behandelend,
  input: z.object({ op: dag({ label: 'Dag' }), bron, uitkomst: tekst({ label: 'Wat kwam eruit?' }) }),
  refuse: [withoutMelding, noneRuns, notRunning],
  events: (_dossier, invoer) => [{ type: 'TermijnSettled', op: invoer.op, bron: invoer.bron }],
});
