import { hasFewFields, type Probleempagina } from '@meldpunt/api';
import { behandelend } from '@meldpunt/core';
import { vernietigdDossier } from '@meldpunt/store';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { typedIn } from '../form/typed.ts';
import { busyPage } from '../melden/busy-page.ts';
import { meldenPath } from '../melden/public-page.ts';
import { destroyedPage, keptFormPage, problemPage } from './problem-page.ts';

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
  if (!(await hasFewFields(c))) return null;
  return typedIn(await c.req.formData());
};

/** The typed text of a form that came in too late; null for what is no such form. */
const lateForm = async (c: PageContext, soort: string) => {
  const open = c.req.path.startsWith('/aanmelden') || c.req.path.startsWith('/uitnodiging');
  return lostSession.has(soort) && !open ? typedForm(c) : null;
};

const ofDossier = /^\/dossiers\/(\d{4}-\d{5,})(?:\/|$)/;

/** What stays of the dossier that was asked for, when it was destroyed; told only to who may open dossiers. */
const destroyed = async ({ store }: PageDeps, c: PageContext, soort: string) => {
  const nummer = ofDossier.exec(c.req.path)?.[1];
  const rol = c.get('sessie')?.rol;
  return soort === 'niet-gevonden' && nummer && rol && behandelend.includes(rol)
    ? vernietigdDossier(store, nummer)
    : null;
};

/** How problems look to people: a page in the frame of all others. */
export const problemResponse =
  (deps: PageDeps): Probleempagina =>
  async (c, probleem) => {
    const frame = frameOf(deps, c);
    const melding = probleem.soort === 'te-vaak' && c.req.path === meldenPath ? await typedForm(c) : null;
    if (melding) return c.html(busyPage({ frame, bureau: deps.bureau }, melding), probleem.status);
    const gone = await destroyed(deps, c, probleem.soort);
    if (gone) return c.html(destroyedPage(frame, gone), 410);
    const ingevuld = await lateForm(c, probleem.soort);
    const made = ingevuld
      ? keptFormPage(frame, c.req.path, ingevuld, frame.wie !== null)
      : problemPage(frame, probleem, c.get('verzoekId') ?? '');
    return c.html(made, probleem.status);
  };
