import { z } from 'zod';

/** The thresholds of the signals. Configuration of the bureau: the defaults are a start, not a norm. */
export const drempelsSchema = z.strictObject({
  /** Length of the window that is looked at, in months back from the business date. */
  vensterMaanden: z.int().min(1).max(60).default(12),
  /** Meldingen of one reporter on one organisation that follow within so many days count once. */
  dubbelBinnenDagen: z.int().min(0).max(366).default(30),
  /** An organisation is a signal when reported by more different reporters than this ... */
  organisatieMeerDanMelders: z.int().min(1).max(1000).default(3),
  /** ... spread over at least so many calendar months. */
  organisatieMaanden: z.int().min(1).max(60).default(2),
  /** How many windows before the last one are a cell's own past. */
  celVensters: z.int().min(1).max(10).default(3),
  /** A cell needs at least so many meldingen, by at least so many different reporters. */
  celMinimum: z.int().min(1).max(1000).default(3),
  /** A cell is a signal when so many meldingen have at most this chance by its own past. */
  celKans: z.number().min(1e-6).max(0.1).default(0.001),
  /** Meldingen added to every cell's past, so that a cell without a past is not taken for one where nothing can happen. */
  celVoorkennis: z.number().min(0.1).max(10).default(0.5),
});

export type Drempels = z.output<typeof drempelsSchema>;

/** The thresholds as DuckDB variables, under the names that the models use. */
export function drempelVariables(drempels: Drempels): Record<string, number> {
  return {
    venster_maanden: drempels.vensterMaanden,
    dubbel_binnen_dagen: drempels.dubbelBinnenDagen,
    organisatie_melders: drempels.organisatieMeerDanMelders,
    organisatie_maanden: drempels.organisatieMaanden,
    cel_vensters: drempels.celVensters,
    cel_minimum: drempels.celMinimum,
    cel_kans: drempels.celKans,
    cel_voorkennis: drempels.celVoorkennis,
  };
}
