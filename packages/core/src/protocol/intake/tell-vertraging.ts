import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import type { Datum } from '../../time/datum.ts';
import { act, type Guard, refuse } from '../act.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { beforeIntake, whenClosed, whenInstead, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

const decided = whenInstead(
  '5.5b',
  (d) => d.inBehandeling !== null,
  'Over de behandeling is al beslist.',
  'Bespreek de voortgang met de cliënt.',
  'discussVoortgang',
);

const notLater: Guard<{ op: Datum; nieuweDatum: Datum }> = {
  artikel: '5.5b',
  check: (_dossier, _context, invoer) =>
    invoer && invoer.nieuweDatum <= invoer.op
      ? refuse('5.5b', 'De nieuwe datum ligt niet na het bericht.', 'Noem een datum die nog komt.')
      : null,
};

/** It takes longer than two weeks: the client hears it, with a new date (5.5b). */
export const tellVertraging = act({
  name: 'tellVertraging',
  label: 'Vertellen dat de beslissing later komt',
  artikelen: ['5.5b'],
  by: behandelend,
  stuk: { soort: 'brief' },
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag van het bericht' }),
    nieuweDatum: dag({ label: 'Nieuwe datum' }),
    verzending,
    bericht: tekst({ label: 'Bericht aan de cliënt' }),
  }),
  refuse: [withoutMelding, whenClosed, beforeIntake, decided, notLater],
  events: (_dossier, invoer) => [
    { type: 'VertragingTold', op: invoer.op, nieuweDatum: invoer.nieuweDatum, ...verzondenAls(invoer) },
  ],
});
