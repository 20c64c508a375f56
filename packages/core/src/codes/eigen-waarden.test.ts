import { describe, expect, test } from 'vitest';
import { datum } from '../time/datum.ts';
import { aard } from './aard.ts';
import { geldigOp, labelOf, type StatutaireLijst, statutairOf } from './codelijst.ts';
import {
  aanvulbareLijsten,
  codeVoor,
  type EigenWaarde,
  type EigenWaarden,
  gebruikEigenWaarden,
  geenEigenWaarden,
  weigerEigenWaarden,
} from './eigen-waarden.ts';
import { gronden } from './gronden.ts';
import { terreinen } from './terreinen.ts';

const van = datum('2026-01-01');
const value = (over: Partial<EigenWaarde> = {}): EigenWaarde => ({
  code: 'eigen_hoofddoek',
  label: 'Hoofddoek',
  statutair: 'godsdienst',
  van,
  tot: null,
  ...over,
});
const inGronden = (...waarden: EigenWaarde[]): EigenWaarden => ({ ...geenEigenWaarden, gronden: waarden });
const kapper = value({ code: 'eigen_kapper', label: 'Kapper', statutair: 'commerciele_dienstverlening' });
const spugen = value({ code: 'eigen_spugen', label: 'Spugen', statutair: 'geweld' });
const codesOf = (lijst: StatutaireLijst) => lijst.codes.map(({ code }) => code);

/** Does something while the lists of this process hold these values, and takes them out again. */
const having = <T>(waarden: EigenWaarden, then: () => T): T => {
  gebruikEigenWaarden(waarden);
  try {
    return then();
  } finally {
    gebruikEigenWaarden(geenEigenWaarden);
  }
};

test('protocol 2.1: grounds, terrains and natures can be made finer, no other list', () => {
  expect(aanvulbareLijsten).toEqual({ gronden, terreinen, aard });
  expect(geenEigenWaarden).toEqual({ gronden: [], terreinen: [], aard: [] });
});

describe('the code of a value of the bureau', () => {
  test.each([
    ['Hoofddoek', 'eigen_hoofddoek'],
    ['Vrouw / moeder', 'eigen_vrouw_moeder'],
    ['Coöperatie, café', 'eigen_cooperatie_cafe'],
    ['  (LHBTI+)  ', 'eigen_lhbti'],
    ['65 jaar', 'eigen_jaar'],
    ['123', 'eigen'],
    ['', 'eigen'],
  ])('"%s" becomes %s', (label, code) => expect(codeVoor(label)).toBe(code));

  test('is at most sixty signs, and never ends between two words', () => {
    expect(codeVoor('a'.repeat(100))).toBe(`eigen_${'a'.repeat(54)}`);
    expect(codeVoor(`${'a'.repeat(53)} bbb`)).toBe(`eigen_${'a'.repeat(53)}`);
    expect(codeVoor(`${'a'.repeat(52)} bbb`)).toBe(`eigen_${'a'.repeat(52)}_b`);
  });
});

describe('in use', () => {
  test('each stands after the last value that it counts with, in its own list', () => {
    having({ gronden: [value()], terreinen: [kapper], aard: [spugen] }, () => {
      expect(codesOf(gronden).slice(28, 34)).toEqual([
        'godsdienst',
        'islam',
        'christendom',
        'jodendom',
        'andere_godsdienst',
        'eigen_hoofddoek',
      ]);
      expect(codesOf(terreinen).filter((code) => code.startsWith('eigen_'))).toEqual(['eigen_kapper']);
      expect(codesOf(aard)).toEqual([
        'omstreden_behandeling',
        'uitsluiting',
        'vijandige_bejegening',
        'belediging',
        'vernieling_bekladding',
        'geweld',
        'eigen_spugen',
        'bedreiging',
        'overig',
        'onbekend',
      ]);
      expect(statutairOf(gronden, 'eigen_hoofddoek')).toBe('godsdienst');
      expect(labelOf(terreinen, 'eigen_kapper')).toBe('Kapper');
    });
    expect(codesOf(gronden)).not.toContain('eigen_hoofddoek');
  });

  test('from its first day until before its last', () => {
    having(inGronden(value({ tot: datum('2026-03-01') })), () => {
      const on = (day: string) =>
        geldigOp<string>(gronden, datum(day)).some(({ code }) => code === 'eigen_hoofddoek');
      expect(['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'].map(on)).toEqual([
        false,
        true,
        true,
        false,
      ]);
    });
  });

  test('protocol 2.1: one that counts as Overig is marked as outside the law, another is not', () => {
    having(
      inGronden(value(), value({ code: 'eigen_dialect', label: 'Dialect', statutair: 'overig' })),
      () => {
        const found = (wanted: string) => gronden.codes.find(({ code }) => code === wanted);
        expect(found('eigen_hoofddoek')).toStrictEqual({
          code: 'eigen_hoofddoek',
          label: 'Hoofddoek',
          statutair: 'godsdienst',
          van: '2026-01-01',
        });
        expect(found('eigen_dialect')).toStrictEqual({
          code: 'eigen_dialect',
          label: 'Dialect',
          statutair: 'overig',
          van: '2026-01-01',
          nietWettelijk: true,
        });
      },
    );
  });
});

describe('what can follow what was there', () => {
  const two = inGronden(value(), value({ code: 'eigen_baard', label: 'Baard', statutair: 'ras' }));

  test('nothing new, something new, another name and an end are right', () => {
    expect(weigerEigenWaarden(geenEigenWaarden, geenEigenWaarden)).toBeNull();
    expect(weigerEigenWaarden(geenEigenWaarden, two)).toBeNull();
    expect(weigerEigenWaarden(two, inGronden(...two.gronden.toReversed()))).toBeNull();
    expect(weigerEigenWaarden(inGronden(value()), inGronden(value({ label: 'Sluier' })))).toBeNull();
    expect(weigerEigenWaarden(inGronden(value()), inGronden(value({ tot: van })))).toBeNull();
  });

  test('also while the same values are in use', () =>
    expect(having(two, () => weigerEigenWaarden(two, two))).toBeNull());

  test.each<[string, EigenWaarde[], string]>([
    ['one is taken away', [], 'Een waarde kan niet weg: dossiers gebruiken haar. U kunt haar beëindigen.'],
    [
      'one counts as something else',
      [value({ statutair: 'ras' })],
      'Een waarde blijft tellen als dezelfde wettelijke waarde.',
    ],
    [
      'one began on another day',
      [value({ van: datum('2026-01-02') })],
      'Een waarde blijft tellen als dezelfde wettelijke waarde.',
    ],
  ])('not when %s', (_what, now, reason) =>
    expect(weigerEigenWaarden(inGronden(value()), inGronden(...now))).toBe(reason),
  );

  test.each<[string, Partial<EigenWaarde>, string]>([
    [
      'has the name of a shipped value',
      { code: 'eigen_l', label: 'LEEFTIJD' },
      'Deze naam staat al in de lijst.',
    ],
    [
      'has the name of another one',
      { code: 'eigen_l', label: 'hoofdDOEK' },
      'Deze naam staat al in de lijst.',
    ],
    ['has the code of another one', { label: 'Hoofddoek!' }, 'Deze naam lijkt te veel op een andere.'],
    ['has no letters', { code: 'eigen', label: '65' }, 'Gebruik letters in de naam.'],
    ['has a figure in its code', { code: 'eigen_a1', label: 'A1' }, 'Gebruik letters in de naam.'],
    ['has another beginning', { code: 'mijn_eigen_a', label: 'A' }, 'Gebruik letters in de naam.'],
    [
      'counts as a finer value',
      { code: 'eigen_a', label: 'A', statutair: 'islam' },
      'Kies een wettelijke waarde uit de lijst.',
    ],
    [
      'ends before it begins',
      { code: 'eigen_a', label: 'A', tot: datum('2025-12-31') },
      'Het einde ligt vóór het begin.',
    ],
  ])('not when one of them %s', (_what, over, reason) =>
    expect(weigerEigenWaarden(geenEigenWaarden, inGronden(value(), value(over)))).toBe(reason),
  );

  test('a code of more words is right, and so is the same name in another list', () => {
    const more = value({ code: 'eigen_lange_hoofd_doek', label: 'Lange hoofddoek' });
    expect(weigerEigenWaarden(geenEigenWaarden, inGronden(more))).toBeNull();
    const elsewhere = value({ code: 'eigen_ras', label: 'Ras', statutair: 'overig' });
    expect(weigerEigenWaarden(geenEigenWaarden, { ...geenEigenWaarden, terreinen: [elsewhere] })).toBeNull();
  });

  test('each list is judged, the last one too', () => {
    const last = { ...geenEigenWaarden, aard: [spugen] };
    expect(weigerEigenWaarden(last, geenEigenWaarden)).toMatch(/^Een waarde kan niet weg/);
    const wrong = { ...geenEigenWaarden, aard: [{ ...spugen, statutair: 'ras' }] };
    expect(weigerEigenWaarden(geenEigenWaarden, wrong)).toBe('Kies een wettelijke waarde uit de lijst.');
  });
});
