import { sql } from 'kysely';
import type { Store } from './connect.ts';

type Cell = { rol: string; tabel: string; recht: string; kolommen: string };

/**
 * Which database role holds which right on which columns of which table, as the catalogue has it: one line per role,
 * table and right (`*` is every column). `sql/role-matrix.txt` is this text; a test compares the two.
 */
export const describeRoleMatrix = async (store: Pick<Store, 'db'>): Promise<string> => {
  const { rows } = await sql<Cell>`
    with roles as (
      select rolname from pg_roles where rolname like 'meldpunt\\_%' and rolname <> 'meldpunt_owner'
      union all select 'public'
    ), cells as (
      select r.rolname as rol, c.relname as tabel, p.recht, a.attname, a.attnum,
             has_column_privilege(r.rolname::name, c.oid, a.attnum, p.recht) as mag
      from roles r
      cross join pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      cross join (values ('SELECT'), ('INSERT'), ('UPDATE'), ('REFERENCES')) as p(recht)
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm')
    )
    select rol, tabel, recht,
           case when bool_and(mag) then '*' else string_agg(attname, ', ' order by attnum) filter (where mag) end as kolommen
    from cells group by rol, tabel, recht having bool_or(mag)
    union all
    select r.rolname, c.relname, p.recht, '*'
    from roles r
    cross join pg_class c
    cross join (values ('DELETE'), ('TRUNCATE'), ('TRIGGER')) as p(recht)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm')
      and has_table_privilege(r.rolname::name, c.oid, p.recht)
    order by 1, 2, 3`.execute(store.db);
  return `${rows.map((row) => `${row.rol} | ${row.tabel} | ${row.recht} | ${row.kolommen}`).join('\n')}\n`;
};
