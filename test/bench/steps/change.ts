import { isRefusal, statutairOf, terreinen } from '@meldpunt/core';
import { type Row, recordAct } from '@meldpunt/store';
import { CHANGES, ORDINARY_NIGHT } from '../days.ts';
import type { Done } from '../figures.ts';
import { openStore, type Place, timed } from '../place.ts';

/** The day before the ordinary night: so many registrations are put right, each by an act of its own. */
export const change = async (place: Place): Promise<Done> => {
  const { deps, close } = openStore(place, new Date(`${ORDINARY_NIGHT}T14:00:00Z`));
  const { db } = deps.store;
  try {
    const handler = await db
      .selectFrom('medewerker')
      .select('medewerker_id')
      .where('rol', '=', 'klachtbehandelaar')
      .orderBy('medewerker_id')
      .executeTakeFirstOrThrow();
    const actor = { medewerkerId: handler.medewerker_id, rol: 'klachtbehandelaar' } as const;
    // By random id, so from all years and all over the tables.
    const dossiers = await db
      .selectFrom('dossier as d')
      .selectAll()
      .select((eb) =>
        eb
          .selectFrom('dossier_grond as g')
          .select((g) => g.fn.agg<string[]>('array_agg', ['g.grond']).as('gronden'))
          .whereRef('g.dossier_id', '=', 'd.dossier_id')
          .as('gronden'),
      )
      // Copies that only stand in the lists have no journal.
      .where((eb) =>
        eb.exists(
          eb.selectFrom('journaal as j').whereRef('j.dossier_id', '=', 'd.dossier_id').select('j.versie'),
        ),
      )
      .orderBy('d.dossier_id')
      .limit(CHANGES)
      .execute();
    const { seconds } = await timed(async () => {
      for (const dossier of dossiers) {
        const answer = await recordAct(deps, {
          ...{
            dossierId: dossier.dossier_id,
            expectedVersion: dossier.versie,
            handeling: 'amendRegistratie',
          },
          ...{ input: amended(dossier, dossier.gronden ?? []), actor },
        });
        if (isRefusal(answer)) throw new Error(`amendRegistratie: ${JSON.stringify(answer)}`);
      }
    });
    return { seconds, rowsOut: dossiers.length, what: 'handelingen' };
  } finally {
    await close();
  }
};

/** The same registration with another terrein. */
const amended = (row: Row<'dossier'>, gronden: string[]) => ({
  op: ORDINARY_NIGHT,
  gronden,
  terrein: statutairOf(terreinen, row.terrein) === 'onderwijs' ? 'huisvesting' : 'onderwijs',
  aard: row.aard,
  gemeenteWoon: row.gemeente_woon,
  gemeenteVoorval: row.gemeente_voorval,
  aantalSlachtoffers: row.aantal_slachtoffers,
  ...(row.voorvaldatum && { voorvaldatum: row.voorvaldatum }),
  ...(row.organisatie_id && { organisatieId: row.organisatie_id }),
});
