import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Rol } from '@meldpunt/core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TestSite } from './test-site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Logs in through the pages, as a person does, and gives the cookies that follow. */
export async function logIn(browser: Browser, site: TestSite, rol: Rol): Promise<Cookies> {
  const login = site.logins.find((one) => one.rol === rol);
  if (!login) throw new Error(`no login for ${rol}`);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.address}/aanmelden`);
  await page.getByLabel('Gebruikersnaam').fill(login.gebruikersnaam);
  await page.getByLabel('Wachtwoord').fill(login.wachtwoord);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByLabel('Code').fill(login.code());
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/aanmelden'));
  const state = await context.storageState();
  await context.close();
  return state;
}

type Violation = { id: string; nodes: { html: string }[] };

/** What is wrong with the page as it stands: WCAG as far as axe can tell, sideways scrolling, and ids given twice. */
export async function faultsOf(page: Page): Promise<string[]> {
  // The page's own policy forbids scripts of others, so axe comes in by the debugger.
  await page.evaluate(axeSource);
  const violations: Violation[] = await page.evaluate(
    async (tags) =>
      (
        await (
          globalThis as unknown as { axe: { run(o: object): Promise<{ violations: Violation[] }> } }
        ).axe.run({ runOnly: tags })
      ).violations,
    TAGS,
  );
  const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
    ...(sideways > 0 ? [`the page scrolls sideways by ${sideways} px`] : []),
  ];
}

const pictures = process.env.MELDPUNT_BEELDEN;

/** Takes a picture of the whole page into the directory that MELDPUNT_BEELDEN names; nothing without it. */
export async function picture(page: Page, naam: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${naam}.png`), fullPage: true });
}
