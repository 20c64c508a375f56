import { addDays, type Datum } from '@meldpunt/core';
import type { Store } from '@meldpunt/store';
import { sql } from 'kysely';
import type { Bewaarregels } from '../bewaarregels/bewaarregels.ts';
import { latestStart } from '../bewaarregels/periode.ts';
import type { Bewaarfeiten } from '../bewaarregels/vernietigen-vanaf.ts';
import { lopendeProcedure } from './lopende-procedure.ts';

/** A closed dossier whose term has passed and that is not on a list. */
export type Kandidaat = Bewaarfeiten & { dossierId: string; dossiernummer: string };

/**
 * Dossiers that are due on `dag`: those that must be erased on request first, then those closed longest ago, as many as fit on one list; and how many there are in
 * all. Left out: what has a procedure or request running, what is on a list that is open, and what was left out of one or refused not long ago.
 */
export const readKandidaten = async (
  store: Pick<Store, 'db'>,
  config: Bewaarregels,
  dag: Datum,
): Promise<{ kandidaten: Kandidaat[]; totaal: number }> => {
  const regels = config.regels.map(({ voor, termijn }, nr) => ({
    nr,
    klacht: voor.klacht ?? null,
    behandelwijzen: voor.behandelwijzen ?? null,
    sluitredenen: voor.sluitredenen ?? null,
    grens: latestStart(dag, termijn),
  }));
  const { rows } = await sql<Kandidaat & { totaal: number }>`
    with regel as (
      select * from jsonb_to_recordset(${JSON.stringify(regels)}::jsonb) as r(nr integer, klacht boolean, behandelwijzen text[], sluitredenen text[], grens date)
    )
    select d.dossier_id as "dossierId", d.dossiernummer, d.klacht_op as "klachtOp", d.behandelwijze, d.sluitreden,
           d.gesloten_op as "geslotenOp", d.wissing_op as "wissingOp", count(*) over ()::integer as totaal
    from dossier d
    cross join lateral (
      select grens from regel r
      where (r.klacht is null or r.klacht = (d.klacht_op is not null))
        and (r.behandelwijzen is null or d.behandelwijze = any(r.behandelwijzen))
        and (r.sluitredenen is null or d.sluitreden = any(r.sluitredenen))
      order by nr limit 1
    ) eerste
    where d.gesloten_op is not null
      and (d.gesloten_op <= (select max(grens) from regel) and d.gesloten_op <= eerste.grens or d.wissing_op <= ${dag}::date)
      and not exists (${lopendeProcedure(sql.ref('d.dossier_id'))})
      and not exists (
        select 1 from vernietigingslijst_dossier v join vernietigingslijst l using (lijst_nummer)
        where v.dossier_id = d.dossier_id
          and (not v.uitgezonderd or l.besloten_op is null or l.besloten_op >= ${decidedSince(config, dag)}::date)
      )
    order by d.wissing_op nulls last, d.gesloten_op, d.dossiernummer
    limit ${config.dossiersPerLijst}`.execute(store.db);
  return { kandidaten: rows.map(({ totaal: _, ...kandidaat }) => kandidaat), totaal: rows[0]?.totaal ?? 0 };
};

/** Decisions from this day on still hold. */
const decidedSince = (config: Bewaarregels, dag: Datum): Datum =>
  addDays(latestStart(dag, config.opnieuwVoorleggenNa), 1);
