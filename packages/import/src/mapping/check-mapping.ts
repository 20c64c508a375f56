import { knownFormat } from '../plan/day.ts';
import { isFault, toValue } from '../plan/to-value.ts';
import type { Mapping, Veldregel, Waarde } from './mapping-schema.ts';
import { isPersoonlijk, meldingFields, sluitingFields, type TargetField } from './target-fields.ts';

/** What is wrong in a mapping that has the right form: fields that don't exist, codes that no list has, what is missing. */
export const checkMapping = (mapping: Mapping): string[] => [
  ...mapping.datums
    .filter((format) => !knownFormat(format))
    .map(
      (format) => `datums: '${format}' is geen bekende schrijfwijze; gebruik d, m en jjjj, zoals d-m-jjjj.`,
    ),
  ...checkFields('velden', mapping.velden, meldingFields, mapping),
  ...(mapping.sluiting ? checkFields('sluiting', mapping.sluiting, sluitingFields, mapping) : []),
  ...(mapping.sluiting?.op?.vast === undefined
    ? []
    : ['sluiting.op: de dag van afsluiten komt uit een kolom.']),
  ...(mapping.organisatie && mapping.velden.wederpartijNaam
    ? ['velden.wederpartijNaam: de naam komt al uit de kolom van organisatie.']
    : []),
];

const checkFields = (
  path: string,
  rules: Record<string, Veldregel>,
  fields: ReadonlyMap<string, TargetField>,
  mapping: Mapping,
): string[] => [
  ...Object.entries(rules).flatMap(([naam, rule]) => {
    const field = fields.get(naam);
    if (!field) return [`${path}.${naam}: dit veld bestaat niet. Er is: ${[...fields.keys()].join(', ')}.`];
    return checkRule(`${path}.${naam}`, rule, field, mapping);
  }),
  ...[...fields]
    .filter(([naam, { verplicht }]) => verplicht && !rules[naam])
    .map(
      ([naam, { veld }]) =>
        `${path}.${naam}: dit veld is nodig (${veld.label}); geef een kolom of een vaste waarde.`,
    ),
];

const checkRule = (path: string, rule: Veldregel, field: TargetField, mapping: Mapping): string[] => {
  const { soort } = field.veld;
  const faults: string[] = [];
  if ((rule.kolom === undefined) === (rule.vast === undefined))
    faults.push(`${path}: geef een kolom of een vaste waarde, en niet allebei.`);
  if (rule.vast !== undefined && (rule.codes || rule.standaard !== undefined || rule.scheiding))
    faults.push(`${path}: bij een vaste waarde horen geen codes, standaard of scheiding.`);
  if (Array.isArray(rule.kolom) && !isPersoonlijk(field))
    faults.push(`${path}.kolom: alleen een tekstveld komt uit meer dan één kolom.`);
  if (rule.codes && isPersoonlijk(field)) faults.push(`${path}.codes: een tekstveld heeft geen codes.`);
  if (rule.scheiding && soort !== 'keuzes') faults.push(`${path}.scheiding: dit veld heeft maar één waarde.`);
  const check = (at: string, value: Waarde | undefined) => {
    const made = value === undefined ? undefined : toValue(field.veld, value, mapping.datums);
    if (isFault(made)) faults.push(`${path}.${at}: ${quoted(value)} ${made.reden}`);
  };
  check('vast', rule.vast);
  check('standaard', rule.standaard);
  for (const [content, value] of Object.entries(rule.codes ?? {})) check(`codes.${content}`, value);
  return faults;
};

const quoted = (value: Waarde | undefined): string => JSON.stringify(value);
