import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import {
  machtigingVoor,
  whenAnoniem,
  whenClosed,
  whenOnlyRegistratie,
  withoutMachtiging,
  withoutMelding,
  withoutOpenBrief,
} from '../guards.ts';
import { whenConflict } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';

/** No answer within the term: the other party is reminded (7.3b, 8.2b). */
export const sendRappel = act({
  name: 'sendRappel',
  label: 'Rappel versturen',
  artikelen: ['7.3b', '8.2b', '8.5', '5.2e'],
  by: behandelend,
  stuk: { soort: 'brief' },
  input: z.object({ op: dag({ label: 'Dag van verzenden' }), brief: tekst({ label: 'Tekst van de brief' }) }),
  refuse: [
    withoutMelding,
    whenClosed,
    whenConflict,
    whenAnoniem,
    whenOnlyRegistratie,
    withoutMachtiging('wederpartij'),
    withoutOpenBrief,
  ],
  events: (dossier, invoer) => {
    const machtiging = machtigingVoor(dossier, 'wederpartij', invoer.op);
    return [
      { type: 'RappelSent', op: invoer.op, ...(machtiging && { machtigingId: machtiging.machtigingId }) },
    ];
  },
});
