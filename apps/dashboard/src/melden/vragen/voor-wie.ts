import { choices } from '../../form/controls.ts';
import { answer } from '../answers.ts';
import { explainedChoices, heading, nameOf, type UitgelegdeOptie } from './answer-controls.ts';
import type { Vraag } from './vraag.ts';

const personally =
  'Wij schrijven uw melding op. Wij gaan er pas mee aan de slag als het slachtoffer zelf contact met ons heeft. Bellen is genoeg.';

const rollen: readonly UitgelegdeOptie[] = [
  { waarde: 'slachtoffer', naam: 'Voor mijzelf', uitleg: 'Het is mij overkomen.' },
  {
    waarde: 'wettelijk_vertegenwoordiger',
    naam: 'Voor mijn kind, of voor iemand die ik wettelijk vertegenwoordig',
    uitleg: 'Bijvoorbeeld als ouder, voogd, curator of mentor. U telt dan als het slachtoffer.',
  },
  { waarde: 'intermediair', naam: 'Voor iemand anders', uitleg: personally },
  { waarde: 'getuige', naam: 'Ik zag of hoorde het gebeuren', uitleg: personally },
];

/** Who reports, and what the protocol says of a report through others (2.2, 5c). */
export const voorWie: Vraag = {
  naam: 'voor-wie',
  titel: 'Voor wie meldt u?',
  velden: ['rolMelder'],
  inhoud: ({ antwoorden, fouten }) =>
    explainedChoices(
      { naam: 'rolMelder', label: heading('Voor wie meldt u?'), verplicht: true, fouten },
      rollen,
      answer(antwoorden, 'rolMelder'),
    ),
  fouten: (antwoorden) =>
    nameOf(rollen, answer(antwoorden, 'rolMelder'))
      ? []
      : [{ veld: 'rolMelder', reden: 'Kies voor wie u meldt.' }],
  samenvatting: (antwoorden) => [['Voor wie', nameOf(rollen, answer(antwoorden, 'rolMelder'))]],
};

const janee = [
  { waarde: 'ja', naam: 'Ja' },
  { waarde: 'nee', naam: 'Nee' },
];

/** Whether it can wait: urgent meldingen are taken up at once (3.4). */
export const haast: Vraag = {
  naam: 'haast',
  titel: 'Is er nu gevaar, of is er haast bij?',
  velden: ['spoed'],
  inhoud: ({ antwoorden, fouten }) =>
    choices(
      {
        naam: 'spoed',
        label: heading('Is er nu gevaar, of is er haast bij?'),
        hint: 'Bijvoorbeeld: u wordt bedreigd, of u moet morgen al iets beslissen. Wij lezen een melding met haast als eerste.',
        verplicht: true,
        fouten,
      },
      'radio',
      janee,
      [answer(antwoorden, 'spoed')],
    ),
  fouten: (antwoorden) =>
    nameOf(janee, answer(antwoorden, 'spoed'))
      ? []
      : [{ veld: 'spoed', reden: 'Kies ja of nee bij "Is er nu gevaar, of is er haast bij?"' }],
  samenvatting: (antwoorden) => [['Gevaar of haast', nameOf(janee, answer(antwoorden, 'spoed'))]],
};
