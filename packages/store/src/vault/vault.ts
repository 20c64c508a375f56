import type { KeyObject } from 'node:crypto';
import type { PersoonlijkeWaarde, Persoonsgegevensklasse } from '@meldpunt/core';
import { decrypt, encrypt, type RandomBytes } from '../keys/envelope.ts';
import type { NewRow, Row } from '../tables/tables.ts';

/** Personal fields of one class, as one act recorded them: field path and value. */
export type Verzegeld = {
  dossierId: string;
  versie: number;
  klasse: Persoonsgegevensklasse;
  velden: Record<string, string>;
};

/** Binds a sealed value to its place: copied to another row, class or dossier it can't be opened. */
const place = (dossierId: string, versie: number, klasse: string): string =>
  `kluis|${klasse}|${dossierId}|${versie}`;

/** One sealed row per class, under the key of the dossier. `versie` is that of the first event of the act. */
export const sealFields = (
  key: KeyObject,
  dossierId: string,
  versie: number,
  persoonlijk: readonly PersoonlijkeWaarde[],
  random: RandomBytes,
): NewRow<'kluis'>[] => {
  const byClass = new Map<Persoonsgegevensklasse, [string, string][]>();
  for (const { klasse, veld, waarde } of persoonlijk) {
    const fields = byClass.get(klasse) ?? [];
    fields.push([veld, waarde]);
    byClass.set(klasse, fields);
  }
  return [...byClass].map(([klasse, fields]) => {
    const text = JSON.stringify(Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1))));
    const sealed = encrypt(key, place(dossierId, versie, klasse), Buffer.from(text), random);
    return { dossier_id: dossierId, versie, klasse, ...sealed };
  });
};

/** Opens one row. Throws StoreError `damaged` when it is not what was sealed, at the place where it was sealed. */
export const unsealRow = (key: KeyObject, row: Row<'kluis'>): Verzegeld => {
  const plain = decrypt(key, place(row.dossier_id, row.versie, row.klasse), row.nonce, row.geheimtekst);
  return {
    dossierId: row.dossier_id,
    versie: row.versie,
    klasse: row.klasse as Persoonsgegevensklasse,
    velden: JSON.parse(plain.toString('utf8')) as Record<string, string>,
  };
};
