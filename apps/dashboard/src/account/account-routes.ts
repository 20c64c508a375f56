import { actorOf, type Env, Problem, problems, type Sessie } from '@meldpunt/api';
import { isRefusal, type Refusal } from '@meldpunt/core';
import { endOwnSessies, listOwnSessies } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { one, typedIn } from '../form/typed.ts';
import type { Fout } from '../layout/alert.ts';
import { qrPicture } from '../login/qr-picture.ts';
import { accountPage, appPage, gelukt } from './account-page.ts';

export const accountPath = '/account';
export const passwordPath = '/account/wachtwoord';
export const appPath = '/account/app';
export const sessionsPath = '/account/sessies';

const sessieIn = (c: PageContext): Sessie => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  return sessie;
};

const faultsOf = (refusal: Refusal): readonly Fout[] =>
  refusal.refused === 'invoer' ? refusal.fouten : [{ veld: '', reden: refusal.reden }];

const show = async (deps: PageDeps, c: PageContext, fouten: readonly Fout[] = []) => {
  const { medewerkerId, gebruikersnaam, hash } = sessieIn(c);
  const sessies = await listOwnSessies(deps, medewerkerId);
  const done = c.req.query('gelukt') ?? '';
  const bericht = Object.hasOwn(gelukt, done) ? gelukt[done] : undefined;
  const blad = { gebruikersnaam, sessies, deze: hash, fouten, bericht };
  return c.html(accountPage(frameOf(deps, c), blad), fouten.length > 0 ? 400 : 200);
};

const showApp = async (deps: PageDeps, c: PageContext, verzegeld?: string, fouten: readonly Fout[] = []) => {
  const factor = c.get('aanmelding').tweedeFactor(c, verzegeld);
  if (!factor) throw new Problem(problems.aanmelden());
  const plaatje = await qrPicture(factor.uri);
  return c.html(appPage(frameOf(deps, c), { factor, plaatje, fouten }), fouten.length > 0 ? 400 : 200);
};

/** The pages of one's own account: nobody sees or changes that of somebody else here. */
export const mountOwnAccount = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(accountPath, (c) => show(deps, c));
  app.post(passwordPath, async (c) => {
    const typed = typedIn(await c.req.formData());
    const [huidig, nieuw] = [one(typed, 'huidig'), one(typed, 'nieuw')];
    if (huidig === '') return show(deps, c, [{ veld: 'huidig', reden: 'Vul uw huidige wachtwoord in.' }]);
    const done = await c.get('aanmelding').wachtwoordWijzigen(c, { huidig, nieuw });
    if (isRefusal(done)) return show(deps, c, faultsOf(done));
    return c.redirect(`${accountPath}?gelukt=wachtwoord`, 303);
  });
  app.get(appPath, (c) => showApp(deps, c));
  app.post(appPath, async (c) => {
    const typed = typedIn(await c.req.formData());
    const given = {
      wachtwoord: one(typed, 'wachtwoord'),
      code: one(typed, 'code'),
      nieuweCode: one(typed, 'nieuweCode'),
      verzegeld: one(typed, 'verzegeld'),
    };
    const done = await c.get('aanmelding').tweedeFactorWijzigen(c, given);
    if (isRefusal(done)) return showApp(deps, c, given.verzegeld.slice(0, 400), faultsOf(done));
    return c.redirect(`${accountPath}?gelukt=app`, 303);
  });
  app.post(sessionsPath, async (c) => {
    const sessie = sessieIn(c);
    const asked = one(typedIn(await c.req.formData()), 'sessie');
    const hash = /^[0-9a-f]{64}$/.test(asked) ? Buffer.from(asked, 'hex') : undefined;
    if (asked !== '' && !hash) throw new Problem(problems.nietGevonden());
    await endOwnSessies(deps, { actor: actorOf(sessie), deze: sessie.hash, ...(hash && { hash }) });
    return c.redirect(`${accountPath}?gelukt=sessies`, 303);
  });
};
