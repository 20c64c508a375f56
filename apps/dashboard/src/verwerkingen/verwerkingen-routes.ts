import { type Env, Problem, problems } from '@meldpunt/api';
import { standaardBewaarregels } from '@meldpunt/archive';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { frameOf, type PageDeps } from '../deps.ts';
import type { Frame } from '../layout/frame.ts';
import type { Html } from '../layout/html.ts';
import { page } from '../layout/page.ts';
import { dataList, linkButton } from '../layout/pieces.ts';
import { table } from '../layout/table.ts';
import { composeRegister, klasselabel, type Verwerkingenregister } from './compose-register.ts';
import { registerFiles } from './register-files.ts';

export const verwerkingenPath = '/registers/verwerkingen';
const NAME = 'register-van-verwerkingen';

const activity = (one: Verwerkingenregister['verwerkingen'][number]): Html =>
  html`<section class="mp-kaart" aria-label="${one.naam}"><h3>${one.naam}</h3>${dataList([
    ['Doel', one.doel],
    ['Grondslag', one.grondslag],
    ['Van wie', one.betrokkenen.join('; ')],
    ['Bewaren', one.bewaren],
  ])}<details><summary>Gegevens en opslag</summary>${dataList([
    ...one.klassen.map(({ klasse, velden }) => [klasselabel(klasse), velden.join('; ')] as const),
    ...one.opslag.map(({ tabel, kolommen }) => [tabel, kolommen.join(', ')] as const),
  ])}</details></section>`;

const registerPage = (frame: Frame, register: Verwerkingenregister): Html =>
  page(frame, {
    titel: 'Register van verwerkingen',
    inhoud: html`<h1>Register van verwerkingsactiviteiten</h1>
<p>Meldpunt maakt dit register uit wat het werkelijk opslaat en levert (artikel 30 van de AVG). Wat alleen het bureau weet, staat in de instellingen.</p>
<div class="mp-knoppen">${Object.keys(registerFiles).map((soort) => linkButton(`${verwerkingenPath}/bestand/${NAME}.${soort}`, `Opslaan als ${soort.toUpperCase()}`))}</div>
<section class="mp-kaart" aria-label="Wie verantwoordelijk is">${dataList([
      ['Verwerkingsverantwoordelijke', register.verwerkingsverantwoordelijke],
      ['Contact', register.contact],
      ['Functionaris gegevensbescherming', register.functionaris],
      ['Doorgifte buiten de EU', register.doorgifte_buiten_eu],
    ])}</section>
<h2>Verwerkingen</h2>${register.verwerkingen.map(activity)}
${table(
  'Ontvangers',
  [
    { kop: 'Ontvanger', cel: (one) => one.naam },
    { kop: 'Wat', cel: (one) => one.wat },
  ],
  [...register.ontvangers, ...register.verwerkers],
)}
${table(
  'Velden van de landelijke levering; andere gaan er niet heen',
  [
    { kop: 'Veld', cel: (one) => one.veld },
    { kop: 'Betekenis', cel: (one) => one.betekenis },
  ],
  register.landelijke_levering,
)}
${table(
  'Bewaarregels',
  [
    { kop: 'Regel', cel: (one) => one.naam },
    { kop: 'Termijn', cel: (one) => one.termijn },
    { kop: 'Waarom', cel: (one) => `${one.grondslag}. ${one.toelichting} (${one.status})` },
  ],
  register.bewaarregels,
)}
<h2>Beveiliging</h2><ul>${register.beveiliging.map((one) => html`<li>${one}</li>`)}</ul>`,
  });

/** The register of processing activities on screen, and as a file of three kinds (A30). */
export const mountVerwerkingen = (app: Hono<Env>, deps: PageDeps): void => {
  const made = () =>
    composeRegister({
      bureau: deps.bureau.naam,
      nu: deps.nu(),
      bewaarregels: deps.bewaarregels ?? standaardBewaarregels,
      teksten: deps.verwerkingsteksten ?? {},
    });
  app.get(verwerkingenPath, (c) => c.html(registerPage(frameOf(deps, c), made())));
  app.get(`${verwerkingenPath}/bestand/:bestand`, async (c) => {
    const [naam, soort] = c.req.param('bestand').split('.');
    const file = registerFiles[soort as keyof typeof registerFiles];
    if (naam !== NAME || !file || !Object.hasOwn(registerFiles, soort ?? ''))
      throw new Problem(problems.nietGevonden());
    c.header('Content-Disposition', `attachment; filename="${NAME}.${soort}"`);
    return c.body(new Uint8Array(await file.make(made())), 200, { 'Content-Type': file.type });
  });
};
