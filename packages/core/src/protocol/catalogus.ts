import type { Act } from './act.ts';
import { closeDossier } from './afsluiting/close-dossier.ts';
import { holdEvaluatie } from './afsluiting/hold-evaluatie.ts';
import { tellEinde } from './afsluiting/tell-einde.ts';
import { askKlacht } from './eerste-analyse/ask-klacht.ts';
import { chooseBehandelwijze } from './eerste-analyse/choose-behandelwijze.ts';
import { contactClient } from './eerste-analyse/contact-client.ts';
import { giveAdvies } from './eerste-analyse/give-advies.ts';
import { referClient } from './eerste-analyse/refer-client.ts';
import { confirmAfspraak } from './intake/confirm-afspraak.ts';
import { holdIntake } from './intake/hold-intake.ts';
import { recordMachtiging, revokeMachtiging } from './intake/machtiging.ts';
import { amendRegistratie } from './ontvangst/amend-registratie.ts';
import { assignBehandelaar } from './ontvangst/assign-behandelaar.ts';
import { judgeUrgency } from './ontvangst/judge-urgency.ts';
import { linkVoorval, unlinkVoorval } from './ontvangst/link-voorval.ts';
import { receiveMelding } from './ontvangst/receive-melding.ts';
import { takeOverDossier } from './ontvangst/take-over-dossier.ts';
import { agreePlan } from './plan/agree-plan.ts';
import { decideBehandeling } from './plan/decide-behandeling.ts';
import { discussVoortgang } from './plan/discuss-voortgang.ts';
import { receiveReactie } from './wederpartij/receive-reactie.ts';
import { sendAfschrift } from './wederpartij/send-afschrift.ts';
import { sendConclusie } from './wederpartij/send-conclusie.ts';
import { sendHoorWederhoorbrief } from './wederpartij/send-hoor-wederhoorbrief.ts';
import { sendRappel } from './wederpartij/send-rappel.ts';
import { startOnderzoek } from './wederpartij/start-onderzoek.ts';

/** The acts of the protocol, in its order. Routes, forms, what is possible now and the page /protocol all come from here. */
export const catalogus = {
  receiveMelding,
  amendRegistratie,
  takeOverDossier,
  judgeUrgency,
  assignBehandelaar,
  linkVoorval,
  unlinkVoorval,
  contactClient,
  askKlacht,
  chooseBehandelwijze,
  referClient,
  giveAdvies,
  confirmAfspraak,
  holdIntake,
  recordMachtiging,
  revokeMachtiging,
  decideBehandeling,
  agreePlan,
  discussVoortgang,
  startOnderzoek,
  sendHoorWederhoorbrief,
  sendRappel,
  receiveReactie,
  sendAfschrift,
  sendConclusie,
  tellEinde,
  closeDossier,
  holdEvaluatie,
} as const;

export type ActName = keyof typeof catalogus;
export type AnyAct = Act;

/** All acts, in the order of the protocol. */
export const acts: readonly Act[] = Object.values(catalogus) as unknown as readonly Act[];

/** The act of this name; undefined when the catalogue has none. */
export const actByName = (name: string): Act | undefined =>
  Object.hasOwn(catalogus, name) ? (catalogus[name as ActName] as unknown as Act) : undefined;
