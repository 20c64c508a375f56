import { type Doel, doelbereiken, doelenVan } from '@meldpunt/core';
import type { Block, Paper } from '@meldpunt/paper';

/** What the form for the client is made of. */
export type Evaluatieformulier = {
  bureau: string;
  contact: readonly string[];
  dossiernummer: string;
  /** The intended result, as agreed in the plan; null when there was no plan. */
  resultaat: string | null;
  nu: Date;
};

const BOX = '\u2610';
const LINE = '_'.repeat(60);
const reached = doelbereiken.codes.map(({ label }) => `${BOX} ${label}`).join('    ');

/** The six purposes in words of a client (1). */
const helped: Record<Doel, string> = {
  ondersteuning: 'Ik voelde mij gesteund',
  zelfredzaamheid: 'Ik weet nu beter wat ik zelf kan doen',
  signalering: 'Het is nu bekend dat dit vaker gebeurt',
  beinvloeding: 'De ander doet of regelt het nu anders',
  toetsing_wetgeving: 'Er is gekeken of een regel of wet goed is',
  jurisprudentie: 'Een rechter of het College gaf een oordeel',
};

const goals = (resultaat: string | null): Block[] =>
  resultaat === null
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Wat wij samen wilden bereiken' },
        {
          kind: 'paragraph',
          text: 'Dit stond in het plan. Kruis bij elk doel aan in hoeverre het is bereikt. Waren er meer doelen, schrijf ze er dan bij.',
        },
        ...doelenVan(resultaat).flatMap((doel): Block[] => [
          { kind: 'paragraph', text: [{ text: doel, strong: true }] },
          { kind: 'paragraph', text: reached },
        ]),
        { kind: 'lines', lines: [`Ander doel: ${LINE}`, reached] },
        { kind: 'lines', lines: [`Ander doel: ${LINE}`, reached] },
      ];

/** The bureau's own form with which a client evaluates in writing (9). Nothing in it says who the client is. */
export const evaluationForm = ({
  bureau,
  contact,
  dossiernummer,
  resultaat,
  nu,
}: Evaluatieformulier): Paper => ({
  title: 'Evaluatieformulier',
  author: bureau,
  letterhead: { name: bureau, lines: contact },
  footer: `${bureau} · evaluatie dossier ${dossiernummer}`,
  madeOn: nu,
  blocks: [
    { kind: 'heading', level: 1, text: 'Hoe hebben wij u geholpen?' },
    {
      kind: 'paragraph',
      text: 'Uw zaak bij ons is afgesloten. Wij horen graag van u hoe het ging. Invullen hoeft niet. Uw antwoorden tellen mee in ons jaarverslag, zonder uw naam. Liever bellen? Dat kan ook.',
    },
    ...goals(resultaat),
    { kind: 'heading', level: 2, text: 'Waar heeft het u bij geholpen?' },
    { kind: 'lines', lines: Object.values(helped).map((label) => `${BOX} ${label}`) },
    { kind: 'heading', level: 2, text: 'Hoe tevreden bent u?' },
    {
      kind: 'paragraph',
      text: `${BOX} 1 zeer ontevreden    ${BOX} 2    ${BOX} 3    ${BOX} 4    ${BOX} 5 zeer tevreden`,
    },
    { kind: 'heading', level: 2, text: 'Wat wilt u nog kwijt?' },
    { kind: 'lines', lines: [LINE, '', LINE, '', LINE] },
    {
      kind: 'paragraph',
      text: `Stuur dit formulier terug aan ${bureau}. Zet uw naam er niet op; het nummer van uw dossier staat onderaan.`,
    },
  ],
});
