import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { machtigingVoor, withoutMachtiging } from '../guards-machtiging.ts';
import { actNaarBuiten } from '../naar-buiten.ts';
import { behandelend } from '../rol.ts';
import { whileAnswerCanCome, withoutOpenBrief } from './antwoordtermijn.ts';

/** No answer within the term: the other party is reminded (7.3b, 8.2b). */
export const sendRappel = actNaarBuiten({
  name: 'sendRappel',
  label: 'Rappel versturen',
  artikelen: ['2.4', '4.2', '7.3b', '8.2b', '8.5', '5.2e'],
  by: behandelend,
  stuk: { soort: 'brief' },
  input: z.object({
    op: dag({ label: 'Dag van verzenden' }),
    verzending,
    brief: tekst({ label: 'Tekst van de brief' }),
  }),
  refuse: [withoutMachtiging('wederpartij'), withoutOpenBrief, whileAnswerCanCome],
  events: (dossier, invoer) => {
    const machtiging = machtigingVoor(dossier, 'wederpartij', invoer.op);
    return [
      {
        type: 'RappelSent',
        op: invoer.op,
        ...verzondenAls(invoer),
        ...(machtiging && { machtigingId: machtiging.machtigingId }),
      },
    ];
  },
});
