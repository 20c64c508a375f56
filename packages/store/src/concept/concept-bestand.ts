import type { StoreDeps } from '../deps.ts';
import { decrypt, encrypt } from '../keys/envelope.ts';
import { isUuid } from '../uuid.ts';
import { bound, type Conceptplaats, oldest } from './conceptplaats.ts';

type Deps = Pick<StoreDeps, 'store' | 'keys' | 'nu' | 'randomBytes' | 'conceptDagen'>;

/** A file that was chosen and not recorded yet: its name as it was sent, and what is in it. */
export type Conceptbestand = { naam: string; inhoud: Uint8Array };

const LENGTH_BYTES = 4;
const boundFile = (place: Conceptplaats): string => `${bound(place)}|bestand`;

/** The columns of a draft without a file. */
export const noBestand = { bestand_nonce: null, bestand: null };

/** The columns that hold a file beside a draft: name and content in one sealed piece, bound to the draft. */
export const sealBestand = (
  deps: Pick<Deps, 'keys' | 'randomBytes'>,
  place: Conceptplaats,
  { naam, inhoud }: Conceptbestand,
): { bestand_nonce: Buffer; bestand: Buffer } => {
  const name = Buffer.from(naam);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(name.length);
  const { nonce, geheimtekst } = encrypt(
    deps.keys.keyOf(place.dossierId),
    boundFile(place),
    Buffer.concat([length, name, inhoud]),
    deps.randomBytes,
  );
  return { bestand_nonce: nonce, bestand: geheimtekst };
};

/** The file in the columns that hold it. Throws `damaged` when it can't be opened. */
export const unsealBestand = (
  key: ReturnType<Deps['keys']['keyOf']>,
  place: Conceptplaats,
  nonce: Buffer,
  bestand: Buffer,
): Conceptbestand => {
  const plain = decrypt(key, boundFile(place), nonce, bestand);
  const begin = LENGTH_BYTES + plain.readUInt32BE();
  return { naam: plain.subarray(LENGTH_BYTES, begin).toString('utf8'), inhoud: plain.subarray(begin) };
};

/** The file that is kept with a draft; null when there is none, or the draft is too old. Throws `damaged` when it can't be opened. */
export const conceptBestand = async (deps: Deps, place: Conceptplaats): Promise<Conceptbestand | null> => {
  if (!isUuid(place.dossierId)) return null;
  const row = await deps.store.db
    .selectFrom('concept')
    .select(['bestand_nonce', 'bestand'])
    .where('dossier_id', '=', place.dossierId)
    .where('medewerker_id', '=', place.schrijver.medewerkerId)
    .where('handeling', '=', place.handeling)
    .where('bewaard_op', '>=', oldest(deps))
    .executeTakeFirst();
  if (!row?.bestand || !row.bestand_nonce || !deps.keys.hasKey(place.dossierId)) return null;
  return unsealBestand(deps.keys.keyOf(place.dossierId), place, row.bestand_nonce, row.bestand);
};
