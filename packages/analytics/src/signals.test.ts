import { expect, test } from 'vitest';
import { aDossier, type GivenRow, modelsOn, uuid } from './testing/given-rows.ts';

const organisaties = [{ organisatie_id: uuid(500), naam: 'Voorbeeld BV', gemeente: 'GM0014' }];
const about = (number: number, day: string, change: GivenRow = {}) =>
  aDossier(number, { organisatie_id: uuid(500), ontvangstdatum: day, ...change });

async function organisationSignals(dossiers: GivenRow[], more: Record<string, GivenRow[]> = {}) {
  const duckdb = await modelsOn({ organisaties, dossiers, ...more });
  const rows = await duckdb.rows('from signalen_organisatie');
  duckdb.close();
  return rows;
}

test('protocol 0: an organisation is a signal with more different reporters than the threshold, not with just that many', async () => {
  const three = [about(1, '2026-01-05'), about(2, '2026-02-05'), about(3, '2026-03-05')];
  expect(await organisationSignals(three)).toEqual([]);
  const gronden = [
    { dossier_id: uuid(1), grond: 'islam' },
    { dossier_id: uuid(2), grond: 'huidskleur' },
    { dossier_id: uuid(3), grond: 'afkomst' },
    { dossier_id: uuid(4), grond: 'ras' },
  ];
  expect(await organisationSignals([...three, about(4, '2026-03-06')], { dossier_gronden: gronden })).toEqual(
    [
      {
        organisatie_id: uuid(500),
        naam: 'Voorbeeld BV',
        gemeente: 'GM0014',
        meldingen: 4,
        dubbele_meldingen: 0,
        melders: 4,
        maanden: 3,
        eerste_op: '2026-01-05',
        laatste_op: '2026-03-06',
        gronden: ['godsdienst', 'ras'],
      },
    ],
  );
});

test('all in one calendar month is no structure; two months are', async () => {
  const days = ['2026-03-01', '2026-03-10', '2026-03-20', '2026-03-31'];
  expect(await organisationSignals(days.map((day, i) => about(i, day)))).toEqual([]);
  expect(await organisationSignals([...days, '2026-04-01'].map((day, i) => about(i, day)))).toHaveLength(1);
});

test('one reporter stays one reporter; within 30 days it is also one melding', async () => {
  const days = ['2026-01-01', '2026-01-31', '2026-03-03', '2026-05-01', '2026-06-01'];
  const same = { melder_ref: uuid(7) };
  expect(await organisationSignals(days.map((day, i) => about(i, day, same)))).toEqual([]);
  const others = [about(11, '2026-02-01'), about(12, '2026-02-01'), about(13, '2026-02-01')];
  const [signal] = await organisationSignals([...days.map((day, i) => about(i, day, same)), ...others]);
  // 31 January follows 30 days after the first; 3 March follows 31 days after that.
  expect(signal).toMatchObject({ meldingen: 7, dubbele_meldingen: 1, melders: 4 });
});

test('mass reports do not make an organisation a signal', async () => {
  const days = ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'];
  const voorvallen = [{ voorval_id: uuid(900), massaal: true }];
  const mass = days.map((day, i) => about(i, day, { voorval_id: uuid(900) }));
  expect(await organisationSignals(mass, { voorvallen })).toEqual([]);
  const ordinary = [{ voorval_id: uuid(900), massaal: false }];
  expect(await organisationSignals(mass, { voorvallen: ordinary })).toHaveLength(1);
});

test('the window holds the business date and ends twelve months before it', async () => {
  const three = ['2026-01-05', '2026-02-05', '2026-03-05'].map((day, i) => about(i, day));
  expect(await organisationSignals([...three, about(4, '2025-07-01')])).toHaveLength(1);
  expect(await organisationSignals([...three, about(4, '2025-06-30')])).toEqual([]);
  expect(await organisationSignals([...three, about(4, '2026-06-30')])).toHaveLength(1);
  expect(await organisationSignals([...three, about(4, '2026-07-01')])).toEqual([]);
});

/** So many meldingen in a cell, each by its own reporter, spread over the year before the business date of that year. */
const inCell = (from: number, count: number, year: number, change: GivenRow = {}) =>
  Array.from({ length: count }, (_, i) =>
    aDossier(from + i, { ontvangstdatum: `${year}-0${1 + (i % 6)}-1${i % 7}`, ...change }),
  );

/** Other cells, as busy in each of the four windows: nothing is the matter there. */
const steady = [2023, 2024, 2025, 2026].flatMap((year, y) =>
  ['onderwijs', 'huisvesting', 'sport_recreatie'].flatMap((terrein, t) =>
    inCell(10_000 + y * 1000 + t * 100, 20, year, { terrein }),
  ),
);
const gronden = (rows: GivenRow[]) =>
  rows.map(({ dossier_id }) => ({ dossier_id: dossier_id ?? null, grond: 'ras' }));

test('a cell far above its own past is a signal, with its expected number and chance', async () => {
  const burst = [
    ...inCell(1, 1, 2023),
    ...inCell(2, 1, 2024),
    ...inCell(3, 1, 2025),
    ...inCell(100, 12, 2026),
  ];
  const dossiers = [...steady, ...burst];
  const duckdb = await modelsOn({ dossiers, dossier_gronden: gronden(dossiers) });
  const [signal, ...others] = await duckdb.rows('from signalen_cel');
  expect(others).toEqual([]);
  expect(signal).toMatchObject({
    grond: 'ras',
    terrein: 'arbeidsmarkt',
    gemeente: 'GM0014',
    meldingen: 12,
    melders: 12,
    eerdere_meldingen: 3,
    eerder_gemiddeld: 1,
    groei: 1,
    verwacht: 3.5 / 3,
  });
  const tail = 1 - negativeBinomialBelow(12, 3.5, 3.5 / 3);
  expect(signal?.kans).toBeCloseTo(tail, 12);
  const [note] = await duckdb.rows('from signalen_toelichting');
  // Four cells were tested; each could at most give a false signal with the chance of the threshold.
  expect(note).toMatchObject({ cellen_getoetst: 4, cellen_met_signaal: 1, na_dag: '2025-06-30' });
  // To the steady cells the others, the burst among them, grew from 123 / 3 to 52.
  const growth = (20 + 20 + 12 + 1) / ((60 + 60 + 3) / 3 + 1);
  const steadyTail = tailAtBorder(60.5, (60.5 / 3) * growth, 3, 0.001);
  const expected = [tailAtBorder(3.5, 3.5 / 3, 3, 0.001), steadyTail, steadyTail, steadyTail];
  expect(note?.verwachte_valse_signalen).toBeCloseTo(
    expected.reduce((sum, chance) => sum + chance, 0),
    12,
  );
  duckdb.close();
});

test('the same burst is no signal when it is a mass report, of few reporters, or too small', async () => {
  const past = [...inCell(1, 1, 2023), ...inCell(2, 1, 2024), ...inCell(3, 1, 2025)];
  const voorvallen = [{ voorval_id: uuid(900), massaal: true }];
  const bursts = {
    mass: inCell(100, 12, 2026, { voorval_id: uuid(900) }),
    oneReporter: inCell(100, 12, 2026, { melder_ref: uuid(7) }),
    two: inCell(100, 2, 2026),
  };
  for (const burst of Object.values(bursts)) {
    const dossiers = [...steady, ...past, ...burst];
    const duckdb = await modelsOn({ dossiers, voorvallen, dossier_gronden: gronden(dossiers) });
    expect(await duckdb.rows('from signalen_cel')).toEqual([]);
    duckdb.close();
  }
});

test('growth of the whole register, or a register without a past, is not a signal', async () => {
  const doubled = steady.concat(
    ['onderwijs', 'huisvesting', 'sport_recreatie'].flatMap((terrein, t) =>
      inCell(50_000 + t * 100, 40, 2026, { terrein }),
    ),
  );
  const withoutPast = steady.filter(({ ontvangstdatum }) => String(ontvangstdatum).startsWith('2026'));
  for (const dossiers of [doubled, withoutPast]) {
    const duckdb = await modelsOn({ dossiers, dossier_gronden: gronden(dossiers) });
    expect(await duckdb.rows('from signalen_cel')).toEqual([]);
    duckdb.close();
  }
});

test('the thresholds are arguments', async () => {
  const three = [about(1, '2026-01-05'), about(2, '2026-02-05'), about(3, '2026-03-05')];
  const duckdb = await modelsOn(
    { organisaties, dossiers: three },
    { drempels: { organisatieMeerDanMelders: 2, organisatieMaanden: 3, celMinimum: 2, celKans: 0.1 } },
  );
  expect(await duckdb.rows('from signalen_organisatie')).toHaveLength(1);
  expect(
    await duckdb.rows('select cel_minimum, cel_kans, organisatie_meer_dan_melders from signalen_toelichting'),
  ).toEqual([{ cel_minimum: 2, cel_kans: 0.1, organisatie_meer_dan_melders: 2 }]);
  duckdb.close();
});

/** P(X < count), by the recurrence p(i+1) = p(i) (i + shape) / (i + 1) mean / (mean + shape): another way than the models'. */
function negativeBinomialBelow(count: number, shape: number, mean: number): number {
  let chance = (shape / (shape + mean)) ** shape;
  let below = 0;
  for (let i = 0; i < count; i += 1) {
    below += chance;
    chance *= ((i + shape) / (i + 1)) * (mean / (mean + shape));
  }
  return below;
}

function tailAtBorder(shape: number, mean: number, minimum: number, threshold: number): number {
  for (let count = minimum; ; count += 1) {
    const tail = 1 - negativeBinomialBelow(count, shape, mean);
    if (tail <= threshold) return tail;
  }
}
