import { z } from 'zod';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { afspraakpartijen, waarschuwingsredenen } from '../codelijsten.ts';
import { beforeEersteContact, when, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** An agreement was not kept, by the bureau or by the client (8.1a, 8.1b). */
export const noteAfspraakGemist = act({
  name: 'noteAfspraakGemist',
  label: 'Afspraak niet nagekomen',
  artikelen: ['8.1a', '8.1b'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag' }),
    door: keuze(afspraakpartijen, { label: 'Wie kwam de afspraak niet na?' }),
    afspraak: tekst({ label: 'Welke afspraak?' }),
  }),
  refuse: [withoutMelding, whenClosed],
  events: (_dossier, invoer) => [{ type: 'AfspraakMissed', op: invoer.op, door: invoer.door }],
});

/** The bureau explains in writing why it did not keep an agreement (8.1a). */
export const explainAfspraak = act({
  name: 'explainAfspraak',
  label: 'Niet nagekomen afspraak schriftelijk uitleggen',
  artikelen: ['8.1a'],
  by: behandelend,
  stuk: { soort: 'brief' },
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag van de brief' }),
    verzending,
    uitleg: tekst({ label: 'Uitleg aan de cliënt', hint: 'Noem ook dat de cliënt hierover kan klagen.' }),
  }),
  refuse: [
    withoutMelding,
    whenClosed,
    when(
      '8.1a',
      (d) => !d.uitlegOpen,
      'Er is geen afspraak die het bureau nog moet uitleggen.',
      'Leg eerst vast welke afspraak het bureau niet nakwam.',
      'noteAfspraakGemist',
    ),
  ],
  events: (_dossier, invoer) => [{ type: 'AfspraakExplained', op: invoer.op, ...verzondenAls(invoer) }],
});

/** The client is asked in writing to keep the agreements or make contact; two weeks to answer (8.1b). */
export const warnClient = act({
  name: 'warnClient',
  label: 'Cliënt schriftelijk waarschuwen',
  artikelen: ['8.1b', '8.6a'],
  by: behandelend,
  stuk: { soort: 'brief' },
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag van de brief' }),
    verzending,
    reden: keuze(waarschuwingsredenen, { label: 'Waarom?' }),
    brief: tekst({
      label: 'Tekst van de brief',
      hint: 'Zeg dat het resultaat in gevaar komt, dat de behandeling kan eindigen, en vraag om een reactie binnen twee weken.',
    }),
  }),
  refuse: [withoutMelding, whenClosed, beforeEersteContact],
  events: (_dossier, invoer) => [
    { type: 'ClientWarned', op: invoer.op, reden: invoer.reden, ...verzondenAls(invoer) },
  ],
});
