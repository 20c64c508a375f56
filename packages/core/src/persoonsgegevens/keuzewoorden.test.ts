import { expect, test } from 'vitest';
import type { z } from 'zod';
import { bewaarregelVelden } from '../instellingen/bewaarvelden.ts';
import { kalenderVelden } from '../instellingen/instellingenvelden.ts';
import { acts } from '../protocol/catalogus.ts';
import { datalekhandelingen } from '../registers/datalek-handelingen.ts';
import { losseKlachthandelingen } from '../registers/losse-klacht.ts';
import { veldOf } from './velden.ts';

type Schema = z.core.$ZodType & {
  _zod: { def: { type: string; innerType?: Schema; element?: Schema; shape?: Record<string, Schema> } };
};

/** Every field of an input, also those in rows and behind a default. */
const fieldsOf = (schema: Schema): Schema[] => {
  const { innerType, element, shape } = schema._zod.def;
  const inside = [innerType, element, ...Object.values(shape ?? {})].filter((one) => one !== undefined);
  return [schema, ...inside.flatMap(fieldsOf)];
};

const settings = [
  { name: 'kalender', input: kalenderVelden },
  { name: 'bewaarregels', input: bewaarregelVelden },
];

test('every choice in a form has words of its own, in a list that has a name', () => {
  const forms = [...acts, ...datalekhandelingen, ...losseKlachthandelingen, ...settings];
  const lists = forms.flatMap(({ name: form, input }) =>
    fieldsOf(input as Schema).flatMap((field) => {
      const lijst = veldOf(field)?.lijst;
      return lijst ? [{ form, lijst }] : [];
    }),
  );
  expect(new Set(lists.map(({ lijst }) => lijst.naam)).size).toBeGreaterThan(40);
  for (const { form, lijst } of lists) {
    expect(lijst.naam, form).toMatch(/\w/);
    expect(lijst.bron, lijst.naam).toMatch(/\w/);
    expect(lijst.editie, lijst.naam).toMatch(/\w/);
    const words = lijst.codes.map(({ label }) => label.trim().toLowerCase());
    expect(words, lijst.naam).not.toContain('');
    expect(new Set(words).size, lijst.naam).toBe(words.length);
    expect(lijst.codes.map(({ code }) => code).filter((code) => !/^[a-z][a-z0-9_-]*$/.test(code))).toEqual(
      [],
    );
  }
});
