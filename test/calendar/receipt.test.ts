import { datum, maakKalender, standaardInstellingen, standaardKalender } from '@meldpunt/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTermijnen } from '../../packages/store/src/index.ts';
import { freshDatabase } from '../support/database.ts';
import { openMelding, systeem } from '../support/melding.ts';
import { openTestStore, type TestStore } from '../support/store-deps.ts';
import { allDays, instantOf, place } from './oracle.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: TestStore;

beforeAll(async () => {
  database = await freshDatabase();
  store = await openTestStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const { instelling } = standaardKalender;
const allesVrij = { ...instelling, goedeVrijdagVrij: true, brugdagenVrij: true };
const vaakGewerkt = { ...instelling, bevrijdingsdagVrij: 'lustrum' as const };

/** What happened, day and time on Dutch clocks, and the last day for contact by the proposed settings, with every free day, and with 5 May in lustrum years only. */
const known: [string, string, string, string, string, string][] = [
  ['an ordinary Monday', '2026-03-02', '09:30', '2026-03-04', '2026-03-04', '2026-03-04'],
  ['Maundy Thursday', '2026-04-02', '16:00', '2026-04-07', '2026-04-08', '2026-04-07'],
  ['Good Friday evening', '2026-04-03', '21:15', '2026-04-08', '2026-04-08', '2026-04-08'],
  ['Good Friday evening 2030', '2030-04-19', '20:00', '2030-04-24', '2030-04-24', '2030-04-24'],
  ['Easter Sunday', '2027-03-28', '12:00', '2027-03-31', '2027-03-31', '2027-03-31'],
  ['27 April', '2026-04-27', '10:00', '2026-04-29', '2026-04-29', '2026-04-29'],
  ['27 April, before a bridging day', '2028-04-27', '10:00', '2028-05-01', '2028-05-02', '2028-05-01'],
  ['26 April when the 27th is a Sunday', '2025-04-26', '10:00', '2025-04-29', '2025-04-29', '2025-04-29'],
  ['the Friday before such a King’s day', '2031-04-25', '15:00', '2031-04-29', '2031-04-29', '2031-04-29'],
  ['the day before 5 May', '2026-05-04', '11:00', '2026-05-07', '2026-05-07', '2026-05-06'],
  ['the day before 5 May in a lustrum year', '2025-05-02', '11:00', '2025-05-07', '2025-05-07', '2025-05-07'],
  ['the eve of Ascension Day', '2026-05-13', '23:59', '2026-05-18', '2026-05-19', '2026-05-18'],
  ['the Saturday before Whitsun', '2026-05-23', '09:00', '2026-05-27', '2026-05-27', '2026-05-27'],
  ['Christmas Eve', '2026-12-24', '22:00', '2026-12-29', '2026-12-29', '2026-12-29'],
  ['between Christmas and New Year', '2026-12-28', '00:30', '2026-12-30', '2026-12-30', '2026-12-30'],
  ['30 December', '2027-12-30', '16:59', '2028-01-03', '2028-01-03', '2028-01-03'],
  [
    '31 December, evening, before a bridging day',
    '2025-12-31',
    '23:30',
    '2026-01-05',
    '2026-01-06',
    '2026-01-05',
  ],
  ['31 December, evening', '2031-12-31', '23:59', '2032-01-05', '2032-01-05', '2032-01-05'],
  ['just after midnight on New Year’s Day', '2029-01-01', '00:00', '2029-01-03', '2029-01-03', '2029-01-03'],
  ['a time that is skipped in March', '2026-03-29', '02:30', '2026-03-31', '2026-03-31', '2026-03-31'],
  ['a time that comes twice in October', '2026-10-25', '02:30', '2026-10-27', '2026-10-27', '2026-10-27'],
  ['the evening before the clocks change', '2026-03-27', '23:30', '2026-03-31', '2026-03-31', '2026-03-31'],
  ['29 February', '2028-02-29', '18:00', '2028-03-02', '2028-03-02', '2028-03-02'],
  ['29 February, a Thursday', '2024-02-29', '08:00', '2024-03-04', '2024-03-04', '2024-03-04'],
  ['29 February, a Sunday', '2032-02-29', '08:00', '2032-03-02', '2032-03-02', '2032-03-02'],
  ['28 February of an ordinary year', '2035-02-28', '17:30', '2035-03-02', '2035-03-02', '2035-03-02'],
];

test.each(known)('protocol 3.3: received on %s (%s %s)', async (_what, op, tijd, ...expected) => {
  for (const [i, kalender] of [instelling, allesVrij, vaakGewerkt].entries()) {
    // Entered later, on another day: the moment of receipt counts.
    store.clock.now = new Date(instantOf(op, tijd).getTime() + 90_000_000);
    const deps = {
      ...store.deps,
      instellingen: { ...standaardInstellingen(['GM0014']), kalender: maakKalender(kalender) },
    };
    const opened = await openMelding(deps, {
      op,
      tijd,
      kanaal: 'antwoordapparaat',
      melderNaam: 'Proef Persoon',
    });
    const [row] = await deps.store.db
      .selectFrom('termijn')
      .innerJoin('dossier', 'dossier.dossier_id', 'termijn.dossier_id')
      .select(['uiterlijk_op', 'begonnen_op', 'bindt', 'ontvangen_op', 'ontvangstdatum', 'termijn'])
      .where('termijn.dossier_id', '=', opened.dossierId)
      .execute();
    expect(row).toEqual({
      termijn: 'contact',
      bindt: 'bureau',
      begonnen_op: op,
      ontvangstdatum: op,
      ontvangen_op: instantOf(op, tijd),
      uiterlijk_op: expected[i],
    });
    const standOn = async (vandaag: string) =>
      (await openTermijnen(deps.store, systeem, { vandaag: datum(vandaag) })).find(
        (one) => one.dossierId === opened.dossierId,
      )?.stand;
    const last = expected[i] ?? '';
    expect([await standOn(last), await standOn(allDays[place(last) + 1] ?? '')]).toEqual([
      'waarschuwen',
      'verlopen',
    ]);
  }
});
