import { actorOf, behandelaars, type Env, Problem, problems } from '@meldpunt/api';
import { datumAt, isDatum, isRefusal } from '@meldpunt/core';
import { actieveMedewerkers, endWaarneming, isUuid, listWaarnemingen, nameWaarnemer } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { type Ingevuld, one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import type { Fout } from '../layout/alert.ts';
import { endStandInPath, standInPath } from './paths.ts';
import { standInPage } from './stand-in-page.ts';

const actorIn = (c: PageContext) => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  return actorOf(sessie);
};

const show = async (
  deps: PageDeps,
  c: PageContext,
  more: { ingevuld?: Ingevuld; fouten?: readonly Fout[] } = {},
  status: 200 | 400 = 200,
) => {
  const [waarnemingen, namen, collegas] = await Promise.all([
    listWaarnemingen(deps),
    namesOf(deps),
    actieveMedewerkers(deps.store, behandelaars),
  ]);
  const zelf = actorIn(c).medewerkerId;
  return c.html(
    standInPage(frameOf(deps, c), {
      waarnemingen,
      namen,
      collegas: collegas.filter((one) => one.medewerkerId !== zelf),
      vandaag: datumAt(deps.nu()),
      ingevuld: {},
      fouten: [],
      ...more,
    }),
    status,
  );
};

const name = async (deps: PageDeps, c: PageContext) => {
  const ingevuld = typedIn(await c.req.formData());
  const [medewerkerId, van, totEnMet] = ['medewerkerId', 'van', 'totEnMet'].map((veld) =>
    one(ingevuld, veld),
  );
  const fouten: Fout[] = [];
  if (!isUuid(medewerkerId ?? '')) fouten.push({ veld: 'medewerkerId', reden: 'Kies een collega.' });
  if (!isDatum(van ?? '')) fouten.push({ veld: 'van', reden: 'Vul de eerste dag in.' });
  if (!isDatum(totEnMet ?? '')) fouten.push({ veld: 'totEnMet', reden: 'Vul de laatste dag in.' });
  if (!medewerkerId || !van || !totEnMet || !isDatum(van) || !isDatum(totEnMet) || fouten.length > 0)
    return show(deps, c, { ingevuld, fouten }, 400);
  const made = await nameWaarnemer(deps, { medewerkerId, van, totEnMet, actor: actorIn(c) });
  if (!isRefusal(made)) return c.redirect(standInPath, 303);
  if (made.refused === 'rol') throw new Problem(problems.geweigerd());
  return show(deps, c, { ingevuld, fouten: made.refused === 'invoer' ? made.fouten : [] }, 400);
};

/** Who stands in for the directeur: named from day to day, ended when it is over sooner. */
export const mountStandInPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(standInPath, (c) => show(deps, c));
  app.post(standInPath, (c) => name(deps, c));
  app.post(endStandInPath, async (c) => {
    const waarnemingId = one(typedIn(await c.req.formData()), 'waarneming');
    if (!isUuid(waarnemingId)) throw new Problem(problems.nietGevonden());
    await endWaarneming(deps, { waarnemingId, actor: actorIn(c) });
    return c.redirect(standInPath, 303);
  });
};
