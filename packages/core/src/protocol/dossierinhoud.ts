import { geldend } from '../dossier/evolve.ts';
import type { GebeurtenisType, Vastgelegd } from '../dossier/gebeurtenis.ts';

/** One kind of piece that a dossier holds at least, and whether it is there, is missing, or is not asked yet (8.4). */
export type Dossierstuk = {
  stuk: string;
  stand: 'aanwezig' | 'ontbreekt' | 'niet_nodig';
  /** Versions of the acts that hold it. */
  versies: number[];
};

type Regel = { stuk: string; heldBy: readonly GebeurtenisType[]; neededFrom: readonly GebeurtenisType[] };

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
  { stuk: 'Stukken van de cliënt', heldBy: ['StukkenReceived'], neededFrom: ['StukkenRequested'] },
  { stuk: 'Machtiging', heldBy: ['MachtigingGiven'], neededFrom: ['OnderzoekStarted', 'DerdeContacted'] },
  { stuk: 'Plan van aanpak', heldBy: ['PlanAgreed'], neededFrom: ['OnderzoekStarted', 'StapTaken'] },
  {
    stuk: 'Correspondentie met de wederpartij',
    heldBy: ['HoorWederhoorbriefSent', 'RappelSent', 'WederpartijReplied', 'WederpartijEindeTold'],
    neededFrom: ['OnderzoekStarted'],
  },
  { stuk: 'Conclusie van het onderzoek', heldBy: ['ConclusieSent'], neededFrom: ['WederpartijEindeTold'] },
  { stuk: 'Bericht over het einde', heldBy: ['EindeTold'], neededFrom: ['DossierClosed'] },
];

/** What a dossier holds of what it must hold, from its journal (8.4). */
export const dossierinhoud = (
  journaal: readonly Pick<Vastgelegd, 'versie' | 'gebeurtenis'>[],
): Dossierstuk[] => {
  const standing = geldend(journaal);
  return regels.map(({ stuk, heldBy, neededFrom }) => {
    const versies = standing
      .filter(({ gebeurtenis }) => heldBy.includes(gebeurtenis.type))
      .map(({ versie }) => versie);
    const needed = standing.some(({ gebeurtenis }) => neededFrom.includes(gebeurtenis.type));
    return { stuk, versies, stand: versies.length > 0 ? 'aanwezig' : needed ? 'ontbreekt' : 'niet_nodig' };
  });
};
