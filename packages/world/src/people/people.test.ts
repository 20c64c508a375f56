import { datum } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { makePlaces } from '../calibration/municipalities.ts';
import { generateWorld } from '../generate-world.ts';
import { randomSource } from '../random/random.ts';
import { nameGroups } from './name-lists.ts';
import { makePeople } from './person.ts';

const source = randomSource('mensen');
const people = makePeople(source, makePlaces(source));
const many = Array.from({ length: 9000 }, (_, key) => people(key));

test('every origin is as likely, and every list of names about as long', () => {
  for (const { herkomst, vrouwen, mannen, achternamen } of nameGroups) {
    const count = many.filter((person) => person.herkomst === herkomst).length;
    expect(Math.abs(count - 1000), herkomst).toBeLessThan(150);
    for (const list of [vrouwen, mannen, achternamen]) expect(new Set(list).size, herkomst).toBe(12);
  }
});

test('nobody can be reached: numbers, addresses and postcodes that are never given out', () => {
  const outside = many.filter(
    (person) =>
      !/^(06-00\d{6}|050-000\d{4})$/.test(person.telefoon ?? '06-00000000') ||
      !/@(example\.nl|post\.invalid)$/.test(person.email ?? '@example.nl') ||
      !/, \d{4} S[ADS] /.test(person.adres ?? ', 9700 SA '),
  );
  expect(outside).toEqual([]);
});

test('a person is the same each time, and gives some things and not others', () => {
  expect(people(17)).toEqual(many[17]);
  for (const field of ['telefoon', 'email', 'adres', 'geboortedatum'] as const) {
    const given = many.filter((person) => person[field] !== undefined).length / many.length;
    expect(given).toBeGreaterThan(0.5);
    expect(given).toBeLessThan(0.95);
  }
});

test('the staff has every role, and a world can be given its own', () => {
  const { medewerkers } = generateWorld({ seed: 1, totEnMet: datum('2026-06-30'), dossiers: 10, massa: 0 });
  expect(new Set(medewerkers.map((m) => m.rol)).size).toBe(5);
  expect(new Set(medewerkers.map((m) => m.medewerkerId)).size).toBe(medewerkers.length);
  const one = medewerkers.filter((m) => m.rol === 'klachtbehandelaar').slice(0, 1);
  const own = [...one, ...medewerkers.filter((m) => m.rol === 'directeur')];
  const world = generateWorld({
    seed: 1,
    totEnMet: datum('2026-06-30'),
    dossiers: 60,
    massa: 0,
    medewerkers: own,
  });
  const doers = new Set([...world.dossiers()].flatMap((d) => d.journaal.map((j) => j.medewerkerId)));
  doers.delete(null);
  expect(doers).toEqual(new Set(own.map((m) => m.medewerkerId)));
  const without = { seed: 1, totEnMet: datum('2026-06-30') };
  for (const none of [[], one, own.slice(1)])
    expect(() => generateWorld({ ...without, medewerkers: none })).toThrow(RangeError);
});
