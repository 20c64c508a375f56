import type { Veld } from '@meldpunt/core';
import type { z } from 'zod';
import type { Fout } from '../layout/alert.ts';
import { fieldsOf } from './fields-of.ts';
import type { Ingevuld } from './typed.ts';

const missing: Record<Veld['soort'], string> = {
  tekst: 'Vul iets in',
  lange_tekst: 'Vul iets in',
  keuze: 'Kies een antwoord',
  keuzes: 'Kies ten minste één antwoord',
  datum: 'Vul een dag in',
  tijd: 'Vul een tijd in',
  janee: 'Kies ja of nee',
  getal: 'Vul een getal in',
  verwijzing: 'Kies iets uit de lijst',
  dossiernummer: 'Vul een nummer zoals 2026-00012 in',
  rijen: 'Vul ten minste één regel in',
};

const fieldOf = (schema: z.ZodObject, path: string): { veld: Veld; regel: string } | undefined => {
  const [naam, index, inner] = path.split('.');
  const field = fieldsOf(schema).find((candidate) => candidate.naam === naam);
  if (!field?.rij || !inner) return field && { veld: field.veld, regel: '' };
  const within = fieldsOf(field.rij).find((candidate) => candidate.naam === inner);
  return within && { veld: within.veld, regel: ` (regel ${Number(index) + 1})` };
};

/**
 * Faults in words that say which field they are about, so that a list of them can be read by itself. What was left
 * empty is asked for; what was filled in wrongly keeps its own reason.
 */
export const namedFaults = (schema: z.ZodObject, fouten: readonly Fout[], ingevuld: Ingevuld): Fout[] => {
  const named = fouten.map(({ veld: path, reden }) => {
    const field = fieldOf(schema, path);
    if (!field) return { veld: path, reden };
    const { veld, regel } = field;
    const isEmpty =
      veld.soort === 'rijen'
        ? !Object.keys(ingevuld).some((key) => key.startsWith(`${path}.`))
        : !ingevuld[path]?.some((value) => value.trim() !== '');
    const what = `"${veld.label}"${regel}`;
    return { veld: path, reden: isEmpty ? `${missing[veld.soort]} bij ${what}.` : `${what}: ${reden}` };
  });
  // Two checks of one field can say the same.
  return named.filter(
    (one, i) => named.findIndex(({ veld, reden }) => veld === one.veld && reden === one.reden) === i,
  );
};
