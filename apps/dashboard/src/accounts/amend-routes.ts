import { type Env, Problem, problems, readerOf } from '@meldpunt/api';
import { isRefusal, type Rol, rollen } from '@meldpunt/core';
import { amendAccount, listMedewerkers } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { one, typedIn } from '../form/typed.ts';
import { amendAccountPage, type Wijzigblad } from './amend-page.ts';

export const amendAccountPath = '/beheer/:medewerkerId/wijzigen';

const accountIn = async (deps: PageDeps, c: PageContext) => {
  const all = await listMedewerkers(deps);
  const account = all.find(({ medewerkerId }) => medewerkerId === c.req.param('medewerkerId'));
  if (!account) throw new Problem(problems.nietGevonden());
  return account;
};

const show = (deps: PageDeps, c: PageContext, blad: Wijzigblad, status: 200 | 400 | 403 = 200) =>
  c.html(amendAccountPage(frameOf(deps, c), blad), status);

/** The page on which the name and the role of an account are changed. */
export const mountAmendAccount = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(amendAccountPath, async (c) => {
    const account = await accountIn(deps, c);
    return show(deps, c, { account, ingevuld: { naam: [account.naam], rol: [account.rol] }, fouten: [] });
  });
  app.post(amendAccountPath, async (c) => {
    const account = await accountIn(deps, c);
    const ingevuld = typedIn(await c.req.formData());
    const rol = rollen.find((known) => known === one(ingevuld, 'rol')) as Rol | undefined;
    if (!rol)
      return show(deps, c, { account, ingevuld, fouten: [{ veld: 'rol', reden: 'Kies een rol.' }] }, 400);
    const given = {
      medewerkerId: account.medewerkerId,
      naam: one(ingevuld, 'naam'),
      rol,
      actor: readerOf(c),
    };
    const done = await amendAccount(deps, given);
    if (!isRefusal(done)) return c.redirect('/beheer', 303);
    if (done.refused === 'invoer') return show(deps, c, { account, ingevuld, fouten: done.fouten }, 400);
    return show(deps, c, { account, ingevuld, fouten: [], weigering: done.reden }, 403);
  });
};
