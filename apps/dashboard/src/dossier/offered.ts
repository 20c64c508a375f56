import {
  type ActName,
  actByName,
  type Context,
  type Dossier,
  type Refusal,
  refusalNow,
} from '@meldpunt/core';
import { briefsoorten } from '@meldpunt/letters';
import { html } from 'hono/html';
import { liftLink } from '../act/refusal.ts';
import type { Html } from '../layout/html.ts';

/** Why this act can't be done in the dossier now; null when it can. Pages beside the list of acts ask it before they offer one. */
export const refusalOf = (dossier: Dossier, name: ActName, context: Context): Refusal | null => {
  const act = actByName(name);
  return act ? refusalNow(dossier, act, context) : null;
};

/** Why no letter at all can be made in the dossier now; null when there is one that can. */
export const letterRefusal = (dossier: Dossier, context: Context): Refusal | null => {
  const judged = briefsoorten.map(([, { handeling }]) => refusalOf(dossier, handeling, context));
  return judged.includes(null) ? null : (judged[0] ?? null);
};

/** A "no" in a line of text, with the way on where there is one. */
export const refusalLine = (wat: string, refusal: Refusal, dossiernummer: string): Html => {
  if (refusal.refused === 'invoer') return html``;
  if (refusal.refused === 'rol') return html`<p class="mp-rustig">${wat} kan niet: ${refusal.reden}</p>`;
  const link = liftLink(refusal.opheffen ?? refusal.uitweg ?? null, dossiernummer);
  return html`<p class="mp-rustig">${wat} kan nu niet: ${refusal.reden} ${refusal.hoe} ${link}</p>`;
};
