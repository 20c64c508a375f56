import { sql } from 'kysely';
import type { Store } from './connect.ts';

type Line = { line: string };

/** Tables with columns, types, whether null is allowed, and defaults. */
const columns = sql<Line>`
  select format('table %s: %s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                case when a.attnotnull then ' not null' else '' end,
                case when a.attidentity <> '' then ' identity' else '' end,
                coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`;

/** Named not-null constraints exist from PostgreSQL 18 on only, and stand with the column already. */
const constraints = sql<Line>`
  select format('constraint %s.%s: %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  where c.relnamespace = 'public'::regnamespace and k.contype <> 'n'
  order by c.relname, k.conname`;

const indexes = sql<Line>`
  select format('index %s: %s', c.relname, pg_get_indexdef(i.indexrelid)) as line
  from pg_index i
  join pg_class c on c.oid = i.indrelid
  join pg_class x on x.oid = i.indexrelid
  where c.relnamespace = 'public'::regnamespace
  order by c.relname, x.relname`;

const triggers = sql<Line>`
  select format('trigger %s: %s', c.relname, pg_get_triggerdef(t.oid)) as line
  from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
  order by c.relname, t.tgname`;

const functions = sql<Line>`
  select format('function %s(%s): md5 of its text %s', p.proname, pg_get_function_identity_arguments(p.oid), md5(p.prosrc)) as line
  from pg_proc p
  where p.pronamespace = 'public'::regnamespace
  order by p.proname`;

const sections = { columns, constraints, indexes, triggers, functions };

/**
 * The schema as the catalogues tell it, as text that is the same on every server version: what a review should see
 * change when a migration is added. `sql/schema.sql` is this text.
 */
export const describeSchema = async (store: Pick<Store, 'db'>): Promise<string> => {
  const parts = [
    '-- Listing made from the catalogues by tools/schema.mjs. Compared in a test; not to be run.',
  ];
  for (const [name, query] of Object.entries(sections)) {
    const { rows } = await query.execute(store.db);
    parts.push(`-- ${name}`, ...rows.map((row) => `-- ${row.line.replaceAll(/\s+/g, ' ')}`));
  }
  return `${parts.join('\n')}\n`;
};
