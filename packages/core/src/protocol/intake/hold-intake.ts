import { z } from 'zod';
import { verwachtingenIndividueel, verwachtingenStructureel } from '../../codes/verwachtingen.ts';
import { dag, fault, janee, keuze, keuzes, regel, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import type { Artikel } from '../artikelen.ts';
import { intakecontroles, voorvalgegevens } from '../codelijsten.ts';
import { psychischeProblemen } from '../codelijsten-verwijzing.ts';
import { whenClosed, withoutBevestiging, withoutIntakegrond, withoutMelding } from '../guards.ts';
import { whenBuitenWerkgebied, whenConflict } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';
import { checkWerkwijze, werkwijzeVelden } from './werkwijze.ts';

type Invoer = { gecontroleerd: string[]; onbekend: string[] };

/** Each check of the interview with its article; all four are done before the interview ends (5.2d, 5.2f, 5.3, 5.5a). */
const unchecked = (code: string, artikel: Artikel, hoe: string): Guard<Invoer> => ({
  artikel,
  check: (_dossier, _context, invoer) =>
    invoer && !invoer.gecontroleerd.includes(code)
      ? refuse(artikel, 'Het gesprek is nog niet compleet.', hoe)
      : null,
});

/** The day of the incident is known, or it is recorded that it is not (5.2a). */
const withoutDag: Guard<Invoer> = {
  artikel: '5.2a',
  check: (dossier, _context, invoer) =>
    invoer && !dossier.melding?.voorvaldatum && !invoer.onbekend.includes('datum')
      ? refuse(
          '5.2a',
          'De dag van het voorval is niet vastgelegd.',
          'Vul de registratie aan, of kies dat de datum ook na navraag onbekend is.',
          'amendRegistratie',
        )
      : null,
};

const ofOnbekend = 'Verplicht, tenzij u kiest dat dit ook na navraag onbekend is.';
const asked = ['tijdstip', 'plaats', 'betrokkenen', 'getuigen'] as const;

/** The intake interview: story, four aspects, expectations, way of working, agreements (5.1-5.5). */
export const holdIntake = act({
  name: 'holdIntake',
  label: 'Intakegesprek vastleggen',
  artikelen: [
    '5.0',
    '5b',
    '5.1',
    '5.2a',
    '5.2c',
    '5.2d',
    '5.2f',
    '5.3',
    '5.4',
    '5.4.3',
    '5.5a',
    '5.5b',
    '5.5c',
  ],
  by: behandelend,
  stuk: { soort: 'verslag' },
  bereiktClient: true,
  input: z
    .object({
      op: dag({ label: 'Dag van het gesprek', deel: 'Het verhaal' }),
      verslag: tekst({ label: 'Verslag van het gesprek' }, 'bijzonder'),
      tijdstip: regel('vrije_tekst', { label: 'Tijdstip van het voorval', soms: ofOnbekend }).optional(),
      plaats: regel('vrije_tekst', { label: 'Plaats van het voorval', soms: ofOnbekend }).optional(),
      betrokkenen: tekst({ label: 'Betrokkenen', soms: ofOnbekend }, 'derden').optional(),
      onbekend: keuzes(
        voorvalgegevens,
        {
          label: 'Wat is ook na navraag onbekend?',
          soms: 'Verplicht als u hierboven iets openlaat, of als de dag van het voorval nog niet is vastgelegd.',
        },
        0,
      ),
      discriminatieaspect: tekst({ label: 'Samenvatting: discriminatie', deel: 'Samenvatting' }, 'bijzonder'),
      emotioneelAspect: tekst({ label: 'Samenvatting: emoties' }, 'bijzonder'),
      psychischeProblemen: keuze(psychischeProblemen, {
        label: 'Heeft de cliënt ernstige psychische problemen door wat er is gebeurd?',
        hint: 'Kies alleen een antwoord. Schrijf hier of elders geen diagnose op. Bij ja wijst u de cliënt op hulp door anderen.',
      }),
      praktischAspect: tekst({ label: 'Samenvatting: praktische kant' }),
      structureelAspect: tekst({ label: 'Samenvatting: structurele kant' }),
      eerdereStappen: tekst({
        label: 'Andere instanties, eerdere stappen en eerdere klachten',
        deel: 'Wat eerder gebeurde',
        hint: 'Zijn die er niet, of is het niet bekend, schrijf dat dan op.',
      }),
      getuigen: tekst({ label: 'Getuigen: namen en adressen', soms: ofOnbekend }, 'derden').optional(),
      verwachtingenIndividueel: keuzes(
        verwachtingenIndividueel,
        { label: 'Wat verwacht de cliënt voor zichzelf?', deel: 'Verwachtingen' },
        0,
      ),
      verwachtingenStructureel: keuzes(
        verwachtingenStructureel,
        { label: 'Wat verwacht de cliënt voor iedereen?' },
        0,
      ),
      andereVerwachtingen: tekst({
        label: 'Andere verwachtingen',
        soms: 'Verplicht als u hierboven geen verwachting koos.',
      }).optional(),
      ...werkwijzeVelden,
      gecontroleerd: keuzes(intakecontroles, {
        label: 'Wat is met de cliënt doorgenomen?',
        deel: 'Afsluiting van het gesprek',
        hint: 'Het gesprek is pas compleet als u alle vier hebt doorgenomen.',
      }),
      afspraken: tekst({ label: 'Afspraken, ook over wat anderen wordt gevraagd' }).optional(),
      stukkenToegezegd: janee({ label: 'De cliënt levert nog stukken aan' }),
      advies: tekst({ label: 'Advies over verdere behandeling' }),
    })
    .superRefine((given, check) => {
      checkWerkwijze(given, check);
      if (
        given.verwachtingenIndividueel.length + given.verwachtingenStructureel.length === 0 &&
        !given.andereVerwachtingen
      )
        fault(check, 'andereVerwachtingen', 'Kies hierboven wat de cliënt verwacht, of schrijf het hier op.');
      for (const key of asked)
        if (!given[key] && !given.onbekend.includes(key))
          fault(check, key, 'Vul dit in, of kies dat het ook na navraag onbekend is.');
    }),
  refuse: [
    withoutMelding,
    whenClosed,
    whenConflict,
    whenBuitenWerkgebied,
    withoutIntakegrond,
    withoutBevestiging,
    withoutDag,
    unchecked(
      'samenvatting_bevestigd',
      '5.2d',
      'Vat de klacht samen en vraag of de cliënt zich daarin herkent.',
    ),
    unchecked('onderzoek_uitgelegd', '5.2f', 'Vertel dat de klacht eerst wordt onderzocht.'),
    unchecked(
      'verwachtingen_bevestigd',
      '5.3',
      'Vat de verwachtingen samen en vraag of de cliënt zich daarin herkent.',
    ),
    unchecked('afspraken_samengevat', '5.5a', 'Sluit het gesprek af met een samenvatting van de afspraken.'),
  ],
  events: (_dossier, invoer) => [
    {
      type: 'IntakeHeld',
      op: invoer.op,
      verwachtingen: [...invoer.verwachtingenIndividueel, ...invoer.verwachtingenStructureel],
      besproken: invoer.besproken,
      stukkenToegezegd: invoer.stukkenToegezegd,
      onbekend: invoer.onbekend,
      psychischeProblemen: invoer.psychischeProblemen,
      ...(invoer.nietVanToepassing?.length && { metVolgende: true as const }),
    },
    ...(invoer.nietVanToepassing?.length
      ? [
          {
            type: 'WerkwijzeDiscussed' as const,
            op: invoer.op,
            besproken: [],
            nietVanToepassing: invoer.nietVanToepassing,
          },
        ]
      : []),
  ],
});
