import { type Veld, veldOf } from '@meldpunt/core';
import type { z } from 'zod';

type Shape = Record<string, z.core.$ZodType>;
/** Values of a form by field name; a file is not text and does not count here. */
type Given = ReadonlyMap<string, readonly string[]>;

/**
 * What was typed in a form, as the input that an act's schema judges: text that is empty is left out, yes and no become
 * booleans, digits become numbers, `stappen.0.stap` becomes a row (rows without anything in them are left out). Only
 * names that the schema knows are looked at. Judges nothing itself and never throws: what does not fit is left as it
 * came, for the schema to refuse with its own words.
 */
export const parseForm = (schema: z.ZodObject, form: FormData): Record<string, unknown> =>
  readFields(schema.shape as Shape, valuesOf(form), '');

const valuesOf = (form: FormData): Given => {
  const given = new Map<string, string[]>();
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    const values = given.get(name);
    if (values) values.push(value);
    else given.set(name, [value]);
  }
  return given;
};

const readFields = (shape: Shape, given: Given, path: string): Record<string, unknown> => {
  const input: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) {
    const veld = veldOf(schema);
    const value =
      veld?.soort === 'rijen'
        ? readRows(rowShapeOf(schema), given, `${path}${key}.`)
        : readValue(veld, given.get(path + key) ?? []);
    if (value !== undefined) input[key] = value;
  }
  return input;
};

const readValue = (veld: Veld | undefined, values: readonly string[]): unknown => {
  if (veld?.soort === 'keuzes') return [...values];
  const [value, ...others] = values;
  if (value === undefined) return undefined;
  // The same name twice for one value: given on as it came, so that the schema refuses it.
  if (others.length > 0) return [...values];
  if (veld?.soort === 'janee') return yesOrNo(value);
  if (veld?.soort === 'getal') return /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : value;
  return value.replaceAll('\r\n', '\n');
};

const yesOrNo = (value: string): unknown => {
  if (value === 'ja' || value === 'on' || value === 'true') return true;
  return value === 'nee' || value === 'false' ? false : value;
};

/** Rows in the order of their numbers; the numbers themselves mean nothing, so gaps close. */
const readRows = (shape: Shape, given: Given, path: string): Record<string, unknown>[] => {
  const numbers = new Set<number>();
  for (const name of given.keys()) {
    const number = name.startsWith(path) ? /^(\d{1,4})\./.exec(name.slice(path.length))?.[1] : undefined;
    if (number !== undefined) numbers.add(Number(number));
  }
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => readFields(shape, given, `${path}${number}.`))
    .filter((row) => Object.values(row).some((value) => !Array.isArray(value) || value.length > 0));
};

/** The fields of a row, seen through optional and default wrappers. */
const rowShapeOf = (schema: z.core.$ZodType): Shape => {
  const { innerType, element } = schema._zod.def as { innerType?: z.core.$ZodType; element?: z.ZodObject };
  if (innerType) return rowShapeOf(innerType);
  return (element?.shape ?? {}) as Shape;
};
