import { html } from 'hono/html';
import type { Optie } from '../../form/choices.ts';
import { choices, select, textbox } from '../../form/controls.ts';
import { type Antwoorden, answer, tooLong } from '../answers.ts';
import { heading, nameOf } from './answer-controls.ts';
import { gemeenteGroepen, gemeenteNaam } from './gemeente-choices.ts';
import type { Achtergrond, Vraag } from './vraag.ts';

/** Nobody is called or written to who stays wholly anonymous, so it is not asked then (B5). */
const reachable = (antwoorden: Antwoorden): boolean => answer(antwoorden, 'anonimiteit') !== 'geheel';

/** What to mind when calling back, as far as a public page asks: codes of the list of the core, in the words of who reports. */
export const voorzichtig: readonly Optie[] = [
  { waarde: 'geen_voicemail', naam: 'Spreek geen bericht in' },
  { waarde: 'bureau_niet_noemen', naam: 'Noem de naam van het bureau niet als iemand anders opneemt' },
];

/** How to call back without harm; nothing has to be answered (5.4.4a). */
export const veilig: Vraag = {
  naam: 'veilig-contact',
  titel: 'Waar moeten wij op letten als wij u bellen?',
  velden: ['letOp', 'beltijden'],
  gevraagd: reachable,
  inhoud: ({ antwoorden, fouten }) =>
    html`${choices(
      {
        naam: 'letOp',
        label: heading('Waar moeten wij op letten als wij u bellen?'),
        hint: 'Bijvoorbeeld als iemand anders uw telefoon kan horen.',
        verplicht: false,
        fouten,
      },
      'checkbox',
      voorzichtig,
      antwoorden.letOp ?? [],
    )}${textbox(
      {
        naam: 'beltijden',
        label: 'Bel mij alleen op deze tijden',
        hint: 'Bijvoorbeeld: op werkdagen tussen 9 en 12 uur.',
        verplicht: false,
        fouten,
      },
      answer(antwoorden, 'beltijden'),
    )}`,
  fouten: (antwoorden) =>
    tooLong(antwoorden, ['beltijden']).map(({ veld, hoogste }) => ({
      veld,
      reden: `Maak dit korter, tot ${hoogste} tekens.`,
    })),
  samenvatting: (antwoorden) => [
    [
      'Waar wij op letten',
      (antwoorden.letOp ?? [])
        .map((code) => nameOf(voorzichtig, code))
        .filter(Boolean)
        .join(', '),
    ],
    ['Alleen bellen op', answer(antwoorden, 'beltijden')],
  ],
};

const groepen = ({ werkgebied }: Achtergrond) =>
  gemeenteGroepen(werkgebied, [
    { waarde: 'buitenland', naam: 'In het buitenland' },
    { waarde: 'onbekend', naam: 'Weet ik niet, of zeg ik liever niet' },
  ]);

/** Where who reports lives: it decides which bureau helps (2.4). */
export const woonplaats: Vraag = {
  naam: 'woonplaats',
  titel: 'In welke gemeente woont u?',
  velden: ['gemeenteWoon'],
  gevraagd: reachable,
  inhoud: (blad) =>
    html`<h1>In welke gemeente woont u?</h1>${select(
      {
        naam: 'gemeenteWoon',
        label: 'Gemeente waar u woont',
        hint: 'Daarmee zien wij welk bureau u kan helpen.',
        verplicht: true,
        fouten: blad.fouten,
      },
      groepen(blad),
      answer(blad.antwoorden, 'gemeenteWoon'),
    )}`,
  fouten: (antwoorden, achtergrond) =>
    gemeenteNaam(groepen(achtergrond), answer(antwoorden, 'gemeenteWoon'))
      ? []
      : [
          {
            veld: 'gemeenteWoon',
            reden: 'Kies een gemeente, of kies "Weet ik niet, of zeg ik liever niet".',
          },
        ],
  samenvatting: (antwoorden, achtergrond) => [
    ['Woongemeente', gemeenteNaam(groepen(achtergrond), answer(antwoorden, 'gemeenteWoon'))],
  ],
};
