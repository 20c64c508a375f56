import { html } from 'hono/html';
import type { Optie } from '../../form/choices.ts';
import { choices, select } from '../../form/controls.ts';
import { answer } from '../answers.ts';
import { heading, nameOf } from './answer-controls.ts';
import type { Vraag } from './vraag.ts';

/** Values of the statutory table of grounds (2.1), in words that people use for themselves. */
export const grondKeuzes: readonly Optie[] = [
  { waarde: 'ras', naam: 'Huidskleur, afkomst of ras' },
  { waarde: 'nationaliteit', naam: 'Nationaliteit' },
  { waarde: 'godsdienst', naam: 'Geloof' },
  { waarde: 'antisemitisme', naam: 'Joods zijn (antisemitisme)' },
  { waarde: 'levensovertuiging', naam: 'Levensovertuiging' },
  { waarde: 'politieke_gezindheid', naam: 'Politieke mening' },
  { waarde: 'geslacht', naam: 'Man, vrouw, zwanger, transgender, non-binair of intersekse zijn' },
  { waarde: 'seksuele_gerichtheid', naam: 'Lesbisch, homo, bi of hetero zijn' },
  { waarde: 'handicap_chronische_ziekte', naam: 'Handicap of ziekte' },
  { waarde: 'leeftijd', naam: 'Leeftijd' },
  { waarde: 'burgerlijke_staat', naam: 'Wel of niet getrouwd zijn' },
  { waarde: 'arbeidsduur', naam: 'Hoeveel uren u werkt' },
  { waarde: 'arbeidscontract', naam: 'Vast of tijdelijk contract' },
  { waarde: 'overig', naam: 'Iets anders, bijvoorbeeld uiterlijk of taal' },
  { waarde: 'onbekend', naam: 'Weet ik niet' },
];

/** On what grounds, as far as who reports can tell; any number. */
export const waarom: Vraag = {
  naam: 'waarom',
  titel: 'Waarmee had het volgens u te maken?',
  velden: ['gronden'],
  inhoud: ({ antwoorden, fouten }) =>
    choices(
      {
        naam: 'gronden',
        label: heading('Waarmee had het volgens u te maken?'),
        hint: 'U kunt meer antwoorden kiezen. U hoeft het niet zeker te weten.',
        verplicht: true,
        fouten,
      },
      'checkbox',
      grondKeuzes,
      antwoorden.gronden ?? [],
    ),
  fouten: ({ gronden = [] }) => {
    const fault = (reden: string) => [{ veld: 'gronden', reden }];
    if (gronden.length === 0 || gronden.some((grond) => !nameOf(grondKeuzes, grond)))
      return fault('Kies een of meer antwoorden, of kies "Weet ik niet".');
    return gronden.includes('onbekend') && gronden.length > 1
      ? fault('Kies een of meer antwoorden of kies "Weet ik niet", niet allebei.')
      : [];
  },
  samenvatting: ({ gronden = [] }) => [
    ['Waarmee het te maken had', gronden.map((grond) => nameOf(grondKeuzes, grond)).join('; ')],
  ],
};

/** Values of the statutory table of fields of society, as places in somebody's life. */
export const terreinKeuzes: readonly Optie[] = [
  { waarde: 'arbeidsmarkt', naam: 'Op het werk, bij een stage of bij het zoeken van werk' },
  { waarde: 'onderwijs', naam: 'Op school of bij een opleiding' },
  { waarde: 'huisvesting', naam: 'Bij het huren of kopen van een woning' },
  { waarde: 'buurt_wijk', naam: 'In de buurt, bij buren' },
  { waarde: 'openbare_ruimte', naam: 'Op straat of op een andere openbare plaats' },
  { waarde: 'commerciele_dienstverlening', naam: 'In een winkel, bij een bedrijf, bank of verzekeraar' },
  { waarde: 'horeca_amusement', naam: 'Bij het uitgaan: café, restaurant, club of bioscoop' },
  { waarde: 'collectieve_voorzieningen', naam: 'Bij de gemeente, zorg, uitkering of openbaar vervoer' },
  { waarde: 'politie_om_vreemdelingendienst', naam: 'Bij de politie of justitie' },
  { waarde: 'media_reclame', naam: 'Op internet, in de media of in reclame' },
  { waarde: 'publieke_politieke_opinie', naam: 'In de politiek of het openbare debat' },
  { waarde: 'sport_recreatie', naam: 'Bij sport of vrije tijd' },
  { waarde: 'privesfeer', naam: 'Thuis, bij familie of vrienden' },
  { waarde: 'overig', naam: 'Ergens anders' },
  { waarde: 'onbekend', naam: 'Weet ik niet' },
];

/** In which part of life; nobody has to choose. */
export const terrein: Vraag = {
  naam: 'terrein',
  titel: 'In welke situatie was het?',
  velden: ['terrein'],
  inhoud: ({ antwoorden, fouten }) =>
    html`<h1>In welke situatie was het?</h1>${select(
      {
        naam: 'terrein',
        label: 'Kies wat het beste past',
        hint: 'Zo zien wij waar discriminatie vaak voorkomt.',
        verplicht: false,
        fouten,
      },
      [{ kop: '', opties: terreinKeuzes }],
      answer(antwoorden, 'terrein'),
      'Niet ingevuld',
    )}`,
  fouten: (antwoorden) => {
    const chosen = answer(antwoorden, 'terrein');
    return !chosen || nameOf(terreinKeuzes, chosen)
      ? []
      : [{ veld: 'terrein', reden: 'Kies iets uit de lijst, of kies "Niet ingevuld".' }];
  },
  samenvatting: (antwoorden) => [['Situatie', nameOf(terreinKeuzes, answer(antwoorden, 'terrein'))]],
};
