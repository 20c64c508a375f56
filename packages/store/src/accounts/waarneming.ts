import { type Actor, addYears, type Datum, datumAt, type Refusal, type Rol } from '@meldpunt/core';
import { expressionBuilder, type Transaction } from 'kysely';
import type { StoreDeps } from '../deps.ts';
import { writeLog } from '../logboek.ts';
import type { Database } from '../tables/tables.ts';

type Deps = Pick<StoreDeps, 'store' | 'nu' | 'nieuwId'>;

/** A period in which somebody stands in for the directeur. */
export type Waarneming = {
  waarnemingId: string;
  medewerkerId: string;
  van: Datum;
  totEnMet: Datum;
  benoemdDoor: string;
  ingetrokken: boolean;
};

const byDirecteur: Refusal = { refused: 'rol', reden: 'Alleen de directeur wijst een waarnemer aan.' };
const fault = (veld: string, reden: string): Refusal => ({ refused: 'invoer', fouten: [{ veld, reden }] });

/** As a column of a query: the role that this person stands in for on a day; null when none. */
export const standsInFor = (medewerkerId: string | null, dag: Datum) =>
  expressionBuilder<Database>()
    .selectFrom('waarneming')
    .select('voor_rol')
    .where('medewerker_id', '=', medewerkerId)
    .where('ingetrokken_op', 'is', null)
    .where('van', '<=', dag)
    .where('tot_en_met', '>=', dag)
    .limit(1);

/** The role that this person stands in for on a day; null when none. Ends by itself after the last day. */
export const waarnemingVan = async (
  db: StoreDeps['store']['db'] | Transaction<Database>,
  medewerkerId: string | null,
  dag: Datum,
): Promise<Rol | null> => {
  if (medewerkerId === null) return null;
  const row = await db.selectNoFrom(standsInFor(medewerkerId, dag).as('voor_rol')).executeTakeFirst();
  return (row?.voor_rol as Rol | undefined) ?? null;
};

/** The directeur names who stands in, from day to day. Refused for a colleague who does no case work. */
export const nameWaarnemer = async (
  deps: Deps,
  given: { medewerkerId: string; van: Datum; totEnMet: Datum; actor: Actor },
): Promise<{ waarnemingId: string } | Refusal> => {
  const { medewerkerId, van, totEnMet, actor } = given;
  if (actor.rol !== 'directeur' || actor.medewerkerId === null) return byDirecteur;
  const vandaag = datumAt(deps.nu());
  if (medewerkerId === actor.medewerkerId) return fault('medewerkerId', 'Kies iemand anders dan uzelf.');
  if (totEnMet < van) return fault('totEnMet', 'De laatste dag ligt vóór de eerste dag.');
  if (totEnMet < vandaag) return fault('totEnMet', 'Deze periode is al voorbij.');
  if (totEnMet > addYears(vandaag, 1))
    return fault('totEnMet', 'Wijs een waarnemer aan voor ten hoogste een jaar vooruit.');
  const benoemd_door = actor.medewerkerId;
  const waarnemingId = deps.nieuwId();
  return deps.store.db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('medewerker')
      .select('medewerker_id')
      .where('medewerker_id', '=', medewerkerId)
      .where('actief', '=', true)
      .where('rol', 'in', ['klachtbehandelaar', 'leidinggevende', 'directeur'])
      .executeTakeFirst();
    if (!known) return fault('medewerkerId', 'Kies een collega die zaken behandelt.');
    await trx
      .insertInto('waarneming')
      .values({
        waarneming_id: waarnemingId,
        medewerker_id: medewerkerId,
        voor_rol: 'directeur',
        van,
        tot_en_met: totEnMet,
        benoemd_door,
        benoemd_op: deps.nu(),
      })
      .execute();
    await writeLog(trx, deps.nu(), [
      { actor, actie: 'waarnemer aanwijzen', onderdeel: medewerkerId, uitkomst: 'vastgelegd' },
    ]);
    return { waarnemingId };
  });
};

/** Ends a period before its last day. False when it does not exist or was ended already. */
export const endWaarneming = async (
  deps: Deps,
  given: { waarnemingId: string; actor: Actor },
): Promise<boolean | Refusal> => {
  if (given.actor.rol !== 'directeur') return byDirecteur;
  return deps.store.db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable('waarneming')
      .set({ ingetrokken_op: deps.nu() })
      .where('waarneming_id', '=', given.waarnemingId)
      .where('ingetrokken_op', 'is', null)
      .returning('medewerker_id')
      .executeTakeFirst();
    if (!ended) return false;
    await writeLog(trx, deps.nu(), [
      {
        actor: given.actor,
        actie: 'waarneming beëindigen',
        onderdeel: ended.medewerker_id,
        uitkomst: 'vastgelegd',
      },
    ]);
    return true;
  });
};

/** Periods that run or are to come, and those of the past, newest first. */
export const listWaarnemingen = async ({ store }: Pick<Deps, 'store'>): Promise<Waarneming[]> => {
  const rows = await store.db
    .selectFrom('waarneming')
    .selectAll()
    .orderBy('van', 'desc')
    .orderBy('benoemd_op', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    waarnemingId: row.waarneming_id,
    medewerkerId: row.medewerker_id,
    van: row.van as Datum,
    totEnMet: row.tot_en_met as Datum,
    benoemdDoor: row.benoemd_door,
    ingetrokken: row.ingetrokken_op !== null,
  }));
};
