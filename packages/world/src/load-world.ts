import { instantAt } from '@meldpunt/core';
import { bulkInsert, bulkLoad, type StoreDeps } from '@meldpunt/store';
import type { World } from './generate-world.ts';
import { medewerkerRows } from './people/staff.ts';

type LoadDeps = Pick<
  StoreDeps,
  'store' | 'keys' | 'randomBytes' | 'instellingen' | 'blindeIndexBits' | 'drempelMassaal'
>;

/**
 * Writes a world into an empty database: staff without passwords, organisations, incidents, then all dossiers in blocks.
 * Give the world the same `instellingen` as the store has. `onBlock` hears how many dossiers were loaded so far.
 * Throws StoreError when the database already holds one of them; what was written before stays.
 */
export const loadWorld = async (
  deps: LoadDeps,
  world: World,
  options: { withMedewerkers?: boolean; onBlock?: (loaded: number) => void } = {},
): Promise<{ dossiers: number; organisaties: number; voorvallen: number }> => {
  if (options.withMedewerkers ?? true)
    await bulkInsert(deps, 'medewerker', medewerkerRows(world.medewerkers, instantAt(world.van, '09:00')));
  const organisaties = await bulkInsert(deps, 'organisatie', world.organisaties());
  const voorvallen = await bulkInsert(deps, 'voorval', world.voorvallen());
  await bulkInsert(deps, 'nummering', voorvalNumbering(world));
  const { dossiers } = await bulkLoad(deps, world.dossiers(), options.onBlock);
  return { dossiers, organisaties, voorvallen };
};

/** Numbers of incidents that were loaded are never given out again. */
const voorvalNumbering = (world: World): { reeks: string; jaar: number; laatste: number }[] => {
  const last = new Map<number, number>();
  for (const { voorvalnummer } of world.voorvallen()) {
    const [, jaar, nummer] = voorvalnummer.split('-').map(Number);
    if (jaar && nummer) last.set(jaar, Math.max(last.get(jaar) ?? 0, nummer));
  }
  return [...last].map(([jaar, laatste]) => ({ reeks: 'voorval', jaar, laatste }));
};
