import type { z } from 'zod';
import { ImportError } from '../import-error.ts';
import { checkMapping } from './check-mapping.ts';
import { type Mapping, mappingSchema } from './mapping-schema.ts';

const soorten: Record<string, string> = {
  string: 'tekst',
  array: 'een lijst',
  object: 'een object',
  record: 'een object',
  number: 'een getal',
  boolean: 'true of false',
};

const reasonOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `onbekend onderdeel ${issue.keys.map((key) => `'${key}'`).join(', ')}.`;
    case 'invalid_type':
      return issue.input === undefined
        ? 'dit onderdeel ontbreekt.'
        : `hier hoort ${soorten[issue.expected] ?? issue.expected} te staan.`;
    case 'invalid_value':
      return `kies uit ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.`;
    case 'too_small':
      return 'dit mag niet leeg zijn.';
    case 'too_big':
      return 'dit is te lang.';
    case 'invalid_format':
      return 'gebruik kleine letters, cijfers, punt, streepje of laag streepje (ten hoogste 60 tekens).';
    default:
      return 'deze waarde kan hier niet staan.';
  }
};

/**
 * A mapping from its JSON text or value. Throws ImportError `mapping` with everything that is wrong, each with the path
 * where it stands.
 */
export const readMapping = (json: unknown): Mapping => {
  const parsed = mappingSchema.safeParse(typeof json === 'string' ? parseJson(json) : json, {
    reportInput: true,
  });
  if (!parsed.success)
    throw wrong(
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'mapping'}: ${reasonOf(issue)}`),
    );
  const fouten = checkMapping(parsed.data);
  if (fouten.length > 0) throw wrong(fouten);
  return parsed.data;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw wrong(['mapping: dit is geen geldige JSON.']);
  }
};

const wrong = (fouten: string[]) => new ImportError('mapping', 'De mapping klopt niet.', fouten);
