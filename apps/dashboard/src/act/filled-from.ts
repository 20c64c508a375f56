import { type Act, type Dossier, type Gebeurtenis, uurAt } from '@meldpunt/core';
import type { Verzegeld } from '@meldpunt/store';
import { fieldPaths } from '../form/fields-of.ts';
import { type Ingevuld, sentRows } from '../form/typed.ts';

const asTyped = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'ja' : 'nee') : String(value);

/** Coded values under the names of the form: a list several times under one name, rows with their number. */
const codedFields = (values: object): [string, string[]][] =>
  Object.entries(values).flatMap(([naam, value]): [string, string[]][] => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return [[naam, [asTyped(value)]]];
    if (value.every((one) => typeof one !== 'object')) return [[naam, value.map(asTyped)]];
    return value.flatMap((row, i) =>
      codedFields(row).map(([inner, given]): [string, string[]] => [`${naam}.${i}.${inner}`, given]),
    );
  });

const onForm = (act: Act, entries: readonly [string, string[]][]): Ingevuld => {
  const all = Object.fromEntries(entries);
  const known = new Set(fieldPaths(act.input, (naam) => sentRows(all, naam)));
  return Object.fromEntries(entries.filter(([naam]) => known.has(naam)));
};

const personalFields = (persoonlijk: readonly Verzegeld[]): [string, string[]][] =>
  persoonlijk.flatMap(({ velden }) =>
    Object.entries(velden).map(([naam, waarde]): [string, string[]] => [naam, [waarde]]),
  );

/** Whether the client was reached is told by the kind of event, not by a field of it. */
const reachedAs = ({ type }: Gebeurtenis): [string, string[]][] =>
  type === 'ContactMade' ? [['gelukt', ['ja']]] : type === 'ContactAttempted' ? [['gelukt', ['nee']]] : [];

/** The form of a new agreement on contact, which replaces the one that stands: filled in with that. */
export const filledFromContact = (
  act: Act,
  { contactwijze }: Dossier,
  persoonlijk: readonly Verzegeld[],
): Ingevuld =>
  contactwijze
    ? onForm(act, [
        ...codedFields({ voorwaarden: contactwijze.voorwaarden }),
        ...personalFields(persoonlijk.filter(({ versie }) => versie === contactwijze.versie)),
      ])
    : {};

/** The form of an act as it was filled in when this was recorded, as far as what was kept tells. */
export const filledFrom = (act: Act, gebeurtenis: Gebeurtenis, persoonlijk: readonly Verzegeld[]): Ingevuld =>
  onForm(act, [...codedFields(gebeurtenis), ...reachedAs(gebeurtenis), ...personalFields(persoonlijk)]);

const two = (n: number): string => String(n).padStart(2, '0');

/** The form of a new melding, filled in with what an earlier dossier knows of the same person and receipt (2.2). */
export const filledFromMelding = (
  act: Act,
  { melding }: Dossier,
  persoonlijk: readonly Verzegeld[],
): Ingevuld => {
  if (!melding) return {};
  const minutes = uurAt(new Date(melding.ontvangenOp));
  const tijd = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return onForm(act, [
    ...codedFields({ ...melding, op: melding.ontvangstdatum, tijd }),
    ...personalFields(persoonlijk),
  ]);
};
