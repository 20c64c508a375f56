import type { Env } from '@meldpunt/api';
import { datumAt, refusalNow } from '@meldpunt/core';
import { noteAanwezigheid, openConcept } from '@meldpunt/store';
import type { Hono } from 'hono';
import { resumeNotice } from '../concept/concept-notice.ts';
import { presenceText } from '../concept/presence.ts';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';

import { namesOf } from '../journal/names.ts';
import { stepLines } from '../journal/steps.ts';
import { closedActPage } from './act-page.ts';
import { actFor, actorIn, contextOf, openForAct, personIn, reached } from './open-for-act.ts';
import { ownPages } from './own-pages.ts';
import { prefill } from './prefill.ts';
import { recordForm } from './record-form.ts';
import { shieldedPage, shieldedPath } from './shielded-page.ts';
import { showAct } from './show-act.ts';

/** The route of the form for an act, with its dossier. */
export const actPath = '/dossiers/:dossiernummer/handelingen/:handeling';

const showForm = async (deps: PageDeps, c: PageContext) => {
  const act = actFor(c.req.param('handeling') ?? '');
  const opened = await openForAct(deps, c, act);
  const { rij, dossier, journaal } = opened;
  const place = { dossierId: rij.dossier_id, schrijver: actorIn(c), handeling: act.name };
  const frame = frameOf(deps, c);
  const concept = await openConcept(deps, place);
  const closed = refusalNow(dossier, act, contextOf(deps, c));
  if (closed) return c.html(closedActPage(frame, act, rij.dossiernummer, closed, concept));
  const own = ownPages[act.name];
  if (own) return c.redirect(`/dossiers/${rij.dossiernummer}/${own}`, 303);
  const nu = deps.nu();
  const [anderen, namen] = await Promise.all([
    noteAanwezigheid(deps.store, { ...place, medewerkerId: personIn(c), nu }),
    namesOf(deps),
  ]);
  const { versie, werkwijze } = dossier;
  const { dossiernummer } = rij;
  const since = concept ? journaal.filter((recorded) => recorded.versie > concept.versie) : [];
  return showAct(deps, c, {
    act,
    dossiernummer,
    versie,
    werkwijze,
    ...reached(act, opened),
    anderen: presenceText(anderen, namen, nu),
    ingevuld: concept?.velden ?? prefill(act, dossier, datumAt(nu)),
    ...(concept && {
      bericht: resumeNotice(concept.bewaardOp, { pad: `${c.req.path}/concept` }, frame.csrf),
    }),
    ...(since.length > 0 && { intussen: stepLines(since, namen) }),
  });
};

/** The forms of all acts in a dossier, and what comes of them. */
export const mountActPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(shieldedPath, (c) => c.html(shieldedPage(frameOf(deps, c))));
  app.get(actPath, (c) => showForm(deps, c));
  app.post(actPath, async (c) => {
    const act = actFor(c.req.param('handeling'));
    return recordForm(deps, c, { act, opened: await openForAct(deps, c, act) });
  });
};
