import { type Env, Problem, problems } from '@meldpunt/api';
import { type Act, type Datum, datumAt, geldend, refusalNow } from '@meldpunt/core';
import { geldigeVelden, noteAanwezigheid, type OpenedDossier, openConcept } from '@meldpunt/store';
import type { Hono } from 'hono';
import { resumeNotice } from '../concept/concept-notice.ts';
import { presenceText } from '../concept/presence.ts';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import type { Ingevuld } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import { stepLines } from '../journal/steps.ts';
import { closedActPage } from './act-page.ts';
import { filledFrom, filledFromContact } from './filled-from.ts';
import {
  actFor,
  actorIn,
  contextOf,
  openAll,
  openForAct,
  openWords,
  personIn,
  reached,
} from './open-for-act.ts';
import { ownPages } from './own-pages.ts';
import { goalRows } from './plan-goals.ts';
import { prefill } from './prefill.ts';
import { recordForm } from './record-form.ts';
import { replacedIn } from './replacing.ts';
import { shieldedPage, shieldedPath } from './shielded-page.ts';
import { showAct } from './show-act.ts';

/** The route of the form for an act, with its dossier. */
export const actPath = '/dossiers/:dossiernummer/handelingen/:handeling';

/** The form of an act that takes the place of a wrong one: filled in as that was. */
const showReplacing = async (deps: PageDeps, c: PageContext, act: Act, versie: number) => {
  const opened = await openAll(deps, c, c.req.param('dossiernummer') ?? '');
  const { rij, dossier } = opened;
  const wrong = geldend(opened.journaal).find((one) => one.versie === versie && one.handeling === act.name);
  if (!wrong) throw new Problem(problems.nietGevonden());
  const mine = opened.persoonlijk.filter((one) => one.versie === versie);
  return showAct(deps, c, {
    act,
    dossiernummer: rij.dossiernummer,
    versie: dossier.versie,
    dossier,
    ingevuld: filledFrom(act, wrong.gebeurtenis, mine),
    vervangt: { versie, reden: '' },
    ...reached(act, opened),
  });
};

/** What a form begins with, as far as the dossier or the address says it. */
const begin = (c: PageContext, act: Act, opened: OpenedDossier, vandaag: Datum): Ingevuld => {
  const known =
    act.name === 'agreeContactwijze' ? filledFromContact(act, opened.dossier, geldigeVelden(opened)) : {};
  const nummer = act.name === 'withdrawHandeling' ? c.req.query('nummer') : undefined;
  return {
    ...prefill(act, opened.dossier, vandaag, actorIn(c)),
    ...(nummer && { nummer: [nummer] }),
    ...known,
  };
};

const showForm = async (deps: PageDeps, c: PageContext) => {
  const act = actFor(c.req.param('handeling') ?? '');
  const replaced = Number(c.req.query('vervangt'));
  if (replaced) return showReplacing(deps, c, act, replaced);
  const opened = await openForAct(deps, c, act);
  const { rij, dossier, journaal } = opened;
  const place = { dossierId: rij.dossier_id, schrijver: actorIn(c), handeling: act.name };
  const frame = frameOf(deps, c);
  const concept = await openConcept(deps, place);
  const closed = refusalNow(dossier, act, await contextOf(deps, c));
  if (closed) return c.html(closedActPage(frame, act, rij.dossiernummer, closed, concept));
  const own = ownPages[act.name];
  if (own) return c.redirect(`/dossiers/${rij.dossiernummer}/${own}`, 303);
  const nu = deps.nu();
  const [anderen, namen] = await Promise.all([
    noteAanwezigheid(deps.store, { ...place, medewerkerId: personIn(c), nu }),
    namesOf(deps),
  ]);
  const { versie } = dossier;
  const { dossiernummer } = rij;
  const since = concept ? journaal.filter((recorded) => recorded.versie > concept.versie) : [];
  return showAct(deps, c, {
    act,
    dossiernummer,
    versie,
    dossier,
    ...reached(act, opened),
    anderen: presenceText(anderen, namen, nu),
    ingevuld: concept?.velden ?? {
      ...begin(c, act, opened, datumAt(nu)),
      ...(act.name === 'holdEvaluatie' && dossier.plan && goalRows(await openWords(deps, c, dossiernummer))),
    },
    vervangt: concept ? replacedIn(concept.velden) : undefined,
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
