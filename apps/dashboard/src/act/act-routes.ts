import { type Env, Problem, parseForm, problems } from '@meldpunt/api';
import { type Act, actByName, datumAt, geldend, refusalNow } from '@meldpunt/core';
import { contactgegevens, geldigeVelden, type OpenedDossier, recordAct, zietDossier } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { sentDocuments, sentFile, standardUploads } from '../document/sent-document.ts';
import { namedFaults } from '../form/fault-words.ts';
import { zoekknop } from '../form/search-choice.ts';
import { closeGaps, type Ingevuld, one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import { stepLines } from '../journal/steps.ts';
import type { Fout } from '../layout/alert.ts';
import { type Actformulier, actPage, closedActPage, vervangreden } from './act-page.ts';
import { loadChoiceLists } from './choice-lists.ts';
import { filledFrom, filledFromContact, filledFromMelding } from './filled-from.ts';
import { actorIn, contextOf, openAll, openForAct } from './open-for-act.ts';
import { replacedIn, requested } from './replacing.ts';
import { shieldedPage, shieldedPath } from './shielded-page.ts';

/** The route of the form for an act, with its dossier. */
export const actPath = '/dossiers/:dossiernummer/handelingen/:handeling';
export const newPath = '/meldingen/nieuw';

const actFor = (name: string): Act => {
  const act = actByName(name);
  if (!act || (act.by.length === 1 && act.by[0] === 'systeem')) throw new Problem(problems.nietGevonden());
  return act;
};

type Shown = Pick<Actformulier, 'act' | 'dossiernummer' | 'versie' | 'ingevuld'> &
  Partial<Pick<Actformulier, 'weigering' | 'intussen' | 'contact' | 'vervangt' | 'gesplitstUit'>> & {
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
  const vervangt = replacedIn(ingevuld);
  const gesplitstUit = opened ? undefined : one(ingevuld, 'gesplitst_uit') || undefined;
  const bestandOpnieuw = sentFile(form) !== null;
  const shown = {
    act,
    dossiernummer,
    versie: seen,
    ingevuld,
    bestandOpnieuw,
    ...reached(act, opened),
    vervangt,
    gesplitstUit,
  };
  if (one(ingevuld, zoekknop) || one(ingevuld, 'nog_een_regel')) return show(deps, c, shown);
  if (vervangt && !vervangt.reden.trim())
    return show(
      deps,
      c,
      { ...shown, fouten: [{ veld: vervangreden, reden: 'Schrijf op wat er verkeerd was.' }] },
      400,
    );
  const sent = await sentDocuments(act, form, deps.uploads ?? standardUploads);
  if ('fouten' in sent) return show(deps, c, { ...shown, fouten: sent.fouten }, 400);
  const done = await recordAct(deps, {
    dossierId: opened?.rij.dossier_id ?? null,
    expectedVersion: seen,
    ...requested(
      act,
      { input: parseForm(act.input, form), documenten: sent.documenten },
      datumAt(deps.nu()),
      {
        vervangt,
        gesplitstUit,
      },
    ),
    actor: actorIn(c),
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

/** The form of an act that takes the place of a wrong one: filled in as that was. */
const showReplacing = async (deps: PageDeps, c: PageContext, act: Act, versie: number) => {
  const opened = await openAll(deps, c, c.req.param('dossiernummer') ?? '');
  const { rij, dossier } = opened;
  const wrong = geldend(opened.journaal).find((one) => one.versie === versie && one.handeling === act.name);
  if (!wrong) throw new Problem(problems.nietGevonden());
  const mine = opened.persoonlijk.filter((one) => one.versie === versie);
  const ingevuld = filledFrom(act, wrong.gebeurtenis, mine);
  const vervangt = { versie, reden: '' };
  const { dossiernummer } = rij;
  return show(deps, c, {
    act,
    dossiernummer,
    versie: dossier.versie,
    ingevuld,
    vervangt,
    ...reached(act, opened),
  });
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
  app.get(newPath, async (c) => {
    const uit = c.req.query('uit');
    const form = { act: receive, dossiernummer: null, versie: 0 };
    if (!uit) return show(deps, c, { ...form, ingevuld: atStart(deps, receive) });
    const opened = await openAll(deps, c, uit);
    const ingevuld = filledFromMelding(receive, opened.dossier, geldigeVelden(opened));
    return show(deps, c, { ...form, ingevuld, gesplitstUit: opened.rij.dossiernummer });
  });
  app.get(shieldedPath, (c) => c.html(shieldedPage(frameOf(deps, c))));
  app.post(newPath, (c) => record(deps, c, receive, null));
  app.get(actPath, async (c) => {
    const act = actFor(c.req.param('handeling'));
    const replaced = Number(c.req.query('vervangt'));
    if (replaced) return showReplacing(deps, c, act, replaced);
    const opened = await openForAct(deps, c, act);
    const { rij, dossier } = opened;
    const closed = refusalNow(dossier, act, contextOf(deps, c));
    if (closed) return c.html(closedActPage(frameOf(deps, c), act, rij.dossiernummer, closed));
    const { dossiernummer } = rij;
    const own = ownPages[act.name];
    if (own) return c.redirect(`/dossiers/${dossiernummer}/${own}`, 303);
    const known =
      act.name === 'agreeContactwijze' ? filledFromContact(act, dossier, geldigeVelden(opened)) : {};
    const nummer = act.name === 'withdrawHandeling' ? c.req.query('nummer') : undefined;
    const ingevuld: Ingevuld = { ...atStart(deps, act), ...(nummer && { nummer: [nummer] }), ...known };
    return show(deps, c, { act, dossiernummer, versie: dossier.versie, ingevuld, ...reached(act, opened) });
  });
  app.post(actPath, async (c) => {
    const act = actFor(c.req.param('handeling'));
    return record(deps, c, act, await openForAct(deps, c, act));
  });
};
