import { readFileSync } from 'node:fs';
import { standaardBewaarregels } from '@meldpunt/archive';
import { persoonsgegevensklassen } from '@meldpunt/core';
import { veldnamen } from '@meldpunt/lvtd';
import { tables } from '@meldpunt/store';
import { describe, expect, test } from 'vitest';
import { composeRegister } from './compose-register.ts';
import { registerFiles } from './register-files.ts';
import { ontvangers, parseBureauteksten, verwerkingen } from './verwerkingen.ts';

const register = composeRegister({
  bureau: 'Bureau Voorbeeld',
  nu: new Date('2026-05-01T10:00:00Z'),
  bewaarregels: standaardBewaarregels,
  teksten: { contact: 'info@voorbeeld.nl', doelen: { 'Landelijk registreren': 'Eigen woorden.' } },
});

describe('the register of processing activities', () => {
  test('protocol A30: every table that is stored has its place in it, once, with all its columns', () => {
    const stored = register.verwerkingen.flatMap(({ opslag }) => opslag);
    expect(stored.map(({ tabel }) => tabel).toSorted()).toEqual(Object.keys(tables).toSorted());
    for (const { tabel, kolommen } of stored) expect(kolommen).toEqual(Object.keys(tables[tabel]));
  });
  test('protocol A30: every class of personal data is in it, with fields of its own', () => {
    const classes = register.verwerkingen.flatMap(({ klassen }) => klassen);
    expect([...new Set(classes.map(({ klasse }) => klasse))].toSorted()).toEqual(
      [...persoonsgegevensklassen].toSorted(),
    );
    for (const { klasse, velden } of classes) expect(velden.length, klasse).toBeGreaterThan(0);
  });
  test('protocol A30: every field of the national delivery, every retention rule, and every database role that reads', () => {
    expect(register.landelijke_levering.map(({ veld }) => veld)).toEqual(veldnamen);
    expect(register.bewaarregels).toHaveLength(
      standaardBewaarregels.regels.length + standaardBewaarregels.registers.length,
    );
    const matrix = readFileSync(new URL('../../../../sql/role-matrix.txt', import.meta.url), 'utf8');
    const roles = new Set(matrix.split('\n').flatMap((line) => line.match(/^meldpunt_\w+/) ?? []));
    expect(ontvangers.flatMap(({ rol }) => rol ?? []).toSorted()).toEqual([...roles].toSorted());
  });
  test('the bureau’s own words come in, and what it did not fill in says so', () => {
    expect(register.contact).toBe('info@voorbeeld.nl');
    expect(register.functionaris).toContain('Nog in te vullen');
    expect(register.verwerkingen.find(({ naam }) => naam === 'Landelijk registreren')?.doel).toBe(
      'Eigen woorden.',
    );
    expect(parseBureauteksten({ verwerkers: [{ naam: 'Host', wat: 'Servers' }] })).toMatchObject({});
    expect(() => parseBureauteksten({ doelen: { Onzin: 'x' } })).toThrow('kloppen niet');
  });
  test('an activity says what it is for, on what ground, and how long', () => {
    for (const one of verwerkingen)
      for (const text of [one.doel, one.grondslag, one.bewaren])
        expect(text.length, one.naam).toBeGreaterThan(10);
  });
  test.each(Object.entries(registerFiles))('as %s', async (soort, { make }) => {
    const bytes = Buffer.from(await make(register));
    const begins = { json: '{', pdf: '%PDF-1.7', xlsx: 'PK' }[soort] ?? '';
    expect(bytes.subarray(0, begins.length).toString('latin1')).toBe(begins);
    expect(bytes.equals(Buffer.from(await make(register)))).toBe(true);
    if (soort === 'json') expect(JSON.parse(bytes.toString('utf8'))).toEqual(register);
  });
});
