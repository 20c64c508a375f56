import type { Dossier } from '../dossier/dossier.ts';

/** Roles in which somebody reports what happened to another (5c). */
const viaAnderen = ['getuige', 'intermediair'];

/** Whether the melding came through others than the victim (5c); of a role that nobody asked yet it is not known. */
export const kwamViaAnderen = ({ melding }: Dossier): boolean =>
  melding !== null && viaAnderen.includes(melding.rolMelder);

/** Whether nobody asked yet who reports: a mail does not say it (2.2). */
export const rolOnbekend = ({ melding }: Dossier): boolean => melding?.rolMelder === 'onbekend';

/** Whether the victim was spoken to: at a contact, at the intake, or at once when the melding came in (5c). */
export const slachtofferGesproken = (dossier: Dossier): boolean =>
  dossier.contactMetSlachtoffer ||
  (dossier.melding?.direct === true && !kwamViaAnderen(dossier) && !rolOnbekend(dossier));
