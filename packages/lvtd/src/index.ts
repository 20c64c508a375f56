export { applyLvtd, type LvtdOutcome } from './apply-lvtd.ts';
export { eigenKoppeling, type Koppeling, parseKoppeling } from './koppeling.ts';
export { LvtdError, type LvtdProblem } from './lvtd-error.ts';
export type { Manifest } from './make-delivery.ts';
export { type LvtdPlan, planLvtd } from './plan-lvtd.ts';
export { type Geleverd, readGeleverd } from './read-geleverd.ts';
export { type LvtdDeps, type LvtdSnapshot, readLvtd } from './read-lvtd.ts';
export type { RegistratieRecord } from './registratie-record.ts';
export { SCHEMA_VERSIE, velden, veldnamen } from './velden.ts';
