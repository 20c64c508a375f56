import type { Actor, Datum, PersoonlijkeWaarde } from '@meldpunt/core';
import { datumAt, yearOf } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import { isUniqueConflict, namedError } from '../errors.ts';
import { nextNumber } from '../journal/numbering.ts';
import type { Stale } from '../journal/rollback.ts';
import { decrypt, encrypt } from '../keys/envelope.ts';
import { writeLog } from '../logboek.ts';
import type { Row } from '../tables/tables.ts';

/** Registers beside the dossiers: data breaches (A33), and complaints about the bureau without a dossier (5.4.5, B12). */
export type Register = 'datalek' | 'losse_klacht';

/** What was decided, to be written: the coded event, the words beside it, and the day of closing when it closes the entry. */
export type Registerschrijf = {
  handeling: string;
  gebeurtenis: { type: string; op: Datum };
  persoonlijk: readonly PersoonlijkeWaarde[];
  geslotenOp: Datum | null;
  actor: Actor;
};

/** One thing that happened to an entry; `velden` are its words, where these were asked for. */
export type Registerregel<G> = {
  versie: number;
  handeling: string;
  gebeurtenis: G;
  medewerkerId: string | null;
  vastgelegdOp: Date;
  velden: Readonly<Record<string, string>>;
};

export type Registerpost<G> = {
  postId: string;
  nummer: string;
  geopendOp: Date;
  geslotenOp: Datum | null;
  /** When the directeur approved that the entry is destroyed once its term has passed. */
  vernietigenBeslotenOp: Date | null;
  regels: Registerregel<G>[];
};

const prefixes: Record<Register, string> = { datalek: 'DL', losse_klacht: 'KL' };

/** `DL-2026-003` */
const numberOf = (register: Register, jaar: number, volgnummer: number): string =>
  `${prefixes[register]}-${jaar}-${String(volgnummer).padStart(3, '0')}`;

/** Binds sealed words to their place: in another entry or at another line they can't be opened. */
const place = (postId: string, versie: number): string => `register|${postId}|${versie}`;

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

/** Opens an entry under a key and a number of its own. */
export const openPost = async (
  deps: StoreDeps,
  register: Register,
  schrijf: Registerschrijf,
): Promise<{ postId: string; nummer: string }> => {
  const postId = deps.nieuwId();
  const nu = deps.nu();
  deps.keys.createKeys([postId]);
  try {
    return await deps.store.db.transaction().execute(async (trx) => {
      const jaar = yearOf(datumAt(nu));
      const nummer = numberOf(register, jaar, await nextNumber(trx, register, jaar));
      await trx
        .insertInto('registerpost')
        .values({ post_id: postId, register, nummer, geopend_op: nu, gesloten_op: schrijf.geslotenOp })
        .execute();
      await trx
        .insertInto('registerregel')
        .values(rowOf(deps, postId, 1, schrijf))
        .execute();
      await writeLog(trx, nu, [logLine(schrijf, nummer)]);
      return { postId, nummer };
    });
  } catch (error) {
    throw namedError(error);
  }
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

const postOf = <G>(row: Row<'registerpost'>, regels: Registerregel<G>[]): Registerpost<G> => ({
  postId: row.post_id,
  nummer: row.nummer,
  geopendOp: row.geopend_op,
  geslotenOp: row.gesloten_op as Datum | null,
  vernietigenBeslotenOp: row.vernietigen_besloten_op,
  regels,
});

const regelOf = <G>(
  row: Row<'registerregel'>,
  velden: Readonly<Record<string, string>>,
): Registerregel<G> => ({
  versie: row.versie,
  handeling: row.handeling,
  gebeurtenis: row.inhoud as G,
  medewerkerId: row.medewerker_id,
  vastgelegdOp: row.vastgelegd_op,
  velden,
});

/** All entries of a register, newest first, without their words. */
export const listPosten = async <G>(
  { store }: Pick<StoreDeps, 'store'>,
  register: Register,
): Promise<Registerpost<G>[]> => {
  const posten = await store.db
    .selectFrom('registerpost')
    .selectAll()
    .where('register', '=', register)
    .orderBy('geopend_op', 'desc')
    .orderBy('nummer', 'desc')
    .execute();
  if (posten.length === 0) return [];
  const regels = await store.db
    .selectFrom('registerregel')
    .selectAll()
    .where(
      'post_id',
      'in',
      posten.map((post) => post.post_id),
    )
    .orderBy('versie')
    .execute();
  const perPost = Map.groupBy(regels, (regel) => regel.post_id);
  return posten.map((post) =>
    postOf<G>(
      post,
      (perPost.get(post.post_id) ?? []).map((row) => regelOf<G>(row, {})),
    ),
  );
};

/** One entry with its words, logged before it is given; null when there is none of that number. */
export const readPost = async <G>(
  deps: Pick<StoreDeps, 'store' | 'keys' | 'nu'>,
  register: Register,
  nummer: string,
  reader: Actor,
): Promise<Registerpost<G> | null> => {
  const { db } = deps.store;
  const post = await db
    .selectFrom('registerpost')
    .selectAll()
    .where('register', '=', register)
    .where('nummer', '=', nummer)
    .executeTakeFirst();
  if (!post) return null;
  await writeLog(db, deps.nu(), [
    { actor: reader, actie: 'lezen', onderdeel: `register ${nummer}`, uitkomst: 'getoond' },
  ]);
  const rows = await db
    .selectFrom('registerregel')
    .selectAll()
    .where('post_id', '=', post.post_id)
    .orderBy('versie')
    .execute();
  const key = deps.keys.keyOf(post.post_id);
  const words = (row: Row<'registerregel'>): Record<string, string> =>
    row.nonce && row.geheimtekst
      ? JSON.parse(decrypt(key, place(post.post_id, row.versie), row.nonce, row.geheimtekst).toString('utf8'))
      : {};
  return postOf<G>(
    post,
    rows.map((row) => regelOf<G>(row, words(row))),
  );
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
