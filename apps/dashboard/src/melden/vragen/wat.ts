import { html } from 'hono/html';
import { textarea, textbox } from '../../form/controls.ts';
import { alert } from '../../layout/alert.ts';
import type { Html } from '../../layout/html.ts';
import { answer, tooLong } from '../answers.ts';
import { telefoonlink } from '../bureau-contact.ts';
import type { Blad, Vraag } from './vraag.ts';

/** What to do now, for who said that it can't wait. */
const urgent = ({ antwoorden, bureau }: Blad): Html | '' =>
  answer(antwoorden, 'spoed') === 'ja'
    ? alert(
        'warning',
        html`<p><strong>Is er nu gevaar? Bel 112.</strong></p>${
          bureau.telefoon
            ? html`<p>Is er haast? Bel ons dan ook: ${telefoonlink(bureau.telefoon)}. U kunt daarna verdergaan met dit formulier.</p>`
            : html`<p>U kunt verdergaan met dit formulier. Wij lezen een melding met haast als eerste.</p>`
        }`,
      )
    : '';

/** What happened, in the words of who reports. */
export const wat: Vraag = {
  naam: 'wat',
  titel: 'Wat is er gebeurd?',
  velden: ['omschrijving'],
  inhoud: (blad) =>
    html`${urgent(blad)}<h1>Wat is er gebeurd?</h1>${textarea(
      {
        naam: 'omschrijving',
        label: 'Vertel het in uw eigen woorden',
        hint: 'Schrijf wat u wilt dat wij weten. Het mag kort zijn, en fouten in de taal geven niet.',
        verplicht: true,
        fouten: blad.fouten,
      },
      answer(blad.antwoorden, 'omschrijving'),
    )}`,
  fouten: (antwoorden) => {
    const [long] = tooLong(antwoorden, ['omschrijving']);
    if (long)
      return [
        {
          veld: 'omschrijving',
          reden: `Uw tekst is te lang: ${long.lengte} tekens. Maak de tekst korter, tot ${long.hoogste} tekens. De rest kunt u ons later vertellen.`,
        },
      ];
    return answer(antwoorden, 'omschrijving')
      ? []
      : [{ veld: 'omschrijving', reden: 'Vertel kort wat er is gebeurd.' }];
  },
  samenvatting: (antwoorden) => [['Wat er is gebeurd', answer(antwoorden, 'omschrijving')]],
};

/** Whom it is about; nobody has to know or say. */
export const wie: Vraag = {
  naam: 'wie',
  titel: 'Over wie gaat uw melding?',
  velden: ['wederpartij'],
  inhoud: ({ antwoorden, fouten }) =>
    html`<h1>Over wie gaat uw melding?</h1><p>Krijgen wij meer meldingen over dezelfde organisatie, dan zien wij dat zo. Wij nemen geen contact op met deze persoon of organisatie zonder uw toestemming.</p>${textbox(
      {
        naam: 'wederpartij',
        label: 'Naam van de persoon of organisatie',
        hint: 'Weet u het niet, of wilt u het niet zeggen? Laat dit dan leeg.',
        verplicht: false,
        fouten,
      },
      answer(antwoorden, 'wederpartij'),
    )}`,
  fouten: (antwoorden) =>
    tooLong(antwoorden, ['wederpartij']).map(({ veld, hoogste }) => ({
      veld,
      reden: `Maak de naam korter, tot ${hoogste} tekens.`,
    })),
  samenvatting: (antwoorden) => [['Over wie', answer(antwoorden, 'wederpartij')]],
};
