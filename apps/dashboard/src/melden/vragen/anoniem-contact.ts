import { html } from 'hono/html';
import { textbox } from '../../form/controls.ts';
import type { Fout } from '../../layout/alert.ts';
import { type Antwoorden, answer, tooLong } from '../answers.ts';
import { explainedChoices, heading, nameOf, type UitgelegdeOptie } from './answer-controls.ts';
import type { Vraag } from './vraag.ts';

const soorten: readonly UitgelegdeOptie[] = [
  {
    waarde: 'geen',
    naam: 'Nee',
    uitleg:
      'Wij kunnen u dan het meeste helpen. Ook dan noemen wij uw naam pas aan anderen als u daar toestemming voor geeft.',
  },
  {
    waarde: 'jegens_derden',
    naam: 'Ja, maar het bureau mag weten wie ik ben',
    uitleg:
      'Wij noemen uw naam aan niemand anders. Wij kunnen u steunen, informatie geven en advies geven. Wij kunnen dan niets onderzoeken, de andere kant niet vragen wat er is gebeurd, en niet bemiddelen. U kunt dit later veranderen.',
  },
  {
    waarde: 'geheel',
    naam: 'Ja, niemand mag weten wie ik ben, ook het bureau niet',
    uitleg:
      'Wij vragen uw naam en telefoonnummer niet. Wij kunnen u dan niet bellen of schrijven. Uw melding telt wel mee.',
  },
];

/** Whether to stay anonymous, and what the bureau then can't do (5.4.1b, B5). */
export const anoniem: Vraag = {
  naam: 'anoniem',
  titel: 'Wilt u anoniem blijven?',
  velden: ['anonimiteit'],
  inhoud: ({ antwoorden, fouten }) =>
    explainedChoices(
      { naam: 'anonimiteit', label: heading('Wilt u anoniem blijven?'), verplicht: true, fouten },
      soorten,
      answer(antwoorden, 'anonimiteit'),
    ),
  fouten: (antwoorden) =>
    nameOf(soorten, answer(antwoorden, 'anonimiteit'))
      ? []
      : [{ veld: 'anonimiteit', reden: 'Kies of u anoniem wilt blijven.' }],
  samenvatting: (antwoorden) => [['Anoniem', nameOf(soorten, answer(antwoorden, 'anonimiteit'))]],
};

const isTelefoon = (text: string): boolean =>
  /^[+\d\s().\-/]+$/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 8;
// No two parts of it can take the same characters, so that a long text that is none is found out at once.
const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);

/** How to reach who reports. One way is enough. */
const reachable = (antwoorden: Antwoorden): Fout[] => {
  const [telefoon, email] = [answer(antwoorden, 'telefoon'), answer(antwoorden, 'email')];
  if (!telefoon && !email)
    return [
      { veld: 'telefoon', reden: 'Vul een telefoonnummer of een e-mailadres in, dan kunnen wij u bereiken.' },
    ];
  return [
    ...(telefoon && !isTelefoon(telefoon)
      ? [{ veld: 'telefoon', reden: 'Vul een telefoonnummer in zoals 06 12345678, of laat dit leeg.' }]
      : []),
    ...(email && !isEmail(email)
      ? [{ veld: 'email', reden: 'Vul een e-mailadres in zoals naam@voorbeeld.nl, of laat dit leeg.' }]
      : []),
  ];
};

/** Name and where to reach somebody; not asked of who stays wholly anonymous (B5). */
export const contact: Vraag = {
  naam: 'contact',
  titel: 'Hoe kunnen wij u bereiken?',
  velden: ['naam', 'telefoon', 'email'],
  gevraagd: (antwoorden) => answer(antwoorden, 'anonimiteit') !== 'geheel',
  inhoud: ({ antwoorden, fouten }) => {
    const eenVanBeide = { naast: 'een van beide is genoeg', verplicht: false, fouten };
    return html`<h1>Hoe kunnen wij u bereiken?</h1><p>Alleen het bureau gebruikt dit, om contact met u op te nemen. Geef een nummer of adres waar alleen u bij kunt.</p>${textbox(
      { naam: 'naam', label: 'Uw naam', verplicht: true, fouten },
      answer(antwoorden, 'naam'),
      'text',
      { autocomplete: 'name' },
    )}${textbox(
      { naam: 'telefoon', label: 'Telefoonnummer', ...eenVanBeide },
      answer(antwoorden, 'telefoon'),
      'text',
      { autocomplete: 'tel', inputmode: 'tel' },
    )}${textbox(
      { naam: 'email', label: 'E-mailadres', ...eenVanBeide },
      answer(antwoorden, 'email'),
      'text',
      { autocomplete: 'email', inputmode: 'email' },
    )}`;
  },
  fouten: (antwoorden) => [
    ...(answer(antwoorden, 'naam') ? [] : [{ veld: 'naam', reden: 'Vul uw naam in.' }]),
    ...reachable(antwoorden),
    ...tooLong(antwoorden, ['naam', 'telefoon', 'email']).map(({ veld, hoogste }) => ({
      veld,
      reden: `Maak dit korter, tot ${hoogste} tekens.`,
    })),
  ],
  samenvatting: (antwoorden) => [
    ['Naam', answer(antwoorden, 'naam')],
    ['Telefoonnummer', answer(antwoorden, 'telefoon')],
    ['E-mailadres', answer(antwoorden, 'email')],
  ],
};
