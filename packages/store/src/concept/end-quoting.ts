import type { Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { decrypt } from '../keys/envelope.ts';
import type { Database } from '../tables/tables.ts';
import type { Getypt } from './concepten.ts';
import { bound } from './conceptplaats.ts';

/** Only a piece of this many letters and digits says that somebody quoted, and did not use the same word. */
const SHORTEST = 5;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The value as a whole, and of a story its sentences. */
const piecesOf = (value: string): string[] =>
  [value, ...value.split(/[.!?\n]+/)].map(plain).filter((piece) => piece.length >= SHORTEST);

/**
 * What is erased from the vault is not kept by a draft that quotes it: that draft goes, whoever is writing it. In the
 * transaction of the erasure (A16-17).
 */
export const endQuoting = async (
  deps: Pick<StoreDeps, 'keys'>,
  trx: Transaction<Database>,
  dossierId: string,
  value: string,
): Promise<void> => {
  const pieces = piecesOf(value);
  if (pieces.length === 0) return;
  const drafts = await trx
    .selectFrom('concept')
    .select(['medewerker_id', 'handeling', 'nonce', 'geheimtekst'])
    .where('dossier_id', '=', dossierId)
    .execute();
  for (const draft of drafts) {
    const schrijver = { medewerkerId: draft.medewerker_id, rol: 'systeem' } as const;
    const place = bound({ dossierId, schrijver, handeling: draft.handeling });
    const opened = decrypt(deps.keys.keyOf(dossierId), place, draft.nonce, draft.geheimtekst);
    const velden = JSON.parse(opened.toString('utf8')) as Getypt;
    const text = plain(Object.values(velden).flat().join('\n'));
    if (!pieces.some((piece) => text.includes(piece))) continue;
    await trx
      .deleteFrom('concept')
      .where('dossier_id', '=', dossierId)
      .where('medewerker_id', '=', draft.medewerker_id)
      .where('handeling', '=', draft.handeling)
      .execute();
  }
};
