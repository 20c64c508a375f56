import type { Dossier, Wederpartijstuk } from './dossier.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';

type Voorgelegd = Pick<Dossier, 'behandelwijze' | 'voorleggingen'>;

/** Own action without a client rests on a decision of the directeur instead (4.3, B10). */
export const zonderClient = ({ behandelwijze, voorleggingen }: Voorgelegd): boolean =>
  behandelwijze?.behandelwijze === 'eigen_actie' &&
  voorleggingen.findLast(({ soort }) => soort === 'eigen_actie')?.beslissing === 'akkoord';

/** Nobody was ever interviewed: whoever reported is no client to agree with, to keep informed or to send copies (4.3, 7, 8.3, 8.5). */
export const geenClient = (dossier: Voorgelegd & Pick<Dossier, 'intakeOp'>): boolean =>
  zonderClient(dossier) && dossier.intakeOp === null;

/** Whether the client must still get a copy of this piece (8.5). */
export const wachtOpAfschrift = ({ afschriftOp, zonderClient }: Wederpartijstuk): boolean =>
  afschriftOp === null && !zonderClient;

/** What of the events so far decides whether there is a client. */
export type Clientstand = { eigenActie: boolean; akkoord: boolean; intake: boolean };
export const nogGeenStand: Clientstand = { eigenActie: false, akkoord: false, intake: false };

/** The same after one more event. */
export const clientstandNa = (stand: Clientstand, e: Gebeurtenis): Clientstand => {
  if (e.type === 'BehandelwijzeChosen') return { ...stand, eigenActie: e.behandelwijze === 'eigen_actie' };
  if (e.type === 'IntakeHeld') return { ...stand, intake: true };
  if (e.type === 'Voorgelegd' && e.soort === 'eigen_actie') return { ...stand, akkoord: false };
  return e.type === 'VoorleggingDecided' && e.soort === 'eigen_actie'
    ? { ...stand, akkoord: e.beslissing === 'akkoord' }
    : stand;
};

/** Whether there was nobody then whom a copy could go to (8.5). */
export const toenGeenClient = ({ eigenActie, akkoord, intake }: Clientstand): boolean =>
  eigenActie && akkoord && !intake;
