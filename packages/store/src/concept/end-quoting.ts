import { createHash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { decrypt } from '../keys/envelope.ts';
import type { Database } from '../tables/tables.ts';
import { type Conceptbestand, noBestand, unsealBestand } from './concept-bestand.ts';
import type { Getypt } from './concepten.ts';
import { bound, type Conceptplaats } from './conceptplaats.ts';

/** Only a piece of this many letters and digits says that somebody quoted, and did not use the same word. */
const SHORTEST = 5;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The value as a whole, and of a story its sentences. */
const piecesOf = (value: string): string[] =>
  [value, ...value.split(/[.!?\n]+/)].map(plain).filter((piece) => piece.length >= SHORTEST);

/** What a file says, where it is plain text; null where nobody can tell without the program that it was made with. */
const textOf = (inhoud: Uint8Array): string | null => {
  if (inhoud.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(inhoud);
  } catch {
    return null;
  }
};

/** Whether this file quotes one of these, or can't be shown not to: PDF, Word and pictures keep their words packed. */
const mayQuote = ({ naam, inhoud }: Conceptbestand, pieces: readonly string[]): boolean => {
  const text = textOf(inhoud);
  return text === null || pieces.some((piece) => plain(`${naam}\n${text}`).includes(piece));
};

type Deps = Pick<StoreDeps, 'keys'>;
type Draft = Pick<
  Selectable<Database['concept']>,
  'medewerker_id' | 'handeling' | 'nonce' | 'geheimtekst' | 'bestand_nonce' | 'bestand'
>;

const draftsOf = (trx: Transaction<Database>, dossierId: string): Promise<Draft[]> =>
  trx
    .selectFrom('concept')
    .select(['medewerker_id', 'handeling', 'nonce', 'geheimtekst', 'bestand_nonce', 'bestand'])
    .where('dossier_id', '=', dossierId)
    .execute();

const placeOf = (dossierId: string, { medewerker_id, handeling }: Draft): Conceptplaats => ({
  dossierId,
  schrijver: { medewerkerId: medewerker_id, rol: 'systeem' },
  handeling,
});

const fileOf = ({ keys }: Deps, dossierId: string, draft: Draft): Conceptbestand | null =>
  draft.bestand && draft.bestand_nonce
    ? unsealBestand(keys.keyOf(dossierId), placeOf(dossierId, draft), draft.bestand_nonce, draft.bestand)
    : null;

/** The file goes, and what was typed stays: whoever writes chooses it again, or does not. */
const endFile = async (trx: Transaction<Database>, dossierId: string, draft: Draft): Promise<void> => {
  await trx
    .updateTable('concept')
    .set(noBestand)
    .where('dossier_id', '=', dossierId)
    .where('medewerker_id', '=', draft.medewerker_id)
    .where('handeling', '=', draft.handeling)
    .execute();
};

/**
 * What is erased from the vault is not kept by a draft that quotes it: that draft goes, whoever is writing it, and so does a
 * file beside a draft that may quote it. In the transaction of the erasure (A16-17).
 */
export const endQuoting = async (
  deps: Deps,
  trx: Transaction<Database>,
  dossierId: string,
  value: string,
): Promise<void> => {
  const pieces = piecesOf(value);
  if (pieces.length === 0) return;
  for (const draft of await draftsOf(trx, dossierId)) {
    const place = bound(placeOf(dossierId, draft));
    const opened = decrypt(deps.keys.keyOf(dossierId), place, draft.nonce, draft.geheimtekst);
    const velden = JSON.parse(opened.toString('utf8')) as Getypt;
    const text = plain(Object.values(velden).flat().join('\n'));
    const file = fileOf(deps, dossierId, draft);
    if (pieces.some((piece) => text.includes(piece)))
      await trx
        .deleteFrom('concept')
        .where('dossier_id', '=', dossierId)
        .where('medewerker_id', '=', draft.medewerker_id)
        .where('handeling', '=', draft.handeling)
        .execute();
    else if (file && mayQuote(file, pieces)) await endFile(trx, dossierId, draft);
  }
};

/** A document that is erased is not kept beside a draft either (A16-17). */
export const endSameFile = async (
  deps: Deps,
  trx: Transaction<Database>,
  dossierId: string,
  sha256: Uint8Array,
): Promise<void> => {
  for (const draft of await draftsOf(trx, dossierId)) {
    const file = fileOf(deps, dossierId, draft);
    if (file && createHash('sha256').update(file.inhoud).digest().equals(sha256))
      await endFile(trx, dossierId, draft);
  }
};
