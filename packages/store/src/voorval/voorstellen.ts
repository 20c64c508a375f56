import {
  type Actor,
  type Datum,
  kenmerkendeWoorden,
  VOORSTEL_VANAF,
  VOORSTEL_ZONDER_MELDINGEN,
  type Voorvalfeiten,
  type Voorvalgelijkenis,
  voorvalgelijkenis,
  woordgewicht,
  woordovereenkomst,
} from '@meldpunt/core';
import type { StoreDeps } from '../deps.ts';
import { findMeldingen, type Meldingrij, nearbyMeldingen, readMeldingen } from './kandidaten.ts';
import { openVerhalen } from './verhalen.ts';
import type { Voorvalrij } from './voorval-lijst.ts';

/** A melding that may be about the incident, with why. */
export type Voorstel = { melding: Meldingrij; gelijkenis: Voorvalgelijkenis; woorden: string[] };

/** Candidates that are weighed, and meldingen of the incident that they are compared with (the newest). */
const WEIGHED = 600;
const COMPARED = 25;
/** Words that are shown of those that two stories share. */
const SHOWN_WORDS = 5;

type Profiel = { feiten: Voorvalfeiten; verhalen: ReadonlySet<string>[] };

/**
 * Meldingen that may be about this incident and are linked to none, the likeliest first. Stories are opened while it is
 * asked and compared in memory; no word of them is kept anywhere.
 */
export const suggestMeldingen = async (
  deps: Pick<StoreDeps, 'store' | 'keys'>,
  lezer: Actor,
  voorval: Voorvalrij,
): Promise<Voorstel[]> => {
  const linked = await findMeldingen(deps.store, lezer, { voorvalId: voorval.voorval_id });
  const own = await readMeldingen(deps.store, lezer, linked.slice(-COMPARED));
  const feiten = factsOf(voorval, own);
  const ids = await nearbyMeldingen(deps.store, lezer, { voorvalId: voorval.voorval_id, ...feiten }, WEIGHED);
  const [candidates, words] = await Promise.all([
    readMeldingen(deps.store, lezer, ids),
    wordsOf(deps, [...ids, ...own.map((row) => row.dossier_id)]),
  ]);
  const profiel: Profiel = {
    feiten,
    verhalen: own.flatMap((row) => words.get(row.dossier_id) ?? []),
  };
  const gewicht = woordgewicht([...words.values()]);
  const from = own.length > 0 ? VOORSTEL_VANAF : VOORSTEL_ZONDER_MELDINGEN;
  return candidates
    .map((melding) => weigh(profiel, melding, words.get(melding.dossier_id) ?? new Set(), gewicht))
    .filter(({ gelijkenis }) => gelijkenis.score >= from)
    .sort(
      (a, b) =>
        b.gelijkenis.score - a.gelijkenis.score ||
        (a.melding.dossiernummer < b.melding.dossiernummer ? 1 : -1),
    );
};

const weigh = (
  { feiten, verhalen }: Profiel,
  melding: Meldingrij,
  words: ReadonlySet<string>,
  gewicht: ReturnType<typeof woordgewicht>,
): Voorstel => {
  const best = verhalen
    .map((verhaal) => woordovereenkomst(words, verhaal, gewicht))
    .reduce((a, b) => (b.deel * b.gedeeld.length > a.deel * a.gedeeld.length ? b : a), {
      deel: 0,
      gedeeld: [],
    });
  const gelijkenis = voorvalgelijkenis(
    feiten,
    {
      datum: melding.voorvaldatum as Datum | null,
      ontvangen: melding.ontvangstdatum as Datum,
      gemeente: melding.gemeente_voorval,
      organisatieId: melding.organisatie_id,
      terreinen: [melding.terrein],
      gronden: melding.gronden,
    },
    { deel: best.deel, aantal: best.gedeeld.length },
  );
  return { melding, gelijkenis, woorden: best.gedeeld.slice(0, SHOWN_WORDS) };
};

/** The facts of the incident itself; where it has none, what most of its meldingen say. */
const factsOf = (voorval: Voorvalrij, own: readonly Meldingrij[]): Voorvalfeiten => ({
  datum: (voorval.datum ?? most(own.map((row) => row.voorvaldatum))) as Datum | null,
  gemeente: voorval.gemeente ?? most(own.map((row) => row.gemeente_voorval)),
  organisatieId: voorval.organisatie_id ?? most(own.map((row) => row.organisatie_id)),
  terreinen: [most(own.map((row) => row.terrein))].filter((terrein) => terrein !== null),
  gronden: [...new Set(own.flatMap((row) => row.gronden))].filter(
    (grond) => own.filter((row) => row.gronden.includes(grond)).length * 2 >= own.length,
  ),
});

const most = (values: readonly (string | null)[]): string | null => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

const wordsOf = async (
  deps: Pick<StoreDeps, 'store' | 'keys'>,
  ids: readonly string[],
): Promise<Map<string, Set<string>>> => {
  const words = new Map<string, Set<string>>();
  for await (const { dossierId, verhaal } of openVerhalen(deps, ids))
    words.set(dossierId, kenmerkendeWoorden(verhaal));
  return words;
};
