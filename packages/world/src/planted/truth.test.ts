import { addMonths, datum, gronden, statutairOf, terreinen } from '@meldpunt/core';
import { naamsleutelOf } from '@meldpunt/store';
import { describe, expect, test } from 'vitest';
import { generateWorld } from '../generate-world.ts';
import { receiptOf } from '../testing/tally.ts';

const totEnMet = datum('2026-06-30');
const world = generateWorld({ seed: 'waarheid', totEnMet, massa: 2000 });
const waarheid = world.waarheid();
const dossiers = [...world.dossiers()];
const receipts = dossiers.map(receiptOf);
const lastYear = receipts.filter((m) => m.op > addMonths(totEnMet, -12));

describe('what was planted is in the world, as often as the truth says', () => {
  test.each(waarheid.structuren.filter((s) => s.soort === 'organisatie'))('$structuur', (planted) => {
    const own = receipts.filter((m) => m.organisatieId === planted.organisatieId);
    expect(own).toHaveLength(planted.meldingen);
    expect(lastYear.filter((m) => m.organisatieId === planted.organisatieId)).toHaveLength(planted.meldingen);
    const melders = new Set(own.map((m) => m.melderRef)).size;
    const maanden = new Set(own.map((m) => m.op.slice(0, 7))).size;
    expect({ melders, maanden }).toEqual({ melders: planted.melders, maanden: planted.maanden });
    // Protocol 0, as the signals read it: more than three different reporters, over at least two months.
    expect(melders > 3 && maanden >= 2).toBe(planted.moetOpvallen);
  });

  test('the burst in one cell stands out against the years before', () => {
    const burst = waarheid.structuren.find((s) => s.cel);
    const inCell = (m: (typeof receipts)[number]) =>
      m.gemeenteVoorval === burst?.cel?.gemeente &&
      statutairOf(terreinen, m.terrein) === burst.cel.terrein &&
      m.gronden.some((grond) => statutairOf(gronden, grond) === burst.cel?.grond);
    const now = lastYear.filter(inCell).length;
    const before = receipts.filter(inCell).length - now;
    expect(now).toBeGreaterThanOrEqual(burst?.meldingen ?? 99);
    expect(now).toBeGreaterThan(before);
  });
});

test('no other organisation passes the bar than those that the truth names', () => {
  const passing = [
    ...Map.groupBy(
      lastYear.filter((m) => m.organisatieId),
      (m) => m.organisatieId,
    ),
  ]
    .filter(
      ([, own]) =>
        new Set(own.map((m) => m.melderRef)).size > 3 && new Set(own.map((m) => m.op.slice(0, 7))).size >= 2,
    )
    .map(([id]) => id);
  const named = [...waarheid.structuren.filter((s) => s.moetOpvallen), ...waarheid.vanzelf];
  expect(passing.sort()).toEqual(named.flatMap((s) => s.organisatieId ?? []).sort());
});

test('the mass report is thousands of meldingen on one voorval within days', () => {
  const perVoorval = new Map<string, string[]>();
  for (const { journaal } of dossiers)
    for (const { gebeurtenis } of journaal)
      if (gebeurtenis.type === 'VoorvalLinked' && journaal[0]?.gebeurtenis.type === 'MeldingReceived')
        perVoorval.set(gebeurtenis.voorvalId, [
          ...(perVoorval.get(gebeurtenis.voorvalId) ?? []),
          journaal[0].gebeurtenis.op,
        ]);
  const [largest] = [...perVoorval.values()].sort((a, b) => b.length - a.length);
  const days = [...new Set(largest)].sort();
  expect(largest?.length).toBeGreaterThanOrEqual(2000);
  expect(days.length).toBeLessThanOrEqual(18);
  const known = new Set([...world.voorvallen()].map((v) => v.voorval_id));
  for (const id of perVoorval.keys()) expect(known.has(id)).toBe(true);
});

test('the register holds every organisation that dossiers name, without double names, and no name of a natural person', () => {
  const ids = new Set<string>();
  const names = new Set<string>();
  let legalPersons = 0;
  for (const row of world.organisaties()) {
    ids.add(row.organisatie_id);
    expect((row.soort === 'rechtspersoon') === (typeof row.naam === 'string')).toBe(true);
    if (!row.naamsleutel) continue;
    legalPersons += 1;
    names.add(`${row.naamsleutel} | ${row.gemeente}`);
  }
  expect(names.size).toBe(legalPersons);
  expect(legalPersons).toBeLessThan(ids.size);
  for (const { organisatieId } of receipts) if (organisatieId) expect(ids.has(organisatieId)).toBe(true);
});

test('the register of the world knows a name by the same key as one that is added by hand', () => {
  const rows = [...world.organisaties()].flatMap(({ naam, naamsleutel }) =>
    naam ? [{ naam, naamsleutel }] : [],
  );
  for (const { naam, naamsleutel } of rows) expect(naamsleutel).toBe(naamsleutelOf(naam));
  expect(rows.find(({ naam }) => naam.endsWith('B.V.'))?.naamsleutel).not.toMatch(/bv$/);
});

test('other spellings lead to the official row, and the same name in another town is not one of them', () => {
  const rows = [...world.organisaties()];
  const byId = new Map(rows.map((row) => [row.organisatie_id, row]));
  const spelled = new Set(waarheid.schrijfwijzen.map((s) => s.organisatieId));
  expect(waarheid.schrijfwijzen.length).toBeGreaterThan(100);
  for (const { organisatieId, eigenlijk } of waarheid.schrijfwijzen) {
    expect(byId.get(organisatieId)?.gemeente).toBe(byId.get(eigenlijk)?.gemeente);
    expect(byId.get(eigenlijk)?.kvk_nummer).toMatch(/^99\d{6}$/);
  }
  const official = rows.filter((row) => row.naam && !spelled.has(row.organisatie_id));
  expect(new Set(official.map((row) => row.naam)).size).toBeLessThan(official.length);
});

test('no organisation of a register of the largest size has the name of another in its town', () => {
  const names = new Set<string>();
  let count = 0;
  for (const row of generateWorld({ seed: 'groot', dossiers: 300_000, totEnMet, massa: 0 }).organisaties()) {
    if (!row.naamsleutel) continue;
    names.add(`${row.naamsleutel} | ${row.gemeente}`);
    count += 1;
  }
  expect(names.size).toBe(count);
});
