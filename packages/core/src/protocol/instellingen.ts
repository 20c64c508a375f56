import type { Datum } from '../time/datum.ts';
import { type Kalender, standaardKalender } from '../time/kalender.ts';
import type { Lengte } from '../time/termijn-lengte.ts';

/** Choices of the bureau that the protocol leaves open; each is configuration, none is official. */
export type Protocolinstellingen = {
  kalender: Kalender;
  /** CBS codes of the area served (2.4). */
  werkgebied: readonly string[];
  /** Term of the reminder to the other party (7.3b names none). */
  rappel: Lengte;
  /** How often the client hears about progress (8.3 says "regularly"). */
  voortgang: Lengte;
  /** How soon the client has a copy of what was written to the other party (8.5 names no term). */
  afschrift: Lengte;
  /** How long the client has after the second request for documents (5.4.6 names no term). */
  tweedeKans: Lengte;
  /** How soon a plan follows the decision to take a case up (6.1 names no term). */
  plan: Lengte;
  /** Terms of complaints about the bureau (5.4.5): receipt, answer, and the latest answer. */
  procedure: { bevestiging: Lengte; antwoord: Lengte; uiterste: Lengte };
  /** Which lawyer advised on the legal bases of the bureau, and when; null until that is noted (A6). */
  grondslagadvies: string | null;
  /** Whether mail can be sent from here (8.4). */
  mail: boolean;
  /** How soon after closing the evaluation is asked (9 names no term). */
  evaluatie: Lengte;
  /** Lengths that held before: for terms that began before `tot`, earliest first. */
  eerder?: readonly { tot: Datum; lengten: Termijnlengten }[];
};

/** How long the terms are that the bureau sets. */
export type Termijnlengten = Pick<
  Protocolinstellingen,
  'rappel' | 'voortgang' | 'afschrift' | 'tweedeKans' | 'plan' | 'procedure' | 'evaluatie'
>;

/** The settings with the lengths for a term that begins on this day. */
export const instellingenOp = (instellingen: Protocolinstellingen, begin: Datum): Protocolinstellingen => {
  const before = instellingen.eerder?.find(({ tot }) => begin < tot);
  return before ? { ...instellingen, ...before.lengten } : instellingen;
};

/** Proposed settings; a bureau confirms its own. */
export const standaardInstellingen = (werkgebied: readonly string[]): Protocolinstellingen => ({
  kalender: standaardKalender,
  werkgebied,
  rappel: { weken: 2 },
  voortgang: { weken: 6 },
  afschrift: { werkdagen: 5 },
  tweedeKans: { weken: 1 },
  plan: { weken: 2 },
  procedure: { bevestiging: { werkdagen: 10 }, antwoord: { weken: 4 }, uiterste: { weken: 8 } },
  mail: false,
  evaluatie: { weken: 4 },
  grondslagadvies: null,
});
