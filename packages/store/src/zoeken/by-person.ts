import type { Actor } from '@meldpunt/core';
import { sql } from 'kysely';
import { organisationAgreement, personAgreement, soundsOf } from '../conflict/name-agreement.ts';
import { readSides, type Zijde } from '../conflict/sides.ts';
import type { StoreDeps } from '../deps.ts';
import { blindHash, personIn } from '../vault/blind-index.ts';
import { nameKeys, type Persoon, searchKeys } from '../vault/person.ts';
import { zichtbaar } from '../zicht/zichtbaar.ts';
import type { Vondsten, Zoekreden } from './kinds.ts';

type Deps = Pick<StoreDeps, 'store' | 'keys' | 'blindeIndexBits'>;

/** More candidates than this are not opened: then the search says that it stopped. */
const MOST = 1500;

/** Dossiers in whose buckets these values fall, those with most values first; only what the reader sees. */
const inBuckets = async (
  deps: Deps,
  lezer: Actor,
  keys: readonly { veld: string; waarde: number }[],
): Promise<{ ids: string[]; gestopt: boolean }> => {
  if (keys.length === 0) return { ids: [], gestopt: false };
  const rows = await deps.store.db
    .selectFrom('blinde_index')
    .select('dossier_id')
    .where((eb) => eb.or(keys.map((k) => eb.and([eb('veld', '=', k.veld), eb('waarde', '=', k.waarde)]))))
    .where(zichtbaar(lezer, 'blinde_index.dossier_id'))
    .groupBy('dossier_id')
    .orderBy(sql`count(distinct (veld, waarde))`, 'desc')
    .orderBy('dossier_id')
    .limit(MOST + 1)
    .execute();
  return { ids: rows.slice(0, MOST).map((row) => row.dossier_id), gestopt: rows.length > MOST };
};

const strongest = (namen: readonly string[], tekst: string) => {
  const found = namen.map((naam) => personAgreement(tekst, naam) ?? organisationAgreement(tekst, naam));
  return found.includes('gelijk') ? 'gelijk' : found.find((how) => how !== null);
};

const reasonsOf = (zijde: Zijde, tekst: string): Zoekreden[] => {
  const melder = strongest([...zijde.melder, ...zijde.melderOrganisatie], tekst);
  const wederpartij = strongest(zijde.wederpartij, tekst);
  return [
    ...(melder ? [`melder_${melder}` as const] : []),
    ...(wederpartij ? [`wederpartij_${wederpartij}` as const] : []),
  ];
};

/** By the name of a melder or wederpartij, person or organisation, as it sounds; opened and compared. */
export const findByName = async (deps: Deps, lezer: Actor, tekst: string): Promise<Vondsten> => {
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  const keys = [
    ...soundsOf(tekst).map((sound) => ({ veld: 'klank', waarde: hash('klank', sound) })),
    ...nameKeys(tekst).map((key) => ({ veld: 'naam', waarde: hash('naam', key) })),
  ];
  const { ids, gestopt } = await inBuckets(deps, lezer, keys);
  const sides = await readSides(deps, deps.store.db, ids);
  return {
    gestopt,
    redenen: new Map(
      sides.flatMap((zijde) => {
        const redenen = reasonsOf(zijde, tekst);
        return redenen.length > 0 ? [[zijde.dossierId, redenen]] : [];
      }),
    ),
  };
};

/** By telephone, e-mail or birth date of the melder. */
export const findByDetail = async (
  deps: Deps,
  lezer: Actor,
  veld: 'telefoon' | 'email' | 'geboortedatum',
  tekst: string,
): Promise<Vondsten> => {
  const keyOf = (persoon: Persoon | null) =>
    persoon ? searchKeys(persoon).find((key) => key.veld === veld)?.sleutel : undefined;
  const wanted = keyOf({ [veld]: tekst });
  if (!wanted) return { redenen: new Map(), gestopt: false };
  const hash = blindHash(deps.keys.subkey, deps.blindeIndexBits);
  const { ids, gestopt } = await inBuckets(deps, lezer, [{ veld, waarde: hash(veld, wanted) }]);
  const redenen = new Map<string, Zoekreden[]>();
  for (const id of ids)
    if (keyOf(await personIn(deps, deps.store.db, id, 'melder')) === wanted) redenen.set(id, [veld]);
  return { redenen, gestopt };
};
