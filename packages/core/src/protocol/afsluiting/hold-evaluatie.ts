import { z } from 'zod';
import { dag, getal, janee, keuze, rijen, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Gevraagd, type Guard, refuse } from '../act.ts';
import { doelbereiken, evaluatiewijzen } from '../codelijsten.ts';
import { withoutMelding } from '../guards.ts';
import { beforeClosing } from '../guards-einde.ts';
import { behandelend } from '../rol.ts';

/** Each goal of the plan gets its own answer (9). */
const withoutDoelen: Guard<{ perDoel: { bereikt: string }[] }> = {
  artikel: '9',
  check: (dossier, _context, invoer) =>
    invoer && dossier.plan !== null && invoer.perDoel.length === 0
      ? refuse(
          '9',
          'Er is een plan van aanpak, en niet van elk doel is ingevuld in hoeverre het is bereikt.',
          'Vul bij elk doel van het plan in hoeverre het is bereikt. Weet u het niet, kies dan Onbekend.',
        )
      : null,
};

/** How far the goals were reached and how content the client is; no answer counts too (9). */
export const holdEvaluatie = act({
  name: 'holdEvaluatie',
  label: 'Evaluatie vastleggen',
  artikelen: ['9'],
  by: behandelend,
  frequent: true,
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag van de evaluatie' }),
    wijze: keuze(evaluatiewijzen, { label: 'Hoe was de evaluatie?' }).optional(),
    respons: janee({ label: 'De cliënt heeft gereageerd' }),
    doelBereikt: keuze(doelbereiken, { label: 'In hoeverre zijn de doelen bereikt?' }),
    perDoel: rijen(
      z.object({
        doel: tekst({ label: 'Doel uit het plan van aanpak' }),
        bereikt: keuze(doelbereiken, { label: 'In hoeverre is het bereikt?' }),
      }),
      { label: 'Per doel van het plan', hint: 'Alleen als er een plan van aanpak was. Eén regel per doel.' },
      0,
    ),
    tevredenheid: getal(1, 5, { label: 'Tevredenheid (1 = zeer ontevreden, 5 = zeer tevreden)' }).optional(),
    opmerkingen: tekst({ label: 'Opmerkingen van de cliënt' }).optional(),
  }),
  asks: (dossier): Gevraagd => (dossier.plan === null ? { perDoel: 'niet' } : {}),
  refuse: [withoutMelding, beforeClosing, withoutDoelen],
  events: (_dossier, invoer) => [
    {
      type: 'EvaluatieHeld',
      op: invoer.op,
      respons: invoer.respons,
      doelBereikt: invoer.doelBereikt,
      ...(invoer.wijze && { wijze: invoer.wijze }),
      ...(invoer.perDoel?.length && { perDoel: invoer.perDoel }),
      ...(invoer.tevredenheid !== undefined && { tevredenheid: invoer.tevredenheid }),
    },
  ],
});
