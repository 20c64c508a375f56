import { datum } from '@meldpunt/core';
import type { DoctorFacts } from '@meldpunt/store';
import { describe, expect, test } from 'vitest';
import { findingsOf, type Surroundings } from './findings.ts';

const nu = new Date('2026-03-10T09:00:00Z');
const done = (zakelijkeDatum: string) =>
  ['lvtd', 'archief', 'analyse'].map((stap) => ({ zakelijkeDatum, stap, status: 'gereed', fout: null }));
const healthy: DoctorFacts = {
  database: { versie: '18.4', gebruiker: 'meldpunt', superuser: false, dataMap: null },
  migraties: { toegepast: 7, bekend: 7, onbekend: [] },
  sleutels: { dossiers: 10, sleutels: 11, zonderSleutel: 0, wezen: [], wachtendeShards: 0 },
  nachten: done('2026-03-10'),
  nachtInToekomst: null,
  laatsteReservekopie: { gemaaktOp: new Date('2026-03-09T22:00:00Z'), omvang: 4096 },
  schijven: [{ map: '/gegevens', vrij: 50e9, totaal: 100e9 }],
  klokverschil: 0,
};
const around: Surroundings = {
  versie: '0.1.0',
  node: '24',
  vandaag: datum('2026-03-10'),
  ingebouwd: false,
  hoofdsleutel: 'bestand',
  hoofdsleutelOpen: false,
  sleutelsBijGegevens: false,
  eersteNachtVerwacht: true,
  virusscanner: true,
};
const wrong = (facts: Partial<DoctorFacts>, other: Partial<Surroundings> = {}) =>
  findingsOf({ ...healthy, ...facts }, { ...around, ...other }, nu)
    .filter((line) => !line.goed)
    .map((line) => line.onderwerp);

describe('the doctor', () => {
  test('finds nothing wrong with a healthy installation, in about a dozen lines', () => {
    expect(wrong({})).toEqual([]);
    expect(findingsOf(healthy, around, nu).length).toBeLessThanOrEqual(12);
  });
  test('names a night of a day to come, which says nothing about the nights that were due', () => {
    const nightOf = (facts: Partial<DoctorFacts>) =>
      findingsOf({ ...healthy, ...facts }, around, nu).find((line) => line.onderwerp === 'Laatste nacht');
    const ahead = nightOf({ nachtInToekomst: '2026-09-25' });
    expect([ahead?.goed, ahead?.bevinding]).toEqual([
      true,
      expect.stringMatching(/2026-03-10, gereed.*2026-09-25/),
    ]);
    expect(nightOf({ nachten: done('2026-03-08'), nachtInToekomst: '2026-09-25' })?.goed).toBe(false);
  });
  test.each<[string, Partial<DoctorFacts>, Partial<Surroundings>]>([
    ['Virusscanner', {}, { virusscanner: false }],
    ['Database', { database: { ...healthy.database, versie: '14.9' } }, {}],
    ['Aanmelding', { database: { ...healthy.database, superuser: true } }, {}],
    ['Schema', { migraties: { toegepast: 6, bekend: 7, onbekend: [] } }, {}],
    ['Schema', { migraties: { toegepast: 7, bekend: 7, onbekend: ['9999_x'] } }, {}],
    [
      'Sleutels', // As many keys as dossiers, and still one that can't be read.
      { sleutels: { dossiers: 10, sleutels: 10, zonderSleutel: 1, wezen: ['x'], wachtendeShards: 0 } },
      {},
    ],
    ['Sleutelmap', {}, { sleutelsBijGegevens: true }],
    ['Hoofdsleutel', {}, { hoofdsleutel: 'map' }],
    ['Hoofdsleutel', {}, { hoofdsleutelOpen: true }],
    ['Laatste nacht', { nachten: [] }, {}],
    ['Laatste nacht', { nachten: done('2026-03-08') }, {}],
    ['Laatste nacht', { nachten: done('2026-03-10').slice(1) }, {}],
    [
      'Laatste nacht',
      {
        nachten: done('2026-03-10').map((run, i) =>
          i === 1 ? { ...run, status: 'mislukt', fout: 'x' } : run,
        ),
      },
      {},
    ],
    ['Reservekopie', { laatsteReservekopie: null }, {}],
    ['Reservekopie', { laatsteReservekopie: { gemaaktOp: new Date('2026-03-01'), omvang: 1 } }, {}],
    ['Schijf', { schijven: [{ map: '/', vrij: 1e9, totaal: 100e9 }] }, {}],
    ['Klok', { klokverschil: -60 }, {}],
  ])('%s is named when it is not in order', (subject, facts, other) =>
    expect(wrong(facts, other)).toEqual([subject]),
  );
});
