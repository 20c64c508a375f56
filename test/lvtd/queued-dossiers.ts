import pg from 'pg';

/** Runs one statement as the owner of the database. */
export async function asOwner(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement, values);
  } finally {
    await client.end();
  }
}

/** Puts the same `aantal` dossiers in any database: ids follow from the number, so two databases can be compared. */
export async function insertDossiers(url: string, aantal: number, van = 1): Promise<void> {
  await asOwner(
    url,
    `with nieuw as (
       insert into dossier (dossier_id, dossiernummer, registratie_id, versie, protocol_editie, status, melder_ref, kanaal, rol_melder,
         anonimiteit, ontvangen_op, ontvangstdatum, registratiedatum, gemeente_woon, gemeente_voorval, terrein, aard, aantal_slachtoffers,
         spoedeisend)
       select md5('d' || n)::uuid, '2026-' || lpad(n::text, greatest(5, length(n::text)), '0'), md5('r' || n)::uuid, 1, '2026-1', 'ontvangen', md5('m' || n)::uuid,
         'telefoon', 'slachtoffer', (array['geen', 'geheel'])[1 + (n % 7 = 0)::integer], '2026-03-01', '2026-03-01', '2026-03-01',
         'GM0014', 'GM0047', 'onderwijs', 'belediging', n % 9, false
       from generate_series($1::integer, $1::integer + $2::integer - 1) n
       returning dossier_id, registratie_id
     ), grond as (
       insert into dossier_grond select dossier_id, g from nieuw, unnest(array['islam', 'ras']) g
     )
     insert into lvtd_wachtrij (dossier_id, registratie_id) select dossier_id, registratie_id from nieuw`,
    [van, aantal],
  );
}

/** Changes dossiers and queues them, as acts would. */
export const changeDossiers = (url: string, terrein: string, where = 'true') =>
  asOwner(
    url,
    `with anders as (update dossier set terrein = $1, versie = versie + 1 where ${where} returning dossier_id, registratie_id)
     insert into lvtd_wachtrij (dossier_id, registratie_id) select dossier_id, registratie_id from anders`,
    [terrein],
  );
