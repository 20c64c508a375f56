import { addDays, type Datum, veldOf } from '@meldpunt/core';
import type { z } from 'zod';
import type { Chance } from './chance.ts';
import { medewerkers } from './people.ts';

/** Stands in every text; it must be found nowhere outside the vault. */
export const marker = 'kanarie-in-de-kooi';

/** Things with a row of their own that a field can refer to. */
export const rows = {
  organisatie: ['00000000-0000-4000-8000-00000000a001', '00000000-0000-4000-8000-00000000a002'],
  voorval: ['00000000-0000-4000-8000-00000000b001', '00000000-0000-4000-8000-00000000b002'],
  dossier: ['00000000-0000-4000-8000-00000000c001', '00000000-0000-4000-8000-00000000c002'],
} as const;

/** What is the same all through one walk: what this client is like, and where it happened. */
export type Zaak = {
  vandaag: Datum;
  versies: number;
  binnen: boolean;
  lievelings: (lijst: string) => number;
};

/** What the most cases have; without it few walks would come far. */
const usual: Record<string, readonly string[]> = {
  anonimiteit: ['geen', 'geen', 'geen', 'geen', 'geen', 'jegens_derden', 'geheel'],
  rolMelder: [
    'slachtoffer',
    'slachtoffer',
    'slachtoffer',
    'wettelijk_vertegenwoordiger',
    'getuige',
    'intermediair',
    'onbekend',
  ],
  stap: ['hoor-wederhoor', 'hoor-wederhoor', 'gesprek', 'bemiddeling', 'juridische_procedure', 'informatie'],
  partij: ['wederpartij', 'wederpartij', 'client'],
  behandelwijze: ['ondersteuning', 'ondersteuning', 'eigen_actie', 'advies', 'registratie'],
};

const shapeOf = (schema: z.core.$ZodType) =>
  (schema as unknown as { shape: Record<string, z.core.$ZodType> }).shape;
const defOf = (schema: z.core.$ZodType) =>
  (
    schema as unknown as {
      _zod: { def: { type: string; innerType?: z.core.$ZodType; element?: z.core.$ZodType } };
    }
  )._zod.def;
const elementOf = (schema: z.core.$ZodType): z.core.$ZodType => {
  const { innerType, element } = defOf(schema);
  if (element) return element;
  if (!innerType) throw new Error('no rows');
  return elementOf(innerType);
};
const isOptional = (schema: z.core.$ZodType): boolean => defOf(schema).type === 'optional';

const dayIn = (key: string, zaak: Zaak, chance: Chance): string => {
  const { vandaag } = zaak;
  if (key === 'op')
    return chance.often(0.85) ? vandaag : addDays(vandaag, chance.often(0.1) ? 3 : -chance.below(14));
  return addDays(vandaag, chance.below(34) - 3);
};

const codesIn = (codes: readonly string[], chance: Chance): string[] =>
  chance.often(0.6) ? [...codes] : codes.filter(() => chance.often(0.4));

const codeIn = (
  key: string,
  lijst: { naam: string; codes: readonly { code: string }[] },
  zaak: Zaak,
  chance: Chance,
) => {
  const codes = lijst.codes.map(({ code }) => code);
  const common = usual[key]?.filter((code) => codes.includes(code)) ?? codes;
  const from = common.length > 0 ? common : codes;
  if (key === 'stap') return chance.pick(chance.often(0.8) ? from : codes);
  return chance.often(0.6) ? from[zaak.lievelings(lijst.naam) % from.length] : chance.pick(codes);
};

/** A value that somebody could give in this field, mostly a fitting one. */
const anyValue = (key: string, schema: z.core.$ZodType, zaak: Zaak, chance: Chance): unknown => {
  const veld = veldOf(schema);
  if (isOptional(schema) && chance.often(0.25)) return undefined;
  switch (veld?.soort) {
    case 'keuze':
      return codeIn(key, veld.lijst ?? { naam: '', codes: [] }, zaak, chance);
    case 'keuzes':
      return codesIn(veld.lijst?.codes.map(({ code }) => code) ?? [], chance);
    case 'datum':
      return dayIn(key, zaak, chance);
    case 'tijd':
      return chance.pick(['00:00', '10:00', '23:59']);
    case 'janee':
      return chance.often(0.85);
    case 'getal':
      return chance.often(key === 'nummer' ? 0.1 : 0.95)
        ? 1 + chance.below(5)
        : Math.max(1, zaak.versies - chance.below(3));
    case 'dossiernummer':
      return chance.pick(['2026-00001', '2026-00002']);
    case 'verwijzing':
      if (veld.verwijst?.startsWith('gemeente')) return zaak.binnen ? 'GM0014' : 'GM0344';
      if (veld.verwijst === 'kluisplek') return chance.pick(['1.omschrijving', '1.melderNaam', '2.verslag']);
      if (veld.verwijst === 'medewerker') return chance.pick(medewerkers);
      return chance.pick(rows[veld.verwijst as keyof typeof rows] ?? rows.dossier);
    case 'rijen':
      return Array.from({ length: 1 + chance.below(4) }, () =>
        inputOf(shapeOf(elementOf(schema)), zaak, chance),
      );
    default:
      return marker;
  }
};

const inputOf = (
  shape: Record<string, z.core.$ZodType>,
  zaak: Zaak,
  chance: Chance,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(shape)
      .map(([key, schema]) => [key, anyValue(key, schema, zaak, chance)])
      .filter(([, value]) => value !== undefined),
  );

/** Input for an act, made from its own schema: a new act is tried by itself. */
export const anyInput = (act: { input: z.ZodObject }, zaak: Zaak, chance: Chance): Record<string, unknown> =>
  inputOf(shapeOf(act.input), zaak, chance);
