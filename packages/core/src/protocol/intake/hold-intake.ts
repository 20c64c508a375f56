import { z } from 'zod';
import { verwachtingenIndividueel, verwachtingenStructureel } from '../../codes/verwachtingen.ts';
import { werkwijzepunten } from '../../codes/werkwijzepunten.ts';
import { dag, janee, keuzes, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { whenClosed, withoutBevestiging, withoutIntakegrond, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** The intake interview: story, four aspects, expectations, way of working, agreements (5.1-5.5). */
export const holdIntake = act({
  name: 'holdIntake',
  label: 'Intakegesprek vastleggen',
  artikelen: ['5.0', '5b', '5.5a', '5.5b', '5.5c'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van het gesprek' }),
    verslag: tekst({ label: 'Verslag van het gesprek' }, 'bijzonder'),
    discriminatieaspect: tekst({ label: 'Samenvatting: discriminatie' }, 'bijzonder'),
    emotioneelAspect: tekst({ label: 'Samenvatting: emoties' }, 'bijzonder').optional(),
    praktischAspect: tekst({ label: 'Samenvatting: praktische kant' }).optional(),
    structureelAspect: tekst({ label: 'Samenvatting: structurele kant' }).optional(),
    eerdereStappen: tekst({ label: 'Andere instanties, eerdere stappen en eerdere klachten' }).optional(),
    getuigen: tekst({ label: 'Getuigen: namen en adressen' }, 'derden').optional(),
    verwachtingenIndividueel: keuzes(
      verwachtingenIndividueel,
      { label: 'Wat verwacht de cliënt voor zichzelf?' },
      0,
    ),
    verwachtingenStructureel: keuzes(
      verwachtingenStructureel,
      { label: 'Wat verwacht de cliënt voor iedereen?' },
      0,
    ),
    besproken: keuzes(werkwijzepunten, { label: 'Besproken punten van de werkwijze' }, 0),
    stukkenToegezegd: janee({ label: 'De cliënt levert nog stukken aan' }),
    advies: tekst({ label: 'Advies over verdere behandeling' }),
  }),
  refuse: [withoutMelding, whenClosed, withoutIntakegrond, withoutBevestiging],
  events: (_dossier, invoer) => [
    {
      type: 'IntakeHeld',
      op: invoer.op,
      verwachtingen: [...invoer.verwachtingenIndividueel, ...invoer.verwachtingenStructureel],
      besproken: invoer.besproken,
      stukkenToegezegd: invoer.stukkenToegezegd,
    },
  ],
});
