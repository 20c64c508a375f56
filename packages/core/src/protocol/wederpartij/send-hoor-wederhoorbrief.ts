import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { addWeeks } from '../../time/datum.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { beforeContactSlachtoffer, beforeStartbericht, notInPlan, withoutPlan } from '../guards.ts';
import { machtigingVoor, withoutMachtiging } from '../guards-machtiging.ts';
import { actNaarBuiten } from '../naar-buiten.ts';
import { whenGeenOvereenstemming } from '../plan/guards-plan.ts';
import { behandelend } from '../rol.ts';

/** The other party is asked for its view, with two weeks to answer (5.4.1c, 7.3a). */
export const sendHoorWederhoorbrief = actNaarBuiten({
  name: 'sendHoorWederhoorbrief',
  label: 'Hoor-wederhoorbrief versturen',
  artikelen: [
    '2.4',
    '4.2',
    '5c',
    '7.1',
    '5.2e',
    '5.4.1b',
    '5.4.1c',
    '5.4.2a',
    '5.4.4a',
    '7.3a',
    '8.5',
    'B10',
  ],
  by: behandelend,
  stuk: { soort: 'brief' },
  input: z.object({
    op: dag({ label: 'Dag van verzenden' }),
    antwoordVoor: dag({
      label: 'Antwoord uiterlijk op',
      hint: 'Laat leeg voor de gewone termijn van twee weken.',
    }).optional(),
    verzending,
    brief: tekst({ label: 'Tekst van de brief' }),
  }),
  refuse: [
    withoutMachtiging('wederpartij'),
    beforeContactSlachtoffer,
    withoutPlan,
    whenGeenOvereenstemming,
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
        ...verzondenAls(invoer),
        ...(antwoordVoor && { antwoordVoor }),
        ...(machtiging && { machtigingId: machtiging.machtigingId }),
      },
    ];
  },
});
