import {
  type Context,
  catalogus,
  type Datum,
  datum,
  decide,
  foldJournaal,
  isDatum,
  isRefusal,
  leegDossier,
  type Refusal,
} from '@meldpunt/core';
import type { Mapping, Veldregel } from '../mapping/mapping-schema.ts';
import { isPersoonlijk, meldingFields, sluitingFields, type TargetField } from '../mapping/target-fields.ts';
import { textOf } from '../table/table.ts';
import { dayOfSerial, dayOfText } from './day.ts';
import { isRechtspersoon } from './organisation.ts';
import { type CellOf, fieldValue, type Rijfout } from './row-fields.ts';

type Fields = Record<string, unknown>;

/** What a row says, in the terms of the acts. */
export type RowContent = {
  registratiedatum: Datum;
  /** Coded fields of the melding. */
  gecodeerd: Fields;
  /** Personal fields of the melding; they go to the vault and nowhere else. */
  persoonlijk: Record<string, string>;
  /** The name of a legal person, for the register. */
  rechtspersoon: string | null;
  sluiting: Fields | null;
};

export type RowSetting = {
  mapping: Mapping;
  personal: ReadonlySet<string>;
  context: Omit<Context, 'actor' | 'nieuwId'>;
};

type Fault = Omit<Rijfout, 'rij'>;
const firstColumn = (rule: Veldregel): string | null => [rule.kolom ?? []].flat()[0] ?? null;
const isRowFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'reden' in value && 'kolom' in value;

/** Reads a row by the mapping and has the core decide it, as if it came in today. Faults name their column. */
export const readRow = (cellOf: CellOf, setting: RowSetting): RowContent | Fault[] => {
  const { mapping } = setting;
  const faults: Fault[] = [];
  const read = (rules: Record<string, Veldregel>, fields: ReadonlyMap<string, TargetField>): Fields => {
    const values: Fields = {};
    for (const [naam, rule] of Object.entries(rules)) {
      const field = fields.get(naam);
      const value = field && fieldValue(field, rule, cellOf, setting);
      if (isRowFault(value)) faults.push(value);
      else if (value !== undefined) values[naam] = value;
      else if (field?.verplicht)
        faults.push({ kolom: firstColumn(rule), reden: 'De cel is leeg, maar dit veld is nodig.' });
    }
    return values;
  };
  const velden = read(mapping.velden, meldingFields);
  const sluiting =
    mapping.sluiting && isClosed(mapping, cellOf) ? read(mapping.sluiting, sluitingFields) : null;
  const naam = mapping.organisatie ? filled(mapping, textOf(cellOf(mapping.organisatie.kolom))) : '';
  const registratiedatum = registeredOn(mapping, cellOf, velden.op, setting.context.vandaag);
  if (isRowFault(registratiedatum)) faults.push(registratiedatum);
  if (faults.length > 0 || isRowFault(registratiedatum)) return faults;
  const rechtspersoon =
    naam !== '' &&
    (mapping.organisatie?.standaard === 'rechtspersoon' ||
      isRechtspersoon(naam, mapping.organisatie?.rechtsvormen));
  if (naam !== '' && !rechtspersoon) velden.wederpartijNaam = naam;
  const [persoonlijk, gecodeerd] = split(velden);
  const content = {
    registratiedatum,
    gecodeerd,
    persoonlijk,
    rechtspersoon: rechtspersoon ? naam : null,
    sluiting,
  };
  const refused = refusalsOf(content, setting);
  return refused.length > 0 ? refused : content;
};

const filled = (mapping: Mapping, text: string): string => (mapping.leeg.includes(text) ? '' : text);

const isClosed = (mapping: Mapping, cellOf: CellOf): boolean =>
  filled(mapping, textOf(cellOf(String(mapping.sluiting?.op?.kolom)))) !== '';

const registeredOn = (mapping: Mapping, cellOf: CellOf, op: unknown, vandaag: Datum): Datum | Fault => {
  const kolom = mapping.registratiedatum?.kolom;
  const cell = kolom === undefined ? null : cellOf(kolom);
  const text = filled(mapping, textOf(cell));
  if (kolom === undefined || text === '') {
    const day = typeof op === 'string' && isDatum(op) ? datum(op) : vandaag;
    return day > vandaag
      ? { kolom: String(mapping.velden.op?.kolom), reden: 'De dag ligt in de toekomst.' }
      : day;
  }
  const day = typeof cell === 'number' ? dayOfSerial(cell) : dayOfText(text, mapping.datums);
  if (!day) return { kolom, reden: 'De cel is geen datum zoals de mapping die kent.' };
  return day > vandaag ? { kolom, reden: 'De dag ligt in de toekomst.' } : day;
};

const split = (velden: Fields): [Record<string, string>, Fields] => {
  const persoonlijk: Record<string, string> = {};
  const gecodeerd: Fields = {};
  for (const [naam, value] of Object.entries(velden)) {
    const field = meldingFields.get(naam);
    if (field && isPersoonlijk(field)) persoonlijk[naam] = String(value);
    else gecodeerd[naam] = value;
  }
  return [persoonlijk, gecodeerd];
};

/** What the rules of the acts say of this row: what they refuse here, they refuse when it is recorded. */
const refusalsOf = (content: RowContent, { mapping, context }: RowSetting): Fault[] => {
  const full: Context = { ...context, actor: { medewerkerId: null, rol: 'systeem' }, nieuwId: () => NOBODY };
  const received = decide(
    leegDossier,
    catalogus.receiveMelding as never,
    { ...content.gecodeerd, ...content.persoonlijk },
    { ...full, vandaag: content.registratiedatum },
  );
  if (isRefusal(received)) return faultsOf(received, mapping.velden, mapping);
  if (!content.sluiting) return [];
  const dossier = foldJournaal(received.events.map((gebeurtenis, i) => ({ versie: i + 1, gebeurtenis })));
  const closed = decide(dossier, catalogus.takeOverDossier as never, content.sluiting, full);
  return isRefusal(closed) ? faultsOf(closed, mapping.sluiting ?? {}, mapping) : [];
};

/** Stands for the ids that a decision gives out and that are thrown away here. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

const faultsOf = (refusal: Refusal, rules: Record<string, Veldregel>, mapping: Mapping): Fault[] => {
  if (refusal.refused !== 'invoer') return [{ kolom: null, reden: refusal.reden }];
  return refusal.fouten.map(({ veld, reden }) => {
    const naam = veld.split('.')[0] ?? '';
    const kolom = [
      rules[naam]?.kolom ?? (naam === 'wederpartijNaam' ? mapping.organisatie?.kolom : undefined) ?? [],
    ].flat()[0];
    return { kolom: kolom ?? null, reden: kolom ? reden : `Veld ${naam}: ${reden}` };
  });
};
