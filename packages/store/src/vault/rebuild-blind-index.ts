import type { StoreDeps } from '../deps.ts';
import { namedError } from '../errors.ts';
import type { Row } from '../tables/tables.ts';
import { blindHash, indexPeople, indexRows } from './blind-index.ts';
import { unsealRow } from './vault.ts';

const BLOCK = 500;

/**
 * Makes the blind index anew from the vault: after a restore, or for another number of bits. With `aanvullen` what is there
 * stays and only what lacks is added, so that people can be found all the while. Opens every sealed row
 * on the way, so it is a proof that they can be read. Gives the dossiers that were indexed and how many have no key
 * (any more). Throws StoreError `damaged` when a row can't be opened.
 */
export const rebuildBlindIndex = async (
  deps: Pick<StoreDeps, 'store' | 'keys' | 'blindeIndexBits'>,
  { aanvullen = false }: { aanvullen?: boolean } = {},
): Promise<{ dossiers: number; zonderSleutel: number; velden: number }> => {
  const { db } = deps.store;
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  if (!aanvullen) await db.deleteFrom('blinde_index').execute();
  const counted = { dossiers: 0, zonderSleutel: 0, velden: 0 };
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const ids = await db
      .selectFrom('kluis')
      .select('dossier_id')
      .distinct()
      .where('dossier_id', '>', after)
      .orderBy('dossier_id')
      .limit(BLOCK)
      .execute();
    const last = ids.at(-1);
    if (!last) return counted;
    after = last.dossier_id;
    const rows = await db
      .selectFrom('kluis')
      .selectAll()
      .where(
        'dossier_id',
        'in',
        ids.map((row) => row.dossier_id),
      )
      .orderBy('dossier_id')
      .orderBy('versie')
      .execute();
    const index = [...Map.groupBy(rows, (row) => row.dossier_id)].flatMap(([dossierId, sealed]) => {
      if (!deps.keys.hasKey(dossierId)) {
        counted.zonderSleutel++;
        return [];
      }
      counted.dossiers++;
      const fields = openAll(deps, dossierId, sealed);
      counted.velden += fields.length;
      return indexRows(hash, dossierId, fields);
    });
    await indexPeople(db, index).catch((error) => {
      throw namedError(error);
    });
  }
};

const openAll = (
  deps: Pick<StoreDeps, 'keys'>,
  dossierId: string,
  sealed: Row<'kluis'>[],
): { veld: string; waarde: string }[] => {
  const key = deps.keys.keyOf(dossierId);
  return sealed
    .flatMap((row) => Object.entries(unsealRow(key, row).velden))
    .map(([veld, waarde]) => ({ veld, waarde }));
};
