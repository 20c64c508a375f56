import type { Mapping } from '../mapping/mapping-schema.ts';
import { type TableRow, textOf } from '../table/table.ts';
import { type RowContent, type RowSetting, readRow } from './row-content.ts';
import type { Rijfout } from './row-fields.ts';

/** A keyed hash (hex): without the key of the installation nobody can find out which row or content it stands for. */
export type RowHash = (text: string) => string;

/** All that planning needs beside the rows. */
export type PlanSetting = RowSetting & { kolommen: readonly string[]; hash: RowHash };

/** What is there already: rows of this source that were read in before, and keys seen in this file so far. */
export type Known = {
  rijen: ReadonlyMap<string, { rijSha256: string; dossierId: string }>;
  gezien: ReadonlyMap<string, number>;
};

/**
 * What is to happen with a row. Personal content is behind a function, so that no plan that is printed or serialised
 * can hold it.
 */
export type PlannedRow =
  | { soort: 'nieuw'; rij: number; sleutel: string; rijSha256: string; inhoud: () => RowContent }
  | {
      soort: 'gewijzigd';
      rij: number;
      sleutel: string;
      rijSha256: string;
      dossierId: string;
      /** Whether a personal field differs from what was read in before. */
      tekstGewijzigd: boolean;
      inhoud: () => RowContent;
    }
  | { soort: 'ongewijzigd'; rij: number; sleutel: string }
  | { soort: 'fout'; rij: number; sleutel: string | null; fouten: Rijfout[] };

export type ImportPlan = { rijen: PlannedRow[] };

/** The key of a row as a keyed hash; null when one of its cells is empty. */
export const rowKey = (
  row: TableRow,
  setting: Pick<PlanSetting, 'mapping' | 'kolommen' | 'hash'>,
): string | null => {
  const { mapping, kolommen, hash } = setting;
  const parts = mapping.sleutel.map((kolom) => textOf(row.cellen[kolommen.indexOf(kolom)]));
  if (parts.some((part) => part === '' || mapping.leeg.includes(part))) return null;
  return hash(JSON.stringify([mapping.bron, ...parts]));
};

/** Decides what each row comes to; nothing is read or written. */
export const planImport = (rows: readonly TableRow[], setting: PlanSetting, known: Known): ImportPlan => {
  const here = new Map<string, number>();
  return {
    rijen: rows.map((row) => {
      const sleutel = rowKey(row, setting);
      const planned = planRow(row, sleutel, setting, known, here);
      if (sleutel !== null && !here.has(sleutel)) here.set(sleutel, row.rij);
      return planned;
    }),
  };
};

const planRow = (
  row: TableRow,
  sleutel: string | null,
  setting: PlanSetting,
  known: Known,
  here: ReadonlyMap<string, number>,
): PlannedRow => {
  const { rij } = row;
  const { mapping, kolommen } = setting;
  const wrong = (kolom: string | null, reden: string): PlannedRow => ({
    soort: 'fout',
    rij,
    sleutel,
    fouten: [{ rij, kolom, reden }],
  });
  if (
    row.cellen.length > kolommen.length &&
    row.cellen.slice(kolommen.length).some((cell) => textOf(cell) !== '')
  )
    return wrong(
      null,
      `De rij heeft ${row.cellen.length} cellen, de eerste rij heeft er ${kolommen.length}.`,
    );
  if (sleutel === null)
    return wrong(mapping.sleutel.join(' + '), 'De sleutel is leeg; dan is de rij niet terug te vinden.');
  const before = known.gezien.get(sleutel) ?? here.get(sleutel);
  if (before !== undefined)
    return wrong(mapping.sleutel.join(' + '), `De sleutel staat ook in rij ${before}.`);
  const content = readRow((kolom) => row.cellen[kolommen.indexOf(kolom)] ?? null, setting);
  if (Array.isArray(content)) {
    // A column that fills two fields is wrong once.
    const different = new Map(content.map((fault) => [JSON.stringify(fault), { rij, ...fault }]));
    return { soort: 'fout', rij, sleutel, fouten: [...different.values()] };
  }
  const rijSha256 = contentHash(content, sleutel, mapping, setting.hash);
  const earlier = known.rijen.get(sleutel);
  const inhoud = () => content;
  if (!earlier) return { soort: 'nieuw', rij, sleutel, rijSha256, inhoud };
  if (earlier.rijSha256 === rijSha256) return { soort: 'ongewijzigd', rij, sleutel };
  return {
    soort: 'gewijzigd',
    rij,
    sleutel,
    rijSha256,
    dossierId: earlier.dossierId,
    tekstGewijzigd: earlier.rijSha256.slice(HALF) !== rijSha256.slice(HALF),
    inhoud,
  };
};

const HALF = 32;

/** Two hashes of 128 bits in one: of what is coded, and of what is personal, so that a change of text shows as such. */
const contentHash = (content: RowContent, sleutel: string, mapping: Mapping, hash: RowHash): string => {
  const { persoonlijk, registratiedatum, gecodeerd, rechtspersoon, sluiting } = content;
  const coded = [registratiedatum, sorted(gecodeerd), rechtspersoon, sluiting && sorted(sluiting)];
  const of = (soort: string, value: unknown) =>
    hash(JSON.stringify([mapping.bron, sleutel, soort, value])).slice(0, HALF);
  return of('codes', coded) + of('tekst', sorted(persoonlijk));
};

const sorted = (fields: Record<string, unknown>) =>
  Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
