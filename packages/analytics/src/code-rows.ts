import { aard, gronden, klachtbehandeling, terreinen } from '@meldpunt/core';
import type { Column } from './relations.ts';

/** One code of a list and the value of the statutory form that it counts as. */
export type CodeRow = { readonly lijst: string; readonly code: string; readonly statutair: string };

export const codeColumns: readonly Column[] = [
  { name: 'lijst', type: 'varchar' },
  { name: 'code', type: 'varchar' },
  { name: 'statutair', type: 'varchar' },
];

const lists = { aard, grond: gronden, klachtbehandeling, terrein: terreinen };

/** The lists of the core with a statutory value, as rows for the models: nothing of them is repeated in SQL. */
export function codeRows(): CodeRow[] {
  return Object.entries(lists).flatMap(([lijst, { codes }]) =>
    codes.map(({ code, statutair }) => ({ lijst, code, statutair })),
  );
}

/** The rows as CSV of the form that csvToParquet reads. */
export function codesAsCsv(rows: readonly CodeRow[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => [row.lijst, row.code, row.statutair].map(quoted).join(','));
  return `${['lijst,code,statutair', ...lines].join('\n')}\n`;
}
