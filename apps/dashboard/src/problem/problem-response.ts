import type { Probleempagina } from '@meldpunt/api';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { typedIn } from '../form/typed.ts';
import { busyPage } from '../melden/busy-page.ts';
import { meldenPath } from '../melden/public-page.ts';
import { keptFormPage, problemPage } from './problem-page.ts';

/** Forms that hold more than a person types belong elsewhere. */
const LARGEST_KEPT = 1024 * 1024;
const lostSession = new Set(['aanmelden', 'tweede-factor', 'csrf']);

/** What was typed in a form of modest size; null for anything else. */
const typedForm = async (c: PageContext) => {
  const length = Number(c.req.header('content-length') ?? Number.NaN);
  const type = c.req.header('content-type') ?? '';
  const isForm =
    type.startsWith('application/x-www-form-urlencoded') || type.startsWith('multipart/form-data');
  if (c.req.method !== 'POST' || !isForm || !(length <= LARGEST_KEPT)) return null;
  return typedIn(await c.req.formData());
};

/** The typed text of a form that came in too late; null for what is no such form. */
const lateForm = async (c: PageContext, soort: string) => {
  const open = c.req.path.startsWith('/aanmelden') || c.req.path.startsWith('/uitnodiging');
  return lostSession.has(soort) && !open ? typedForm(c) : null;
};

/** How problems look to people: a page in the frame of all others. */
export const problemResponse =
  (deps: PageDeps): Probleempagina =>
  async (c, probleem) => {
    const frame = frameOf(deps, c);
    const melding = probleem.soort === 'te-vaak' && c.req.path === meldenPath ? await typedForm(c) : null;
    if (melding) return c.html(busyPage({ frame, bureau: deps.bureau }, melding), probleem.status);
    const ingevuld = await lateForm(c, probleem.soort);
    const made = ingevuld
      ? keptFormPage(frame, c.req.path, ingevuld, frame.wie !== null)
      : problemPage(frame, probleem, c.get('verzoekId') ?? '');
    return c.html(made, probleem.status);
  };
