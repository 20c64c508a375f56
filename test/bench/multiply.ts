import { columnNames, connectClient, type TableName } from '@meldpunt/store';
import type { Client } from 'pg';
import type { Place } from './place.ts';

/**
 * Brings the database to the number of dossiers by copying the coded rows of those that were loaded, with new ids, numbers
 * and reporters. What a night reads is then as much as after loading all; journal and vault, which no night reads, are not.
 */
export const multiply = async ({ databaseUrl, dossiers }: Place): Promise<void> => {
  const client = await connectClient(databaseUrl, 'aanmelding');
  try {
    await client.query('begin');
    const { rows } = await client.query<{ loaded: number }>(
      'select count(*)::integer as loaded from dossier',
    );
    const loaded = rows[0]?.loaded ?? 0;
    const copies = Math.ceil(dossiers / loaded) - 1;
    await client.query(`
      create temporary table kopie on commit drop as
      select row_number() over () as nr, n, dossier_id as oud, gen_random_uuid() as nieuw, gen_random_uuid() as registratie
      from (select n, dossier_id from dossier cross join generate_series(1, ${copies}) n
            order by n limit ${dossiers - loaded}) as d`);
    await copyRows(client, 'dossier', {
      dossier_id: 'k.nieuw',
      dossiernummer: 'left(a.dossiernummer, 5) || (1000000 + k.nr)',
      registratie_id: 'k.registratie',
      melder_ref: 'md5(a.melder_ref::text || k.n)::uuid',
    });
    for (const table of ['dossier_grond', 'dossier_klachtbehandeling', 'termijn'] as const)
      await copyRows(client, table, { dossier_id: 'k.nieuw' });
    await client.query(
      'insert into lvtd_wachtrij (dossier_id, registratie_id) select nieuw, registratie from kopie order by nr',
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
};

const copyRows = (client: Client, table: TableName, changed: Record<string, string>) => {
  const columns = columnNames(table);
  const values = columns.map((column) => changed[column] ?? `a.${column}`);
  return client.query(
    `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from kopie k join ${table} a on a.dossier_id = k.oud`,
  );
};
