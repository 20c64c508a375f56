import type { Act } from './act.ts';
import { explainAfspraak, noteAfspraakGemist, warnClient } from './afsluiting/afspraken.ts';
import { closeDossier } from './afsluiting/close-dossier.ts';
import { holdEvaluatie } from './afsluiting/hold-evaluatie.ts';
import { tellEinde } from './afsluiting/tell-einde.ts';
import { agreeContactwijze } from './contact/agree-contactwijze.ts';
import { mailClient, receiveClientMail } from './contact/client-mail.ts';
import { receiveDossier, reopenDossier, transferDossier } from './correctie/dossier-elders.ts';
import { mergeDossier } from './correctie/merge-dossier.ts';
import { restoreDossier } from './correctie/restore-dossier.ts';
import { splitDossier } from './correctie/split-dossier.ts';
import { voidRegistratie } from './correctie/void-registratie.ts';
import { withdrawHandeling } from './correctie/withdraw-handeling.ts';
import { addDocument } from './dossiervorming/add-document.ts';
import { adviseOndersteuning } from './eerste-analyse/advise-ondersteuning.ts';
import { askKlacht } from './eerste-analyse/ask-klacht.ts';
import { changeAnonimiteit } from './eerste-analyse/change-anonimiteit.ts';
import { chooseBehandelwijze } from './eerste-analyse/choose-behandelwijze.ts';
import { contactClient } from './eerste-analyse/contact-client.ts';
import { giveAdvies } from './eerste-analyse/give-advies.ts';
import { referClient } from './eerste-analyse/refer-client.ts';
import { tellDerde } from './eerste-analyse/tell-derde.ts';
import { recordGrondslag } from './grondslag/record-grondslag.ts';
import { revokeToestemming } from './grondslag/revoke-toestemming.ts';
import { receiveStukken, remindStukken, requestStukken } from './intake/clientstukken.ts';
import { confirmAfspraak } from './intake/confirm-afspraak.ts';
import { discussWerkwijze } from './intake/discuss-werkwijze.ts';
import { holdIntake } from './intake/hold-intake.ts';
import { recordMachtiging, revokeMachtiging } from './intake/machtiging.ts';
import { tellBekendwording } from './intake/tell-bekendwording.ts';
import { tellVertraging } from './intake/tell-vertraging.ts';
import { amendRegistratie } from './ontvangst/amend-registratie.ts';
import { assignBehandelaar } from './ontvangst/assign-behandelaar.ts';
import { handOverDossier } from './ontvangst/hand-over-dossier.ts';
import { judgeUrgency } from './ontvangst/judge-urgency.ts';
import { linkVoorval, unlinkVoorval } from './ontvangst/link-voorval.ts';
import { receiveMelding } from './ontvangst/receive-melding.ts';
import { recordDoelen } from './ontvangst/record-doelen.ts';
import { takeOverDossier } from './ontvangst/take-over-dossier.ts';
import { agreePlan } from './plan/agree-plan.ts';
import { decideBehandeling } from './plan/decide-behandeling.ts';
import { discussVoortgang } from './plan/discuss-voortgang.ts';
import { failOvereenstemming } from './plan/fail-overeenstemming.ts';
import { takeBeschermendeStap } from './plan/take-beschermende-stap.ts';
import { takeStap } from './plan/take-stap.ts';
import { noteTermijn, settleTermijn, signalTermijn } from './plan/termijnbronnen.ts';
import { giveInzage } from './procedure/inzage.ts';
import { confirmProcedure, extendProcedure, openProcedure, settleProcedure } from './procedure/procedure.ts';
import {
  correctGegeven,
  eraseDocument,
  eraseGegeven,
  grantWissing,
  tellOntvangers,
} from './procedure/verbetering.ts';
import { answerVerzoek, checkIdentiteit, extendVerzoek, receiveVerzoek } from './procedure/verzoek.ts';
import { declareBelang, nameVervanger, setBelang } from './voorlegging/belang.ts';
import { findConflict, noteConflict } from './voorlegging/find-conflict.ts';
import { decideVoorlegging, makeVoorlegging } from './voorlegging/voorlegging.ts';
import { agreeBemiddeling } from './wederpartij/agree-bemiddeling.ts';
import { contactDerde } from './wederpartij/contact-derde.ts';
import { receiveReactie } from './wederpartij/receive-reactie.ts';
import { sendAfschrift } from './wederpartij/send-afschrift.ts';
import { sendConclusie } from './wederpartij/send-conclusie.ts';
import { sendHoorWederhoorbrief } from './wederpartij/send-hoor-wederhoorbrief.ts';
import { sendRappel } from './wederpartij/send-rappel.ts';
import { startOnderzoek } from './wederpartij/start-onderzoek.ts';
import { tellEindeWederpartij } from './wederpartij/tell-einde-wederpartij.ts';

/** The acts of the protocol, in its order. Routes, forms, what is possible now and the page /protocol all come from here. */
export const catalogus = {
  receiveMelding,
  receiveDossier,
  amendRegistratie,
  takeOverDossier,
  judgeUrgency,
  assignBehandelaar,
  handOverDossier,
  declareBelang,
  setBelang,
  nameVervanger,
  linkVoorval,
  unlinkVoorval,
  findConflict,
  noteConflict,
  makeVoorlegging,
  decideVoorlegging,
  contactClient,
  mailClient,
  receiveClientMail,
  agreeContactwijze,
  recordGrondslag,
  revokeToestemming,
  changeAnonimiteit,
  tellDerde,
  askKlacht,
  chooseBehandelwijze,
  referClient,
  giveAdvies,
  adviseOndersteuning,
  confirmAfspraak,
  holdIntake,
  discussWerkwijze,
  tellBekendwording,
  recordMachtiging,
  requestStukken,
  remindStukken,
  receiveStukken,
  contactDerde,
  addDocument,
  tellVertraging,
  decideBehandeling,
  agreePlan,
  failOvereenstemming,
  discussVoortgang,
  startOnderzoek,
  sendHoorWederhoorbrief,
  sendRappel,
  receiveReactie,
  sendAfschrift,
  agreeBemiddeling,
  takeStap,
  takeBeschermendeStap,
  noteTermijn,
  signalTermijn,
  settleTermijn,
  noteAfspraakGemist,
  explainAfspraak,
  warnClient,
  revokeMachtiging,
  sendConclusie,
  tellEinde,
  tellEindeWederpartij,
  closeDossier,
  reopenDossier,
  transferDossier,
  mergeDossier,
  splitDossier,
  voidRegistratie,
  restoreDossier,
  withdrawHandeling,
  holdEvaluatie,
  recordDoelen,
  openProcedure,
  confirmProcedure,
  extendProcedure,
  settleProcedure,
  receiveVerzoek,
  checkIdentiteit,
  extendVerzoek,
  giveInzage,
  correctGegeven,
  eraseGegeven,
  eraseDocument,
  grantWissing,
  tellOntvangers,
  answerVerzoek,
} as const;

export type ActName = keyof typeof catalogus;
export type AnyAct = Act;

/** All acts, in the order of the protocol. */
export const acts: readonly Act[] = Object.values(catalogus) as unknown as readonly Act[];

/** The act of this name; undefined when the catalogue has none. */
export const actByName = (name: string): Act | undefined =>
  Object.hasOwn(catalogus, name) ? (catalogus[name as ActName] as unknown as Act) : undefined;
