import type { Decision } from '@meldpunt/core';
import { namesIn } from './sides.ts';

const about = new Set([
  'MeldingReceived',
  'RegistratieAmended',
  'VoorvalLinked',
  'DossierReopened',
  'GegevenCorrected',
]);

/** Whether an act brings a name, a day, a place or an incident by which a conflict of interest can come to light (3.5). */
export const bringsNews = ({ events, persoonlijk }: Decision): boolean =>
  events.some(({ type }) => about.has(type)) || namesIn(persoonlijk).length > 0;
