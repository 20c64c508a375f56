import { type Actor, behandelend, type Gebeurtenis, type Refusal } from '@meldpunt/core';
import type { Transaction } from 'kysely';
import type { Database } from '../tables/tables.ts';

/**
 * Why a case does not go to the colleague whom these events name: an account that is off, or of a role that sees no
 * dossiers, would leave its terms without anybody. Null when nothing is wrong. What the system takes over from elsewhere
 * may name who left.
 */
export const handlerFault = async (
  trx: Transaction<Database>,
  actor: Actor,
  events: readonly Gebeurtenis[],
): Promise<Refusal | null> => {
  if (actor.medewerkerId === null) return null;
  for (const event of events) {
    if (event.type !== 'BehandelaarAssigned') continue;
    const unfit = await trx
      .selectFrom('medewerker')
      .select('medewerker_id')
      .where('medewerker_id', '=', event.behandelaarId)
      .where((eb) => eb.or([eb('actief', '=', false), eb('rol', 'not in', behandelend as readonly string[])]))
      .executeTakeFirst();
    if (unfit)
      return {
        refused: 'invoer',
        fouten: [{ veld: 'behandelaarId', reden: 'Kies een collega die zaken behandelt.' }],
      };
  }
  return null;
};
