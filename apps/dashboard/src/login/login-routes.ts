import type { Env } from '@meldpunt/api';
import { isRefusal } from '@meldpunt/core';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { one, typedIn } from '../form/typed.ts';
import type { Fout } from '../layout/alert.ts';
import { startpagina } from '../layout/menu.ts';
import { codePage, demoLogins, invitationGonePage, invitationPage, loginPage } from './login-pages.ts';
import { qrPicture } from './qr-picture.ts';

export const invitationPath = '/uitnodiging/:token';

const required = (velden: Record<string, [waarde: string, reden: string]>): Fout[] =>
  Object.entries(velden)
    .filter(([, [waarde]]) => waarde.trim() === '')
    .map(([veld, [, reden]]) => ({ veld, reden }));

/** After logging in the menu is not known yet on this request, so the start page of the role is asked anew. */
const toStart = (c: PageContext) => c.redirect('/begin', 303);

/** Name and password, then the code. */
const mountLogin = (app: Hono<Env>, deps: PageDeps): void => {
  app.get('/aanmelden', async (c) => {
    const bericht = c.req.query('uit') === 'ja' ? 'U bent uitgelogd.' : undefined;
    return c.html(loginPage(frameOf(deps, c), { bericht, demo: await demoLogins(deps) }));
  });
  app.post('/aanmelden', async (c) => {
    const typed = typedIn(await c.req.formData());
    const [gebruikersnaam, wachtwoord] = [one(typed, 'gebruikersnaam'), one(typed, 'wachtwoord')];
    const demo = await demoLogins(deps);
    const show = (fouten: readonly Fout[], status: 400 | 401 | 429) =>
      c.html(loginPage(frameOf(deps, c), { fouten, gebruikersnaam, demo }), status);
    const missing = required({
      gebruikersnaam: [gebruikersnaam, 'Vul uw gebruikersnaam in.'],
      wachtwoord: [wachtwoord, 'Vul uw wachtwoord in.'],
    });
    if (missing.length > 0) return show(missing, 400);
    const done = await c.get('aanmelding').wachtwoord(c, { gebruikersnaam, wachtwoord });
    if (done.gelukt) return c.redirect('/aanmelden/code', 303);
    return show([{ veld: 'gebruikersnaam', reden: done.reden }], done.wachtSeconden > 0 ? 429 : 401);
  });
  app.get('/aanmelden/code', async (c) =>
    c.html(codePage(frameOf(deps, c), { demo: await demoLogins(deps, c) })),
  );
  app.post('/aanmelden/code', async (c) => {
    const code = one(typedIn(await c.req.formData()), 'code');
    const demo = await demoLogins(deps, c);
    const show = (reden: string, status: 400 | 401 | 429) =>
      c.html(codePage(frameOf(deps, c), { fouten: [{ veld: 'code', reden }], demo }), status);
    if (code.trim() === '') return show('Vul de zes cijfers uit de app in.', 400);
    const done = await c.get('aanmelding').code(c, { code });
    return done.gelukt ? toStart(c) : show(done.reden, done.wachtSeconden > 0 ? 429 : 401);
  });
  app.get('/begin', (c) => {
    const rol = c.get('sessie')?.rol;
    return c.redirect(rol ? startpagina(rol) : '/aanmelden', 303);
  });
  app.post('/uitloggen', async (c) => {
    await c.get('aanmelding').afmelden(c);
    return c.redirect('/aanmelden?uit=ja', 303);
  });
};

/** The page of an invitation; what it shows is only for who holds the link. */
const mountInvitation = (app: Hono<Env>, deps: PageDeps): void => {
  const show = async (c: PageContext, token: string, fouten: readonly Fout[], status: 200 | 400) => {
    const invited = await c.get('aanmelding').uitnodiging(token);
    if (!invited) return c.html(invitationGonePage(frameOf(deps, c)), 404);
    const plaatje = await qrPicture(invited.uri);
    return c.html(invitationPage(frameOf(deps, c), { ...invited, token, plaatje, fouten }), status);
  };
  app.get(invitationPath, (c) => show(c, c.req.param('token'), [], 200));
  app.post(invitationPath, async (c) => {
    const token = c.req.param('token');
    const typed = typedIn(await c.req.formData());
    const [wachtwoord, code] = [one(typed, 'wachtwoord'), one(typed, 'code')];
    const done = await c.get('aanmelding').aannemen(c, { token, wachtwoord, code });
    if (done === null) return c.html(invitationGonePage(frameOf(deps, c)), 404);
    if (!isRefusal(done)) return toStart(c);
    return show(c, token, done.refused === 'invoer' ? done.fouten : [{ veld: '', reden: done.reden }], 400);
  });
};

/** Everything of logging in and out. */
export const mountLoginPages = (app: Hono<Env>, deps: PageDeps): void => {
  mountLogin(app, deps);
  mountInvitation(app, deps);
};
