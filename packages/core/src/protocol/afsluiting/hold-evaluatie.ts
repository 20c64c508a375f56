import { z } from 'zod';
import { dag, getal, janee, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { doelbereiken, evaluatiewijzen } from '../codelijsten.ts';
import { withoutMelding } from '../guards.ts';
import { beforeClosing } from '../guards-einde.ts';
import { behandelend } from '../rol.ts';

/** How far the goals were reached and how content the client is; no answer counts too (9). */
export const holdEvaluatie = act({
  name: 'holdEvaluatie',
  label: 'Evaluatie vastleggen',
  artikelen: ['9'],
  by: behandelend,
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag van de evaluatie' }),
    wijze: keuze(evaluatiewijzen, { label: 'Hoe was de evaluatie?' }).optional(),
    respons: janee({ label: 'De cliënt heeft gereageerd' }),
    doelBereikt: keuze(doelbereiken, { label: 'In hoeverre zijn de doelen bereikt?' }),
    tevredenheid: getal(1, 5, { label: 'Tevredenheid (1 = zeer ontevreden, 5 = zeer tevreden)' }).optional(),
    opmerkingen: tekst({ label: 'Opmerkingen van de cliënt' }).optional(),
  }),
  refuse: [withoutMelding, beforeClosing],
  events: (_dossier, invoer) => [
    {
      type: 'EvaluatieHeld',
      op: invoer.op,
      respons: invoer.respons,
      doelBereikt: invoer.doelBereikt,
      ...(invoer.wijze && { wijze: invoer.wijze }),
      ...(invoer.tevredenheid !== undefined && { tevredenheid: invoer.tevredenheid }),
    },
  ],
});
