import { z } from 'zod';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { addDays, type Datum } from '../../time/datum.ts';
import { datumVoluit } from '../../time/datum-tekst.ts';
import { einde } from '../../time/termijn-lengte.ts';
import { act, type Guard, refuse } from '../act.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { stukkenantwoorden } from '../codelijsten.ts';
import { beforeEersteContact, when, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** Documents that are not there yet are asked for, with a term of a week unless another day is given (5.2b, 5.5a). */
export const requestStukken = act({
  name: 'requestStukken',
  label: 'Stukken vragen aan de cliënt',
  artikelen: ['5.2b', '5.5a'],
  by: behandelend,
  stuk: { soort: 'brief' },
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag van het verzoek' }),
    uiterlijk: dag({ label: 'Uiterlijk op', hint: 'Laat leeg voor een week.' }).optional(),
    verzending,
    stukken: tekst({ label: 'Welke stukken?' }),
  }),
  refuse: [withoutMelding, whenClosed, beforeEersteContact],
  events: (_dossier, invoer) => [
    {
      type: 'StukkenRequested',
      op: invoer.op,
      ...verzondenAls(invoer),
      ...(invoer.uiterlijk && { uiterlijk: invoer.uiterlijk }),
    },
  ],
});

const withoutVraag = when(
  '5.4.6',
  (d) => d.clientstukken === null || d.clientstukken.antwoordOp !== null,
  'Er staat geen vraag om stukken open.',
  'Vraag de cliënt eerst om de stukken.',
  'requestStukken',
);

/** The second letter follows the first term, or an earlier second letter's; only time changes that (5.4.6, 5.5a). */
const whileFirstTermRuns: Guard<{ op: Datum }> = {
  artikel: '5.4.6',
  check: ({ clientstukken }, { vandaag, instellingen }, invoer) => {
    if (!clientstukken) return null;
    const { gevraagdOp, uiterlijk } = clientstukken;
    const last = uiterlijk ?? einde(instellingen.kalender, gevraagdOp, { weken: 1 }, { awt: false }).datum;
    return (invoer?.op ?? vandaag) <= last
      ? refuse(
          '5.4.6',
          `De cliënt heeft nog tot en met ${datumVoluit(last)} om de stukken te leveren.`,
          `Kies ${datumVoluit(addDays(last, 1))} of een latere dag.`,
        )
      : null;
  },
};

/** One more chance, in writing; no answer again: the complaint can be closed for that reason (5.4.6). */
export const remindStukken = act({
  name: 'remindStukken',
  label: 'Cliënt nog één keer schriftelijk om stukken vragen',
  artikelen: ['5.4.6'],
  by: behandelend,
  stuk: { soort: 'brief' },
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag van de brief' }),
    verzending,
    brief: tekst({ label: 'Tekst van de brief' }),
  }),
  refuse: [withoutMelding, whenClosed, withoutVraag, whileFirstTermRuns],
  events: (_dossier, invoer) => [{ type: 'StukkenReminded', op: invoer.op, ...verzondenAls(invoer) }],
});

/** The client answers, with or without the documents: an answer is an answer (5.2b, 5.4.6b). */
export const receiveStukken = act({
  name: 'receiveStukken',
  label: 'Antwoord van de cliënt over stukken vastleggen',
  artikelen: ['5.2b', '5.4.6', '5.4.6b'],
  by: behandelend,
  stuk: { soort: 'bewijsstuk' },
  input: z.object({
    op: dag({ label: 'Dag van ontvangst' }),
    antwoord: keuze(stukkenantwoorden, { label: 'Wat kwam er?' }),
    toelichting: tekst({ label: 'Toelichting' }).optional(),
  }),
  refuse: [withoutMelding, whenClosed, withoutVraag],
  events: (_dossier, invoer) => [{ type: 'StukkenReceived', op: invoer.op, antwoord: invoer.antwoord }],
});
