import type { Actor } from '@meldpunt/core';
import type { StoreDeps } from './deps.ts';
import { isUniqueConflict } from './errors.ts';
import { writeLog } from './logboek.ts';

/** The text of a letter as the bureau changed it; version 0, the text that is shipped, is not kept here. */
export type Sjabloonversie = {
  versie: number;
  onderwerp: string;
  tekst: string;
  medewerkerId: string;
  gemaaktOp: Date;
};

type Deel = { soort: string; deel: string };

/** Every version of a template that the bureau made, newest first; empty when it never changed the shipped text. */
export const sjabloonVersies = async (
  { store }: Pick<StoreDeps, 'store'>,
  { soort, deel }: Deel,
): Promise<Sjabloonversie[]> => {
  const rows = await store.db
    .selectFrom('briefsjabloon')
    .select(['versie', 'onderwerp', 'tekst', 'medewerker_id', 'gemaakt_op'])
    .where('soort', '=', soort)
    .where('deel', '=', deel)
    .orderBy('versie', 'desc')
    .execute();
  return rows.map((row) => ({
    versie: row.versie,
    onderwerp: row.onderwerp,
    tekst: row.tekst,
    medewerkerId: row.medewerker_id,
    gemaaktOp: row.gemaakt_op,
  }));
};

/** Adds a version after the one that the user had in view; gives its number, or null when somebody else was first. */
export const addSjabloon = async (
  { store, nu }: Pick<StoreDeps, 'store' | 'nu'>,
  sjabloon: Deel & { na: number; onderwerp: string; tekst: string },
  actor: Actor & { medewerkerId: string },
): Promise<number | null> => {
  const { soort, deel, na, onderwerp, tekst } = sjabloon;
  const latest = (await sjabloonVersies({ store }, sjabloon))[0]?.versie ?? 0;
  if (latest !== na) return null;
  const versie = na + 1;
  const { medewerkerId: medewerker_id } = actor;
  try {
    await store.db.transaction().execute(async (trx) => {
      const gemaakt_op = nu();
      await trx
        .insertInto('briefsjabloon')
        .values({ soort, deel, versie, onderwerp, tekst, medewerker_id, gemaakt_op })
        .execute();
      await writeLog(trx, gemaakt_op, [
        { actor, actie: 'briefsjabloon', onderdeel: `${soort}.${deel}`, uitkomst: `versie ${versie}` },
      ]);
    });
    return versie;
  } catch (error) {
    if (isUniqueConflict(error)) return null;
    throw error;
  }
};
