import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import type { PersoonlijkeWaarde } from '@meldpunt/core';
import { expect, test } from 'vitest';
import type { Row } from '../tables/tables.ts';
import { sealFields, unsealRow } from './vault.ts';

const key = createSecretKey(randomBytes(32));
const dossierId = randomUUID();
const waarden: PersoonlijkeWaarde[] = [
  { klasse: 'contact', veld: 'melderTelefoon', waarde: '050-1234567' },
  { klasse: 'contact', veld: 'melderNaam', waarde: 'Zoë "Kanarie"' },
  { klasse: 'bijzonder', veld: 'omschrijving', waarde: 'Een verhaal\nmet regels' },
];
const rows = () => sealFields(key, dossierId, 3, waarden, randomBytes) as Row<'kluis'>[];

test('one sealed row per class; opened it is what was sealed', () => {
  const sealed = rows();
  expect(sealed.map((row) => row.klasse)).toEqual(['contact', 'bijzonder']);
  expect(sealed.map((row) => unsealRow(key, row).velden)).toEqual([
    { melderNaam: 'Zoë "Kanarie"', melderTelefoon: '050-1234567' },
    { omschrijving: 'Een verhaal\nmet regels' },
  ]);
  expect(Buffer.concat(sealed.map((row) => row.geheimtekst)).includes('Kanarie')).toBe(false);
});

test.each([
  ['another dossier', { dossier_id: randomUUID() }],
  ['another version', { versie: 4 }],
  ['another class', { klasse: 'derden' }],
  ['another nonce', { nonce: randomBytes(12) }],
])('moved to %s it cannot be opened', (_, over) => {
  for (const row of rows()) expect(() => unsealRow(key, { ...row, ...over })).toThrow(/verplaatst/);
});

test('each bit of the ciphertext counts, and so does the key', () => {
  const [row] = rows();
  if (!row) throw new Error('nothing sealed');
  for (let at = 0; at < row.geheimtekst.length; at++) {
    const changed = Buffer.from(row.geheimtekst);
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
    expect(() => unsealRow(key, { ...row, geheimtekst: changed })).toThrow(/beschadigd/);
  }
  expect(() => unsealRow(createSecretKey(randomBytes(32)), row)).toThrow(/sleutel/);
  expect(() => unsealRow(key, { ...row, geheimtekst: row.geheimtekst.subarray(0, 8) })).toThrow(/beschadigd/);
});

test('no nonce comes twice', () => {
  const nonces = Array.from({ length: 5_000 }, () => rows().map((row) => row.nonce.toString('hex'))).flat();
  expect(new Set(nonces).size).toBe(nonces.length);
});
