import { datum, gemeenten, isWerkdag, standaardKalender, uurAt, yearOf } from '@meldpunt/core';
import { describe, expect, test } from 'vitest';
import { generateWorld } from '../generate-world.ts';
import { hasGround, inTerrain, receiptOf, share } from '../testing/tally.ts';

const world = generateWorld({ seed: 'ijking', dossiers: 3000, totEnMet: datum('2023-12-31'), massa: 0 });
const dossiers = [...world.dossiers()];
/** Three standard deviations of a share of a half among 3,000. */
const NEAR = 0.028;

const totals = (totEnMet: string) => {
  const perYear = new Map<number, number>();
  for (const dossier of generateWorld({ seed: 'jaren', totEnMet: datum(totEnMet), massa: 0 }).dossiers()) {
    const year = yearOf(receiptOf(dossier).registratiedatum);
    perYear.set(year, (perYear.get(year) ?? 0) + 1);
  }
  return perYear;
};

describe('published figures come out (domain 4)', () => {
  test('totals of the bureau: 212 in 2016, 235 in 2021, 222 in 2022', () => {
    const perYear = {
      ...Object.fromEntries(totals('2016-12-31')),
      ...Object.fromEntries(totals('2022-12-31')),
    };
    // A melding of the last days of December can be registered in January.
    for (const [year, published] of [
      [2016, 212],
      [2021, 235],
      [2022, 222],
    ] as const)
      expect(Math.abs((perYear[year] ?? 0) - published), `${year}`).toBeLessThanOrEqual(3);
  });

  test('herkomst is on 44 to 49 % of the meldingen, then handicap, then geslacht', () => {
    const herkomst = share(dossiers, hasGround('ras'));
    expect(herkomst).toBeGreaterThan(0.44 - NEAR);
    expect(herkomst).toBeLessThan(0.49 + NEAR);
    const handicap = share(dossiers, hasGround('handicap_chronische_ziekte'));
    const geslacht = share(dossiers, hasGround('geslacht'));
    expect(herkomst).toBeGreaterThan(handicap);
    expect(handicap).toBeGreaterThan(geslacht);
    for (const other of ['leeftijd', 'godsdienst', 'seksuele_gerichtheid', 'nationaliteit', 'overig'])
      expect(geslacht, other).toBeGreaterThan(share(dossiers, hasGround(other)));
  });

  test('about 27 % is on the labour market', () => {
    expect(Math.abs(share(dossiers, inTerrain('arbeidsmarkt')) - 0.27)).toBeLessThan(NEAR);
  });

  test('in the city 152 residents report and 120 incidents happen, of 239', () => {
    expect(Math.abs(share(dossiers, (m) => m.gemeenteWoon === 'GM0014') - 152 / 239)).toBeLessThan(NEAR);
    expect(Math.abs(share(dossiers, (m) => m.gemeenteVoorval === 'GM0014') - 120 / 239)).toBeLessThan(NEAR);
  });

  test('one in twelve has more than one ground', () => {
    expect(Math.abs(share(dossiers, (m) => m.gronden.length > 1) - 0.08)).toBeLessThan(0.016);
  });
});

describe('the register looks like one', () => {
  test('every municipality has residents and incidents, and what is unknown is there too', () => {
    const today = gemeenten.codes.filter((g) => g.tot === undefined).map((g) => g.code);
    for (const code of [...today, 'onbekend', 'buitenland'])
      expect(
        share(dossiers, (m) => m.gemeenteWoon === code),
        code,
      ).toBeGreaterThan(0);
    for (const code of [...today, 'onbekend', 'online'])
      expect(
        share(dossiers, (m) => m.gemeenteVoorval === code),
        code,
      ).toBeGreaterThan(0);
    expect(share(dossiers, (m) => m.voorvaldatum === undefined)).toBeGreaterThan(0.05);
    expect(share(dossiers, (m) => m.relatie === undefined)).toBeGreaterThan(0.05);
  });

  test('the bureau uses codes of its own beside those of the law', () => {
    for (const code of ['huidskleur', 'zwangerschap', 'islam'])
      expect(
        share(dossiers, (m) => m.gronden.includes(code)),
        code,
      ).toBeGreaterThan(0);
    for (const code of ['werkvloer', 'woningcorporatie'])
      expect(
        share(dossiers, (m) => m.terrein === code),
        code,
      ).toBeGreaterThan(0);
    expect(share(dossiers, (m) => m.aard === 'uitsluiting')).toBeGreaterThan(0);
  });

  test('the desk is open from nine to five on working days; the form round the clock', () => {
    const atDesk = dossiers.map(receiptOf).filter((m) => ['telefoon', 'persoonlijk'].includes(m.kanaal));
    const openAt = (m: (typeof atDesk)[number]) => {
      const minutes = uurAt(new Date(m.ontvangenOp));
      return isWerkdag(standaardKalender, m.op) && minutes >= 9 * 60 && minutes < 17 * 60;
    };
    expect(atDesk.length).toBeGreaterThan(500);
    expect(atDesk.filter((m) => !openAt(m))).toEqual([]);
    const web = dossiers.map(receiptOf).filter((m) => m.kanaal === 'webformulier');
    expect(web.some((m) => uurAt(new Date(m.ontvangenOp)) < 7 * 60)).toBe(true);
    expect(web.some((m) => !isWerkdag(standaardKalender, m.op))).toBe(true);
  });

  test('some people report again, under the same reference', () => {
    const refs = dossiers.map((dossier) => receiptOf(dossier).melderRef);
    const again = 1 - new Set(refs).size / refs.length;
    expect(again).toBeGreaterThan(0.04);
    expect(again).toBeLessThan(0.12);
  });
});
