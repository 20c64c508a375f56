import { geldend } from '../dossier/evolve.ts';
import type { Gebeurtenis, GebeurtenisType, Vastgelegd } from '../dossier/gebeurtenis.ts';
import type { Documentsoort } from './documentsoorten.ts';

/** One kind of piece that a dossier holds at least, and whether it is there, is missing, or is not asked yet (8.4). */
export type Dossierstuk = {
  stuk: string;
  /** `zonder_document`: it was recorded, but the paper itself is not in the dossier (5.2b). */
  stand: 'aanwezig' | 'zonder_document' | 'ontbreekt' | 'niet_nodig';
  /** Versions of the acts that hold it. */
  versies: number[];
};

type Regel = {
  stuk: string;
  heldBy: readonly GebeurtenisType[];
  neededFrom: readonly GebeurtenisType[];
  /** Of this piece the paper itself belongs in the dossier: the kind of document, and of which events. */
  paper?: { soort: Documentsoort; of: (e: Gebeurtenis) => boolean };
};

const regels: readonly Regel[] = [
  {
    stuk: 'Gespreksverslagen',
    heldBy: ['ContactMade', 'VoortgangDiscussed'],
    neededFrom: ['BehandelwijzeChosen'],
  },
  { stuk: 'E-mail met de cliënt', heldBy: ['ClientMailed', 'ClientMailReceived'], neededFrom: [] },
  {
    stuk: 'Intakeverslag met advies',
    heldBy: ['IntakeHeld'],
    neededFrom: ['BehandelingDecided', 'PlanAgreed'],
  },
  {
    stuk: 'Stukken van de cliënt',
    heldBy: ['StukkenReceived'],
    neededFrom: ['StukkenRequested'],
    paper: {
      soort: 'bewijsstuk',
      of: (e) => e.type === 'StukkenReceived' && e.antwoord !== 'zonder_stukken',
    },
  },
  {
    stuk: 'Machtiging',
    heldBy: ['MachtigingGiven'],
    neededFrom: ['OnderzoekStarted', 'DerdeContacted'],
    paper: { soort: 'machtiging', of: (e) => e.type === 'MachtigingGiven' },
  },
  { stuk: 'Plan van aanpak', heldBy: ['PlanAgreed'], neededFrom: ['OnderzoekStarted', 'StapTaken'] },
  {
    stuk: 'Correspondentie met de wederpartij',
    heldBy: [
      'OnderzoekStarted',
      'HoorWederhoorbriefSent',
      'RappelSent',
      'WederpartijReplied',
      'WederpartijEindeTold',
    ],
    // An investigation begins with a message to the other party (B10), so there is some from then on.
    neededFrom: [],
  },
  { stuk: 'Conclusie van het onderzoek', heldBy: ['ConclusieSent'], neededFrom: ['WederpartijEindeTold'] },
  { stuk: 'Bericht over het einde', heldBy: ['EindeTold'], neededFrom: ['DossierClosed'] },
];

type Aanwezig = { versie: number; soort: string };

/** What a dossier holds of what it must hold, from its journal and its documents (5.2b, 8.4). */
export const dossierinhoud = (
  journaal: readonly Pick<Vastgelegd, 'versie' | 'gebeurtenis'>[],
  documenten: readonly Aanwezig[] = [],
): Dossierstuk[] => {
  const standing = geldend(journaal);
  return regels.map(({ stuk, heldBy, neededFrom, paper }) => {
    const held = standing.filter(({ gebeurtenis }) => heldBy.includes(gebeurtenis.type));
    const needed = standing.some(({ gebeurtenis }) => neededFrom.includes(gebeurtenis.type));
    const versies = held.map(({ versie }) => versie);
    if (versies.length === 0) return { stuk, versies, stand: needed ? 'ontbreekt' : 'niet_nodig' };
    const wantsPaper = paper && held.some(({ gebeurtenis }) => paper.of(gebeurtenis));
    const papers = documenten.filter(
      ({ versie, soort }) =>
        versies.includes(versie) ||
        (soort === paper?.soort && standing.some((one) => one.versie === versie && arrived(one.gebeurtenis))),
    );
    return { stuk, versies, stand: wantsPaper && papers.length === 0 ? 'zonder_document' : 'aanwezig' };
  });
};

/** A form that was only sent out, to be signed, is not there yet. */
const arrived = (gebeurtenis: Gebeurtenis): boolean =>
  gebeurtenis.type !== 'DocumentAdded' || gebeurtenis.richting !== 'verzonden';
