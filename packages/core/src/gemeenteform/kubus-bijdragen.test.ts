import { expect, test } from 'vitest';
import { formRubrieken } from './form-rubrieken.ts';
import { gemeenteInJaar } from './gemeente-in-jaar.ts';
import { type GeteldDossier, kubusBijdragen, WERKGEBIED } from './kubus-bijdragen.ts';

const groningen = 'GM0014';
const veendam = 'GM0047';

const dossier = (over: Partial<GeteldDossier> = {}): GeteldDossier => ({
  registratiejaar: 2025,
  gemeenteWoon: groningen,
  gemeenteVoorval: groningen,
  terrein: 'onderwijs',
  aard: 'bedreiging',
  gronden: ['ras'],
  klachtbehandelingen: [],
  massaal: false,
  ...over,
});

const plaatsen = (d: GeteldDossier) =>
  kubusBijdragen(d)
    .filter(({ tabel }) => tabel === 'totaal')
    .map(({ gemeente, kolom }) => `${gemeente} ${kolom}`);

const rubrieken = (d: GeteldDossier, naam: string) =>
  kubusBijdragen(d)
    .filter(({ tabel, kolom }) => tabel === naam && kolom === 'U')
    .map(({ rubriek }) => rubriek);

test('a resident on an incident at home counts in column A, and once for the whole area', () => {
  expect(plaatsen(dossier())).toEqual([`${groningen} A`, `${WERKGEBIED} U`]);
});

test('a resident of X on an incident in Y counts in X column B and in Y column D', () => {
  expect(plaatsen(dossier({ gemeenteVoorval: veendam }))).toEqual([
    `${groningen} B`,
    `${veendam} D`,
    `${WERKGEBIED} U`,
  ]);
});

test.each(['online', 'buitenland', 'onbekend'])(
  'an incident %s counts in column B of the residence',
  (plaats) => {
    expect(plaatsen(dossier({ gemeenteVoorval: plaats }))).toContain(`${groningen} B`);
  },
);

test('of an unknown reporter the incident counts in column D', () => {
  const gevonden = plaatsen(dossier({ gemeenteWoon: 'onbekend' }));
  expect(gevonden).toContain(`${groningen} D`);
  expect(gevonden.filter((p) => p.startsWith(groningen))).toHaveLength(1);
});

test('own codes count as their statutory value, once per dossier', () => {
  const d = dossier({ gronden: ['islam', 'christendom', 'godsdienst', 'huidskleur'], terrein: 'stage' });
  expect(rubrieken(d, 'grond').sort()).toEqual(['godsdienst', 'ras']);
  expect(rubrieken(d, 'terrein')).toEqual(['arbeidsmarkt']);
});

test('without a ground it is Onbekend; without a klachtbehandeling it is in no row', () => {
  const d = dossier({ gronden: [] });
  expect(rubrieken(d, 'grond')).toEqual(['onbekend']);
  expect(rubrieken(d, 'klachtbehandeling')).toEqual([]);
});

test('a code that no list knows is refused, not left out', () => {
  expect(() => kubusBijdragen(dossier({ gronden: ['lengte'] }))).toThrow(RangeError);
});

test('no cell is named twice', () => {
  const cellen = kubusBijdragen(dossier({ gronden: ['vrouw', 'zwangerschap', 'ras'], massaal: true }));
  expect(cellen.every(({ massaal }) => massaal)).toBe(true);
  expect(new Set(cellen.map((cel) => JSON.stringify(cel))).size).toBe(cellen.length);
});

test('a municipality that had ended counts as its successor in that year', () => {
  const haren = 'GM0017';
  expect(plaatsen(dossier({ registratiejaar: 2018, gemeenteVoorval: haren }))).toContain(`${haren} D`);
  expect(plaatsen(dossier({ registratiejaar: 2019, gemeenteVoorval: haren }))).toContain(`${groningen} A`);
});

test('Winsum was split: its code stays itself', () => {
  expect(gemeenteInJaar('GM0053', 2024)).toBe('GM0053');
});

test('the tables stand in the order of the statutory form', () => {
  const labels = (naam: string) =>
    formRubrieken.find(({ tabel }) => tabel === naam)?.rubrieken.map(({ label }) => label);
  expect(formRubrieken.map(({ tabel }) => tabel)).toEqual([
    'totaal',
    'grond',
    'terrein',
    'aard',
    'klachtbehandeling',
  ]);
  expect(labels('aard')).toEqual([
    'Omstreden behandeling',
    'Vijandige bejegening',
    'Geweld',
    'Bedreiging',
    'Overig',
    'Onbekend',
  ]);
  expect(labels('grond')).toHaveLength(15);
  expect(labels('grond')?.slice(6, 10)).toEqual([
    'Geslacht',
    'Arbeidsduur',
    'Arbeidscontract vast/tijdelijk',
    'Burgerlijke staat',
  ]);
  expect(labels('terrein')).toHaveLength(15);
  expect(labels('klachtbehandeling')?.at(-2)).toBe('Eigen onderzoek ADV');
});
