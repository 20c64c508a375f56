import type { Dossier } from '../../dossier/dossier.ts';

/** Whether a procedure about the bureau, or a request under the AVG, keeps the dossier from being destroyed (5.4.5, 11, A15). */
export const blokkeertVernietiging = (dossier: Dossier): boolean =>
  dossier.procedures.some((p) => p.afgehandeldOp === null) ||
  dossier.verzoeken.some((v) => v.beantwoordOp === null);
