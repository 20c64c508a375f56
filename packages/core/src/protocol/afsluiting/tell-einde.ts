import { z } from 'zod';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { meldwijzen } from '../codelijsten.ts';
import { beforeEersteContact, whenClosed, withoutMelding } from '../guards.ts';
import { whileBelangVanZaak } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';

/** Only an anonymous reporter can't be told (5.4.4b). */
const whenReachable: Guard<{ wijze: string }> = {
  artikel: '5.4.4b',
  check: (dossier, _context, invoer) =>
    invoer?.wijze === 'niet_mogelijk' && dossier.melding?.anonimiteit !== 'geheel'
      ? refuse(
          '5.4.4b',
          'De cliënt is bereikbaar, dus het einde wordt verteld en schriftelijk bevestigd.',
          'Vertel het de cliënt schriftelijk, of in een gesprek met een schriftelijke bevestiging.',
        )
      : null,
};

const beforeContactUnlessAnoniem: Guard = {
  artikel: '4',
  check: (dossier, context) =>
    dossier.melding?.anonimiteit === 'geheel' ? null : beforeEersteContact.check(dossier, context, undefined),
};

/** The client hears that the handling ends, and why; in person means confirmed in writing as well (5.4.4b, 8.6b). */
export const tellEinde = act({
  name: 'tellEinde',
  label: 'Cliënt vertellen dat de behandeling eindigt',
  artikelen: ['5.4.4b', '8.1b', '8.6a', '8.6b'],
  by: behandelend,
  stuk: { soort: 'brief' },
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag van het bericht' }),
    wijze: keuze(meldwijzen, { label: 'Hoe is het verteld?' }),
    verzending,
    bericht: tekst({
      label: 'Bericht aan de cliënt',
      hint: 'Noem de reden, en de mogelijkheid om te klagen over het bureau.',
    }),
  }),
  refuse: [withoutMelding, whenClosed, whileBelangVanZaak, beforeContactUnlessAnoniem, whenReachable],
  events: (_dossier, invoer) => [
    { type: 'EindeTold', op: invoer.op, wijze: invoer.wijze, ...verzondenAls(invoer) },
  ],
});
