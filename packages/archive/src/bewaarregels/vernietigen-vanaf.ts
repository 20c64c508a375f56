import type { Datum } from '@meldpunt/core';
import type { Bewaarregel, Bewaarregels } from './bewaarregels.ts';
import { regelVoor } from './bewaarregels.ts';
import { addPeriode } from './periode.ts';
import { wissingRegel } from './wissing.ts';

/** What of a dossier decides how long it is kept. */
export type Bewaarfeiten = {
  klachtOp: string | null;
  behandelwijze: string | null;
  sluitreden: string | null;
  geslotenOp: Datum | null;
  /** The day on which the directeur granted that the dossier is erased; the term does not matter then. */
  wissingOp?: Datum | null | undefined;
};

/** The first day on which a dossier may be destroyed; `wacht` while what starts the term has not happened. */
export const vernietigenVanaf = (
  regel: Pick<Bewaarregel, 'begin' | 'termijn'>,
  feiten: Pick<Bewaarfeiten, 'geslotenOp'>,
): Datum | 'wacht' => (feiten.geslotenOp === null ? 'wacht' : addPeriode(feiten.geslotenOp, regel.termijn));

/** Whether a dossier may be destroyed on a day, by which rule and since when; null when it may not. */
export const dueOn = (
  config: Pick<Bewaarregels, 'regels'>,
  feiten: Bewaarfeiten,
  dag: Datum,
): { regel: Pick<Bewaarregel, 'naam' | 'versie'>; vanaf: Datum } | null => {
  if (feiten.wissingOp && feiten.geslotenOp)
    return feiten.wissingOp > dag ? null : { regel: wissingRegel, vanaf: feiten.wissingOp };
  const regel = regelVoor(config, feiten);
  const vanaf = vernietigenVanaf(regel, feiten);
  return vanaf === 'wacht' || vanaf > dag ? null : { regel, vanaf };
};
