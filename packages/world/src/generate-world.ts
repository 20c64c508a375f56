import {
  addDays,
  type Datum,
  type Protocolinstellingen,
  standaardInstellingen,
  werkgebied,
} from '@meldpunt/core';
import { type BulkDossier, type NewRow, standaardkeuzes } from '@meldpunt/store';
import type { Arrival } from './arrivals/arrivals.ts';
import { lowerBound } from './arrivals/day-plan.ts';
import type { Case } from './casework/case.ts';
import { handle } from './casework/handle.ts';
import { recordCase } from './casework/record-case.ts';
import { makeFacts } from './melding/facts.ts';
import { makeMedewerkers, type WorldMedewerker } from './people/staff.ts';
import type { Waarheid } from './planted/truth.ts';
import { type Frame, firstRowOf, makeFrame } from './world-frame.ts';
import { truthOf } from './world-truth.ts';

export type WorldOptions = {
  seed: string | number;
  /** Meldingen without the mass report; left out: as many as such a bureau had in these years (about 1,500). */
  dossiers?: number;
  /** Whole years before the year of the last day; default 5. */
  jaren?: number;
  /** Last day: nothing happens after it, and what is not finished is open. */
  totEnMet: Datum;
  /** Meldingen on the one incident of the mass report; default 2,000; 0: none. */
  massa?: number;
  /** Who handles them: at least a klachtbehandelaar and a directeur; left out: made up from the seed. */
  medewerkers?: readonly WorldMedewerker[];
  /** Settings that terms and working days follow; default: those proposed. */
  instellingen?: Protocolinstellingen;
  protocolEditie?: string;
  /** How often each kind of conflict of interest, and of what only looks like one, is planted; default: not (3.5). */
  conflicten?: number;
};

/** A synthetic world. Every part of it can be asked for at any time, and is the same each time. */
export type World = {
  /** How many dossiers it has, the mass report included. */
  aantal: number;
  /** First and last day. */
  van: Datum;
  totEnMet: Datum;
  medewerkers: readonly WorldMedewerker[];
  organisaties(): Generator<NewRow<'organisatie'>>;
  voorvallen(): Generator<NewRow<'voorval'>>;
  /** The dossiers in order of receipt, made one by one. */
  dossiers(): Generator<BulkDossier>;
  /** One of them, by its place in that order (0 is the first). Throws RangeError when there is none. */
  dossierAt(row: number): BulkDossier;
  /** What was planted, counted. */
  waarheid(): Waarheid;
};

/** In the first months some cases still ended in the register that the bureau had before. */
const CHANGEOVER_DAYS = 90;
const TAKEN_OVER = 0.25;

/** A world by its seed; all history in it goes through the acts of the core. Throws when the core refuses one: a bug. */
export const generateWorld = (options: WorldOptions): World => {
  const instellingen = options.instellingen ?? standaardInstellingen(werkgebied);
  const medewerkers = options.medewerkers ?? makeMedewerkers(options.seed);
  const protocolEditie = options.protocolEditie ?? standaardkeuzes.protocolEditie;
  const { totEnMet } = options;
  const frame = makeFrame({
    seed: options.seed,
    dossiers: options.dossiers,
    jaren: options.jaren ?? 5,
    totEnMet,
    massa: options.massa ?? 2000,
    instellingen,
    conflicten: options.conflicten ?? 0,
  });
  // The made-up bureau mails its clients, whether or not the installation that holds it can.
  const recorder = {
    instellingen: { ...instellingen, mail: true },
    workdays: frame.workdays,
    medewerkers,
    to: totEnMet,
  };
  const handlers = medewerkers.filter((m) => m.rol === 'klachtbehandelaar');
  if (handlers.length === 0) throw new RangeError('a world needs at least one klachtbehandelaar');
  // Nobody decides on a question of their own (B2.5).
  if (!medewerkers.some((m) => m.rol === 'directeur')) throw new RangeError('a world needs a directeur');

  const changeover = addDays(frame.plan.days[0] as Datum, CHANGEOVER_DAYS);

  const make = (row: number, arrival: Arrival): BulkDossier => {
    const random = frame.source('verloop', row);
    const ids = frame.source('ids', row);
    const handler = random.int(0, handlers.length - 1);
    const c: Omit<Case, 'dossier'> = {
      random,
      aside: frame.source('terzijde', row),
      facts: makeFacts(frame.facts, row, arrival),
      arrival,
      workdays: frame.workdays,
      behandelaarId: (handlers[handler] as WorldMedewerker).medewerkerId,
      collegaId: (handlers[(handler + 1) % handlers.length] as WorldMedewerker).medewerkerId,
      leftLying: frame.leftLying.has(arrival.ontvangst) && arrival.kind.kind === 'gewoon',
      takenOver:
        arrival.kind.kind === 'gewoon' && arrival.ontvangst < changeover && random.chance(TAKEN_OVER),
      to: totEnMet,
      day: frame.workdays.after(arrival.invoer, isAfterHours(arrival) ? 1 : 0),
      lastProgress: null,
    };
    const identity = {
      dossierId: ids.uuid(),
      dossiernummer: frame.numbering(row, arrival.ontvangst, arrival.invoer),
      registratieId: ids.uuid(),
      protocolEditie,
    };
    const words = frame.source('woorden', row);
    let state: Case['dossier'];
    const course: Case = Object.assign(c, { dossier: () => state() });
    const { journaal, persoonlijk } = recordCase(
      recorder,
      course,
      (dossier) => {
        state = dossier;
        return handle(course, words);
      },
      ids,
    );
    return { identity, journaal, persoonlijk };
  };

  return {
    aantal: frame.rows,
    van: frame.plan.days[0] as Datum,
    totEnMet,
    medewerkers,
    organisaties: () => frame.facts.register.rows(),
    voorvallen: () => frame.facts.incidents.rows(),
    dossiers: function* () {
      for (const [row, arrival] of allArrivals(frame)) yield make(row, arrival);
    },
    dossierAt: (row) => {
      if (!Number.isInteger(row) || row < 0 || row >= frame.rows) throw new RangeError('no such dossier');
      const d = lowerBound(frame.plan.firstRow, row) - 1;
      const arrival = frame.arrivals.ofDay(d)[row - firstRowOf(frame, d)];
      return make(row, arrival as Arrival);
    },
    waarheid: () => truthOf(frame, totEnMet),
  };
};

/** The form takes a melding in by itself; the desk sees it the next working day. */
const isAfterHours = ({ kanaal, tijd }: Arrival): boolean => kanaal === 'webformulier' && tijd >= '16:00';

function* allArrivals(frame: Frame): Generator<[row: number, arrival: Arrival]> {
  for (const d of frame.plan.days.keys())
    for (const [j, arrival] of frame.arrivals.ofDay(d).entries()) yield [firstRowOf(frame, d) + j, arrival];
}
