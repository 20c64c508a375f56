import type { Status } from '@meldpunt/core';
import type { Html } from '../layout/html.ts';
import { type Kleur, label } from '../layout/pieces.ts';

/** What the user calls a status. */
export const statusNamen: Record<Status, string> = {
  ontvangen: 'Ontvangen',
  eerste_contact: 'Eerste contact',
  in_behandeling: 'In behandeling',
  afgesloten: 'Afgesloten',
};

const colours: Partial<Record<Status, Kleur>> = {
  ontvangen: 'geel',
  eerste_contact: 'blauw',
  in_behandeling: 'groen',
};

/** The status as a label. */
export const statusLabel = (status: string): Html =>
  label(statusNamen[status as Status] ?? status, colours[status as Status]);
