import { acts } from '@meldpunt/core';
import { fieldsOf, type Invoerveld } from '../form/fields-of.ts';

/** The fields of a form by name, with their place in it. */
type Form = ReadonlyMap<string, { field: Invoerveld; place: number; rij: Form | undefined }>;
const formOf = (fields: readonly Invoerveld[]): Form =>
  new Map(
    fields.map((field, place) => [
      field.naam,
      { field, place, rij: field.rij && formOf(fieldsOf(field.rij)) },
    ]),
  );
const forms = new Map(acts.map((act) => [act.name, formOf(fieldsOf(act.input))]));

/** The declaration of a field of an act by its path, such as `stappen.0.stap`; undefined when there is none. */
export const fieldAt = (handeling: string, path: string): Invoerveld | undefined => {
  const form = forms.get(handeling);
  const plain = form?.get(path);
  if (plain) return plain.field;
  const [naam = '', , inner] = path.split('.');
  const found = form?.get(naam);
  return inner && found?.rij ? found.rij.get(inner)?.field : found?.field;
};

/** Fields that forms had before; what was recorded in them keeps its name. */
const former: Readonly<Record<string, string>> = { reden: 'Waarom zijn die punten niet van toepassing?' };

/** What the user calls a field; for a field of a row with the number of the row. */
export const fieldLabel = (handeling: string, path: string): string => {
  const label = fieldAt(handeling, path)?.veld.label ?? former[path] ?? path;
  const index = path.split('.')[1];
  return index === undefined ? label : `${label} (regel ${Number(index) + 1})`;
};

/** Fields by their path, in the order of the form of the act; rows stay together. */
export const inFormOrder = <T>(
  handeling: string,
  fields: readonly (readonly [path: string, value: T])[],
): (readonly [path: string, value: T])[] => {
  if (fields.length < 2) return [...fields];
  const form = forms.get(handeling);
  const place = (path: string): number[] => {
    const [naam = '', row, inner = ''] = path.split('.');
    const found = form?.get(naam);
    const within = found?.rij ? (found.rij.get(inner)?.place ?? -1) : 0;
    return [found?.place ?? form?.size ?? 0, Number(row ?? 0), within];
  };
  const difference = (a: number[], b: number[]): number =>
    a.map((one, i) => one - (b[i] ?? 0)).find((one) => one !== 0) ?? 0;
  return fields.toSorted(([a], [b]) => difference(place(a), place(b)));
};
