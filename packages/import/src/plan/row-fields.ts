import type { Mapping, Veldregel } from '../mapping/mapping-schema.ts';
import { isPersoonlijk, type TargetField } from '../mapping/target-fields.ts';
import { type Cell, textOf } from '../table/table.ts';
import { dayOfSerial } from './day.ts';
import { isFault, plainOf, toValue } from './to-value.ts';

/** What is wrong in a row. `waarde` is there for a cell of a column that only holds codes, cut off at 40 characters. */
export type Rijfout = { rij: number; kolom: string | null; reden: string; waarde?: string };

/** Reads cells of one row by the name of their column. */
export type CellOf = (kolom: string) => Cell;

/** Which columns may hold personal data: no content of them is ever shown. */
export const personalColumns = (
  mapping: Mapping,
  fields: ReadonlyMap<string, TargetField>,
): ReadonlySet<string> =>
  new Set([
    ...Object.entries(mapping.velden).flatMap(([naam, rule]) => {
      const field = fields.get(naam);
      return field && isPersoonlijk(field) ? [rule.kolom ?? []].flat() : [];
    }),
    ...(mapping.organisatie ? [mapping.organisatie.kolom] : []),
    ...mapping.sleutel,
  ]);

const codesOf = new WeakMap<object, Map<string, unknown>>();

const codeTable = (codes: NonNullable<Veldregel['codes']>): Map<string, unknown> => {
  let table = codesOf.get(codes);
  if (!table) {
    table = new Map(Object.entries(codes).map(([content, value]) => [plainOf(content), value]));
    codesOf.set(codes, table);
  }
  return table;
};

type Setting = { mapping: Mapping; personal: ReadonlySet<string> };

/** The value of one field in one row; undefined when it is left empty. */
export const fieldValue = (
  field: TargetField,
  rule: Veldregel,
  cellOf: CellOf,
  { mapping, personal }: Setting,
): unknown | Omit<Rijfout, 'rij'> => {
  const { veld } = field;
  const made = (given: NonNullable<Veldregel['vast']>) => toValue(veld, given, mapping.datums);
  if (rule.vast !== undefined) return made(rule.vast);
  const kolommen = [rule.kolom ?? []].flat();
  const kolom = kolommen[0] ?? '';
  const cells = kolommen.map(cellOf);
  if (cells.some((cell) => typeof cell === 'object' && cell !== null && 'fout' in cell))
    return { kolom, reden: 'De cel bevat een fout van Excel.' };
  const empty = (text: string) => text === '' || mapping.leeg.includes(text);
  const texts = cells.map(textOf).filter((text) => !empty(text));
  if (texts.length === 0) return rule.standaard === undefined ? undefined : made(rule.standaard);
  const [cell] = cells;
  if (veld.soort === 'datum' && typeof cell === 'number')
    return dayOfSerial(cell) ?? { kolom, reden: 'De cel is geen datum.' };
  const read = isPersoonlijk(field) ? made(texts.join(', ')) : coded(rule, texts[0] ?? '', made);
  if (!isFault(read)) return read;
  const quotable = !personal.has(kolom) && ['keuze', 'keuzes', 'janee', 'verwijzing'].includes(veld.soort);
  return quotable
    ? { kolom, waarde: (texts[0] ?? '').slice(0, 40), reden: 'staat niet in de codelijst van de mapping.' }
    : { kolom, reden: `De cel ${read.reden}` };
};

/** Codes of the mapping first, then the code or label itself, then the code for everything else. */
const coded = (
  rule: Veldregel,
  text: string,
  made: (given: NonNullable<Veldregel['vast']>) => unknown,
): unknown => {
  const table = codeTable(rule.codes ?? {});
  const one = (part: string): unknown => {
    const mapped = table.get(plainOf(part));
    if (mapped !== undefined) return made(mapped as never);
    const own = made(part);
    return isFault(own) && table.has('*') ? made(table.get('*') as never) : own;
  };
  if (!rule.scheiding) return one(text);
  const parts = text.split(rule.scheiding).filter((part) => part.trim() !== '');
  const values = parts.map(one);
  return values.find(isFault) ?? [...new Set(values.flat())];
};
