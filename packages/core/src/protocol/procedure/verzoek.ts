import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { dag, keuze, regel, tekst } from '../../persoonsgegevens/velden.ts';
import { addMonths, type Datum } from '../../time/datum.ts';
import { act, type Guard, insteadOf, refuse } from '../act.ts';
import { verzoekantwoorden, verzoeksoorten, weigergronden } from '../codelijsten-waarborgen.ts';
import { when, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { nothingDone, recipientsUntold } from './verbetering.ts';
import { openVerzoek, whileProcedureRuns } from './verzoek-stand.ts';

type Soort = { soort: string };
const soort = keuze(verzoeksoorten, { label: 'Waar wordt om gevraagd?' });

const openOf = (dossier: Dossier, invoer: Soort) => openVerzoek(dossier, invoer.soort);

const twice: Guard<Soort> = {
  artikel: 'A15',
  check: (dossier, _context, invoer) =>
    invoer && openOf(dossier, invoer)
      ? refuse('A15', 'Dit verzoek loopt al.', 'Beantwoord het eerst.', 'answerVerzoek')
      : null,
};
const noneOpen = when(
  'A15',
  (d) => d.verzoeken.every((v) => v.beantwoordOp !== null),
  'Er staat geen verzoek open.',
  'Leg het verzoek eerst vast.',
  'receiveVerzoek',
);
const notOpen: Guard<Soort> = {
  artikel: 'A15',
  check: (dossier, _context, invoer) =>
    invoer && !openOf(dossier, invoer)
      ? refuse('A15', 'Dit verzoek staat niet open.', 'Leg het verzoek eerst vast.', 'receiveVerzoek')
      : null,
};

/** Someone asks to see, mend or erase their data; the month runs from here, whatever appointment is made (5.4.8, A15, A16-17). */
export const receiveVerzoek = act({
  name: 'receiveVerzoek',
  label: 'Verzoek om inzage, verbetering of wissing vastleggen',
  artikelen: ['5.4.8', '8.4', 'A15', 'A16-17'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag van ontvangst' }),
    soort,
    inhoud: tekst({ label: 'Inhoud van het verzoek' }),
  }),
  refuse: [withoutMelding, twice],
  events: (_dossier, invoer) => [{ type: 'VerzoekReceived', op: invoer.op, soort: invoer.soort }],
});

/** Identity is checked before anything is given (A15). */
export const checkIdentiteit = act({
  name: 'checkIdentiteit',
  label: 'Identiteit van de verzoeker vaststellen',
  artikelen: ['A15'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag' }),
    soort,
    hoe: regel('vrije_tekst', { label: 'Hoe?', hint: 'Geen kopie of nummer van een identiteitsbewijs.' }),
  }),
  refuse: [withoutMelding, noneOpen, notOpen],
  events: (_dossier, invoer) => [{ type: 'IdentiteitChecked', op: invoer.op, soort: invoer.soort }],
});

/** Two months more only when told within the first (A15). */
const tooLate: Guard<Soort & { op: Datum }> = {
  artikel: 'A15',
  check: (dossier, _context, invoer) => {
    const open = invoer && openOf(dossier, invoer);
    if (!open) return null;
    return open.verlengdTot !== null || invoer.op > addMonths(open.op, 1)
      ? insteadOf(
          'A15',
          'Verlengen kan één keer, en alleen als dat binnen de eerste maand wordt verteld.',
          'Beantwoord het verzoek zo snel mogelijk.',
          'answerVerzoek',
        )
      : null;
  },
};

/** The person hears within the month that it takes two months more, and why (A15). */
export const extendVerzoek = act({
  name: 'extendVerzoek',
  label: 'Termijn van een verzoek verlengen',
  artikelen: ['A15'],
  by: behandelend,
  bereiktClient: true,
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag van het bericht' }),
    soort,
    motivering: tekst({ label: 'Reden' }),
  }),
  refuse: [withoutMelding, noneOpen, notOpen, tooLate],
  events: (dossier, invoer) => [
    {
      type: 'VerzoekExtended',
      op: invoer.op,
      soort: invoer.soort,
      uiterlijk: addMonths(openOf(dossier, invoer)?.op ?? invoer.op, 3),
    },
  ],
});

type Antwoord = Soort & { antwoord: string; weigergrond?: string | undefined };

const beforeIdentiteit: Guard<Antwoord> = {
  artikel: 'A15',
  check: (dossier, _context, invoer) =>
    invoer && invoer.antwoord !== 'geweigerd' && openOf(dossier, invoer)?.identiteitOp === null
      ? refuse('A15', 'De identiteit is nog niet vastgesteld.', 'Doe dat eerst.', 'checkIdentiteit')
      : null,
};

/** A refusal has a recorded reason (A16-17). */
const withoutGrond: Guard<Antwoord> = {
  artikel: 'A16-17',
  check: (_dossier, _context, invoer) =>
    invoer?.antwoord === 'geweigerd' && !invoer.weigergrond
      ? refuse('A16-17', 'Weigeren kan alleen met een grond.', 'Kies de grond van de weigering.')
      : null,
};

/** Nothing is erased that a running procedure needs (5.4.5, A16-17). */
const neededStill: Guard<Antwoord> = {
  artikel: 'A16-17',
  check: (dossier, context, invoer) =>
    invoer?.soort === 'wissing' && invoer.antwoord !== 'geweigerd'
      ? whileProcedureRuns.check(dossier, context, undefined)
      : null,
};

/** The answer: granted, granted without the parts on others, or refused with its ground (A15, A16-17). */
export const answerVerzoek = act({
  name: 'answerVerzoek',
  label: 'Verzoek om inzage, verbetering of wissing beantwoorden',
  artikelen: ['5.4.8', 'A15', 'A16-17'],
  by: behandelend,
  bereiktClient: true,
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag van het antwoord' }),
    soort,
    antwoord: keuze(verzoekantwoorden, { label: 'Antwoord' }),
    weigergrond: keuze(weigergronden, {
      label: 'Grond van een weigering',
      soms: 'Verplicht als u weigert.',
    }).optional(),
    motivering: tekst({ label: 'Motivering' }),
  }),
  refuse: [
    withoutMelding,
    noneOpen,
    notOpen,
    beforeIdentiteit,
    withoutGrond,
    neededStill,
    nothingDone,
    recipientsUntold,
  ],
  events: (_dossier, invoer) => [
    {
      type: 'VerzoekAnswered',
      op: invoer.op,
      soort: invoer.soort,
      antwoord: invoer.antwoord,
      ...(invoer.weigergrond && { weigergrond: invoer.weigergrond }),
    },
  ],
});
