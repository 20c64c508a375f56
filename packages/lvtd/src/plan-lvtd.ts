import type { Koppeling } from './koppeling.ts';
import type { LvtdSnapshot } from './read-lvtd.ts';
import { SCHEMA_VERSIE } from './velden.ts';
import { directoryName, type Levering } from './work-directory.ts';

/** What a night delivers. Plain JSON, the same for the same input; `--dry-run` prints it. */
export type LvtdPlan = {
  stap: 'lvtd';
  zakelijkeDatum: string;
  /** `leveren`, or `niets` when this business date has its delivery already. */
  actie: 'leveren' | 'niets';
  leveringNr: number;
  /** Directory in the outbox. */
  map: string;
  /** A delivery that is in the outbox and must be committed first. */
  afmaken: Levering | null;
  schemaVersie: number;
  koppeling: { naam: string; versie: number };
  /** Registrations to send for the first time, to compare with what was sent, and to withdraw. */
  verwacht: { nieuw: number; teVergelijken: number; intrekken: number };
};

/**
 * One delivery per business date, also an empty one: so the receiver can tell silence from failure. A number is never
 * given out twice.
 */
export const planLvtd = (snapshot: LvtdSnapshot, koppeling: Koppeling): LvtdPlan => {
  const { zakelijkeDatum, geleverd, onafgemaakt, wachtrij } = snapshot;
  const laatste = Math.max(snapshot.laatsteLevering, onafgemaakt?.leveringNr ?? 0);
  const half = onafgemaakt?.zakelijkeDatum === zakelijkeDatum ? onafgemaakt.leveringNr : null;
  const leveringNr = geleverd ?? half ?? laatste + 1;
  return {
    stap: 'lvtd',
    zakelijkeDatum,
    actie: geleverd === null ? 'leveren' : 'niets',
    leveringNr,
    map: directoryName({ zakelijkeDatum, leveringNr }),
    afmaken: onafgemaakt,
    schemaVersie: SCHEMA_VERSIE,
    koppeling: { naam: koppeling.naam, versie: koppeling.versie },
    verwacht: { nieuw: wachtrij.nieuw, teVergelijken: wachtrij.bekend, intrekken: wachtrij.intrekken },
  };
};
