import { type RawBuilder, sql } from 'kysely';

/** Terms that run as long as a complaint about the bureau, an objection, an appeal, or a request under the AVG does. */
const termijnen = ['procedureBevestiging', 'procedureAntwoord', 'procedureUiterste', 'verzoek'];

/** A row when a procedure or request still runs in the dossier: until then it is not destroyed (5.4.5, A15, A16-17). */
export const lopendeProcedure = (dossierId: RawBuilder<unknown>) => sql`
  select 1 from termijn t
  where t.dossier_id = ${dossierId} and t.voldaan_op is null and t.vervallen_op is null
    and t.termijn = any(${termijnen}::text[])`;
