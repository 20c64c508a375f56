import { z } from 'zod';
import { geenClient, zonderClient } from '../../dossier/zonder-client.ts';
import { dag, janee, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import type { Datum } from '../../time/datum.ts';
import { datumVoluit } from '../../time/datum-tekst.ts';
import { act, type Guard, refuse } from '../act.ts';
import { afschriftMee, verzending, verzondenAls, zonderAfschrift } from '../briefinvoer.ts';
import { uitkomsten } from '../codelijsten.ts';
import { whenClosed, withoutMelding } from '../guards.ts';
import { machtigingVoor } from '../guards-machtiging.ts';
import { behandelend } from '../rol.ts';
import { antwoordUiterlijk } from './antwoordtermijn.ts';

type Invoer = { op: Datum; uitkomst: string; belangenAfgewogen: boolean };

/** A conclusion on the matter weighs interests, the accused's too, and comes after both could give their view (B10). */
const unweighed: Guard<Invoer> = {
  artikel: 'B10',
  check: (dossier, context, invoer) => {
    if (!invoer || invoer.uitkomst === 'neutraal_beeindigd') return null;
    if (dossier.hoorOp === null)
      return refuse(
        'B10',
        'De wederpartij kon haar visie nog niet geven.',
        'Verstuur eerst de hoor-wederhoorbrief, of beëindig het onderzoek neutraal.',
        'sendHoorWederhoorbrief',
      );
    const last = antwoordUiterlijk(dossier, context.instellingen);
    if (last && invoer.op <= last)
      return refuse(
        'B10',
        `De wederpartij kan haar visie nog geven tot en met ${datumVoluit(last)}.`,
        'Wacht op het antwoord, of tot die dag voorbij is.',
      );
    return invoer.belangenAfgewogen
      ? null
      : refuse(
          'B10',
          'De belangen zijn niet afgewogen.',
          'Weeg de belangen van cliënt en beklaagde, ook de goede naam van de beklaagde.',
        );
  },
};

/** The client withdrew: the investigation ends without a judgement (B10). */
const withdrawn: Guard<Invoer> = {
  artikel: 'B10',
  check: (dossier, _context, invoer) =>
    invoer &&
    invoer.uitkomst !== 'neutraal_beeindigd' &&
    !zonderClient(dossier) &&
    (dossier.melding?.anonimiteit !== 'geen' || !machtigingVoor(dossier, 'wederpartij'))
      ? refuse(
          'B10',
          'De cliënt trok zich terug. Het onderzoek eindigt dan neutraal, zonder oordeel.',
          'Kies "neutraal beëindigd" als uitkomst.',
        )
      : null,
};

/** The investigation ends in a reasoned conclusion, in writing, to both (B10). */
export const sendConclusie = act({
  name: 'sendConclusie',
  label: 'Conclusie van het onderzoek versturen',
  artikelen: ['8.5', 'B10'],
  by: behandelend,
  stuk: { soort: 'brief' },
  bereiktClient: true,
  input: z.object({
    op: dag({ label: 'Dag van verzenden' }),
    uitkomst: keuze(uitkomsten, { label: 'Uitkomst' }),
    belangenAfgewogen: janee({ label: 'De belangen van cliënt en beklaagde zijn afgewogen' }),
    verzending,
    afschriftMee,
    conclusie: tekst({ label: 'Gemotiveerde conclusie' }, 'bijzonder'),
  }),
  asks: zonderAfschrift,
  refuse: [
    withoutMelding,
    whenClosed,
    {
      artikel: 'B10',
      check: (dossier) =>
        dossier.onderzoekGestartOp === null
          ? refuse(
              'B10',
              'Er loopt geen onderzoek.',
              'Meld eerst de start van het onderzoek.',
              'startOnderzoek',
            )
          : null,
    },
    withdrawn,
    unweighed,
  ],
  events: (dossier, invoer) => [
    {
      type: 'ConclusieSent',
      op: invoer.op,
      uitkomst: invoer.uitkomst,
      ...(geenClient(dossier) ? {} : { afschriftMee: invoer.afschriftMee ?? false }),
      ...verzondenAls(invoer),
    },
  ],
});
