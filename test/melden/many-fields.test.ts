import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MeldenSite, openMeldenSite } from './melden-site.ts';
import { Reporter } from './reporter.ts';

let site: MeldenSite;
beforeAll(async () => {
  site = await openMeldenSite();
});
afterAll(() => site?.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

test.each([
  ['the same one', () => 'a=1&'.repeat(1_000_000)],
  ['each another', () => Array.from({ length: 400_000 }, (_, i) => `${i.toString(36)}=%00`).join('&')],
])('a form of 4 MB with more fields than any form has is refused at once: %s', async (_which, body) => {
  const sent = body();
  const begun = performance.now();
  const answer = await new Reporter(site).post(sent, FORM);
  expect(answer.status).toBe(413);
  expect(performance.now() - begun).toBeLessThan(1500);
});

test('nor is such a form read to be shown again, to who is not logged in', async () => {
  const body = Array.from({ length: 140_000 }, (_, i) => `${i.toString(36)}=%00`).join('&');
  const begun = performance.now();
  const answer = await fetch(`${site.address}/zoeken`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site.address, ...FORM },
    body,
  });
  expect(answer.status).toBe(401);
  expect(performance.now() - begun).toBeLessThan(1000);
});

test('a form with many fields that one page can have is read', async () => {
  const reporter = new Reporter(site);
  const page = await reporter.send(await reporter.toCheck(), {}, 'wijzig:waarom');
  const gronden = Array.from({ length: 5000 }, (_, i) => `grond_${i}`);
  expect((await reporter.send(page, { gronden })).status).toBeLessThan(413);
});
