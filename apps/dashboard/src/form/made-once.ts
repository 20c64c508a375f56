import { isUuid } from '@meldpunt/store';
import { html } from 'hono/html';
import type { PageDeps } from '../deps.ts';
import type { Html } from '../layout/html.ts';
import { type Ingevuld, one } from './typed.ts';

const veld = 'nieuw';

/** The field of a form that sends along which id that what it makes will have: sent twice, it is made once. */
export const madeOnceField = (id: string): Html => html`<input type="hidden" name="${veld}" value="${id}">`;

/** The id that came with a form; a new one where none came. */
export const madeOnceId = (deps: Pick<PageDeps, 'nieuwId'>, ingevuld: Ingevuld): string => {
  const given = one(ingevuld, veld);
  return isUuid(given) ? given : deps.nieuwId();
};
