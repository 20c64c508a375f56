import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MeldenSite, openMeldenSite } from '../melden/melden-site.ts';
import { launchBrowser, noBrowser } from '../support/browser.ts';
import { faultsOf, picture } from './walk.ts';

let site: MeldenSite;
let browser: Browser;

const next = (page: Page) => page.getByRole('button', { name: 'Verder', exact: true }).click();
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** Each page in order: its heading, a way to answer it, and whether it can be answered with nothing. */
const walk: { h1: string; mayBeEmpty?: boolean; answer: (page: Page) => Promise<unknown> }[] = [
  { h1: 'Voor wie meldt u?', answer: (page) => page.getByLabel('Voor mijzelf').check() },
  {
    h1: 'Is er nu gevaar, of is er haast bij?',
    answer: (page) => page.getByLabel('Ja', { exact: true }).check(),
  },
  {
    h1: 'Wat is er gebeurd?',
    answer: (page) => page.getByLabel('Vertel het').fill('Ik mocht niet naar binnen.'),
  },
  { h1: 'Waar is het gebeurd?', answer: (page) => page.getByLabel('Gemeente').selectOption('Groningen') },
  { h1: 'In welke situatie was het?', mayBeEmpty: true, answer: async () => undefined },
  {
    h1: 'Wanneer is het gebeurd?',
    answer: (page) => page.getByLabel('Dag', { exact: true }).fill('1 maart 2026'),
  },
  { h1: 'Waarmee had het volgens u te maken?', answer: (page) => page.getByLabel('Leeftijd').check() },
  { h1: 'Over wie gaat uw melding?', mayBeEmpty: true, answer: async () => undefined },
  { h1: 'Wilt u anoniem blijven?', answer: (page) => page.getByLabel('Nee', { exact: true }).check() },
  {
    h1: 'Hoe kunnen wij u bereiken?',
    answer: async (page) => {
      await page.getByLabel('Uw naam').fill('Aafke van den Berg');
      await page.getByLabel('Telefoonnummer').fill('06 12345678');
    },
  },
  { h1: 'Waar moeten wij op letten als wij u bellen?', mayBeEmpty: true, answer: async () => undefined },
  {
    h1: 'In welke gemeente woont u?',
    answer: (page) => page.getByLabel('Gemeente waar u woont').selectOption('Groningen'),
  },
];

describe.skipIf(noBrowser)('the public form in a browser', () => {
  const contexts: BrowserContext[] = [];
  const open = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, ...options });
    contexts.push(context);
    // Where the way out leads to is not ours to load; that it leads there is tested over HTTP.
    await context.route('**/weg', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weer</title>' }),
    );
    const page = await context.newPage();
    await page.goto(`${site.address}/melden`);
    return page;
  };
  const begin = async (page: Page) => {
    await page.getByRole('button', { name: 'Begin met melden' }).click();
    await heading(page, 'Voor wie meldt u?');
  };

  beforeAll(async () => {
    [site, browser] = await Promise.all([openMeldenSite(), launchBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser?.close();
    await site?.close();
  });

  const narrow = { viewport: { width: 360, height: 800 } };
  const wide = { viewport: { width: 1280, height: 900 } };
  test.each([
    { naam: 'with scripts, narrow', options: narrow, judged: true, faults: true },
    {
      naam: 'dark and wide',
      options: { ...wide, colorScheme: 'dark' as const },
      judged: true,
      faults: false,
    },
    // Judging takes scripts in the page.
    { naam: 'without scripts', options: { ...wide, javaScriptEnabled: false }, judged: false, faults: false },
  ])(
    'every page, $naam: no fault of WCAG 2.2 A and AA, also with its errors',
    async ({ options, judged, faults }) => {
      const page = await open(options);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error' && !line.text().startsWith('Failed to load')) errors.push(line.text());
      });
      const titles = new Set<string>();
      const check = async (naam: string) => {
        titles.add(await page.title());
        expect(await page.title()).not.toMatch(/discrimin/i);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.getByText('DEMO: verzonnen gegevens').isVisible()).toBe(true);
        expect(await page.getByRole('link', { name: 'Verlaat deze site', exact: true }).isVisible()).toBe(
          true,
        );
        if (judged) expect(await faultsOf(page)).toEqual([]);
        if (judged) await picture(page, `melden-${naam}-${options.viewport.width}`);
      };
      await check('begin');
      await begin(page);
      for (const [i, { h1, mayBeEmpty, answer }] of walk.entries()) {
        await heading(page, h1);
        await check(`${i + 1}`);
        if (faults && !mayBeEmpty) {
          await next(page);
          await page.locator('#fouten').waitFor();
          expect(await page.title()).toMatch(/^Fout: /);
          if (judged) expect(await page.evaluate('document.activeElement.id')).toBe('fouten');
          await check(`${i + 1}-fout`);
        }
        await answer(page);
        await next(page);
      }
      await heading(page, 'Controleer uw antwoorden');
      await check('controle');
      await page.getByRole('button', { name: 'Verstuur mijn melding' }).click();
      await heading(page, 'Wij hebben uw melding ontvangen');
      await check('ontvangen');
      expect(await page.locator('.mp-meldnummer').textContent()).toMatch(/^2026-\d{5}$/);
      const withFault = faults ? walk.filter(({ mayBeEmpty }) => !mayBeEmpty).length : 0;
      expect(titles.size).toBe(1 + walk.length + withFault + 2);
      expect(new URL(page.url()).search).toBe('');
      expect(errors).toEqual([]);
    },
    120_000,
  );

  test('back and forward in the browser keep the page and what was typed, without a question', async () => {
    const page = await open();
    await begin(page);
    await page.getByLabel('Ik zag of hoorde het gebeuren').check();
    await next(page);
    await heading(page, 'Is er nu gevaar, of is er haast bij?');
    await page.goBack();
    await heading(page, 'Voor wie meldt u?');
    expect(await page.getByLabel('Ik zag of hoorde het gebeuren').isChecked()).toBe(true);
    await page.goForward();
    await heading(page, 'Is er nu gevaar, of is er haast bij?');
    await page.getByRole('button', { name: 'Terug' }).click();
    await heading(page, 'Voor wie meldt u?');
    expect(await page.getByLabel('Ik zag of hoorde het gebeuren').isChecked()).toBe(true);
  });

  test('Enter in a field goes on, not back', async () => {
    const page = await open({ javaScriptEnabled: false });
    await begin(page);
    for (const { h1, answer } of walk.slice(0, 3)) {
      await heading(page, h1);
      await answer(page);
      await next(page);
    }
    await page.getByLabel('Gemeente').selectOption('Groningen');
    await page.getByLabel('Plaats in woorden').press('Enter');
    await heading(page, 'In welke situatie was het?');
  });

  test('without a connection what was typed stays on the page', async () => {
    const page = await open();
    await begin(page);
    await page.getByLabel('Voor mijzelf').check();
    await page.context().setOffline(true);
    await next(page);
    await page.getByText('Het lukt nu niet. Wat u typte staat er nog.').waitFor();
    expect(await page.getByLabel('Voor mijzelf').isChecked()).toBe(true);
    await page.context().setOffline(false);
    await next(page);
    await heading(page, 'Is er nu gevaar, of is er haast bij?');
  });

  test.each([
    {
      way: 'the button',
      leave: (page: Page) => page.getByRole('link', { name: 'Verlaat deze site', exact: true }).click(),
    },
    {
      way: 'three times Shift',
      leave: async (page: Page) => {
        for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
      },
    },
  ])('$way leads away at once, and going back shows nothing of the answers', async ({ leave }) => {
    const page = await open();
    await begin(page);
    for (const { h1, answer } of walk.slice(0, 3)) {
      await heading(page, h1);
      await answer(page);
      await next(page);
    }
    await heading(page, 'Waar is het gebeurd?');
    await leave(page);
    await page.waitForURL('**/weg');
    expect(await page.title()).toBe('Weer');
    for (let i = 0; i < 4; i++) {
      await page.goBack();
      if (!page.url().startsWith(site.address)) break;
      await heading(page, 'Discriminatie melden');
      expect(await page.content()).not.toContain('Ik mocht niet naar binnen');
      expect(await page.content()).not.toContain('name="concept"');
    }
  });
});
