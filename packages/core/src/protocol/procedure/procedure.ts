import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { dag, janee, keuze, tekst, verwijzing } from '../../persoonsgegevens/velden.ts';
import { act, type Context, type Guard, refuse } from '../act.ts';
import { klagers, proceduresoorten, procedureuitkomsten } from '../codelijsten-waarborgen.ts';
import { when, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

type Wie = { soort: string; van: string };

const velden = {
  soort: keuze(proceduresoorten, { label: 'Welke procedure?' }),
  van: keuze(klagers, { label: 'Van wie?' }),
};

const runs = (dossier: Dossier, { soort, van }: Wie) =>
  dossier.procedures.some((p) => p.soort === soort && p.van === van && p.afgehandeldOp === null);

const notAgainst: Guard<Wie> = {
  artikel: '5.4.5',
  check: (dossier, _context, invoer) => {
    if (invoer && runs(dossier, invoer))
      return refuse('5.4.5', 'Deze procedure loopt al.', 'Rond haar eerst af.', 'settleProcedure');
    if (invoer?.soort !== 'bezwaar') return null;
    return invoer.van === 'client' &&
      (dossier.inBehandeling === false || dossier.eindeVerteldOp !== null || dossier.afsluiting !== null)
      ? null
      : refuse(
          '5.4.5',
          'Bezwaar is er voor de cliënt, tegen het niet behandelen of het beëindigen van de zaak.',
          'Leg een klacht over het bureau vast als het om de behandeling zelf gaat.',
        );
  },
};

/** Someone other than the case worker concerned handles it (5.4.5). */
const byTheSame: Guard<{ behandelaarId: string }> = {
  artikel: '5.4.5',
  check: (dossier, _context, invoer) =>
    invoer && invoer.behandelaarId === dossier.behandelaarId
      ? refuse('5.4.5', 'Deze medewerker behandelde de zaak zelf.', 'Kies iemand anders.')
      : null,
};

const notAlone: Guard = {
  artikel: '5.4.5',
  check: (dossier: Dossier, { actor }: Context) =>
    actor.medewerkerId !== null && actor.medewerkerId === dossier.behandelaarId
      ? refuse(
          '5.4.5',
          'U behandelde de zaak zelf.',
          'Iemand anders behandelt het bezwaar, de klacht over het bureau of het beroep.',
        )
      : null,
};

/** Objection, a complaint about the bureau, or appeal: a procedure of its own; it blocks destruction (5.4.5, B12). */
export const openProcedure = act({
  name: 'openProcedure',
  label: 'Bezwaar, klacht over het bureau of beroep vastleggen',
  artikelen: ['5.4.5', 'B12'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag van ontvangst' }),
    ...velden,
    behandelaarId: verwijzing('medewerker', { label: 'Wie behandelt dit?' }),
    inhoud: tekst({ label: 'Inhoud' }, 'derden'),
  }),
  refuse: [withoutMelding, notAgainst, byTheSame],
  events: (_dossier, { op, soort, van, behandelaarId }) => [
    { type: 'ProcedureOpened', op, soort, van, behandelaarId },
  ],
});

const nothingRuns = when(
  '5.4.5',
  (d) => d.procedures.every((p) => p.afgehandeldOp !== null),
  'Er loopt geen bezwaar, klacht over het bureau of beroep.',
  'Leg die eerst vast.',
  'openProcedure',
);
const notThis: Guard<Wie> = {
  artikel: '5.4.5',
  check: (dossier, _context, invoer) =>
    invoer && !runs(dossier, invoer)
      ? refuse('5.4.5', 'Deze procedure loopt niet.', 'Leg haar eerst vast.', 'openProcedure')
      : null,
};

/** Receipt is confirmed within ten working days (5.4.5). */
export const confirmProcedure = act({
  name: 'confirmProcedure',
  label: 'Ontvangst van bezwaar, klacht over het bureau of beroep bevestigen',
  artikelen: ['5.4.5', 'B12'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({ op: dag({ label: 'Dag van de bevestiging' }), ...velden }),
  refuse: [withoutMelding, nothingRuns, notThis],
  events: (_dossier, { op, soort, van }) => [{ type: 'ProcedureConfirmed', op, soort, van }],
});

/** A committee with at least one member who works for no ADV handles a complaint and an appeal (B12). */
const withoutIndependent: Guard<Wie & { onafhankelijkLid: boolean; uitkomst: string }> = {
  artikel: 'B12',
  check: (_dossier, _context, invoer) =>
    invoer && invoer.soort !== 'bezwaar' && invoer.uitkomst !== 'ingetrokken' && !invoer.onafhankelijkLid
      ? refuse(
          'B12',
          'De commissie had geen lid dat voor geen enkele antidiscriminatievoorziening werkt.',
          'Laat een commissie met een onafhankelijk lid beslissen.',
        )
      : null,
};

/** How it ended, decided by someone other than the case worker concerned (5.4.5, B12). */
export const settleProcedure = act({
  name: 'settleProcedure',
  label: 'Bezwaar, klacht over het bureau of beroep afhandelen',
  artikelen: ['5.4.5', 'B12'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag van de beslissing' }),
    ...velden,
    uitkomst: keuze(procedureuitkomsten, { label: 'Uitkomst' }),
    onafhankelijkLid: janee({ label: 'De commissie had een onafhankelijk lid' }),
    motivering: tekst({ label: 'Motivering' }),
  }),
  refuse: [withoutMelding, nothingRuns, notAlone, notThis, withoutIndependent],
  events: (_dossier, { op, soort, van, uitkomst }) => [
    { type: 'ProcedureSettled', op, soort, van, uitkomst },
  ],
});
