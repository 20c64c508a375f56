import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MeldenSite, openMeldenSite } from './melden-site.ts';
import { fieldsOf, type Page, Reporter } from './reporter.ts';

let site: MeldenSite;
let reporter: Reporter;
let check: Page;
beforeAll(async () => {
  site = await openMeldenSite();
  reporter = new Reporter(site);
  check = await reporter.toCheck();
});
afterAll(() => site?.close());

const LONG = 400_000;
/** Texts on which a careless pattern takes time by the square of their length: hours, for what the form takes at most. */
const careless: Record<string, string> = {
  'an address with dots without end': `a@${'.'.repeat(LONG)}@`,
  'an address of addresses': 'a@'.repeat(LONG / 2),
  'white space': `x${' '.repeat(LONG)}x`,
  'line ends': `x${'\n'.repeat(LONG)}x`,
  figures: `${'1'.repeat(LONG)}x`,
  'figures and spaces': `${'1 '.repeat(LONG / 2)}x`,
  dashes: `${'-'.repeat(LONG)}x`,
  letters: `${'a'.repeat(LONG)}!`,
};
const cases = Object.entries(fieldsOf).flatMap(([vraag, velden]) =>
  velden.map((veld) => [vraag, veld] as const),
);

test.each(cases)('no answer takes longer than its length asks: %s, %s', async (vraag, veld) => {
  const page = await reporter.send(check, {}, `wijzig:${vraag}`);
  for (const [wat, tekst] of Object.entries(careless)) {
    const begun = performance.now();
    const { status } = await reporter.send(page, { [veld]: tekst });
    expect(status, wat).toBeLessThan(500);
    expect(performance.now() - begun, wat).toBeLessThan(3000);
  }
});
