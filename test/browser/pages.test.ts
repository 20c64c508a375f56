import type { Actor, Rol } from '@meldpunt/core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser } from '../support/browser.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, record } from '../support/melding.ts';
import { openTestSite, type TestSite } from './test-site.ts';
import { type Cookies, faultsOf, logIn, picture } from './walk.ts';

const roles = ['klachtbehandelaar', 'directeur', 'beheerder', 'functionaris_gegevensbescherming'] as const;
type Wie = (typeof roles)[number] | 'niemand';
type Scherm = { naam: string; wie: Wie; open: (page: Page) => Promise<unknown>; titel: RegExp };

let site: TestSite;
let browser: Browser;
let database: Awaited<ReturnType<typeof freshDatabase>>;
const cookies = new Map<Rol, Cookies>();

const to =
  (path: string) =>
  (page: Page): Promise<unknown> =>
    page.goto(site.address + path);
const inDossier =
  (rest = '') =>
  async (page: Page): Promise<void> => {
    await page.goto(`${site.address}/dossiers?status=in_behandeling`);
    await page.locator('tbody a').first().click();
    if (rest) await page.goto(page.url() + rest);
  };
const sent =
  (open: (page: Page) => Promise<unknown>, knop: string) =>
  async (page: Page): Promise<void> => {
    await open(page);
    await page.getByRole('button', { name: knop, exact: true }).click();
  };
const unfolded = (open: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await open(page);
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
};
/** The form of the interview in the first dossier that has an appointment and no interview yet. */
const atInterview = async (page: Page) => {
  await page.goto(`${site.address}/?wie=alle`);
  const dossiers = await page
    .locator('a.mp-nummer')
    .evaluateAll((links) => [...new Set(links.map((link) => (link as unknown as { href: string }).href))]);
  for (const dossier of dossiers) {
    await page.goto(`${dossier}/handelingen/holdIntake`);
    if ((await page.locator('#formulier').count()) > 0) return;
  }
  throw new Error('no dossier is at its interview');
};
const list = async (page: Page) => {
  await page.goto(`${site.address}/vernietiging`);
  await page.locator('tbody a').first().click();
};

/** The incident with most meldingen, or a page of it. */
const incident =
  (rest = '') =>
  async (page: Page) => {
    const { db } = site.deps.store;
    const [most] = await db
      .selectFrom('dossier')
      .innerJoin('voorval', 'voorval.voorval_id', 'dossier.voorval_id')
      .select((eb) => ['voorvalnummer', eb.fn.countAll<number>().as('aantal')])
      .groupBy('voorvalnummer')
      .orderBy('aantal', 'desc')
      .limit(1)
      .execute();
    await page.goto(`${site.address}/voorvallen/${most?.voorvalnummer}${rest}`);
  };

/** Matches come while typing, and one of them is chosen with the keyboard. */
const searching = async (page: Page) => {
  await page.goto(`${site.address}/meldingen/nieuw`);
  await page.getByLabel('Typ een deel van de naam').pressSequentially('linde');
  await page
    .getByRole('radio', { name: /^Linde/ })
    .first()
    .press('Space');
  expect(
    await page
      .getByRole('radio', { name: /^Linde/ })
      .first()
      .isChecked(),
  ).toBe(true);
};

/** Something that waits for the directeur. */
const putQuestion = async () => {
  const login = site.logins.find(({ rol }) => rol === 'klachtbehandelaar') as unknown as Actor;
  const actor: Actor = { medewerkerId: login.medewerkerId, rol: 'klachtbehandelaar' };
  const day = { op: '2026-03-10' };
  const opened = await openMelding(site.deps, { ...day, tijd: '08:00' }, actor);
  await record(site.deps, {
    dossierId: opened.dossierId,
    expectedVersion: opened.versie,
    handeling: 'makeVoorlegging',
    input: { ...day, soort: 'eigen_actie', vraag: 'Doen wij dit zelf?' },
    actor,
  });
};

const schermen: Scherm[] = [
  { naam: 'inloggen', wie: 'niemand', open: to('/aanmelden'), titel: /^Inloggen/ },
  { naam: 'inloggen-fout', wie: 'niemand', open: sent(to('/aanmelden'), 'Verder'), titel: /^Fout: Inloggen/ },
  {
    naam: 'uitnodiging-verlopen',
    wie: 'niemand',
    open: to('/uitnodiging/verlopen'),
    titel: /^Deze uitnodiging/,
  },
  { naam: 'werklijst', wie: 'klachtbehandelaar', open: unfolded(to('/')), titel: /^Werklijst/ },
  { naam: 'werklijst-alle', wie: 'klachtbehandelaar', open: to('/?wie=alle'), titel: /^Werklijst/ },
  { naam: 'dossiers', wie: 'klachtbehandelaar', open: to('/dossiers'), titel: /^Dossiers/ },
  {
    naam: 'dossiers-leeg',
    wie: 'klachtbehandelaar',
    open: to('/dossiers?nummer=1999-0'),
    titel: /^Dossiers/,
  },
  { naam: 'dossier', wie: 'klachtbehandelaar', open: unfolded(inDossier()), titel: /^Dossier 20/ },
  { naam: 'melding', wie: 'klachtbehandelaar', open: to('/meldingen/nieuw'), titel: /^Melding vastleggen/ },
  {
    naam: 'melding-fout',
    wie: 'klachtbehandelaar',
    open: sent(to('/meldingen/nieuw'), 'Vastleggen'),
    titel: /^Fout: Melding vastleggen/,
  },
  { naam: 'melding-zoeken', wie: 'klachtbehandelaar', open: searching, titel: /^Melding vastleggen/ },
  {
    naam: 'snelle-invoer',
    wie: 'klachtbehandelaar',
    open: unfolded(to('/meldingen/snel')),
    titel: /^Snelle invoer van een melding/,
  },
  {
    naam: 'snelle-invoer-fout',
    wie: 'klachtbehandelaar',
    open: sent(to('/meldingen/snel'), 'Vastleggen'),
    titel: /^Fout: Snelle invoer van een melding/,
  },
  {
    naam: 'concept-bewaard',
    wie: 'klachtbehandelaar',
    open: sent(to('/meldingen/nieuw'), 'Concept bewaren'),
    titel: /^Melding vastleggen/,
  },
  {
    naam: 'werkwijze',
    wie: 'klachtbehandelaar',
    open: unfolded(inDossier('/handelingen/discussWerkwijze')),
    titel: /^Werkwijze bespreken/,
  },
  {
    naam: 'werkwijze-fout',
    wie: 'klachtbehandelaar',
    open: sent(inDossier('/handelingen/discussWerkwijze'), 'Vastleggen'),
    titel: /^Fout: Werkwijze bespreken/,
  },
  {
    naam: 'intake',
    wie: 'klachtbehandelaar',
    open: unfolded(atInterview),
    titel: /^Intakegesprek vastleggen/,
  },
  { naam: 'hulp', wie: 'klachtbehandelaar', open: to('/hulp'), titel: /^Hulp/ },
  { naam: 'account', wie: 'beheerder', open: to('/account'), titel: /^Uw account/ },
  {
    naam: 'account-fout',
    wie: 'beheerder',
    open: sent(to('/account'), 'Wachtwoord wijzigen'),
    titel: /^Fout: Uw account/,
  },
  {
    naam: 'app-fout',
    wie: 'beheerder',
    open: sent(to('/account/app'), 'App vervangen'),
    titel: /^Fout: App vervangen/,
  },
  {
    naam: 'contact',
    wie: 'klachtbehandelaar',
    open: inDossier('/handelingen/contactClient'),
    titel: /^Contact met de cliënt/,
  },
  {
    naam: 'niet-nu',
    wie: 'klachtbehandelaar',
    open: inDossier('/handelingen/holdEvaluatie'),
    titel: /^Evaluatie vastleggen/,
  },
  {
    naam: 'organisatie-fout',
    wie: 'klachtbehandelaar',
    open: sent(to('/organisaties/nieuw'), 'Toevoegen'),
    titel: /^Fout: Organisatie/,
  },
  { naam: 'zoeken', wie: 'klachtbehandelaar', open: to('/zoeken'), titel: /^Zoeken/ },
  {
    naam: 'zoeken-fout',
    wie: 'klachtbehandelaar',
    open: sent(to('/zoeken'), 'Zoeken'),
    titel: /^Fout: Zoeken/,
  },
  { naam: 'voorval', wie: 'klachtbehandelaar', open: to('/voorvallen/nieuw'), titel: /^Voorval/ },
  { naam: 'voorvallen', wie: 'klachtbehandelaar', open: to('/voorvallen'), titel: /^Voorvallen/ },
  { naam: 'voorval-gekoppeld', wie: 'directeur', open: incident(), titel: /^Voorval V-/ },
  {
    naam: 'voorval-voorstellen',
    wie: 'klachtbehandelaar',
    open: incident('/voorstellen'),
    titel: /^Voorstellen/,
  },
  {
    naam: 'voorval-zoeken',
    wie: 'klachtbehandelaar',
    open: sent(incident('/zoeken'), 'Meldingen zoeken'),
    titel: /^Meldingen zoeken/,
  },
  { naam: 'voorval-gegevens', wie: 'klachtbehandelaar', open: incident('/gegevens'), titel: /^Gegevens/ },
  {
    naam: 'voorval-samenvoegen-fout',
    wie: 'klachtbehandelaar',
    open: sent(incident('/samenvoegen'), 'Samenvoegen'),
    titel: /^Fout: Samenvoegen/,
  },
  {
    naam: 'voorval-massaal-fout',
    wie: 'directeur',
    open: sent(incident('/massaal'), 'Besluit vastleggen'),
    titel: /^Fout: Besluit over massameldingen/,
  },
  { naam: 'protocol', wie: 'klachtbehandelaar', open: to('/protocol'), titel: /^Protocol/ },
  {
    naam: 'niet-gevonden',
    wie: 'klachtbehandelaar',
    open: to('/dossiers/1999-00001'),
    titel: /^Fout: Niet gevonden/,
  },
  { naam: 'geen-toegang', wie: 'klachtbehandelaar', open: to('/beheer'), titel: /^Fout: Geen toegang/ },
  { naam: 'overzicht', wie: 'directeur', open: to('/directeur?massaal=met'), titel: /^Overzicht/ },
  { naam: 'rapporten', wie: 'directeur', open: to('/rapporten'), titel: /^Rapporten/ },
  {
    naam: 'rapporten-fout',
    wie: 'directeur',
    open: sent(to('/rapporten'), 'Rapport maken (Excel)'),
    titel: /^Fout: Rapporten/,
  },
  { naam: 'gegevens', wie: 'klachtbehandelaar', open: inDossier('/gegevens'), titel: /^Gegevens/ },
  {
    naam: 'gegeven-verbeteren',
    wie: 'klachtbehandelaar',
    open: inDossier('/gegevens/1.omschrijving'),
    titel: /verbeteren, dossier/,
  },
  { naam: 'procedures', wie: 'directeur', open: to('/procedures'), titel: /^Procedures/ },
  {
    naam: 'losse-klacht-fout',
    wie: 'directeur',
    open: sent(to('/procedures/losse-klachten/nieuw'), 'Vastleggen'),
    titel: /^Fout: Klacht over het bureau/,
  },
  { naam: 'datalekken', wie: 'directeur', open: to('/registers/datalekken'), titel: /^Datalekken/ },
  {
    naam: 'datalek-fout',
    wie: 'klachtbehandelaar',
    open: sent(to('/registers/datalekken/nieuw'), 'Vastleggen'),
    titel: /^Fout: Datalek melden/,
  },
  {
    naam: 'verwerkingen',
    wie: 'functionaris_gegevensbescherming',
    open: unfolded(to('/registers/verwerkingen')),
    titel: /^Register van verwerkingen/,
  },
  { naam: 'vernietiging', wie: 'directeur', open: to('/vernietiging'), titel: /^Vernietiging/ },
  { naam: 'vernietigingslijst', wie: 'directeur', open: list, titel: /^Vernietigingslijst/ },
  {
    naam: 'vernietigingslijst-fout',
    wie: 'directeur',
    open: sent(list, 'Lijst afwijzen'),
    titel: /^Fout: Vernietigingslijst/,
  },
  {
    naam: 'verklaringen',
    wie: 'functionaris_gegevensbescherming',
    open: to('/verklaringen'),
    titel: /^Verklaringen/,
  },
  { naam: 'logboek', wie: 'functionaris_gegevensbescherming', open: to('/logboek'), titel: /^Logboek/ },
  { naam: 'ter-beslissing', wie: 'directeur', open: to('/voorleggingen'), titel: /^Ter beslissing/ },
  {
    naam: 'vraag',
    wie: 'directeur',
    open: async (page) => {
      await to('/voorleggingen')(page);
      await page.locator('main a[href^="/voorleggingen/"]').first().click();
    },
    titel: /, dossier 20/,
  },
  { naam: 'waarneming', wie: 'directeur', open: to('/waarneming'), titel: /^Waarnem/ },
  {
    naam: 'waarneming-fout',
    wie: 'directeur',
    open: sent(to('/waarneming'), 'Aanwijzen'),
    titel: /^Fout: Waarnem/,
  },
  {
    naam: 'waarschuwingen',
    wie: 'klachtbehandelaar',
    open: to('/waarschuwingen'),
    titel: /^Waarschuwingen/,
  },
  { naam: 'overdracht', wie: 'directeur', open: to('/overdracht'), titel: /^Dossiers overdragen/ },
  { naam: 'post', wie: 'directeur', open: to('/post'), titel: /^Post/ },
  { naam: 'ochtendbericht', wie: 'klachtbehandelaar', open: to('/ochtendbericht'), titel: /^Ochtendbericht/ },
  {
    naam: 'ochtendbericht-fout',
    wie: 'klachtbehandelaar',
    open: async (page) => {
      await to('/ochtendbericht')(page);
      await page.getByLabel('Ja', { exact: true }).check();
      await page.getByRole('button', { name: 'Bewaren' }).click();
    },
    titel: /^Fout: Ochtendbericht/,
  },
  { naam: 'brieven', wie: 'klachtbehandelaar', open: unfolded(inDossier('/brieven')), titel: /^Brief maken/ },
  {
    naam: 'document-fout',
    wie: 'klachtbehandelaar',
    open: sent(inDossier('/handelingen/addDocument'), 'Vastleggen'),
    titel: /^Fout: Document toevoegen/,
  },
  { naam: 'instellingen', wie: 'directeur', open: to('/instellingen'), titel: /^Instellingen/ },
  ...(['kalender', 'termijnen', 'bureau', 'grondslagadvies', 'vernietigen'] as const).map((naam) => ({
    naam: `instelling-${naam}-fout`,
    wie: 'directeur' as const,
    open: sent(to(`/instellingen/${naam}`), 'Bewaren'),
    titel: /^Fout: /,
  })),
  {
    naam: 'codelijsten-fout',
    wie: 'beheerder',
    open: sent(to('/instellingen/codelijsten'), 'Toevoegen'),
    titel: /^Fout: Codelijsten/,
  },
  { naam: 'bewaren', wie: 'directeur', open: to('/instellingen/bewaren'), titel: /^Bewaartermijnen/ },
  {
    naam: 'bewaarregel-fout',
    wie: 'directeur',
    open: sent(to('/instellingen/bewaren/klacht'), 'Bewaren'),
    titel: /^Fout: Bewaartermijn/,
  },
  {
    naam: 'gebruiker-wijzigen',
    wie: 'directeur',
    open: async (page) => {
      await page.goto(`${site.address}/beheer`);
      await page
        .getByRole('link', { name: /^Wijzigen van/ })
        .first()
        .click();
    },
    titel: /^Gebruiker wijzigen/,
  },
  { naam: 'gebruikers', wie: 'beheerder', open: to('/beheer'), titel: /^Gebruikers/ },
  {
    naam: 'gebruikers-fout',
    wie: 'beheerder',
    open: sent(to('/beheer'), 'Uitnodigen'),
    titel: /^Fout: Gebruikers/,
  },
];

/** The contrast of every pair of colours, light and dark, is measured beside the style sheet. */
const looks = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

describe.skipIf(noBrowser)('the pages', () => {
  beforeAll(async () => {
    database = await freshDatabase();
    [site, browser] = await Promise.all([openTestSite(database.url), launchBrowser()]);
    for (const rol of roles) cookies.set(rol, await logIn(browser, site, rol));
    await putQuestion();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await database?.drop();
  });

  const contexts = new Map<string, Promise<BrowserContext>>();
  const openPage = async (wie: Wie, { width, colorScheme }: (typeof looks)[number]): Promise<Page> => {
    const key = `${wie} ${width} ${colorScheme}`;
    const storageState = wie === 'niemand' ? undefined : cookies.get(wie);
    const made =
      contexts.get(key) ??
      browser.newContext({ storageState, colorScheme, viewport: { width, height: 900 } });
    contexts.set(key, made);
    return (await made).newPage();
  };

  test.each(schermen)(
    '$naam: no fault of WCAG 2.2 A and AA, narrow and wide',
    async ({ naam, wie, open, titel }) => {
      for (const look of looks) {
        const page = await openPage(wie, look);
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        page.on('console', (line) => {
          // A page that answers 400 or 404 is said so in the console; a breach of the policy is what we look for.
          if (line.type() === 'error' && !line.text().startsWith('Failed to load resource'))
            errors.push(line.text());
        });
        await open(page);
        expect(await page.title()).toMatch(titel);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.getByText('DEMO: verzonnen gegevens').isVisible()).toBe(true);
        expect([...errors, ...(await faultsOf(page))]).toEqual([]);
        await picture(page, `${naam}-${look.width}-${look.colorScheme}`);
        await page.close();
      }
    },
    60_000,
  );

  test('an error takes the focus, its links lead to the field, and what was typed is still there', async () => {
    const page = await openPage('klachtbehandelaar', looks[1]);
    await page.goto(`${site.address}/meldingen/nieuw`);
    await page.getByLabel('Naam van de melder').fill('<b>Jansen</b> & "zoon"');
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    // The script that moves the focus runs once the page is there.
    await page.locator('#fouten:focus').waitFor();
    await page.getByRole('link', { name: 'Kies ja of nee bij "De melding is spoedeisend".' }).click();
    expect(new URL(page.url()).hash).toBe('#veld-spoedeisend');
    expect(await page.getByLabel('Naam van de melder').inputValue()).toBe('<b>Jansen</b> & "zoon"');
    await page.close();
  });

  test('what one types is kept by itself, and a text is back where it was after leaving the page', async () => {
    const page = await openPage('klachtbehandelaar', looks[1]);
    await page.goto(`${site.address}/meldingen/snel`);
    expect(await page.evaluate('document.activeElement?.name')).toBe('melderNaam');
    await page.keyboard.type('Zeynep Şahin');
    await page.getByLabel('Wat is er gebeurd?').fill('Aan de balie geweigerd.');
    await page.getByText(/^Concept bewaard om/).waitFor();
    await page.goto(`${site.address}/`);
    await page.locator('.mp-concepten a').first().click();
    expect(await page.getByLabel('Naam van de melder').inputValue()).toBe('Zeynep Şahin');
    expect(await page.getByText('U was hier bezig op').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Concept weggooien' }).click();
    expect(await page.getByLabel('Naam van de melder').inputValue()).toBe('');
    await page.close();
  });

  test('a point of the way of working that does not apply asks for its own reason, without a script', async () => {
    const context = await browser.newContext({
      storageState: cookies.get('klachtbehandelaar'),
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await inDossier('/handelingen/discussWerkwijze')(page);
    const why = page.getByLabel(/^Waarom niet van toepassing\? *Kosten/);
    expect(await why.isVisible()).toBe(false);
    await page.getByRole('checkbox', { name: /^Niet van toepassing ?: Kosten/ }).check();
    expect(await why.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await page.getByRole('link', { name: 'Vul iets in bij "Waarom niet van toepassing: Kosten".' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^Niet van toepassing ?: Kosten/ }).isChecked()).toBe(
      true,
    );
    await context.close();
  });

  test('a long form says beside each part what is still open, and Enter records', async () => {
    const page = await openPage('klachtbehandelaar', looks[1]);
    await page.goto(`${site.address}/meldingen/nieuw`);
    const part = page.locator('.mp-delen li').first();
    expect(await part.textContent()).toContain('nog 4');
    await page.getByLabel('Telefoon', { exact: true }).check();
    expect(await part.textContent()).toContain('nog 3');
    await page.getByLabel('Naam van de melder').press('Enter');
    expect(await page.title()).toMatch(/^Fout: Melding vastleggen/);
    await page.close();
  });

  test('on paper: no navigation and nothing to press, and the whole width', async () => {
    const page = await openPage('klachtbehandelaar', looks[1]);
    const seen = (selector: string) => page.locator(selector).filter({ visible: true }).count();
    for (const open of [to('/?wie=alle'), inDossier()]) {
      await open(page);
      expect(await seen('nav, button, .mp-knop')).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      expect(await seen('nav, button, .mp-knop, .utrecht-button, form, .mp-voet')).toBe(0);
      const main = await page.locator('main .mp-breed').last().boundingBox();
      expect(main?.width).toBe(1280);
      await page.emulateMedia({ media: 'screen' });
    }
    await page.close();
  });

  test('a letter stands on paper by itself', async () => {
    const page = await openPage('klachtbehandelaar', looks[1]);
    await inDossier('/brieven')(page);
    await page.locator('.mp-handelingen a').first().click();
    for (const date of await page.locator('main input[type=date]').all()) await date.fill('2026-03-10');
    for (const text of await page.locator('main input[type=text], main textarea').all())
      if (!(await text.inputValue())) await text.fill('Verzonnen.');
    for (const group of await page.locator('main fieldset:has(> .mp-keuzes)').all())
      await group.locator('input').first().check();
    await page.getByRole('button', { name: 'Bekijk de brief' }).click();
    await page.locator('.mp-brief').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.mp-kop', 'main h1', 'main form', 'main .utrecht-alert'])
      expect([gone, await page.locator(gone).filter({ visible: true }).count()]).toEqual([gone, 0]);
    expect(await page.locator('.mp-brief').first().isVisible()).toBe(true);
    await picture(page, 'brief-op-papier');
    await page.close();
  });

  test('each access key does what the help page says', async () => {
    const page = await openPage('klachtbehandelaar', looks[1]);
    const keyboard = await page.context().newCDPSession(page);
    const press = async (text: string) => {
      const key = { modifiers: 1, key: text, text, unmodifiedText: text };
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    };
    await to('/dossiers')(page);
    for (const [key, path] of [
      ['w', '/'],
      ['n', '/meldingen/snel'],
      ['z', '/zoeken'],
    ] as const) {
      await press(key);
      await page.waitForURL((url) => url.pathname === path);
      await page.waitForLoadState();
    }
    await to('/meldingen/snel')(page);
    await press('b');
    expect(await page.getByLabel('Persoonlijk', { exact: true }).isChecked()).toBe(true);
    await press('t');
    expect(await page.getByLabel('Telefoon', { exact: true }).isChecked()).toBe(true);
    await press('c');
    await page.getByText(/^Uw concept is bewaard/).waitFor();
    await press('s');
    await page.locator('#fouten').waitFor();
    await inDossier()(page);
    await press('k');
    expect(await page.evaluate('document.activeElement?.id')).toBe('kan-nu');
    await page.close();
  });

  test('the charts are drawn, within the policy of the page, and their tables hold as many rows', async () => {
    const page = await openPage('directeur', looks[1]);
    await page.goto(`${site.address}/directeur`);
    const charts = page.locator('.mp-grafiek');
    expect(await charts.count()).toBe(5);
    for (const one of await charts.all()) {
      const canvas = one.locator('canvas');
      expect(await canvas.getAttribute('aria-label')).toContain('tabel');
      expect(Number(await canvas.getAttribute('width'))).toBeGreaterThan(300);
      const id = await one.getAttribute('data-gegevens');
      const given = JSON.parse((await page.locator(`script#${id}`).textContent()) ?? '{}');
      const rows = await page.locator(`section[aria-labelledby="${id}-kop"] tbody tr`).count();
      expect(rows).toBe(given.namen.length);
    }
    await page.close();
  });

  test('a form that comes in after the session ended keeps what was typed, and can be sent after logging in', async () => {
    const page = await openPage('klachtbehandelaar', looks[0]);
    await inDossier('/handelingen/contactClient')(page);
    await page.getByLabel('Kort verslag').fill('De cliënt belt morgen terug met het verslag.');
    const before = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    expect(await page.title()).toMatch(/^Fout: U bent uitgelogd/);
    expect(await page.getByText('De cliënt belt morgen terug met het verslag.').isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().addCookies(before);
    await page.getByRole('button', { name: 'Opnieuw versturen' }).click();
    expect(await page.title()).toMatch(/^Fout: Verstuur opnieuw/);
    await page.getByRole('button', { name: 'Opnieuw versturen' }).click();
    expect(await page.title()).toMatch(/^Fout: Contact met de cliënt/);
    expect(await page.getByLabel('Kort verslag').inputValue()).toBe(
      'De cliënt belt morgen terug met het verslag.',
    );
    await page.close();
  });
});
