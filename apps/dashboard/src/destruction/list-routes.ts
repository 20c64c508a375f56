import { actorOf, type Env, Problem, problems, readerOf } from '@meldpunt/api';
import {
  approveLijst,
  type Besloten,
  excludeDossier,
  listLijsten,
  listVerklaringen,
  readLijst,
  readVerklaring,
  rejectLijst,
  standaardBewaarregels,
  wissingRegel,
} from '@meldpunt/archive';
import { type Actor, isRefusal, type Refusal } from '@meldpunt/core';
import { hiddenNumbers } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { one, typedIn } from '../form/typed.ts';
import type { Fout } from '../layout/alert.ts';
import { type Lijstvelden, legeVelden } from './decision-forms.ts';
import { listPage, listsPage } from './list-pages.ts';
import { partlyHiddenPage, statementPage, statementsPage } from './statement-pages.ts';

export const listPath = '/vernietiging/:lijst';
export const statementPath = '/verklaringen/:verklaring';

/** What each retention rule of this installation rests on. */
const grondslagenOf = ({ bewaarregels = standaardBewaarregels }: PageDeps): ReadonlyMap<string, string> =>
  new Map(
    [...bewaarregels.regels, wissingRegel].map((regel) => [
      regel.naam,
      `${regel.grondslag}. ${regel.toelichting} (${regel.status})`,
    ]),
  );

const show = async (
  deps: PageDeps,
  c: PageContext,
  more: { fouten?: readonly Fout[]; getypt?: Lijstvelden } = {},
  status: 200 | 400 = 200,
) => {
  const lijst = await readLijst(deps.store, readerOf(c), c.req.param('lijst') ?? '');
  if (!lijst) throw new Problem(problems.nietGevonden());
  const magBeslissen = c.get('sessie')?.rol === 'directeur';
  const grondslagen = grondslagenOf(deps);
  const blad = { lijst, grondslagen, fouten: [], getypt: legeVelden, magBeslissen, ...more };
  return c.html(listPage(frameOf(deps, c), blad), status);
};

type Besluit = (
  deps: PageDeps,
  lijst: string,
  actor: Actor,
  getypt: Lijstvelden,
) => Promise<Besloten | Refusal>;

/** What can be decided, by the last part of its address. */
const decisions: Record<'goedkeuren' | 'afwijzen' | 'uitzonderen', Besluit> = {
  goedkeuren: (deps, lijst, actor) => approveLijst(deps, lijst, actor),
  afwijzen: (deps, lijst, actor, { reden }) => rejectLijst(deps, lijst, actor, reden),
  uitzonderen: async (deps, lijstNummer, actor, { dossier, uitzondering }) => {
    const given = { lijstNummer, dossiernummer: dossier.trim(), reden: uitzondering };
    const done = await excludeDossier(deps, given, actor);
    if (!isRefusal(done) || done.refused !== 'invoer') return done;
    // The page has two reasons; this one stands beside the dossier.
    const veldOf = (veld: string) => (veld === 'reden' ? 'uitzondering' : veld);
    return { ...done, fouten: done.fouten.map(({ veld, reden }) => ({ veld: veldOf(veld), reden })) };
  },
};

/** The lists of dossiers to destroy, the decision on each, and the statements. */
export const mountDestructionPages = (app: Hono<Env>, deps: PageDeps): void => {
  const decide = async (c: PageContext, besluit: Besluit) => {
    const sessie = c.get('sessie');
    if (!sessie) throw new Problem(problems.aanmelden());
    const typed = typedIn(await c.req.formData());
    const getypt = {
      reden: one(typed, 'reden'),
      dossier: one(typed, 'dossier'),
      uitzondering: one(typed, 'uitzondering'),
    };
    const done = await besluit(deps, c.req.param('lijst') ?? '', actorOf(sessie), getypt);
    if (!isRefusal(done)) return c.redirect(`/vernietiging/${done.lijstNummer}`, 303);
    if (done.refused === 'rol') throw new Problem(problems.geweigerd());
    const fouten = done.refused === 'invoer' ? done.fouten : [{ veld: '', reden: done.reden }];
    return show(deps, c, { fouten, getypt }, 400);
  };
  app.get('/vernietiging', async (c) => c.html(listsPage(frameOf(deps, c), await listLijsten(deps.store))));
  app.get(listPath, (c) => show(deps, c));
  for (const [naam, besluit] of Object.entries(decisions))
    app.post(`${listPath}/${naam}`, (c) => decide(c, besluit));
  app.get('/verklaringen', async (c) =>
    c.html(statementsPage(frameOf(deps, c), await listVerklaringen(deps.store))),
  );
  const statement = async (c: PageContext) => {
    const found = await readVerklaring(deps.store, c.req.param('verklaring') ?? '');
    if (!found) throw new Problem(problems.nietGevonden());
    return found;
  };
  app.get(statementPath, async (c) => {
    const { verklaring, sha256 } = await statement(c);
    return c.html(statementPage(frameOf(deps, c), verklaring, sha256));
  });
  app.get(`${statementPath}/bestand`, async (c) => {
    const { json, verklaring } = await statement(c);
    // Cut out of it the control number would not hold, so who may not see all of it does not get the file.
    const { uitgezonderd } = verklaring.dossiernummers;
    if ((await hiddenNumbers(deps.store.db, readerOf(c), uitgezonderd)).length > 0)
      return c.html(partlyHiddenPage(frameOf(deps, c), verklaring.verklaring_nummer), 403);
    c.header('Content-Disposition', `attachment; filename="${verklaring.verklaring_nummer}.json"`);
    return c.body(json, 200, { 'Content-Type': 'application/json; charset=utf-8' });
  });
};
