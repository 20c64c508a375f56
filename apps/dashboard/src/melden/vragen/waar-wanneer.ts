import { compareDatum, datumVoluit } from '@meldpunt/core';
import { html } from 'hono/html';
import { select, textbox } from '../../form/controls.ts';
import { answer, tooLong } from '../answers.ts';
import { readDay } from '../day-text.ts';
import { checkbox } from './answer-controls.ts';
import { gemeenteGroepen, gemeenteNaam } from './gemeente-choices.ts';
import type { Achtergrond, Vraag } from './vraag.ts';

const groepen = ({ werkgebied }: Achtergrond) =>
  gemeenteGroepen(werkgebied, [
    { waarde: 'online', naam: 'Op internet' },
    { waarde: 'buitenland', naam: 'In het buitenland' },
    { waarde: 'onbekend', naam: 'Weet ik niet' },
  ]);

/** Where it happened: it decides which bureau helps (2.4). */
export const waar: Vraag = {
  naam: 'waar',
  titel: 'Waar is het gebeurd?',
  velden: ['gemeenteVoorval', 'plaats'],
  inhoud: (blad) =>
    html`<h1>Waar is het gebeurd?</h1>${select(
      {
        naam: 'gemeenteVoorval',
        label: 'Gemeente',
        hint: 'Wij vragen dit omdat elk bureau voor een aantal gemeenten werkt.',
        verplicht: true,
        fouten: blad.fouten,
      },
      groepen(blad),
      answer(blad.antwoorden, 'gemeenteVoorval'),
    )}${textbox(
      {
        naam: 'plaats',
        label: 'Plaats in woorden',
        hint: 'Bijvoorbeeld een straat, een winkel, een school of een website.',
        verplicht: false,
        fouten: blad.fouten,
      },
      answer(blad.antwoorden, 'plaats'),
    )}`,
  fouten: (antwoorden, achtergrond) => [
    ...(gemeenteNaam(groepen(achtergrond), answer(antwoorden, 'gemeenteVoorval'))
      ? []
      : [{ veld: 'gemeenteVoorval', reden: 'Kies een gemeente, of kies "Weet ik niet".' }]),
    ...tooLong(antwoorden, ['plaats']).map(({ veld, hoogste }) => ({
      veld,
      reden: `Maak de plaats korter, tot ${hoogste} tekens.`,
    })),
  ],
  samenvatting: (antwoorden, achtergrond) => [
    ['Gemeente', gemeenteNaam(groepen(achtergrond), answer(antwoorden, 'gemeenteVoorval'))],
    ['Plaats', answer(antwoorden, 'plaats')],
  ],
};

const form = 'Schrijf de dag zoals 1-3-2026, 1 maart of gisteren.';

/** When it happened; unknown is an answer too (5.2a). */
export const wanneer: Vraag = {
  naam: 'wanneer',
  titel: 'Wanneer is het gebeurd?',
  velden: ['dag', 'dagOnbekend'],
  inhoud: ({ antwoorden, fouten }) =>
    html`<h1>Wanneer is het gebeurd?</h1>${textbox(
      {
        naam: 'dag',
        label: 'Dag',
        hint: `${form} Is het vaker gebeurd? Vul dan de laatste keer in.`,
        verplicht: true,
        fouten,
      },
      answer(antwoorden, 'dag'),
      'text',
      { kort: true },
    )}${checkbox('dagOnbekend', 'Ik weet de dag niet (precies)', answer(antwoorden, 'dagOnbekend') === 'ja')}`,
  fouten: (antwoorden, { vandaag }) => {
    const typed = answer(antwoorden, 'dag');
    const unknown = answer(antwoorden, 'dagOnbekend') === 'ja';
    const fault = (reden: string) => [{ veld: 'dag', reden }];
    if (!typed) return unknown ? [] : fault('Vul een dag in, of kies "Ik weet de dag niet".');
    if (unknown) return fault('Vul een dag in of kies "Ik weet de dag niet", niet allebei.');
    const dag = readDay(typed, vandaag);
    if (!dag || dag < '1900-01-01') return fault(`Wij herkennen deze dag niet. ${form}`);
    return compareDatum(dag, vandaag) > 0
      ? fault('Deze dag moet nog komen. Vul een dag in die al is geweest.')
      : [];
  },
  samenvatting: (antwoorden, { vandaag }) => {
    const dag = readDay(answer(antwoorden, 'dag'), vandaag);
    return [['Wanneer', dag ? datumVoluit(dag) : 'Weet ik niet']];
  },
};
