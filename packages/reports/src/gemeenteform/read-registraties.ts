import type { FormTabelNaam, KubusKolom, Telregel } from '@meldpunt/core';
import { codesMetRubriek, opgevolgdeGemeenten, WERKGEBIED } from '@meldpunt/core';

/** Asks one statement of PostgreSQL; a client or pool of pg in the role meldpunt_reports. */
export interface Query {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** What was counted for a year, and whether the year is closed (its figures then no longer change). */
export interface Telling {
  jaar: number;
  telregels: readonly Telregel[];
  /** Calendar day on which the year was closed, or null while it is open. */
  geslotenOp: string | null;
  /**
   * How many meldingen in the figures of a closed year turned out to be doubles, or wrongly registered, after it was closed;
   * by municipality, and for the whole area served.
   */
  naSluiting: ReadonlyMap<string, number>;
}

/**
 * Counts in the database what was registered in a year, by municipality, column, table and row: the answer is as long
 * as the forms, however many dossiers there are. One statement, so one moment. A closed year comes from the kubus alone;
 * an open one from the dossiers plus what the kubus holds of dossiers destroyed within the year.
 * `plaatsen` are the municipalities wanted; 'werkgebied' adds the unique meldingen and the totals of every place.
 */
export async function readTelling(
  db: Query,
  { jaar, plaatsen, werkgebied }: { jaar: number; plaatsen: readonly string[]; werkgebied: boolean },
): Promise<Telling> {
  const lijst = [
    ...codesMetRubriek(),
    ...opgevolgdeGemeenten(jaar).map(({ code, gemeente }) => ({
      tabel: 'gemeente',
      code,
      rubriek: gemeente,
    })),
  ];
  const { rows } = await db.query(sql, [
    jaar,
    werkgebied ? [...plaatsen, WERKGEBIED] : plaatsen,
    werkgebied,
    lijst.map((rij) => rij.tabel),
    lijst.map((rij) => rij.code),
    lijst.map((rij) => rij.rubriek),
  ]);
  const [{ gesloten_op: geslotenOp, telregels, na_sluiting }] = rows as [
    { gesloten_op: string | null; telregels: Rij[]; na_sluiting: [string, number][] },
  ];
  return { jaar, geslotenOp, telregels: telregels.map(telregel), naSluiting: new Map(na_sluiting) };
}

type Rij = [string, KubusKolom, FormTabelNaam, string, boolean, number];

function telregel([gemeente, kolom, tabel, rubriek, massaal, aantal]: Rij): Telregel {
  return { gemeente, kolom, tabel, rubriek, massaal, aantal };
}

// The same rule as kubusBijdragen in core, over groups instead of single dossiers (a test compares the two). A code that
// no list knows comes out as itself, so that filling the form refuses it.
const sql = `
with
jaar as (
  select make_date($1::integer, 1, 1) as van, make_date($1::integer + 1, 1, 1) as tot,
         (select gesloten_op from kubus_jaar where jaar = $1::integer) as gesloten_op
),
lijst (tabel, code, rubriek) as (select * from unnest($4::text[], $5::text[], $6::text[])),
registratie as (
  select d.dossier_id, d.terrein, d.aard, coalesce(v.massaal, false) as massaal,
         coalesce(lw.rubriek, d.gemeente_woon) as woon, coalesce(lv.rubriek, d.gemeente_voorval) as voorval
  from jaar
  join dossier d on d.registratiedatum >= jaar.van and d.registratiedatum < jaar.tot
  left join voorval v on v.voorval_id = d.voorval_id
  left join lijst lw on lw.tabel = 'gemeente' and lw.code = d.gemeente_woon
  left join lijst lv on lv.tabel = 'gemeente' and lv.code = d.gemeente_voorval
  where jaar.gesloten_op is null and d.telt
    and ($3::boolean or coalesce(lw.rubriek, d.gemeente_woon) = any ($2::text[])
         or coalesce(lv.rubriek, d.gemeente_voorval) = any ($2::text[]))
),
grond as (
  select distinct r.dossier_id, coalesce(l.rubriek, g.grond, 'onbekend') as rubriek
  from registratie r
  left join dossier_grond g on g.dossier_id = r.dossier_id
  left join lijst l on l.tabel = 'grond' and l.code = g.grond
),
behandeling as (
  select distinct r.dossier_id, coalesce(l.rubriek, k.klachtbehandeling) as rubriek
  from registratie r
  join dossier_klachtbehandeling k on k.dossier_id = r.dossier_id
  left join lijst l on l.tabel = 'klachtbehandeling' and l.code = k.klachtbehandeling
),
enkelvoudig as (
  select woon, voorval, massaal, terrein, aard, count(*) as aantal
  from registratie group by woon, voorval, massaal, terrein, aard
),
groep as (
  select woon, voorval, massaal, 'totaal' as tabel, 'totaal' as rubriek, aantal from enkelvoudig
  union all
  select e.woon, e.voorval, e.massaal, 'terrein', coalesce(l.rubriek, e.terrein), e.aantal
  from enkelvoudig e left join lijst l on l.tabel = 'terrein' and l.code = e.terrein
  union all
  select e.woon, e.voorval, e.massaal, 'aard', coalesce(l.rubriek, e.aard), e.aantal
  from enkelvoudig e left join lijst l on l.tabel = 'aard' and l.code = e.aard
  union all
  select r.woon, r.voorval, r.massaal, 'grond', g.rubriek, count(*)
  from registratie r join grond g using (dossier_id) group by 1, 2, 3, 5
  union all
  select r.woon, r.voorval, r.massaal, 'klachtbehandeling', b.rubriek, count(*)
  from registratie r join behandeling b using (dossier_id) group by 1, 2, 3, 5
),
bijdrage as (
  select p.gemeente, p.kolom, tabel, rubriek, massaal, aantal
  from groep
  cross join lateral (values
    (woon, case when woon = voorval then 'A' else 'B' end),
    (case when woon <> voorval then voorval end, 'D'),
    ('${WERKGEBIED}', 'U')
  ) as p (gemeente, kolom)
  where p.gemeente is not null
  union all
  select gemeente, kolom, tabel, rubriek, massaal, aantal from kubus where jaar = $1::integer
),
telregel as (
  select gemeente, kolom, tabel, rubriek, massaal, sum(aantal)::bigint as aantal
  from bijdrage
  where gemeente = any ($2::text[]) or ($3::boolean and tabel = 'totaal')
  group by gemeente, kolom, tabel, rubriek, massaal
  order by gemeente, kolom, tabel, rubriek, massaal
),
verbeterd as (
  select p.gemeente, count(distinct d.dossier_id)::integer as aantal
  from jaar
  join dossier d on d.registratiedatum >= jaar.van and d.registratiedatum < jaar.tot and d.telt_niet_sinds > jaar.gesloten_op
  left join lijst lw on lw.tabel = 'gemeente' and lw.code = d.gemeente_woon
  left join lijst lv on lv.tabel = 'gemeente' and lv.code = d.gemeente_voorval
  cross join lateral (values
    (coalesce(lw.rubriek, d.gemeente_woon)), (coalesce(lv.rubriek, d.gemeente_voorval)), ('${WERKGEBIED}')
  ) as p (gemeente)
  where p.gemeente = any ($2::text[])
  group by p.gemeente
)
select jaar.gesloten_op::text as gesloten_op,
       (select coalesce(json_agg(json_build_array(gemeente, aantal)), '[]') from verbeterd) as na_sluiting,
       (select coalesce(json_agg(json_build_array(gemeente, kolom, tabel, rubriek, massaal, aantal)), '[]')
        from telregel) as telregels
from jaar`;
