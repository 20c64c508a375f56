import type { Actor, Datum } from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import { decrypt } from '../keys/envelope.ts';
import { writeLog } from '../logboek.ts';
import type { Row } from '../tables/tables.ts';
import { place, type Register, type Registerpost, type Registerregel } from './register-post.ts';

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
