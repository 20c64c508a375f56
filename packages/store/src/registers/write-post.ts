import { type Actor, type Datum, datumAt, type PersoonlijkeWaarde, yearOf } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import { isUniqueConflict, namedError } from '../errors.ts';
import { nextNumber } from '../journal/numbering.ts';
import type { Stale } from '../journal/rollback.ts';
import { encrypt } from '../keys/envelope.ts';
import { keyOwner } from '../keys/key-owners.ts';
import { keysOfTransaction } from '../keys/keys-of-transaction.ts';
import { writeLog } from '../logboek.ts';
import { place, type Register, type Registerpost } from './register-post.ts';

/** What was decided, to be written: the coded event, the words beside it, and the day of closing when it closes the entry. */
export type Registerschrijf = {
  handeling: string;
  gebeurtenis: { type: string; op: Datum };
  persoonlijk: readonly PersoonlijkeWaarde[];
  geslotenOp: Datum | null;
  actor: Actor;
};

const prefixes: Record<Register, string> = { datalek: 'DL', losse_klacht: 'KL' };

/** `DL-2026-003` */
const numberOf = (register: Register, jaar: number, volgnummer: number): string =>
  `${prefixes[register]}-${jaar}-${String(volgnummer).padStart(3, '0')}`;

const sealed = (
  deps: StoreDeps,
  postId: string,
  versie: number,
  persoonlijk: readonly PersoonlijkeWaarde[],
) => {
  if (persoonlijk.length === 0) return { nonce: null, geheimtekst: null };
  const text = JSON.stringify(Object.fromEntries(persoonlijk.map(({ veld, waarde }) => [veld, waarde])));
  return encrypt(deps.keys.keyOf(postId), place(postId, versie), Buffer.from(text), deps.randomBytes);
};

const rowOf = (deps: StoreDeps, postId: string, versie: number, schrijf: Registerschrijf) => ({
  post_id: postId,
  versie,
  handeling: schrijf.handeling,
  gebeurtenis: schrijf.gebeurtenis.type,
  inhoud: JSON.stringify(schrijf.gebeurtenis),
  ...sealed(deps, postId, versie, schrijf.persoonlijk),
  medewerker_id: schrijf.actor.medewerkerId,
  vastgelegd_op: deps.nu(),
});

const logLine = (schrijf: Registerschrijf, nummer: string) => ({
  actor: schrijf.actor,
  actie: 'register',
  onderdeel: nummer,
  uitkomst: schrijf.handeling,
});

/** The id that came along is in use: the entry was opened before, by the same form. */
class OpenedBefore extends Error {}

/**
 * Opens an entry under a key and a number of its own. With `gegevenId`, an id that was given out beforehand, a request that
 * comes twice opens one entry, and both times its number is given.
 */
export const openPost = async (
  deps: StoreDeps,
  register: Register,
  schrijf: Registerschrijf,
  gegevenId?: string,
): Promise<{ postId: string; nummer: string }> => {
  const nu = deps.nu();
  const postId = gegevenId ?? deps.nieuwId();
  const sleutels = keysOfTransaction(deps.keys);
  try {
    return await deps.store.db.transaction().execute(async (trx) => {
      const jaar = yearOf(datumAt(nu));
      const nummer = numberOf(register, jaar, await nextNumber(trx, register, jaar));
      if (gegevenId && (await keyOwner(trx, gegevenId))) throw new OpenedBefore();
      // Of an id that was given out another request can know too, so that key is not taken back.
      if (gegevenId) deps.keys.createKeys([postId]);
      else sleutels.make([postId]);
      await trx
        .insertInto('registerpost')
        .values({ post_id: postId, register, nummer, geopend_op: nu, gesloten_op: schrijf.geslotenOp })
        .execute();
      await trx
        .insertInto('registerregel')
        .values(rowOf(deps, postId, 1, schrijf))
        .execute();
      await writeLog(trx, nu, [logLine(schrijf, nummer)]);
      sleutels.written();
      return { postId, nummer };
    });
  } catch (error) {
    if (error instanceof OpenedBefore) return openedBefore(deps, register, schrijf, postId);
    sleutels.undo(error);
    throw namedError(error);
  }
};

/** The entry that the same form opened; another one, when the id turns out to be that of something else. */
const openedBefore = async (
  deps: StoreDeps,
  register: Register,
  schrijf: Registerschrijf,
  postId: string,
): Promise<{ postId: string; nummer: string }> => {
  const known = await deps.store.db
    .selectFrom('registerpost')
    .select('nummer')
    .where('post_id', '=', postId)
    .where('register', '=', register)
    .executeTakeFirst();
  return known ? { postId, ...known } : openPost(deps, register, schrijf);
};

/** Adds what happened to an entry; `stale` when somebody else added something meanwhile. */
export const addToPost = async (
  deps: StoreDeps,
  post: Pick<Registerpost<unknown>, 'postId' | 'nummer'> & { versie: number },
  schrijf: Registerschrijf,
): Promise<{ versie: number } | Stale> => {
  const versie = post.versie + 1;
  try {
    await deps.store.db.transaction().execute(async (trx) => {
      await trx
        .insertInto('registerregel')
        .values(rowOf(deps, post.postId, versie, schrijf))
        .execute();
      if (schrijf.geslotenOp)
        await trx
          .updateTable('registerpost')
          .set({ gesloten_op: schrijf.geslotenOp })
          .where('post_id', '=', post.postId)
          .execute();
      await writeLog(trx, deps.nu(), [logLine(schrijf, post.nummer)]);
    });
    return { versie };
  } catch (error) {
    if (isUniqueConflict(error, 'registerregel_pkey')) return { refused: 'stale' };
    throw namedError(error);
  }
};

/** The directeur approves that an entry is destroyed by the night once its term has passed. */
export const approveDestruction = async (
  deps: Pick<StoreDeps, 'store' | 'nu'>,
  post: Pick<Registerpost<unknown>, 'postId' | 'nummer'>,
  actor: Actor,
): Promise<void> => {
  const nu = deps.nu();
  await deps.store.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('registerpost')
      .set({ vernietigen_door: actor.medewerkerId, vernietigen_besloten_op: nu })
      .where('post_id', '=', post.postId)
      .where('gesloten_op', 'is not', null)
      .execute();
    await writeLog(trx, nu, [
      { actor, actie: 'register', onderdeel: post.nummer, uitkomst: 'vernietigen goedgekeurd' },
    ]);
  });
};
