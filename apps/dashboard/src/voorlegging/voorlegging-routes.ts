import { actorOf, type Env, Problem, problems } from '@meldpunt/api';
import { datumAt, heeftBelang, isRefusal, magBeslissen, type Voorlegging } from '@meldpunt/core';
import {
  handlersOfOtherSide,
  listVoorleggingen,
  type Onderdeel,
  type OpenedDossier,
  openDossier,
  organisatieNamen,
  recordAct,
  voorvalNummers,
  waarnemingVan,
} from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { type Ingevuld, one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import { readOtherSides } from './other-sides.ts';
import { questionPath, queuePath } from './paths.ts';
import { questionPage, type Vraagblad } from './question-page.ts';
import { type Keuze, queuePage } from './queue-page.ts';
import { mountStandInPages } from './stand-in-routes.ts';

/** Here the bureau itself turns against somebody: who decides must know whom. */
const aboutSomebody = new Set(['eigen_actie', 'beschermende_stap']);

/** Who handles a case is weighed without the story; every other question is about it. */
const partsFor = (soort: string): Onderdeel[] => [
  'journaal',
  'vrije_tekst',
  ...(soort === 'toewijzing' || soort === 'wens_behandelaar' ? [] : (['bijzonder'] as const)),
  ...(aboutSomebody.has(soort) ? (['derden'] as const) : []),
];

const sessionOf = (c: PageContext) => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  return sessie;
};

const standIn = (deps: PageDeps, medewerkerId: string) =>
  waarnemingVan(deps.store.db, medewerkerId, datumAt(deps.nu()));

const queue = async (deps: PageDeps, c: PageContext) => {
  const { medewerkerId, rol } = sessionOf(c);
  const asked = c.req.query('toon');
  const keuze: Keuze = asked === 'beslist' || asked === 'eigen' ? asked : 'open';
  const pagina = Math.min(Math.max(1, Number.parseInt(c.req.query('pagina') ?? '1', 10) || 1), 10_000);
  const waarneemt = await standIn(deps, medewerkerId);
  const wat = keuze === 'eigen' ? ('voorgelegd' as const) : ('te_beslissen' as const);
  const found = await listVoorleggingen(
    deps.store,
    { medewerkerId, rol, waarneemt, wat },
    { stand: keuze === 'beslist' ? 'beslist' : 'open', pagina },
  );
  const ids = found.rijen.flatMap((rij) => rij.organisatieId ?? []);
  const [namen, organisaties] = await Promise.all([
    namesOf(deps),
    organisatieNamen(deps.store, [...new Set(ids)]),
  ]);
  return queuePage(frameOf(deps, c), {
    ...found,
    keuze,
    pagina,
    namen,
    organisaties,
    vandaag: datumAt(deps.nu()),
    magAanwijzen: rol === 'directeur',
    waarneemt: waarneemt !== null,
    gelukt: c.req.query('gelukt') === 'ja',
  });
};

/** The question first without any words, to know which are needed; those are then logged and opened. */
const openQuestion = async (deps: PageDeps, c: PageContext) => {
  const reader = actorOf(sessionOf(c));
  const nummer = c.req.param('dossiernummer') ?? '';
  const card = await openDossier(deps, nummer, { reader, onderdelen: ['journaal'] });
  if (!card) throw new Problem(problems.nietGevonden());
  if (isRefusal(card)) throw new Problem(problems.geweigerd());
  const versie = Number(c.req.param('versie'));
  const known = card.dossier.voorleggingen.find((vraag) => vraag.versie === versie);
  if (!known || heeftBelang(card.dossier, reader.medewerkerId)) throw new Problem(problems.nietGevonden());
  const opened = await openDossier(deps, card.rij.dossier_id, { reader, onderdelen: partsFor(known.soort) });
  if (!opened || isRefusal(opened)) throw new Problem(problems.nietGevonden());
  const vraag = opened.dossier.voorleggingen.find((one) => one.versie === versie) ?? known;
  return { opened, vraag };
};

type More = Partial<Pick<Vraagblad, 'ingevuld' | 'fouten' | 'intussen'>>;

const show = async (deps: PageDeps, c: PageContext, more: More = {}, status: 200 | 400 | 409 = 200) => {
  const { opened, vraag } = await openQuestion(deps, c);
  const { dossier } = opened;
  const organisatieId = dossier.melding?.organisatieId;
  const kanten =
    vraag.soort === 'belangenconflict'
      ? await readOtherSides(deps, actorOf(sessionOf(c)), opened.rij.dossier_id)
      : [];
  const [medewerkers, organisaties, voorvallen] = await Promise.all([
    namesOf(deps),
    organisatieNamen(deps.store, organisatieId ? [organisatieId] : []),
    voorvalNummers(deps.store, dossier.voorvalId ? [dossier.voorvalId] : []),
  ]);
  const blad = {
    opened,
    vraag,
    refs: { medewerkers, organisaties, voorvallen },
    magBeslissen: dossier.status !== 'afgesloten' && (await mayDecide(deps, c, opened, vraag)),
    kanten,
    ingevuld: {},
    fouten: [],
    intussen: false,
    ...more,
  };
  return c.html(questionPage(frameOf(deps, c), blad), status);
};

const mayDecide = async (
  deps: PageDeps,
  c: PageContext,
  { rij, dossier }: OpenedDossier,
  { soort }: Voorlegging,
): Promise<boolean> => {
  const nu = deps.nu();
  const actor = actorOf(sessionOf(c));
  const waarneemt = await standIn(deps, sessionOf(c).medewerkerId);
  const { instellingen, nieuwId } = deps;
  const behandelaarsAndereKant = await handlersOfOtherSide(deps.store.db, rij.dossier_id);
  const vandaag = datumAt(nu);
  return magBeslissen(
    dossier,
    { actor, nu, vandaag, instellingen, nieuwId, waarneemt, behandelaarsAndereKant },
    soort,
  );
};

const decide = async (deps: PageDeps, c: PageContext) => {
  const ingevuld: Ingevuld = typedIn(await c.req.formData());
  const { opened, vraag } = await openQuestion(deps, c);
  const done = await recordAct(deps, {
    dossierId: opened.rij.dossier_id,
    expectedVersion: Number(one(ingevuld, 'versie')) || 0,
    handeling: 'decideVoorlegging',
    input: {
      op: datumAt(deps.nu()),
      soort: vraag.soort,
      beslissing: one(ingevuld, 'beslissing'),
      motivering: one(ingevuld, 'motivering'),
    },
    actor: actorOf(sessionOf(c)),
  });
  if (!('refused' in done)) return c.redirect(`${queuePath}?gelukt=ja`, 303);
  if (done.refused === 'stale') return show(deps, c, { ingevuld, intussen: true }, 409);
  const fouten = done.refused === 'invoer' ? done.fouten : [{ veld: '', reden: done.reden }];
  return show(deps, c, { ingevuld, fouten }, 400);
};

/** What was put to the directeur or leidinggevende: the queue, one question, and who stands in. */
export const mountVoorleggingPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(queuePath, async (c) => c.html(await queue(deps, c)));
  app.get(questionPath, (c) => show(deps, c));
  app.post(questionPath, (c) => decide(deps, c));
  mountStandInPages(app, deps);
};
