import { actorOf, type Env, Problem, problems } from '@meldpunt/api';
import { addDays, datumAt } from '@meldpunt/core';
import { isMailadres, readPostadres, readPoststand, savePostadres } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { one, typedIn } from '../form/typed.ts';
import { digestPage, digestPath, type Ochtendblad, ochtendbladOf } from './digest-page.ts';
import { postPage } from './post-page.ts';

export const postPath = '/post';
const DAYS = 30;

const actorIn = (c: PageContext) => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  return actorOf(sessie);
};

const show = (deps: PageDeps, c: PageContext, blad: Partial<Ochtendblad>, status: 200 | 400 = 200) =>
  c.html(
    digestPage(frameOf(deps, c), {
      adres: '',
      aan: false,
      fouten: [],
      bewaard: false,
      kanMailen: deps.instellingen.mail,
      ...blad,
    }),
    status,
  );

const save = async (deps: PageDeps, c: PageContext) => {
  const typed = typedIn(await c.req.formData());
  const adres = one(typed, 'adres').trim();
  const aan = one(typed, 'ochtendbericht') === 'ja';
  if ((aan || adres !== '') && !isMailadres(adres)) {
    const reden =
      adres === '' ? 'Vul uw e-mailadres in.' : 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.';
    return show(deps, c, { adres, aan, fouten: [{ veld: 'adres', reden }] }, 400);
  }
  await savePostadres(deps, actorIn(c), { adres, ochtendbericht: aan });
  return c.redirect(`${digestPath}?bewaard=ja`, 303);
};

/** One's own morning message, and how mail goes. */
export const mountPostPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(digestPath, async (c) => {
    const known = await readPostadres(deps, actorIn(c).medewerkerId ?? '');
    return show(deps, c, { ...ochtendbladOf(known), bewaard: c.req.query('bewaard') === 'ja' });
  });
  app.post(digestPath, (c) => save(deps, c));
  app.get(postPath, async (c) => {
    const stand = await readPoststand(deps.store, addDays(datumAt(deps.nu()), -DAYS));
    return c.html(postPage(frameOf(deps, c), stand));
  });
};
