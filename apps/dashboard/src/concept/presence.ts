import type { Aanwezige } from '@meldpunt/store';
import { html } from 'hono/html';
import { type Namen, whoText } from '../journal/names.ts';
import { actLabel } from '../journal/steps.ts';
import type { Html } from '../layout/html.ts';
import { meervoud } from '../layout/texts.ts';

const MINUTE = 60_000;
/** Up to this long after the last sign somebody counts as being here. */
const NOW = 2 * MINUTE;

const line = ({ medewerkerId, handeling, gezienOp }: Aanwezige, namen: Namen, nu: Date): string => {
  const who = whoText(namen, medewerkerId);
  const passed = nu.getTime() - gezienOp.getTime();
  if (passed > NOW)
    return `${who} was hier ${meervoud(Math.round(passed / MINUTE), 'minuut', 'minuten')} geleden.`;
  return handeling ? `${who} heeft "${actLabel(handeling)}" open.` : `${who} heeft dit dossier open.`;
};

/** Who else is in this dossier, in words; empty when nobody is. */
export const presenceText = (anderen: readonly Aanwezige[], namen: Namen, nu: Date): string =>
  anderen.map((one) => line(one, namen, nu)).join(' ');

/** The place on a page where that stands; a script renews it. */
export const presenceLine = (tekst: string): Html =>
  html`<p class="mp-rustig mp-aanwezig" id="aanwezig" role="status">${tekst}</p>`;
