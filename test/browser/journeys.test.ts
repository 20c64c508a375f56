import { labelOf, sluitredenen } from '@meldpunt/core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser } from '../support/browser.ts';
import { freshDatabase } from '../support/database.ts';
import { behandelaarId, recordSteps, type Stap } from '../support/whole-path.ts';
import { assigned, closing, contact, endings, OTHER, received, support } from './endings.ts';
import { doOnScreen, recordOnScreen, text } from './fill-act.ts';
import { openTestSite, type TestSite } from './test-site.ts';
import { faultsOf, logIn, picture } from './walk.ts';

const roles = ['klachtbehandelaar', 'directeur'] as const;
type Wie = (typeof roles)[number];

let site: TestSite;
let browser: Browser;
let database: Awaited<ReturnType<typeof freshDatabase>>;
const contexts = new Map<Wie, BrowserContext>();
const ids = new Map<Wie, string>();
const errors: string[] = [];

const openPage = async (wie: Wie): Promise<Page> => {
  const page = await (contexts.get(wie) as BrowserContext).newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  return page;
};
const numberOn = async (page: Page): Promise<string> => (await page.locator('h1').textContent()) ?? '';
/** The same steps, with the case worker of this bureau where the path names one. */
const ours = (step: Stap): Stap =>
  JSON.parse(JSON.stringify(step).replaceAll(behandelaarId, ids.get('klachtbehandelaar') ?? ''));

/** From an empty form to a dossier, on screen. */
const newMelding = async (page: Page, over: Record<string, unknown>, naam: string): Promise<void> => {
  await page.goto(`${site.address}/`);
  await page.getByRole('link', { name: 'Nieuwe melding', exact: true }).click();
  await recordOnScreen(page, received(over), naam);
};
const all = async (page: Page, steps: readonly Stap[], naam = ''): Promise<void> => {
  for (const [i, step] of steps.entries())
    await doOnScreen(page, ours(step), naam && `${naam}-${String(i + 1).padStart(2, '0')}`);
};
const isClosed = async (page: Page, reden: string): Promise<void> => {
  const facts = page.getByRole('heading', { name: 'Kerngegevens' }).locator('..');
  expect(await facts.textContent()).toContain(`: ${labelOf(sluitredenen, reden)}`);
  expect(await page.locator('.mp-label', { hasText: /^Afgesloten$/ }).count()).toBe(1);
  expect(errors.splice(0)).toEqual([]);
};
const evaluated = async (page: Page, over: Record<string, unknown> = {}, naam = ''): Promise<void> => {
  const [name, coded] = support.at(-1) as Stap;
  await doOnScreen(page, [name, { ...coded, ...over }], naam);
  expect(errors.splice(0)).toEqual([]);
};

describe.skipIf(noBrowser)('a case from melding to closing, on screen', () => {
  beforeAll(async () => {
    database = await freshDatabase();
    [site, browser] = await Promise.all([openTestSite(database.url, { dossiers: 10 }), launchBrowser()]);
    for (const rol of roles) {
      const storageState = await logIn(browser, site, rol);
      const context = await browser.newContext({
        storageState,
        viewport: { width: 1280, height: 900 },
        locale: 'nl-NL',
      });
      context.setDefaultTimeout(15_000);
      contexts.set(rol, context);
      const { gebruikersnaam } = site.logins.find((one) => one.rol === rol) ?? { gebruikersnaam: '' };
      const { db } = site.deps.store;
      const row = await db
        .selectFrom('medewerker')
        .select('medewerker_id')
        .where('gebruikersnaam', '=', gebruikersnaam)
        .executeTakeFirstOrThrow();
      ids.set(rol, row.medewerker_id);
    }
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await database?.drop();
  });

  test('protocol 4.1: registration only', async () => {
    const page = await openPage('klachtbehandelaar');
    await newMelding(page, {}, 'registratie');
    await all(page, [
      assigned,
      contact(),
      ['chooseBehandelwijze', { op: '2025-03-03', behandelwijze: 'registratie', vormen: [] }],
      ...closing('geregistreerd'),
    ]);
    await isClosed(page, 'geregistreerd');
    await evaluated(page, { perDoel: [] });
    await page.close();
  }, 60_000);

  test('protocol 4.2: one-off advice', async () => {
    const page = await openPage('klachtbehandelaar');
    await newMelding(page, {}, 'advies');
    await all(page, [
      assigned,
      contact(),
      ['chooseBehandelwijze', { op: '2025-03-03', behandelwijze: 'advies', vormen: [] }],
      ['giveAdvies', { op: '2025-03-04', wijze: 'email' }],
      ...closing('advies_gegeven'),
    ]);
    await isClosed(page, 'advies_gegeven');
    await evaluated(page, { perDoel: [] });
    await page.close();
  }, 60_000);

  test('protocol 4.3: own action, on a decision of the directeur', async () => {
    const page = await openPage('klachtbehandelaar');
    await newMelding(page, {}, 'eigen');
    const before: Stap[] = [
      assigned,
      contact(),
      ['makeVoorlegging', { op: '2025-03-04', soort: 'eigen_actie' }],
    ];
    await all(page, before, 'eigen');
    const nummer = await numberOn(page);
    const boss = await openPage('directeur');
    await boss.goto(`${site.address}/`);
    await boss
      .getByRole('link', { name: /^Ter beslissing/ })
      .first()
      .click();
    await picture(boss, 'eigen-wachtrij');
    await boss.getByRole('link', { name: `Bekijken en beslissen in dossier ${nummer}` }).click();
    await boss.getByRole('radio', { name: 'Akkoord', exact: true }).check();
    await boss.getByLabel('Motivering').fill('Dit komt vaker voor.');
    await picture(boss, 'eigen-beslissing');
    await boss.getByRole('button', { name: 'Beslissing vastleggen' }).click();
    await boss.close();
    await page.reload();
    // Without a client nobody is asked to agree, and the form has no question about it (4.3, 7.1).
    const {
      leeftijdsklasse: _age,
      instemmer: _who,
      clientAkkoord: _agreed,
      ...plan
    } = support.find(([name]) => name === 'agreePlan')?.[1] ?? {};
    const rows = [{ stap: 'informatie', doorWie: 'bureau', uiterlijk: '2026-04-20' }];
    await all(
      page,
      [
        ['chooseBehandelwijze', { op: '2026-03-10', behandelwijze: 'eigen_actie', vormen: [] }],
        ['agreePlan', { ...plan, op: '2026-03-10', stappen: rows }],
        ['takeStap', { op: '2026-03-10', stap: 'informatie', zonderGegevensBeklaagde: true }],
        ['tellEinde', { op: '2026-03-10', wijze: 'schriftelijk' }],
        ['closeDossier', { op: '2026-03-10', reden: 'doel_bereikt', gewezenOpKlachtprocedure: true }],
      ],
      'eigen-na',
    );
    await isClosed(page, 'doel_bereikt');
    await evaluated(page, { op: '2026-03-10' });
    await page.close();
  }, 60_000);

  test('protocol 4.4: support, from investigation to conclusion, with each copy to the client', async () => {
    const page = await openPage('klachtbehandelaar');
    await newMelding(page, {}, 'steun');
    await all(page, [assigned, ...support.slice(0, -1)], 'steun');
    await isClosed(page, 'doel_bereikt');
    await picture(page, 'steun-gesloten');
    await evaluated(page, {}, 'steun');
    await picture(page, 'steun-geevalueerd');
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  }, 120_000);

  test.each(sluitredenen.codes)(
    'the ending "$label", by protocol $artikel',
    async ({ code }) => {
      const einde = endings[code];
      if (!einde) throw new Error(`no journey ends in ${code}`);
      const by = (name: string) => {
        const rol: Wie = name === 'decideVoorlegging' ? 'directeur' : 'klachtbehandelaar';
        return { medewerkerId: ids.get(rol) ?? null, rol };
      };
      const brought = await recordSteps(site.deps, einde.before.map(ours), text, by);
      const other = code === 'dubbel' ? await recordSteps(site.deps, [received()], text, by) : null;
      const page = await openPage('klachtbehandelaar');
      await page.goto(`${site.address}/dossiers/${brought.dossiernummer}`);
      await all(
        page,
        einde.onScreen.map((step) =>
          JSON.parse(JSON.stringify(step).replace(OTHER, other?.dossiernummer ?? '')),
        ),
        code,
      );
      await picture(page, `${code}-eind`);
      await isClosed(page, code);
      await page.close();
    },
    60_000,
  );
});
