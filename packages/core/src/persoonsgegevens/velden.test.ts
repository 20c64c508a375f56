import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { acts } from '../protocol/catalogus.ts';
import { persoonsgegevensklassen } from './klasse.ts';
import { splitPersoonlijk } from './split.ts';
import { veldOf } from './velden.ts';

type Def = {
  type: string;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  checks?: unknown[];
  format?: string;
};
const defOf = (schema: z.core.$ZodType) => (schema as unknown as { _zod: { def: Def } })._zod.def;

/** Every leaf field of an act's input, with its path. */
const fieldsOf = (schema: z.core.$ZodType, path: string): { path: string; schema: z.core.$ZodType }[] =>
  Object.entries(defOf(schema).shape ?? {}).flatMap(([key, field]) => {
    const veld = veldOf(field);
    const element = defOf(field).element;
    return veld?.soort === 'rijen' && element
      ? fieldsOf(element, `${path}.${key}[]`)
      : [{ path: `${path}.${key}`, schema: field }];
  });

const bare = (schema: z.core.$ZodType): Def => {
  const def = defOf(schema);
  return def.innerType ? bare(def.innerType) : def;
};

const all = acts.flatMap((act) => fieldsOf(act.input, act.name));

describe('personal data', () => {
  test.each(all.map(({ path, schema }) => [path, schema] as const))('%s is declared', (_path, schema) => {
    expect(veldOf(schema)?.label).toBeTruthy();
  });

  test.each(all.map(({ path, schema }) => [path, schema] as const))(
    '%s: a free string has a class, a coded field has none',
    (_path, schema) => {
      const def = bare(schema);
      const veld = veldOf(schema);
      const coded = [
        'keuze',
        'keuzes',
        'datum',
        'tijd',
        'janee',
        'getal',
        'verwijzing',
        'dossiernummer',
      ].includes(veld?.soort ?? '');
      if (def.type === 'string' && !coded) expect(persoonsgegevensklassen).toContain(veld?.klasse);
      else expect(veld?.klasse).toBeUndefined();
    },
  );

  test('a coded string accepts no free text', () => {
    const prose = 'Jan Jansen, Dorpsstraat 1';
    for (const { path, schema } of all) {
      const veld = veldOf(schema);
      if (veld?.klasse) continue;
      const answer = (schema as z.ZodType).safeParse(veld?.soort === 'keuzes' ? [prose] : prose);
      expect(answer.success, path).toBe(false);
    }
  });

  test('splitting moves every personal value out and leaves the rest', () => {
    const plan = acts.find((act) => act.name === 'agreePlan');
    const rows = [
      {
        stap: 'gesprek',
        doorWie: 'bureau',
        uiterlijk: '2026-04-01',
        alsGeenAntwoord: 'Bel mevrouw Voorbeeld.',
      },
    ];
    const split = splitPersoonlijk(plan?.input as z.ZodObject, {
      op: '2026-03-01',
      resultaat: 'Excuses',
      stappen: rows,
    });
    expect(split.coded).toEqual({
      op: '2026-03-01',
      stappen: [{ stap: 'gesprek', doorWie: 'bureau', uiterlijk: '2026-04-01' }],
    });
    expect(split.persoonlijk).toEqual([
      { klasse: 'vrije_tekst', veld: 'resultaat', waarde: 'Excuses' },
      { klasse: 'vrije_tekst', veld: 'stappen.0.alsGeenAntwoord', waarde: 'Bel mevrouw Voorbeeld.' },
    ]);
  });
});
