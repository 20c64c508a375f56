export { type ArchiveOutcome, applyArchive, NIET_UITGEVOERD } from './apply-archive.ts';
export type { ArchiveDeps } from './archive-deps.ts';
export {
  type Bewaarregel,
  type Bewaarregels,
  bewaarregelsSchema,
  parseBewaarregels,
  type Registerregel,
  regelVoor,
  standaardBewaarregels,
} from './bewaarregels/bewaarregels.ts';
export { type Bewaarfeiten, vernietigenVanaf } from './bewaarregels/vernietigen-vanaf.ts';
export { wissingRegel } from './bewaarregels/wissing.ts';
export {
  approveLijst,
  type Besloten,
  type BesluitDeps,
  excludeDossier,
  rejectLijst,
} from './lijst/besluit.ts';
export {
  type Lijst,
  type LijstRegel,
  type LijstStatus,
  listLijsten,
  listVerklaringen,
  readLijst,
  type VerklaringRegel,
} from './lijst/lijsten.ts';
export { type ArchivePlan, type LijstDossier, planArchive } from './plan-archive.ts';
export { type ArchiveSnapshot, readArchive } from './read-archive.ts';
export { readVerklaring } from './verklaring/read-verklaring.ts';
export type { Verklaring } from './verklaring/verklaring.ts';
export { geleegdeTabellen, tabellenDieBlijven } from './vernietiging/dossier-tabellen.ts';
