import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import {
  beforeStartbericht,
  notInPlan,
  whenAnoniem,
  whenClosed,
  whenOnlyRegistratie,
  withoutMachtiging,
  withoutMelding,
  withoutPlan,
} from '../guards.ts';
import { behandelend } from '../rol.ts';

/** The other party is asked for its view, with two weeks to answer (5.4.1c, 7.3a). */
export const sendHoorWederhoorbrief = act({
  name: 'sendHoorWederhoorbrief',
  label: 'Hoor-wederhoorbrief versturen',
  artikelen: ['5.2e', '5.4.1b', '5.4.2a', '5.4.4a', '7.3a', '8.5', 'B10'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van verzenden' }),
    antwoordVoor: dag({
      label: 'Antwoord uiterlijk op',
      hint: 'Laat leeg voor de gewone termijn van twee weken.',
    }).optional(),
    brief: tekst({ label: 'Tekst van de brief' }),
  }),
  refuse: [
    withoutMelding,
    whenClosed,
    whenAnoniem,
    whenOnlyRegistratie,
    withoutMachtiging('wederpartij'),
    withoutPlan,
    notInPlan('hoor-wederhoor'),
    beforeStartbericht,
  ],
  events: (_dossier, invoer) => [
    {
      type: 'HoorWederhoorbriefSent',
      op: invoer.op,
      ...(invoer.antwoordVoor && { antwoordVoor: invoer.antwoordVoor }),
    },
  ],
});
