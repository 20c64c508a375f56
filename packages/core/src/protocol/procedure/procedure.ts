import { z } from 'zod';
import type { Dossier, Procedure } from '../../dossier/dossier.ts';
import { dag, fault, janee, keuze, regel, tekst, verwijzing } from '../../persoonsgegevens/velden.ts';
import type { Datum } from '../../time/datum.ts';
import { einde } from '../../time/termijn-lengte.ts';
import { act, type Context, type Guard, refuse } from '../act.ts';
import { klagers, proceduresoorten, procedureuitkomsten } from '../codelijsten-waarborgen.ts';
import { when, withoutMelding } from '../guards.ts';
import { toAndereKant, toBelanghebbende } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';

type Wie = { soort: string; van: string };

const velden = {
  soort: keuze(proceduresoorten, { label: 'Welke procedure?' }),
  van: keuze(klagers, { label: 'Van wie?' }),
};

const isThis =
  ({ soort, van }: Wie) =>
  (p: Procedure) =>
    p.soort === soort && p.van === van && p.afgehandeldOp === null;
const runs = (dossier: Dossier, wie: Wie) => dossier.procedures.some(isThis(wie));

const notAgainst: Guard<Wie> = {
  artikel: '5.4.5',
  check: (dossier, _context, invoer) => {
    if (invoer && runs(dossier, invoer))
      return refuse('5.4.5', 'Deze procedure loopt al.', 'Rond haar eerst af.', 'settleProcedure');
    if (invoer?.soort !== 'bezwaar') return null;
    return invoer.van === 'client' &&
      (dossier.inBehandeling === false ||
        dossier.eindeVerteldOp !== null ||
        (dossier.afsluiting !== null && dossier.vervallen === null))
      ? null
      : refuse(
          '5.4.5',
          'Bezwaar is er voor de cliënt, tegen het niet behandelen of het beëindigen van de zaak.',
          'Leg een klacht over het bureau vast als het om de behandeling zelf gaat.',
        );
  },
};

/** Whoever handled the case, now or before: the complaint can be about each of them (5.4.5). */
const handledTheCase = ({ behandelaarId, verloop }: Dossier, medewerkerId: string | null): boolean =>
  medewerkerId !== null &&
  (medewerkerId === behandelaarId ||
    verloop.some(
      ({ gebeurtenis }) =>
        (gebeurtenis.type === 'BehandelaarAssigned' || gebeurtenis.type === 'PlanAgreed') &&
        gebeurtenis.behandelaarId === medewerkerId,
    ));

/** Someone other than the case worker concerned handles it (5.4.5). */
const byTheSame: Guard<{ behandelaarId: string }> = {
  artikel: '5.4.5',
  check: (dossier, _context, invoer) =>
    invoer && handledTheCase(dossier, invoer.behandelaarId)
      ? refuse('5.4.5', 'Deze medewerker behandelde de zaak zelf.', 'Kies iemand anders.')
      : null,
};

const notAlone: Guard = {
  artikel: '5.4.5',
  check: (dossier: Dossier, { actor }: Context) =>
    handledTheCase(dossier, actor.medewerkerId)
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
  artikelen: ['3.5', '5.4.5', 'B2.5', 'B12'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag van ontvangst' }),
    ...velden,
    behandelaarId: verwijzing('medewerker', { label: 'Wie behandelt dit?' }),
    inhoud: tekst({ label: 'Inhoud' }, 'derden'),
  }),
  refuse: [withoutMelding, notAgainst, byTheSame, toBelanghebbende, toAndereKant],
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
  refuse: [withoutMelding, nothingRuns, notAlone, notThis],
  events: (_dossier, { op, soort, van }) => [{ type: 'ProcedureConfirmed', op, soort, van }],
});

/** Told once, and before the four weeks are over (domain: at the latest eight weeks after receipt). */
const tooLate: Guard<Wie & { op: Datum }> = {
  artikel: '5.4.5',
  check: (dossier, { instellingen }, invoer) => {
    const found = invoer && dossier.procedures.find((p) => isThis(invoer)(p));
    if (!found) return null;
    const uiterlijk = einde(instellingen.kalender, found.op, instellingen.procedure.antwoord, { awt: false });
    return found.verlengdOp !== null || invoer.op > uiterlijk.datum
      ? refuse(
          '5.4.5',
          'Verlengen kan één keer, en alleen zolang de eerste termijn voor het antwoord loopt.',
          'Antwoord zo snel mogelijk.',
          'settleProcedure',
        )
      : null;
  },
};

/** Who complained hears in time that the answer takes longer, and why (5.4.5). */
export const extendProcedure = act({
  name: 'extendProcedure',
  label: 'Antwoord op bezwaar, klacht over het bureau of beroep uitstellen',
  artikelen: ['5.4.5', 'B12'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag van het bericht' }),
    ...velden,
    motivering: tekst({ label: 'Reden, zoals verteld' }),
  }),
  refuse: [withoutMelding, nothingRuns, notAlone, notThis, tooLate],
  events: (_dossier, { op, soort, van }) => [{ type: 'ProcedureExtended', op, soort, van }],
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
  input: z
    .object({
      op: dag({ label: 'Dag van de beslissing' }),
      ...velden,
      uitkomst: keuze(procedureuitkomsten, { label: 'Uitkomst' }),
      onafhankelijkLid: janee({
        label: 'De commissie had een onafhankelijk lid',
        hint: 'Iemand die voor geen enkele antidiscriminatievoorziening werkt.',
      }),
      commissielid: regel('derden', {
        label: 'Naam en functie van het onafhankelijke lid',
        soms: 'Verplicht als de commissie een onafhankelijk lid had.',
      }).optional(),
      motivering: tekst({ label: 'Motivering' }),
    })
    .superRefine((given, check) => {
      if (given.onafhankelijkLid && !given.commissielid)
        fault(check, 'commissielid', 'Vul in wie het onafhankelijke lid was.');
    }),
  refuse: [withoutMelding, nothingRuns, notAlone, notThis, withoutIndependent],
  events: (_dossier, { op, soort, van, uitkomst }) => [
    { type: 'ProcedureSettled', op, soort, van, uitkomst },
  ],
});
