import { actorOf, type Env, Problem, parseForm, problems } from '@meldpunt/api';
import { type Act, actByName, type Context, datumAt, isRefusal, refusalNow } from '@meldpunt/core';
import { type OpenedDossier, openDossier, recordAct } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { namedFaults } from '../form/fault-words.ts';
import { zoekknop } from '../form/search-choice.ts';
import { closeGaps, one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import { stepLines } from '../journal/steps.ts';
import type { Fout } from '../layout/alert.ts';
import { type Actformulier, actPage, closedActPage } from './act-page.ts';
import { loadChoiceLists } from './choice-lists.ts';
import { prefill } from './prefill.ts';

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

/** The dossier for who wants to do something in it: its card and journal, none of the stories. */
const openForAct = async (deps: PageDeps, c: PageContext): Promise<OpenedDossier> => {
  const opened = await openDossier(deps, c.req.param('dossiernummer') ?? '', {
    reader: actorIn(c),
    onderdelen: ['journaal'],
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
  Partial<Pick<Actformulier, 'weigering' | 'intussen' | 'werkwijze'>> & { fouten?: readonly Fout[] };

const show = async (deps: PageDeps, c: PageContext, shown: Shown, status: 200 | 400 | 409 | 422 = 200) =>
  c.html(
    actPage(frameOf(deps, c), {
      fouten: [],
      ...shown,
      lijsten: await loadChoiceLists(deps, shown.ingevuld),
      vandaag: datumAt(deps.nu()),
    }),
    status,
  );

const record = async (deps: PageDeps, c: PageContext, act: Act, opened: OpenedDossier | null) => {
  const form = await c.req.formData();
  const ingevuld = closeGaps(typedIn(form));
  const dossiernummer = opened?.rij.dossiernummer ?? null;
  const seen = Number(one(ingevuld, 'versie')) || 0;
  const werkwijze = opened?.dossier.werkwijze;
  const shown = { act, dossiernummer, versie: seen, ingevuld, werkwijze };
  if (one(ingevuld, zoekknop) || one(ingevuld, 'nog_een_regel')) return show(deps, c, shown);
  const done = await recordAct(deps, {
    dossierId: opened?.rij.dossier_id ?? null,
    expectedVersion: seen,
    handeling: act.name,
    input: parseForm(act.input, form),
    actor: actorIn(c),
  });
  if (!('refused' in done)) return c.redirect(`/dossiers/${done.dossiernummer}?vastgelegd=${act.name}`, 303);
  if (done.refused === 'stale') {
    const names = await namesOf(deps);
    const intussen = stepLines(opened?.journaal.filter(({ versie }) => versie > seen) ?? [], names);
    return show(deps, c, { ...shown, versie: opened?.dossier.versie ?? 0, intussen }, 409);
  }
  if (done.refused === 'invoer')
    return show(deps, c, { ...shown, fouten: namedFaults(act.input, done.fouten, ingevuld) }, 400);
  return show(deps, c, { ...shown, weigering: done }, 422);
};

/** The forms of all acts, and what comes of them. */
export const mountActPages = (app: Hono<Env>, deps: PageDeps): void => {
  const receive = actFor('receiveMelding');
  app.get(newPath, (c) =>
    show(deps, c, {
      act: receive,
      dossiernummer: null,
      versie: 0,
      ingevuld: prefill(receive, null, datumAt(deps.nu())),
    }),
  );
  app.post(newPath, (c) => record(deps, c, receive, null));
  app.get(actPath, async (c) => {
    const act = actFor(c.req.param('handeling'));
    const { rij, dossier } = await openForAct(deps, c);
    const closed = refusalNow(dossier, act, contextOf(deps, c));
    if (closed) return c.html(closedActPage(frameOf(deps, c), act, rij.dossiernummer, closed));
    const { dossiernummer } = rij;
    const { versie, werkwijze } = dossier;
    return show(deps, c, {
      act,
      dossiernummer,
      versie,
      werkwijze,
      ingevuld: prefill(act, dossier, datumAt(deps.nu())),
    });
  });
  app.post(actPath, async (c) =>
    record(deps, c, actFor(c.req.param('handeling')), await openForAct(deps, c)),
  );
};
