import { describe, expect, test } from 'vitest';
import { datum } from '../time/datum.ts';
import { labelOf } from './codelijst.ts';
import {
  gemeenteCodeSchema,
  gemeenten,
  gemeentenOp,
  hedendaags,
  hedendaagseGemeenten,
  labelOfGemeente,
  werkgebied,
} from './gemeenten.ts';
import { gemeentenElders, gemeentenEldersBeeindigd } from './gemeenten-elders.ts';

const namesOn = (d: string) => gemeentenOp(datum(d)).map((c) => labelOf(gemeenten, c));

describe('the municipalities of a day', () => {
  test.each([
    ['2009-12-31', 25],
    ['2010-01-01', 23],
    ['2017-12-31', 23],
    ['2018-01-01', 20],
    ['2018-12-31', 20],
    ['2019-01-01', 12],
    ['2020-12-31', 12],
    ['2021-01-01', 10],
    ['2026-01-01', 10],
  ])('on %s there are %i', (d, n) => {
    expect(gemeentenOp(datum(d))).toHaveLength(n);
  });

  test('today they are these ten, the area served', () => {
    expect(namesOn('2026-01-01')).toEqual([
      'Eemsdelta',
      'Groningen',
      'Het Hogeland',
      'Midden-Groningen',
      'Oldambt',
      'Pekela',
      'Stadskanaal',
      'Veendam',
      'Westerkwartier',
      'Westerwolde',
    ]);
    expect(gemeentenOp(datum('2026-01-01'))).toEqual(werkgebied);
  });

  test('the report over 2020 has Delfzijl and not Eemsdelta', () => {
    expect(namesOn('2020-12-31')).toContain('Delfzijl');
    expect(namesOn('2020-12-31')).not.toContain('Eemsdelta');
    expect(namesOn('2020-12-31')).toContain('Westerkwartier');
  });

  test('codes, names and inhabitants: the province had about 586,000 in 2021', () => {
    expect(new Set(gemeenten.codes.map((g) => g.code)).size).toBe(gemeenten.codes.length);
    expect(new Set(gemeenten.codes.map((g) => g.label)).size).toBe(gemeenten.codes.length);
    expect(gemeenten.codes.reduce((sum, g) => sum + (g.inwoners ?? 0), 0)).toBe(586_420);
  });
});

describe('the mergers of the province (CBS, gemeentelijke indelingen)', () => {
  test.each<[string, string, string, string[]]>([
    ['2021-01-01', 'GM1979', 'Eemsdelta', ['Appingedam GM0003', 'Delfzijl GM0010', 'Loppersum GM0024']],
    ['2019-01-01', 'GM0014', 'Groningen', ['Haren GM0017', 'Ten Boer GM0009']],
    [
      '2019-01-01',
      'GM1966',
      'Het Hogeland',
      ['Bedum GM0005', 'De Marne GM1663', 'Eemsmond GM1651', 'Winsum GM0053'],
    ],
    [
      '2018-01-01',
      'GM1952',
      'Midden-Groningen',
      ['Hoogezand-Sappemeer GM0018', 'Menterwolde GM1987', 'Slochteren GM0040'],
    ],
    [
      '2019-01-01',
      'GM1969',
      'Westerkwartier',
      ['Grootegast GM0015', 'Leek GM0022', 'Marum GM0025', 'Winsum GM0053', 'Zuidhorn GM0056'],
    ],
    ['2018-01-01', 'GM1950', 'Westerwolde', ['Bellingwedde GM0007', 'Vlagtwedde GM0048']],
    ['2010-01-01', 'GM1895', 'Oldambt', ['Reiderland GM1661', 'Scheemda GM0039', 'Winschoten GM0052']],
  ])('on %s %s (%s) took in %j', (day, code, name, before) => {
    expect(labelOfGemeente(code)).toBe(name);
    const merged = gemeenten.codes.filter(({ opvolgers }) => opvolgers.includes(code));
    expect(merged.map((one) => `${one.label} ${one.code}`).toSorted()).toEqual(before);
    expect(merged.map(({ tot }) => tot)).toEqual(before.map(() => day));
  });

  test('Pekela, Stadskanaal and Veendam took in nobody, and no municipality of today has a successor', () => {
    const today = gemeenten.codes.filter(({ tot }) => tot === undefined);
    expect(today.flatMap(({ opvolgers }) => opvolgers)).toEqual([]);
    for (const code of ['GM0765', 'GM0037', 'GM0047'])
      expect(gemeenten.codes.filter(({ opvolgers }) => opvolgers.includes(code))).toEqual([]);
    expect(today[0]).toStrictEqual({
      code: 'GM1979',
      label: 'Eemsdelta',
      statutair: 'GM1979',
      inwoners: 45_506,
      opvolgers: [],
      van: '2021-01-01',
    });
  });
});

describe('an old code today', () => {
  test('every municipality that ended leads to one of today, begun on the day it ended or earlier; Winsum does not', () => {
    for (const g of gemeenten.codes.filter((x) => x.tot !== undefined)) {
      for (const next of g.opvolgers) {
        const found = gemeenten.codes.find((x) => x.code === next);
        expect(found?.van ?? '').toBe(next === 'GM0014' ? '' : g.tot);
      }
      const now = hedendaags(g.code);
      if (g.label === 'Winsum') expect(now).toBe('splitst');
      else expect(werkgebied).toContain(now);
    }
  });

  test('Winsum is known by its town only', () => {
    expect(hedendaags('GM0053', { plaats: 'Ezinge' })).toBe('GM1969');
    expect(hedendaags('GM0053', { plaats: ' garnwerd ' })).toBe('GM1969');
    expect(hedendaags('GM0053', { plaats: 'Baflo' })).toBe('GM1966');
    for (const plaats of ['Feerwerd', 'Garnwerd'])
      expect(hedendaags('GM0053', { plaats }), plaats).toBe('GM1969');
    for (const plaats of ['Adorp', 'Den Andel', 'Rasquert', 'Saaxumhuizen', 'Sauwerd', 'Tinallinge'])
      expect(hedendaags('GM0053', { plaats }), plaats).toBe('GM1966');
    for (const plaats of ['Wetsinge', 'Winsum'])
      expect(hedendaags('GM0053', { plaats }), plaats).toBe('GM1966');
    for (const plaats of ['Atlantis', '', undefined])
      expect(hedendaags('GM0053', plaats === undefined ? {} : { plaats })).toBe('splitst');
  });

  test('as of a day before the merger it is still itself', () => {
    expect(hedendaags('GM0053', { op: datum('2018-12-31') })).toBe('GM0053');
    expect(hedendaags('GM0010', { op: datum('2020-12-31') })).toBe('GM0010');
    expect(hedendaags('GM0010', { op: datum('2021-01-01') })).toBe('GM1979');
  });

  test('codes from elsewhere and special values stay', () => {
    for (const code of ['GM0363', 'GM9999', 'online', 'onbekend', 'GM0014'])
      expect(hedendaags(code)).toBe(code);
  });
});

test('the Netherlands had 342 municipalities on 1 January 2025, each with its own code and name', () => {
  expect(hedendaagseGemeenten).toHaveLength(342);
  expect(new Set(hedendaagseGemeenten).size).toBe(342);
  expect(new Set(hedendaagseGemeenten.map(labelOfGemeente)).size).toBe(342);
  for (const code of hedendaagseGemeenten) expect(labelOfGemeente(code)).toMatch(/^[A-Z'][^|\d]+$/);
});

test.each([
  ['GM0363', 'Amsterdam'],
  ['GM0344', 'Utrecht'],
  ['GM0796', "'s-Hertogenbosch"],
  ['GM0820', 'Nuenen, Gerwen en Nederwetten'],
  ['GM1900', 'Súdwest-Fryslân'],
  ['GM1992', 'Voorne aan Zee'],
])('known from outside: %s is %s', (code, name) => expect(labelOfGemeente(code)).toBe(name));

test('names: of the province now and before, of elsewhere now and before, of special values, else the code', () => {
  expect(
    ['GM1979', 'GM0017', 'GM0106', 'GM0457', 'buitenland', 'online', 'GM9999'].map(labelOfGemeente),
  ).toEqual(['Eemsdelta', 'Haren', 'Assen', 'Weesp', 'Buitenland', 'Online (internet)', 'GM9999']);
});

test('an older melding names municipalities that ended long ago, by code and by name; a code that never was is none', () => {
  const { woonplaats, voorval } = gemeenteCodeSchema;
  const before = ['GM0055', 'GM0381', 'GM0497', 'GM0856', 'GM1672', 'GM1684', 'GM0519', 'GM1908'];
  expect(before.map(labelOfGemeente)).toEqual([
    'Boarnsterhim',
    'Bussum',
    'Bodegraven',
    'Uden',
    'Rijnwoude',
    'Cuijk',
    "'s-Gravenzande",
    'Menameradiel',
  ]);
  for (const code of before) {
    expect(woonplaats.parse(code)).toBe(code);
    expect(voorval.parse(code)).toBe(code);
    expect(hedendaagseGemeenten).not.toContain(code);
    expect(hedendaags(code)).toBe(code);
  }
  expect([...gemeentenEldersBeeindigd.keys()].every((code) => /^GM\d{4}$/.test(code))).toBe(true);
  expect([...gemeentenEldersBeeindigd.keys()].filter((code) => gemeentenElders.has(code))).toEqual([]);
  for (const code of ['GM0039', 'GM0052', 'GM1661']) expect(hedendaags(code)).toBe('GM1895');
  expect(gemeentenOp(datum('2009-12-31'))).toContain('GM0052');
  expect(gemeentenOp(datum('2009-12-31'))).not.toContain('GM1895');
});

test('input: residence is a code, unknown or abroad; an incident can be online too', () => {
  const { woonplaats, voorval } = gemeenteCodeSchema;
  for (const value of ['GM0014', 'GM0363', 'onbekend', 'buitenland']) {
    expect(woonplaats.parse(value)).toBe(value);
    expect(voorval.parse(value)).toBe(value);
  }
  expect(voorval.parse('online')).toBe('online');
  expect(woonplaats.safeParse('online').error?.issues[0]?.message).toBe(
    'Kies de woongemeente, of kies onbekend of buitenland.',
  );
  for (const value of ['GM0010', 'GM0457']) expect(woonplaats.parse(value)).toBe(value);
  for (const value of [
    'GM9999',
    'GM0000',
    '0014',
    'GM014',
    'gm0014',
    'GM0014 ',
    'Groningen',
    '',
    undefined,
  ]) {
    expect(woonplaats.safeParse(value).success).toBe(false);
    expect(voorval.safeParse(value).success).toBe(false);
  }
});
