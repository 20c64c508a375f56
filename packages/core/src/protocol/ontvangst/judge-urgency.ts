import { z } from 'zod';
import { dag, janee } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** The klachtbehandelaar judges what is urgent; urgent dossiers stand first in every list (3.4). */
export const judgeUrgency = act({
  name: 'judgeUrgency',
  label: 'Spoed beoordelen',
  artikelen: ['3.4'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van de beoordeling' }),
    spoedeisend: janee({ label: 'De melding is spoedeisend' }),
  }),
  refuse: [withoutMelding, whenClosed],
  events: (_dossier, invoer) => [{ type: 'UrgencyJudged', op: invoer.op, spoedeisend: invoer.spoedeisend }],
});
