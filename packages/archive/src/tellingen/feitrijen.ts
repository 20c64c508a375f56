import { gemeenteInJaar, gronden, statutairOf, terreinen, WERKGEBIED } from '@meldpunt/core';
import { sql } from 'kysely';
import type { Db, Groep } from './bijdragen.ts';

/** What is left of a destroyed dossier: coded, and never fewer than k alike. */
export type Feit = { registratiejaar: number; gemeente_voorval: string; grond: string; terrein: string };
export type Feitrij = Feit & { aantal: number };

/** Several grounds are not told apart: the combination would single a dossier out. */
export const MEER_GRONDEN = 'meerdere';
/** Left out on purpose. */
export const VERZWEGEN = '*';

/** The ladder: each step says less, the last one only that it happened in that year. */
const ladder: readonly ((feit: Feit) => Feit)[] = [
  (feit) => feit,
  (feit) => ({ ...feit, gemeente_voorval: WERKGEBIED }),
  (feit) => ({ ...feit, gemeente_voorval: WERKGEBIED, grond: VERZWEGEN }),
  (feit) => ({ ...feit, gemeente_voorval: WERKGEBIED, grond: VERZWEGEN, terrein: VERZWEGEN }),
];

/** The fact of a group of dossiers, at its most precise, by statutory values. */
export const feitOf = (groep: Groep): Feitrij => {
  const grond = new Set(groep.gronden.map((code) => statutairOf(gronden, code)));
  const [enige] = grond;
  return {
    registratiejaar: groep.registratiejaar,
    gemeente_voorval: gemeenteInJaar(groep.gemeenteVoorval, groep.registratiejaar),
    grond: grond.size > 1 ? MEER_GRONDEN : (enige ?? 'onbekend'),
    terrein: statutairOf(terreinen, groep.terrein),
    aantal: groep.aantal,
  };
};

/**
 * The rows to add to what is there: each fact at the first step of the ladder where at least k dossiers share its row,
 * those destroyed before included. Only the last step may hold fewer: it tells nothing but the year.
 */
export const generalise = (
  feiten: readonly Feitrij[],
  bestaand: readonly Feitrij[],
  k: number,
): Feitrij[] => {
  const before = new Map(bestaand.map((rij) => [keyOf(rij), rij.aantal]));
  const added: Feitrij[] = [];
  let rest = [...feiten];
  for (const [step, coarsen] of ladder.entries()) {
    const rows = new Map<string, { rij: Feitrij; van: Feitrij[] }>();
    for (const feit of rest) {
      const rij = { ...coarsen(feit), aantal: 0 };
      const row = rows.get(keyOf(rij)) ?? { rij, van: [] };
      rows.set(keyOf(rij), row);
      row.rij.aantal += feit.aantal;
      row.van.push(feit);
    }
    const enough = ({ rij }: { rij: Feitrij }) =>
      step === ladder.length - 1 || rij.aantal + (before.get(keyOf(rij)) ?? 0) >= k;
    const all = [...rows.values()];
    added.push(...all.filter(enough).map(({ rij }) => rij));
    rest = all.filter((row) => !enough(row)).flatMap(({ van }) => van);
  }
  return added.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};

const keyOf = (feit: Feit) =>
  `${feit.registratiejaar}/${feit.gemeente_voorval}/${feit.grond}/${feit.terrein}`;

/** Adds the facts of these dossiers to the fact rows, in the transaction in which the dossiers go. */
export const addFeitrijen = async (db: Db, groepen: readonly Groep[], k: number): Promise<void> => {
  const bestaand = await db.selectFrom('feitrij').selectAll().execute();
  const rows = generalise(groepen.map(feitOf), bestaand, k);
  if (rows.length === 0) return;
  await db
    .insertInto('feitrij')
    .values(rows)
    .onConflict((c) =>
      c
        .columns(['registratiejaar', 'gemeente_voorval', 'grond', 'terrein'])
        .doUpdateSet({ aantal: sql`feitrij.aantal + excluded.aantal` }),
    )
    .execute();
};
