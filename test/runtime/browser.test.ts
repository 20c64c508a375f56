import { expect, test } from 'vitest';
import { launchBrowser, noBrowser } from '../support/browser.ts';

test.skipIf(noBrowser)('the browser for tests shows a page and can print it', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent('<html lang="nl"><title>Proef</title><h1>Melding ontvangen é</h1></html>');
  expect(await page.textContent('h1')).toBe('Melding ontvangen é');
  const pdf = await page.pdf({ tagged: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await browser.close();
});
