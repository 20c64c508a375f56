import { actorOf, type Env, Problem, parseForm, problems } from '@meldpunt/api';
import { type Act, actByName, type Context, datumAt, isRefusal, refusalNow } from '@meldpunt/core';
import { contactgegevens, type OpenedDossier, openDossier, recordAct, zietDossier } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { sentDocuments, sentFile, standardUploads } from '../document/sent-document.ts';
import { namedFaults } from '../form/fault-words.ts';
import { zoekknop } from '../form/search-choice.ts';
import { closeGaps, type Ingevuld, one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import { stepLines } from '../journal/steps.ts';
import type { Fout } from '../layout/alert.ts';
import { type Actformulier, actPage, closedActPage } from './act-page.ts';
import { loadChoiceLists } from './choice-lists.ts';
import { shieldedPage, shieldedPath } from './shielded-page.ts';

/** The route of the form for an act, with its dossier. */
export const actPath = '/dossiers/:dossiernummer/handelingen/:handeling';
export const newPath = '/meldingen/nieuw';

const actorIn = (c: PageContext) => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  return actorOf(sessie);
};

const actFor = (name: string): Act => {
  const act = actByName(name);
  if (!act || (act.by.length === 1 && act.by[0] === 'systeem')) throw new Problem(problems.nietGevonden());
  return act;
};

/** The dossier for who wants to do something in it: its journal, none of the stories; and how the client is reached, if the act does so. */
const openForAct = async (deps: PageDeps, c: PageContext, act: Act): Promise<OpenedDossier> => {
  const opened = await openDossier(deps, c.req.param('dossiernummer') ?? '', {
    reader: actorIn(c),
    onderdelen: act.bereiktClient ? ['journaal', 'contact'] : ['journaal'],
  });
  if (!opened) throw new Problem(problems.nietGevonden());
  if (isRefusal(opened)) throw new Problem(problems.geweigerd());
  return opened;
};

const contextOf = (deps: PageDeps, c: PageContext): Context => {
  const nu = deps.nu();
  return {
    actor: actorIn(c),
    nu,
    vandaag: datumAt(nu),
    instellingen: deps.instellingen,
    nieuwId: deps.nieuwId,
  };
};

type Shown = Pick<Actformulier, 'act' | 'dossiernummer' | 'versie' | 'ingevuld'> &
  Partial<Pick<Actformulier, 'weigering' | 'intussen' | 'contact'>> & {
    fouten?: readonly Fout[];
    bestandOpnieuw?: boolean;
  };

const show = async (deps: PageDeps, c: PageContext, shown: Shown, status: 200 | 400 | 409 | 422 = 200) =>
  c.html(
    actPage(frameOf(deps, c), {
      fouten: [],
      ...shown,
      lijsten: await loadChoiceLists(deps, actorIn(c), shown.ingevuld),
      vandaag: datumAt(deps.nu()),
      bestand: {
        maxBytes: (deps.uploads ?? standardUploads).maxBytes,
        opnieuw: shown.bestandOpnieuw ?? false,
      },
    }),
    status,
  );

/** How the client is reached, where the act does so. */
const reached = (act: Act, opened: OpenedDossier | null): Pick<Actformulier, 'contact'> =>
  act.bereiktClient && opened ? { contact: contactgegevens(opened) } : {};

/** The day of today is filled in where an act asks on which day it was done. */
const atStart = (deps: PageDeps, act: Act): Ingevuld =>
  Object.hasOwn(act.input.shape, 'op') ? { op: [datumAt(deps.nu())] } : {};

const record = async (deps: PageDeps, c: PageContext, act: Act, opened: OpenedDossier | null) => {
  const form = await c.req.formData();
  const ingevuld = closeGaps(typedIn(form));
  const dossiernummer = opened?.rij.dossiernummer ?? null;
  const seen = Number(one(ingevuld, 'versie')) || 0;
  const bestandOpnieuw = sentFile(form) !== null;
  const shown = { act, dossiernummer, versie: seen, ingevuld, bestandOpnieuw, ...reached(act, opened) };
  if (one(ingevuld, zoekknop) || one(ingevuld, 'nog_een_regel')) return show(deps, c, shown);
  const sent = await sentDocuments(act, form, deps.uploads ?? standardUploads);
  if ('fouten' in sent) return show(deps, c, { ...shown, fouten: sent.fouten }, 400);
  const done = await recordAct(deps, {
    dossierId: opened?.rij.dossier_id ?? null,
    expectedVersion: seen,
    handeling: act.name,
    input: parseForm(act.input, form),
    actor: actorIn(c),
    documenten: sent.documenten,
  });
  if (!('refused' in done)) {
    // By this very act the dossier can have gone out of sight: an interest was declared, or a conflict came to light.
    const seen = await zietDossier(deps.store.db, actorIn(c), done.dossierId);
    return c.redirect(seen ? `/dossiers/${done.dossiernummer}?vastgelegd=${act.name}` : shieldedPath, 303);
  }
  if (done.refused === 'stale') {
    const names = await namesOf(deps);
    const intussen = stepLines(opened?.journaal.filter(({ versie }) => versie > seen) ?? [], names);
    return show(deps, c, { ...shown, versie: opened?.dossier.versie ?? 0, intussen }, 409);
  }
  if (done.refused === 'invoer')
    return show(deps, c, { ...shown, fouten: namedFaults(act.input, done.fouten, ingevuld) }, 400);
  return show(deps, c, { ...shown, weigering: done }, 422);
};

/** Acts that begin on a page of their own, beside what they are about. */
const ownPages: Readonly<Record<string, string>> = {
  giveInzage: 'inzage',
  correctGegeven: 'gegevens',
  eraseGegeven: 'gegevens',
  eraseDocument: 'gegevens',
};

/** The forms of all acts, and what comes of them. */
export const mountActPages = (app: Hono<Env>, deps: PageDeps): void => {
  const receive = actFor('receiveMelding');
  app.get(newPath, (c) =>
    show(deps, c, { act: receive, dossiernummer: null, versie: 0, ingevuld: atStart(deps, receive) }),
  );
  app.get(shieldedPath, (c) => c.html(shieldedPage(frameOf(deps, c))));
  app.post(newPath, (c) => record(deps, c, receive, null));
  app.get(actPath, async (c) => {
    const act = actFor(c.req.param('handeling'));
    const opened = await openForAct(deps, c, act);
    const { rij, dossier } = opened;
    const closed = refusalNow(dossier, act, contextOf(deps, c));
    if (closed) return c.html(closedActPage(frameOf(deps, c), act, rij.dossiernummer, closed));
    const { dossiernummer } = rij;
    const own = ownPages[act.name];
    if (own) return c.redirect(`/dossiers/${dossiernummer}/${own}`, 303);
    const ingevuld = atStart(deps, act);
    return show(deps, c, { act, dossiernummer, versie: dossier.versie, ingevuld, ...reached(act, opened) });
  });
  app.post(actPath, async (c) => {
    const act = actFor(c.req.param('handeling'));
    return record(deps, c, act, await openForAct(deps, c, act));
  });
};
