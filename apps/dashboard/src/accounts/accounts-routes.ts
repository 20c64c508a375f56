import { actorOf, type Env, Problem, problems } from '@meldpunt/api';
import { type Actor, isRefusal, type Refusal, type Rol, rollen } from '@meldpunt/core';
import {
  inviteMedewerker,
  isUuid,
  listCaseloads,
  listMedewerkers,
  resetAccount,
  setActive,
  type Uitnodiging,
} from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { one, typedIn } from '../form/typed.ts';
import { type Accountblad, accountsPage } from './accounts-page.ts';

export const accountActionPath = '/beheer/:medewerkerId/:doe';

const actorIn = (c: PageContext): Actor => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  return actorOf(sessie);
};

const show = async (
  deps: PageDeps,
  c: PageContext,
  more: Partial<Accountblad> = {},
  status: 200 | 400 | 403 = 200,
) => {
  const [accounts, caseloads] = await Promise.all([
    listMedewerkers(deps),
    listCaseloads(deps.store, actorIn(c)),
  ]);
  const achtergelaten = caseloads.filter(({ actief }) => !actief);
  return c.html(
    accountsPage(frameOf(deps, c), { accounts, achtergelaten, fouten: [], ingevuld: {}, ...more }),
    status,
  );
};

const shownOnce = async (deps: PageDeps, { medewerkerId, token, geldigTot }: Uitnodiging) => {
  const naam = (await listMedewerkers(deps)).find((one) => one.medewerkerId === medewerkerId)?.naam ?? '';
  return { adres: `${deps.publicOrigin()}/uitnodiging/${token}`, naam, geldigTot };
};

const refused = (deps: PageDeps, c: PageContext, refusal: Refusal, more: Partial<Accountblad> = {}) =>
  refusal.refused === 'invoer'
    ? show(deps, c, { ...more, fouten: refusal.fouten }, 400)
    : show(deps, c, { ...more, weigering: refusal.reden }, 403);

/** Accounts: the list, inviting, switching off and on, and inviting anew. */
export const mountAccountPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get('/beheer', (c) => show(deps, c));
  app.post('/beheer', async (c) => {
    const ingevuld = typedIn(await c.req.formData());
    const rol = rollen.find((known) => known === one(ingevuld, 'rol')) as Rol | undefined;
    if (!rol) return show(deps, c, { ingevuld, fouten: [{ veld: 'rol', reden: 'Kies een rol.' }] }, 400);
    const [naam, gebruikersnaam] = [one(ingevuld, 'naam'), one(ingevuld, 'gebruikersnaam')];
    const made = await inviteMedewerker(deps, { naam, gebruikersnaam, rol, actor: actorIn(c) });
    if (isRefusal(made)) return refused(deps, c, made, { ingevuld });
    return show(deps, c, { uitnodiging: await shownOnce(deps, made) });
  });
  app.post(accountActionPath, async (c) => {
    const { medewerkerId, doe } = c.req.param();
    if (!isUuid(medewerkerId)) throw new Problem(problems.nietGevonden());
    const actor = actorIn(c);
    if (doe === 'opnieuw') {
      const made = await resetAccount(deps, { medewerkerId, actor });
      if (isRefusal(made)) return refused(deps, c, made);
      return show(deps, c, { uitnodiging: await shownOnce(deps, made) });
    }
    if (doe !== 'aan' && doe !== 'uit') throw new Problem(problems.nietGevonden());
    const done = await setActive(deps, { medewerkerId, actief: doe === 'aan', actor });
    return isRefusal(done) ? refused(deps, c, done) : c.redirect('/beheer', 303);
  });
};
