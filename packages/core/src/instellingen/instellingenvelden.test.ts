import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { veldOf } from '../persoonsgegevens/velden.ts';
import { standaardInstellingen } from '../protocol/instellingen.ts';
import { standaardKalender } from '../time/kalender.ts';
import { bewaarregelVelden, periodesoorten, vernietigVelden } from './bewaarvelden.ts';
import {
  bevrijdingsdagkeuzes,
  bureauVan,
  bureauVelden,
  drempelsVan,
  drempelsVelden,
  grondslagadviesVan,
  grondslagadviesVelden,
  kalenderVan,
  kalenderVelden,
  termijnenGetypt,
  termijnenVan,
  termijnenVelden,
} from './instellingenvelden.ts';

const reden = 'Zo besloot de directeur.';
/** The fields that are not right, each once. */
const faults = (schema: z.ZodType, given: object): string[] => [
  ...new Set(schema.safeParse(given).error?.issues.map(({ path }) => path.join('.')) ?? []),
];

const forms: [string, z.ZodObject, Record<string, string>][] = [
  ['kalender', kalenderVelden, {}],
  ['termijnen', termijnenVelden, {}],
  ['drempels', drempelsVelden, {}],
  [
    'bureau',
    bureauVelden,
    Object.fromEntries(
      ['naam', 'contact', 'adres', 'telefoon', 'email', 'website'].map((name) => [name, 'contact']),
    ),
  ],
  ['grondslagadvies', grondslagadviesVelden, { advies: 'vrije_tekst' }],
  ['vernietigen', vernietigVelden, {}],
  [
    'bewaarregel',
    bewaarregelVelden,
    { grondslag: 'vrije_tekst', toelichting: 'vrije_tekst', vastgesteldDoor: 'vrije_tekst' },
  ],
];

test.each(forms)('%s: every field has a label, and a free text has a class', (_name, form, classes) => {
  for (const [name, field] of Object.entries(form.shape)) {
    const { label, klasse } = veldOf(field) ?? {};
    expect(label, name).toMatch(/\w/);
    expect([name, klasse]).toEqual([name, name === 'reden' ? 'vrije_tekst' : classes[name]]);
  }
});

test('the days of a row have a label too', () => {
  for (const field of [kalenderVelden.shape.extraBrugdagen, kalenderVelden.shape.sluitingsdagen])
    expect(veldOf(field.unwrap().element.shape.dag)).toMatchObject({
      soort: 'datum',
      label: expect.stringMatching(/\w/),
    });
});

describe('every change says why', () => {
  test('in words, at most two thousand signs of them', () => {
    const given = (why: unknown) => faults(drempelsVelden, { massaal: 50, signaalMelders: 3, reden: why });
    expect(['a', 'a'.repeat(2000)].map(given)).toEqual([[], []]);
    expect(['', '   ', 'a'.repeat(2001), undefined].map(given)).toEqual(Array(4).fill(['reden']));
  });
});

describe('working days and hours', () => {
  const typed = {
    goedeVrijdagVrij: true,
    bevrijdingsdagVrij: 'lustrum',
    brugdagenVrij: false,
    extraBrugdagen: [{ dag: '2029-05-11' }],
    sluitingsdagen: [{ dag: '2026-12-31' }, { dag: '2026-12-24' }, { dag: '2026-12-31' }],
    openVan: '09:00',
    openTot: '17:00',
    reden,
  };

  test('become the calendar, its days in order and each once; what is not on the form stays', () => {
    const now = { ...standaardKalender.instelling, eigenSluitingsdagen: [], later: 'x' };
    expect(kalenderVan(kalenderVelden.parse(typed), now)).toEqual({
      ...now,
      goedeVrijdagVrij: true,
      bevrijdingsdagVrij: 'lustrum',
      brugdagenVrij: false,
      extraBrugdagen: ['2029-05-11'],
      eigenSluitingsdagen: ['2026-12-24', '2026-12-31'],
      openVan: '09:00',
      openTot: '17:00',
    });
  });

  test('without own closing days there are none', () => {
    const { extraBrugdagen: _, sluitingsdagen: __, ...without } = typed;
    const made = kalenderVan(kalenderVelden.parse(without), standaardKalender.instelling);
    expect([made.extraBrugdagen, made.eigenSluitingsdagen]).toEqual([[], []]);
  });

  test('the bureau closes later than it opens', () => {
    const hours = (openVan: string, openTot: string) =>
      faults(kalenderVelden, { ...typed, openVan, openTot });
    expect(hours('09:00', '09:01')).toEqual([]);
    expect(hours('09:00', '09:00')).toEqual(['openTot']);
    expect(hours('09:00', '08:59')).toEqual(['openTot']);
  });

  test('5 May is a day off each year, once in five years or never (Algemene termijnenwet leaves it to the bureau)', () =>
    expect(bevrijdingsdagkeuzes.codes.map(({ code }) => code)).toEqual(['elk-jaar', 'lustrum', 'nooit']));
});

describe('terms of which the bureau sets the length', () => {
  const typed = {
    rappel: 1,
    voortgang: 2,
    afschrift: 3,
    tweedeKans: 4,
    plan: 5,
    evaluatie: 6,
    bevestiging: 7,
    antwoord: 8,
    uiterste: 9,
    reden,
  };
  const lengths = {
    rappel: { weken: 1 },
    voortgang: { weken: 2 },
    afschrift: { werkdagen: 3 },
    tweedeKans: { weken: 4 },
    plan: { weken: 5 },
    evaluatie: { weken: 6 },
    procedure: { bevestiging: { werkdagen: 7 }, antwoord: { weken: 8 }, uiterste: { weken: 9 } },
  };

  test('protocol 5.4.5, 7.3b, 8.3, 8.5: copies and receipts in working days, all others in weeks', () =>
    expect(termijnenVan(termijnenVelden.parse(typed))).toEqual(lengths));

  test('the form shows the lengths that hold, and typing them again changes nothing', () => {
    const { reden: _, ...numbers } = typed;
    expect(termijnenGetypt({ ...standaardInstellingen(['GM0014']), ...lengths })).toEqual(numbers);
    expect(termijnenGetypt(standaardInstellingen(['GM0014']))).toMatchObject({
      bevestiging: 10,
      antwoord: 4,
      uiterste: 8,
    });
  });

  test('protocol 5.4.5: the last answer does not come before the usual one', () => {
    expect(faults(termijnenVelden, { ...typed, antwoord: 9 })).toEqual([]);
    expect(faults(termijnenVelden, { ...typed, antwoord: 10 })).toEqual(['uiterste']);
  });

  test('each is at least one, at most a year of weeks or sixty working days', () => {
    for (const field of ['rappel', 'voortgang', 'tweedeKans', 'plan', 'evaluatie', 'uiterste'])
      expect([52, 53, 0].map((n) => faults(termijnenVelden, { ...typed, antwoord: 1, [field]: n }))).toEqual([
        [],
        [field],
        [field],
      ]);
    for (const field of ['afschrift', 'bevestiging'])
      expect([1, 60, 61, 0].map((n) => faults(termijnenVelden, { ...typed, [field]: n }))).toEqual([
        [],
        [],
        [field],
        [field],
      ]);
  });
});

describe('from how many on', () => {
  test('mass reports and signals start at two or more', () => {
    const given = { massaal: 2, signaalMelders: 2, reden };
    expect(drempelsVan(drempelsVelden.parse(given))).toEqual({ massaal: 2, signaalMelders: 2 });
    expect(faults(drempelsVelden, { ...given, massaal: 1, signaalMelders: 1 })).toEqual([
      'massaal',
      'signaalMelders',
    ]);
    expect(faults(drempelsVelden, { ...given, massaal: 1_000_001, signaalMelders: 1001 })).toEqual([
      'massaal',
      'signaalMelders',
    ]);
  });
});

describe('how the bureau is called and reached', () => {
  const wrong = (field: string, value: string) =>
    faults(bureauVelden, { naam: 'Bureau Voorbeeld', reden, [field]: value }).length > 0;

  test('the address becomes lines without white space around them and without empty ones', () => {
    const given = {
      naam: 'Bureau Voorbeeld',
      telefoon: '050 312 4567',
      adres: '  Voorbeeldstraat 1 \n\n 9700 AA  Groningen\n',
      reden,
    };
    expect(bureauVan(bureauVelden.parse(given))).toStrictEqual({
      naam: 'Bureau Voorbeeld',
      telefoon: '050 312 4567',
      adres: ['Voorbeeldstraat 1', '9700 AA  Groningen'],
    });
    expect(bureauVan(bureauVelden.parse({ naam: 'Bureau Voorbeeld', reden }))).toStrictEqual({
      naam: 'Bureau Voorbeeld',
      adres: [],
    });
  });

  test('an address has at most six lines, each of at most eighty signs', () => {
    const lines = (n: number) => Array.from({ length: n }, (_, i) => `regel ${i}`).join('\n');
    expect([lines(6), `${lines(6)}\n\n`, lines(7)].map((text) => wrong('adres', text))).toEqual([
      false,
      false,
      true,
    ]);
    const long = (n: number) => `kort\n${'a'.repeat(n)}`;
    expect(
      [long(80), `${' '.repeat(9)}${'a'.repeat(80)}`, long(81)].map((text) => wrong('adres', text)),
    ).toEqual([false, false, true]);
  });

  test.each([
    ['telefoon', '112112'],
    ['telefoon', '050 312 4567'],
    ['telefoon', '+31 (0)50-3124567'],
    ['telefoon', `0${'1'.repeat(24)}`],
    ['email', 'info@voorbeeld.nl'],
    ['email', 'a@b.c'],
    ['email', 'meld.punt+test@post.voorbeeld.nl'],
    ['website', 'https://www.voorbeeld.nl'],
    ['website', 'http://voorbeeld.nl/melden?taal=nl'],
    ['website', 'https://a.b'],
  ])('%s: %s is right', (field, value) => expect(wrong(field, value)).toBe(false));

  test.each([
    ['telefoon', '12345'],
    ['telefoon', `0${'1'.repeat(25)}`],
    ['telefoon', 'bel 0503124567'],
    ['telefoon', '0503124567 vragen naar de balie'],
    ['telefoon', '(050) 3124567'],
    ['telefoon', '050.312.4567'],
    ['telefoon', 'x503124567'],
    ['email', 'voorbeeld.nl'],
    ['email', 'info@voorbeeld'],
    ['email', '@voorbeeld.nl'],
    ['email', 'info@.nl'],
    ['email', 'info@voorbeeld.'],
    ['email', 'info balie@voorbeeld.nl'],
    ['email', 'info@voorbeeld.nl of per post'],
    ['email', 'info@post@voorbeeld.nl'],
    ['email', 'info@voor beeld.nl'],
    ['email', 'a@b.nl@c'],
    ['website', 'www.voorbeeld.nl'],
    ['website', 'zie https://www.voorbeeld.nl'],
    ['website', 'https://www.voorbeeld.nl of bel'],
    ['website', 'https://voorbeeld'],
    ['website', 'https://.nl'],
    ['website', 'https://voorbeeld.'],
    ['website', 'ftp://voorbeeld.nl'],
  ])('%s: %s is not', (field, value) => expect(wrong(field, value)).toBe(true));
  test.each([
    ['email', `a@${'.'.repeat(200_000)}@`],
    ['website', `https://${'.'.repeat(200_000)} `],
  ])('%s: a very long one that is none is found out at once', (field, value) => {
    const begun = performance.now();
    expect(wrong(field, value)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

test('AVG art. 6: the advice on legal bases is kept as it was typed', () => {
  const given = grondslagadviesVelden.parse({ advies: 'Kantoor Voorbeeld, 12 januari 2026', reden });
  expect(grondslagadviesVan(given)).toEqual({ advies: 'Kantoor Voorbeeld, 12 januari 2026' });
  expect(faults(grondslagadviesVelden, { advies: '', reden })).toEqual(['advies']);
});

describe('destruction and retention', () => {
  test.each([
    ['dossiersPerLijst', 1, 5000],
    ['kleinsteGroep', 2, 1000],
    ['maand', 1, 12],
    ['dag', 1, 28],
    ['opnieuwNa', 1, 60],
  ])('%s is from %d up to and including %d', (field, least, most) => {
    const given = { dossiersPerLijst: 100, kleinsteGroep: 5, maand: 4, dag: 1, opnieuwNa: 12, reden };
    const at = (n: number) => faults(vernietigVelden, { ...given, [field]: n });
    expect([least - 1, least, most, most + 1].map(at)).toEqual([[field], [], [], [field]]);
  });

  test('a rule says how long, in years or months, on what ground, and who settled it when', () => {
    const rule = {
      aantal: 5,
      eenheid: 'jaren',
      grondslag: 'Archiefwet',
      toelichting: 'Zo lang als nodig.',
      vastgesteldDoor: 'De directeur',
      vastgesteldOp: '2026-01-01',
      reden,
    };
    expect(periodesoorten.codes.map(({ code }) => code)).toEqual(['jaren', 'maanden']);
    expect(faults(bewaarregelVelden, rule)).toEqual([]);
    expect([0, 120, 121].map((aantal) => faults(bewaarregelVelden, { ...rule, aantal }))).toEqual([
      ['aantal'],
      [],
      ['aantal'],
    ]);
    expect(faults(bewaarregelVelden, {})).toEqual(Object.keys(rule));
  });
});
