import { type Act, type Refusal, veldOf } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { Database } from '../tables/tables.ts';

/** Fields of an act in which an employee is chosen. */
const fieldsOf = (act: Act): string[] =>
  Object.entries(act.input.shape)
    .filter(([, schema]) => veldOf(schema)?.verwijst === 'medewerker')
    .map(([key]) => key);

/**
 * Why the employees that this input names can't be the ones meant; null when all of them are there. Input of which the
 * form was judged already.
 */
export const namedPeopleFault = async (
  trx: Transaction<Database>,
  act: Act,
  input: unknown,
): Promise<Refusal | null> => {
  const given = input as Record<string, string | undefined>;
  const named = fieldsOf(act).flatMap((veld) => (given[veld] ? [{ veld, id: given[veld] }] : []));
  if (named.length === 0) return null;
  const there = await trx
    .selectFrom('medewerker')
    .select('medewerker_id')
    .where(
      'medewerker_id',
      'in',
      named.map(({ id }) => id),
    )
    .execute();
  const known = new Set(there.map(({ medewerker_id }) => medewerker_id));
  const fouten = named
    .filter(({ id }) => !known.has(id.toLowerCase()))
    .map(({ veld }) => ({ veld, reden: 'Deze keuze bestaat niet (meer).' }));
  return fouten.length > 0 ? { refused: 'invoer', fouten } : null;
};
