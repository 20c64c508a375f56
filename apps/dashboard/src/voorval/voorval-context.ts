import { Problem, problems, readerOf } from '@meldpunt/api';
import {
  isUuid,
  makeWerk,
  readMeldingen,
  readVoorval,
  type Voorvalrij,
  type Werksoort,
} from '@meldpunt/store';
import type { PageContext, PageDeps } from '../deps.ts';
import { doWork, startWork } from './work-runner.ts';

/** Up to here linking is done before the answer is sent; more goes on after it, with its progress on a page. */
const AT_ONCE = 25;

/** The incident that the address names; throws "not found" for another. */
export const incidentIn = async (deps: PageDeps, c: PageContext): Promise<Voorvalrij> => {
  const voorval = await readVoorval(deps.store, readerOf(c), c.req.param('voorval') ?? '');
  if (!voorval) throw new Problem(problems.nietGevonden());
  return voorval;
};

/** An incident that still takes meldingen; throws "not found" for one that was merged into another. */
export const openIncidentIn = async (deps: PageDeps, c: PageContext): Promise<Voorvalrij> => {
  const voorval = await incidentIn(deps, c);
  if (voorval.samengevoegd_in) throw new Problem(problems.nietGevonden());
  return voorval;
};

/** Of ids that a form sent: those of meldingen that this person sees. */
export const seenIds = async (
  deps: PageDeps,
  c: PageContext,
  sent: readonly string[] | undefined,
): Promise<string[]> => {
  const ids = (sent ?? []).filter((id) => isUuid(id));
  return (await readMeldingen(deps.store, readerOf(c), ids)).map(({ dossier_id }) => dossier_id);
};

/** Links or unlinks, and answers with the incident, or with the progress when it is much. */
export const carryOut = async (
  deps: PageDeps,
  c: PageContext,
  voorval: Voorvalrij,
  { soort, dossierIds }: { soort: Werksoort; dossierIds: readonly string[] },
): Promise<Response> => {
  const here = `/voorvallen/${voorval.voorvalnummer}`;
  const werkId = await makeWerk(deps, {
    voorvalId: voorval.voorval_id,
    soort,
    dossierIds,
    actor: readerOf(c),
  });
  if (werkId === null) return c.redirect(here, 303);
  return showWork(deps, c, voorval.voorvalnummer, { werkId, aantal: dossierIds.length });
};

/** Answers with the page of work that was just written down, after doing it when it is little. */
export const showWork = async (
  deps: PageDeps,
  c: PageContext,
  voorvalnummer: string,
  { werkId, aantal }: { werkId: string; aantal: number },
): Promise<Response> => {
  if (aantal <= AT_ONCE) await doWork(deps, werkId);
  else startWork(deps, werkId);
  return c.redirect(`/voorvallen/${voorvalnummer}/werk/${werkId}`, 303);
};
