import type { EigenWaarden } from '../codes/eigen-waarden.ts';
import type { Protocolinstellingen, Termijnlengten } from '../protocol/instellingen.ts';
import type { Datum } from '../time/datum.ts';
import { type Kalender, type KalenderInstelling, maakKalender } from '../time/kalender.ts';
import { kalenderInDelen } from '../time/kalender-in-delen.ts';

/** What is set on screen, by name; each has versions of its own. */
export const instellingsnamen = [
  'kalender',
  'termijnen',
  'drempels',
  'bureau',
  'bewaarregels',
  'codelijsten',
  'grondslagadvies',
] as const;
export type Instellingsnaam = (typeof instellingsnamen)[number];

/** A value with the day on which it was set. */
export type Vanaf<T> = { vanaf: Datum; waarde: T };

/** From how many on: mass reports about one incident, and reporters of one organisation for a signal. */
export type Drempels = { massaal: number; signaalMelders: number };

/** How the bureau is called and reached. */
export type Bureaugegevens = {
  naam: string;
  contact?: string | undefined;
  telefoon?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
  /** Lines of the postal address, for letters. */
  adres?: readonly string[] | undefined;
  /** A PNG, for letters; from a file of the installation only. */
  logo?: Uint8Array | undefined;
};

/** Which lawyer advised on the legal bases, and when (AVG art. 6). */
export type Grondslagadvies = { advies: string };

/** What the bureau set, oldest first where the days matter; null: not set on screen. */
export type Bureauinstellingen = {
  kalender: readonly Vanaf<KalenderInstelling>[];
  termijnen: readonly Vanaf<Termijnlengten>[];
  drempels: Drempels | null;
  bureau: Bureaugegevens | null;
  /** As the archive reads it. */
  bewaarregels: unknown;
  codelijsten: EigenWaarden | null;
  grondslagadvies: Grondslagadvies | null;
};

/** Nothing was set on screen. */
export const nietsIngesteld: Bureauinstellingen = {
  kalender: [],
  termijnen: [],
  drempels: null,
  bureau: null,
  bewaarregels: null,
  codelijsten: null,
  grondslagadvies: null,
};

const calendarOf = (standaard: Kalender, delen: Bureauinstellingen['kalender']): Kalender =>
  delen.length === 0
    ? standaard
    : kalenderInDelen(
        standaard,
        delen.map(({ vanaf, waarde }) => ({ vanaf, kalender: maakKalender(waarde) })),
      );

const lengthsOf = ({
  rappel,
  voortgang,
  afschrift,
  tweedeKans,
  plan,
  procedure,
  evaluatie,
}: Termijnlengten): Termijnlengten => ({
  rappel,
  voortgang,
  afschrift,
  tweedeKans,
  plan,
  procedure,
  evaluatie,
});

/**
 * The settings of the protocol with what was set on screen. A working day is judged by the calendar that held on that
 * day, so open terms follow a new closing day and nothing that is past moves. How long a term is was fixed when it began:
 * lengths set later are for terms that begin from then on.
 */
export const protocolinstellingenVan = (
  standaard: Protocolinstellingen,
  {
    kalender,
    termijnen,
    grondslagadvies,
  }: Pick<Bureauinstellingen, 'kalender' | 'termijnen' | 'grondslagadvies'>,
): Protocolinstellingen => {
  const last = termijnen.at(-1)?.waarde;
  return {
    ...standaard,
    ...(last && lengthsOf(last)),
    ...(grondslagadvies && { grondslagadvies: grondslagadvies.advies }),
    kalender: calendarOf(standaard.kalender, kalender),
    eerder: termijnen.map(({ vanaf }, i) => ({
      tot: vanaf,
      lengten: lengthsOf(termijnen[i - 1]?.waarde ?? standaard),
    })),
  };
};
