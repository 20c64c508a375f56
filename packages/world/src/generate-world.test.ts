import { createHash } from 'node:crypto';
import { datum } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { generateWorld, type WorldOptions } from './generate-world.ts';

const options: WorldOptions = { seed: 'proef', totEnMet: datum('2026-06-30'), massa: 30 };

const fingerprint = (over: Partial<WorldOptions> = {}) => {
  const hash = createHash('sha256');
  for (const dossier of generateWorld({ ...options, ...over })
    .dossiers()
    .take(300))
    hash.update(JSON.stringify(dossier));
  return hash.digest('hex');
};

test('the same seed gives the same bytes, another seed others', () => {
  const first = fingerprint();
  expect(fingerprint()).toBe(first);
  expect(fingerprint({ seed: 'proef2' })).not.toBe(first);
});

test('any dossier can be made by itself, without those before it', () => {
  const world = generateWorld({ ...options, dossiers: 800 });
  const all = [...world.dossiers()];
  expect(all).toHaveLength(world.aantal);
  expect(world.aantal).toBe(830);
  for (const row of [0, 1, 399, 640, 829]) expect(world.dossierAt(row)).toEqual(all[row]);
  expect(() => world.dossierAt(830)).toThrow(RangeError);
});

test('dossiers are numbered per year of registration, without gaps, in order of receipt', () => {
  const next = new Map<string, number>();
  const wrong: string[] = [];
  let received = '';
  for (const { identity, journaal } of generateWorld({ ...options, dossiers: 2500 }).dossiers()) {
    const first = journaal[0]?.gebeurtenis;
    if (first?.type !== 'MeldingReceived') throw new Error('no receipt');
    const year = first.registratiedatum.slice(0, 4);
    const number = (next.get(year) ?? 0) + 1;
    next.set(year, number);
    const expected = `${year}-${String(number).padStart(5, '0')}`;
    if (identity.dossiernummer !== expected || first.ontvangenOp < received)
      wrong.push(identity.dossiernummer);
    received = first.ontvangenOp;
  }
  expect(wrong).toEqual([]);
  expect([...next.keys()]).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
});

test('as many as asked, with and without what is planted', () => {
  for (const dossiers of [1, 7, 50, 499, 501])
    expect([...generateWorld({ ...options, dossiers, massa: 0 }).dossiers()]).toHaveLength(dossiers);
});

test('ids of dossiers, registrations and numbers are all different', () => {
  const seen = new Set<string>();
  let count = 0;
  for (const { identity } of generateWorld({ ...options, dossiers: 1500 }).dossiers()) {
    seen.add(identity.dossierId).add(identity.registratieId).add(identity.dossiernummer);
    count += 3;
  }
  expect(seen.size).toBe(count);
});
