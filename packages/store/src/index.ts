export {
  inviteMedewerker,
  listMedewerkers,
  type Medewerker,
  resetAccount,
  setActive,
  type Uitnodiging,
} from './accounts/accounts.ts';
export { amendAccount } from './accounts/amend-account.ts';
export { acceptInvitation, openInvitation } from './accounts/invitation.ts';
export { changePassword, checkPassword } from './accounts/own-password.ts';
export { type EigenSessie, endOwnSessies, listOwnSessies } from './accounts/own-sessions.ts';
export { beginSecondFactor, type NieuweFactor, renewSecondFactor } from './accounts/renew-second-factor.ts';
export { useCode } from './accounts/second-factor.ts';
export {
  endWaarneming,
  listWaarnemingen,
  nameWaarnemer,
  type Waarneming,
  waarnemingVan,
} from './accounts/waarneming.ts';
export {
  type Accountwaarschuwing,
  confirmWaarschuwingen,
  heeftWaarschuwing,
  listWaarschuwingen,
} from './accounts/warnings.ts';
export { type BackupDeps, type BackupOutcome, backup, verifyBackup } from './backup/backup.ts';
export type { BackupFile, Manifest } from './backup/backup-file.ts';
export { backupKeys, restoreKeys, verifyKeyBackup } from './backup/key-backup.ts';
export { type RestoreOutcome, type RestoreRequest, restore } from './backup/restore.ts';
export { isRestoreBroken } from './backup/restore-mark.ts';
export { addSjabloon, type Sjabloonversie, sjabloonVersies } from './briefsjablonen.ts';
export { bulkInsert, bulkLoad } from './bulk-load.ts';
export {
  actieveMedewerkers,
  medewerkerNamen,
  organisatieNamen,
  voorvalNummers,
} from './choice-lists.ts';
export {
  type Organisatiekeuze,
  organisatieKeuze,
  searchOrganisaties,
  searchVoorvallen,
  type Voorvalkeuze,
  voorvalKeuze,
} from './choice-search.ts';
export { type Aanwezige, noteAanwezigheid } from './concept/aanwezigheid.ts';
export { type Conceptbestand, conceptBestand } from './concept/concept-bestand.ts';
export {
  type Concept,
  type Conceptregel,
  discardConcept,
  discardOldConcepten,
  listConcepten,
  openConcept,
  saveConcept,
} from './concept/concepten.ts';
export type { Conceptplaats } from './concept/conceptplaats.ts';
export { type Conflictuitleg, explainConflict } from './conflict/explain-conflict.ts';
export { type Paar, pairsOf } from './conflict/find-conflicts.ts';
export {
  awaitFirstLook,
  awaitLookAtOpen,
  lookAtWaiting,
  recordAndLook as recordAct,
} from './conflict/waiting.ts';
export { connect, connectClient, type DatabaseRol, type Store } from './connect.ts';
export { type StoreDeps, standaardkeuzes } from './deps.ts';
export { type DoctorFacts, doctorFacts } from './doctor.ts';
export { isUniqueConflict, namedError, StoreError, type StoreErrorKind } from './errors.ts';
export { fixedQuery } from './fixed-query.ts';
export {
  type GeldendeInstellingen,
  openInstellingen,
  type Standaardinstellingen,
} from './instellingen/geldende-instellingen.ts';
export {
  type Instellingversie,
  laatsteInstellingen,
  listInstelling,
  saveInstelling,
  standVanInstellingen,
} from './instellingen/instelling.ts';
export { renewTermijnen } from './instellingen/renew-termijnen.ts';
export type { ActRequest, Recorded } from './journal/act-request.ts';
export type { BulkDossier } from './journal/dossier-block.ts';
export { recordedOf } from './journal/load-journal.ts';
export { dossiernummerOf, nextNumber, type Reeks } from './journal/numbering.ts';
export {
  geldigeVelden,
  latestFields,
  type Onderdeel,
  type OpenedDossier,
  openDocument,
  openDossier,
  openDossierWith,
} from './journal/open-dossier.ts';
export { type DossierIdentity, foldToRows, type ProjectionRows } from './journal/projections.ts';
export {
  type ProjectionDifference,
  projectionDifferences,
  rebuildProjections,
} from './journal/rebuild-projections.ts';
export { type ManyActs, type NewDossier, recordMany } from './journal/record-many.ts';
export type { Stale } from './journal/rollback.ts';
export { makeVoorval, type NieuwVoorval } from './journal/voorval.ts';
export type { RandomBytes } from './keys/envelope.ts';
export { openKeyStore } from './keys/key-store.ts';
export type { KeyStore } from './keys/key-store-type.ts';
export type { VerifyKeyBackup } from './keys/new-epoch.ts';
export { isOpenToOthers, loadRootKey, type RootKey } from './keys/root-key.ts';
export { shardOf } from './keys/shard.ts';
export type { Subkey, SubkeyPurpose } from './keys/subkeys.ts';
export {
  type AroundDossier,
  aroundDossier,
  type Dossierpost,
  type Verwant,
} from './lists/around-dossier.ts';
export { type LopendeProcedure, lopendeProcedures } from './lists/bureauprocedures.ts';
export { type Caseload, listCaseloads } from './lists/caseload.ts';
export { type Dagoverzicht, dayOverview, isStil } from './lists/day-overview.ts';
export { countByStatus, type DossierFilter, type DossierPage, listDossiers } from './lists/dossier-list.ts';
export { dossierIdByNumber, dossiernummerById } from './lists/dossiernummer.ts';
export {
  addJaartellingen,
  countJaartellingen,
  countLosseKlachten,
  type Jaartelling,
  jaartellingen,
} from './lists/jaartellingen.ts';
export { type LogboekBlad, listLog } from './lists/log-list.ts';
export { countTermsPerHandler, type TermijnTelling } from './lists/terms-per-handler.ts';
export { type VernietigdDossier, vernietigdDossier } from './lists/vernietigd-dossier.ts';
export {
  listVoorleggingen,
  type TeBeslissen,
  teBeslissenVandaag,
  type VoorleggingenVoor,
  type VoorleggingRij,
} from './lists/voorleggingen.ts';
export { openTermijnen, type WorklistRow } from './lists/worklist.ts';
export {
  countZonderTermijn,
  type DossierZonderTermijn,
  dossiersZonderTermijn,
} from './lists/zonder-termijn.ts';
export { type Logregel, logOfDossier, writeLog } from './logboek.ts';
export { appliedMigrations, checkSchema, migrate, migrationNames } from './migrate.ts';
export { makeRechtspersoon, naamsleutelOf } from './organisatie.ts';
export { isMailadres } from './post/client-address.ts';
export {
  digestFor,
  type Postadres,
  queueDigests,
  readPostadres,
  savePostadres,
} from './post/digest-list.ts';
export {
  claimPost,
  dossierOfPost,
  duePost,
  giveUpDigests,
  markUncertain,
  type Postsoort,
  type Poststatus,
  queuePost,
  settlePost,
  type Uitgaand,
} from './post/outbox.ts';
export { countPost, notePostbus, type Poststand, readPoststand, wasReceived } from './post/post-state.ts';
export { listPosten, readPost } from './registers/read-posts.ts';
export type { Register, Registerpost } from './registers/register-post.ts';
export { addToPost, approveDestruction, openPost } from './registers/write-post.ts';
export { describeRoleMatrix } from './role-matrix.ts';
export { type HeldLock, type LockName, withLock } from './runs/locks.ts';
export {
  beginRun,
  endRun,
  listRuns,
  type Run,
  type RunStap,
  type RunStatus,
} from './runs/runs.ts';
export { describeSchema } from './schema-listing.ts';
export {
  columnNames,
  type Database,
  type NewRow,
  type Row,
  type TableName,
  tables,
} from './tables/tables.ts';
export { isUuid } from './uuid.ts';
export { blindHash, findCandidates } from './vault/blind-index.ts';
export { type Contactgegevens, contactgegevens } from './vault/contact.ts';
export type { Dossierdocument, NewDocument } from './vault/document-title.ts';
export { type DocumentStore, openDocuments } from './vault/documents.ts';
export type { Partij, Persoon, Zoekveld } from './vault/person.ts';
export { rebuildBlindIndex } from './vault/rebuild-blind-index.ts';
export type { Verzegeld } from './vault/vault.ts';
export { resealRedenen } from './voorval/besluit-reden.ts';
export {
  findMeldingen,
  type Meldingfilter,
  type Meldingrij,
  readMeldingen,
} from './voorval/kandidaten.ts';
export { suggestMeldingen, type Voorstel } from './voorval/voorstellen.ts';
export {
  decideMassaal,
  mergeVoorvallen,
  readBesluiten,
  type Voorvalbesluit,
} from './voorval/voorval-besluit.ts';
export {
  amendVoorval,
  listVoorvallen,
  readVoorval,
  type Voorvalfilter,
  type Voorvalrij,
} from './voorval/voorval-lijst.ts';
export {
  listWerk,
  makeWerk,
  runWerk,
  unfinishedWerk,
  type Voorvalwerk,
  type Werksoort,
} from './voorval/voorval-werk.ts';
export { MOST_STORIES, withWords } from './voorval/zoek-woorden.ts';
export { syncDirectory, writeWhole } from './write-whole.ts';
export { AFGESCHERMD, hiddenNumbers } from './zicht/hidden-numbers.ts';
export { handlersOfOtherSide, zichtbaar, zietDossier } from './zicht/zichtbaar.ts';
export {
  type Zoekreden,
  type Zoekresultaat,
  type Zoeksoort,
  type Zoekuitkomst,
  zoeksoorten,
} from './zoeken/kinds.ts';
export { searchDossiers } from './zoeken/search-dossiers.ts';
