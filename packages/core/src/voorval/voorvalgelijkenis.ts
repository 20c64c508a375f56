import { type Datum, daysBetween } from '../time/datum.ts';

/** What is known of a melding, or of an incident with its meldingen together; what is not known is null. */
export type Voorvalfeiten = {
  datum: Datum | null;
  gemeente: string | null;
  organisatieId: string | null;
  terreinen: readonly string[];
  gronden: readonly string[];
};

/** A reason to think that a melding is about an incident, with the points that it gives. */
export type Gelijkenisreden = { punten: number; uitleg: string };

/** How alike a melding and an incident are, from 0 to 100, and why. */
export type Voorvalgelijkenis = { score: number; redenen: Gelijkenisreden[] };

/** From this score on a melding is suggested. No single kind of agreement reaches it. */
export const VOORSTEL_VANAF = 40;

/** The same for an incident without meldingen: it has only a day, a place and an organisation to compare. */
export const VOORSTEL_ZONDER_MELDINGEN = 30;

const WORDS = 35;
/** Fewer shared words can be chance. */
const LEAST_WORDS = 2;
const unknownPlaces: readonly string[] = ['onbekend', 'buitenland'];

const day = (days: number): Gelijkenisreden[] => {
  if (days === 0) return [{ punten: 20, uitleg: 'dezelfde dag' }];
  if (days === 1) return [{ punten: 16, uitleg: 'één dag verschil' }];
  if (days <= 3) return [{ punten: 10, uitleg: `${days} dagen verschil` }];
  return days <= 7 ? [{ punten: 5, uitleg: `${days} dagen verschil` }] : [];
};

const received = (days: number): Gelijkenisreden[] =>
  days >= 0 && days <= 14
    ? [{ punten: days <= 3 ? 12 : 6, uitleg: 'kwam kort na het voorval binnen (dag niet bekend)' }]
    : [];

const place = (melding: string, voorval: string): Gelijkenisreden[] => {
  if (melding !== voorval || unknownPlaces.includes(melding)) return [];
  return [{ punten: 15, uitleg: melding === 'online' ? 'ook online gebeurd' : 'dezelfde gemeente' }];
};

const shared = (a: readonly string[], b: readonly string[], uitleg: string): Gelijkenisreden[] =>
  a.some((one) => b.includes(one)) ? [{ punten: 10, uitleg }] : [];

/**
 * Whether a melding may be about an incident: the same organisation, day, place, terrain, ground, and words that few
 * others use. Points are added, so that each reason can be told with what it weighs. `ontvangen` stands in for the day
 * when the melding names none; `woorden` is how alike the stories are, with how many words they share.
 */
export const voorvalgelijkenis = (
  voorval: Voorvalfeiten,
  melding: Voorvalfeiten & { ontvangen: Datum },
  woorden: { deel: number; aantal: number },
): Voorvalgelijkenis => {
  const sameOrganisation = melding.organisatieId !== null && melding.organisatieId === voorval.organisatieId;
  const byDay =
    voorval.datum === null
      ? []
      : melding.datum
        ? day(Math.abs(daysBetween(voorval.datum, melding.datum)))
        : received(daysBetween(voorval.datum, melding.ontvangen));
  const byWords =
    woorden.aantal >= LEAST_WORDS
      ? [
          {
            punten: Math.round(woorden.deel * WORDS),
            uitleg: `${woorden.aantal} dezelfde kenmerkende woorden in het verhaal`,
          },
        ]
      : [];
  const redenen = [
    ...(sameOrganisation ? [{ punten: 30, uitleg: 'dezelfde organisatie' }] : []),
    ...byDay,
    ...(melding.gemeente && voorval.gemeente ? place(melding.gemeente, voorval.gemeente) : []),
    ...shared(melding.terreinen, voorval.terreinen, 'hetzelfde terrein'),
    ...shared(melding.gronden, voorval.gronden, 'dezelfde grond'),
    ...byWords,
  ].filter(({ punten }) => punten > 0);
  return {
    score: Math.min(
      100,
      redenen.reduce((sum, { punten }) => sum + punten, 0),
    ),
    redenen,
  };
};
