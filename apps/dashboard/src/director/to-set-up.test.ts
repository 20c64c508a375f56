import { standaardBewaarregels } from '@meldpunt/archive';
import { expect, test } from 'vitest';
import { type Inrichting, toSetUp } from './to-set-up.ts';

const settled = {
  ...standaardBewaarregels,
  regels: standaardBewaarregels.regels.map((regel) => ({ ...regel, status: 'vastgesteld' })),
};
const links = (over: Partial<Inrichting>): string[] => {
  const page = String(
    toSetUp({
      bureau: { telefoon: '050 000 00 00', email: null },
      instellingen: { grondslagadvies: 'Mr. X, 2 maart 2026.' },
      bewaarregels: settled,
      ...over,
    } as Inrichting),
  );
  return [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => String(href));
};

test('a bureau that is set up reads nothing', () => expect(links({})).toEqual([]));

test('protocol B7: a public form without a way to reach the bureau is named', () => {
  expect(links({ bureau: {} as never })).toEqual(['/instellingen/bureau']);
  expect(links({ bureau: { email: 'a@voorbeeld.nl' } as never })).toEqual([]);
});

test('protocol A6: so is an advice on legal bases that nobody noted', () =>
  expect(links({ instellingen: { grondslagadvies: null } })).toEqual(['/instellingen/grondslagadvies']));

test('protocol 11: and retention terms that nobody decided on', () =>
  expect(links({ bewaarregels: standaardBewaarregels })).toEqual(['/instellingen/bewaren']));
