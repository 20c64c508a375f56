import { fillGemeenteform, formRubrieken, kubusBijdragen, type Telregel } from '@meldpunt/core';
import { describe, expect, test } from 'vitest';
import { controleTekst } from './controle-zin.ts';
import { assertKlopt } from './gemeenteform.ts';
import { controles, type Drieluik } from './reconcile.ts';

const dossier = { registratiejaar: 2025, gemeenteWoon: 'GM0014', gemeenteVoorval: 'GM0014' };
const telregels: Telregel[] = [false, true].flatMap((massaal) =>
  ['ras', 'geslacht'].flatMap((grond) =>
    kubusBijdragen({
      ...{ ...dossier, terrein: 'onderwijs', aard: 'geweld', gronden: [grond, 'leeftijd'], massaal },
      klachtbehandelingen: ['registratie'],
    }).map((cel) => ({ ...cel, aantal: 3 })),
  ),
);

const drieluik = (): Drieluik => {
  const fill = (massaal: 'met' | 'zonder' | 'alleen') =>
    fillGemeenteform(telregels, { jaar: 2025, gemeente: 'GM0014', massaal });
  return structuredClone({ met: fill('met'), zonder: fill('zonder'), alleen: fill('alleen') });
};

test('forms that were counted well agree in every comparison', () => {
  const gedaan = controles(drieluik());
  expect(gedaan.every(({ klopt }) => klopt)).toBe(true);
  expect(gedaan).toHaveLength(3 * 47 + 5);
  expect(gedaan.map(controleTekst)).toContain(
    'Klopt: som van terreinen (12) = totaal (12), kolom E, met massameldingen',
  );
  expect(gedaan.map(controleTekst)).toContain(
    'Klopt: som van gronden (24) is gelijk aan of hoger dan totaal (12), kolom A, met massameldingen',
  );
});

describe.each(['met', 'zonder', 'alleen'] as const)('a wrong figure in the form %s', (massaal) => {
  const cellen = formRubrieken.flatMap(({ tabel }, t) =>
    drieluik().met.tabellen[t]?.rijen.flatMap((_, r) =>
      (['A', 'B', 'C', 'D', 'E'] as const).map((k) => ({ tabel, t, r, k })),
    ),
  );

  test('is found wherever it stands, up or down by one', () => {
    for (const cel of cellen) {
      for (const by of [1, -1]) {
        const forms = drieluik();
        const rij = forms[massaal].tabellen[cel?.t ?? -1]?.rijen[cel?.r ?? -1] ?? expect.fail();
        rij[cel?.k ?? 'A'] += by;
        expect(
          controles(forms).some(({ klopt }) => !klopt),
          JSON.stringify(cel),
        ).toBe(true);
      }
    }
  });
});

test('the error names the row and the sums', () => {
  const forms = drieluik();
  const rij = forms.zonder.tabellen[2]?.rijen[7] ?? expect.fail();
  rij.C += 1;
  expect(() => assertKlopt('GM0014', controles(forms))).toThrow(
    /Groningen is niet gemaakt.*kolom C = A \+ B.*terreinen.*de rij "Onderwijs"/,
  );
});
