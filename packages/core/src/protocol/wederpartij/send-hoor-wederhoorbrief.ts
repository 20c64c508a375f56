import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { addWeeks } from '../../time/datum.ts';
import { act } from '../act.ts';
import {
  beforeStartbericht,
  machtigingVoor,
  notInPlan,
  whenAnoniem,
  whenClosed,
  whenOnlyRegistratie,
  withoutMachtiging,
  withoutMelding,
  withoutPlan,
} from '../guards.ts';
import { whenConflict } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';

/** The other party is asked for its view, with two weeks to answer (5.4.1c, 7.3a). */
export const sendHoorWederhoorbrief = act({
  name: 'sendHoorWederhoorbrief',
  label: 'Hoor-wederhoorbrief versturen',
  artikelen: ['5.2e', '5.4.1b', '5.4.1c', '5.4.2a', '5.4.4a', '7.3a', '8.5', 'B10'],
  by: behandelend,
  stuk: { soort: 'brief' },
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
    whenConflict,
    whenAnoniem,
    whenOnlyRegistratie,
    withoutMachtiging('wederpartij'),
    withoutPlan,
    notInPlan('hoor-wederhoor'),
    beforeStartbericht,
  ],
  events: (dossier, invoer) => {
    const machtiging = machtigingVoor(dossier, 'wederpartij', invoer.op);
    const weken = dossier.plan?.stappen.find(({ stap }) => stap === 'hoor-wederhoor')?.antwoordWeken;
    const antwoordVoor = invoer.antwoordVoor ?? (weken ? addWeeks(invoer.op, weken) : undefined);
    return [
      {
        type: 'HoorWederhoorbriefSent',
        op: invoer.op,
        ...(antwoordVoor && { antwoordVoor }),
        ...(machtiging && { machtigingId: machtiging.machtigingId }),
      },
    ];
  },
});
