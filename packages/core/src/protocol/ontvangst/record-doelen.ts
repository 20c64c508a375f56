import { z } from 'zod';
import { doelen } from '../../codes/doelen.ts';
import { dag, keuzes } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** What a case contributed to, of the six purposes; also after closing (1). */
export const recordDoelen = act({
  name: 'recordDoelen',
  label: 'Vastleggen waaraan de zaak bijdroeg',
  artikelen: ['1'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag' }),
    doelen: keuzes(doelen, { label: 'Aan welke doelen droeg deze zaak bij?' }),
  }),
  refuse: [withoutMelding],
  events: (_dossier, invoer) => [{ type: 'DoelenRecorded', op: invoer.op, doelen: invoer.doelen }],
});
