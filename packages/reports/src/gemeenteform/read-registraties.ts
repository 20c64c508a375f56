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
  /** What changed after a year was closed, by municipality, and for the whole area served. */
  naSluiting: (gemeente: string) => NaSluiting;
}

/** How many meldingen of a closed year are otherwise by now than its figures say. */
export interface NaSluiting {
  /** In the figures, and since found to be doubles or wrongly registered. */
  vervallen: number;
  /** In the figures, with codes that are different by now. */
  gewijzigd: number;
  /** Not in the figures, and counting by now. */
  erbij: number;
  /** The calendar day since when this is known, where that is not the day of closing. */
  sinds: string | null;
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
  const [{ gesloten_op: geslotenOp, telregels, na_sluiting, codes_sinds: sinds }] = rows as [
    {
      gesloten_op: string | null;
      telregels: Rij[];
      na_sluiting: [string, Omit<NaSluiting, 'sinds'>][];
      codes_sinds: string | null;
    },
  ];
  const anders = new Map(na_sluiting);
  return {
    jaar,
    geslotenOp,
    telregels: telregels.map(telregel),
    naSluiting: (gemeente) => ({ vervallen: 0, gewijzigd: 0, erbij: 0, ...anders.get(gemeente), sinds }),
  };
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
         (select gesloten_op from kubus_jaar where jaar = $1::integer) as gesloten_op,
         (select codes_sinds from kubus_jaar where jaar = $1::integer) as codes_sinds
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
anders as (
  select d.dossier_id, coalesce(k.gemeente_woon, d.gemeente_woon) as woon,
         coalesce(k.gemeente_voorval, d.gemeente_voorval) as voorval,
         case when not d.telt then 'vervallen' when k.dossier_id is null then 'erbij' else 'gewijzigd' end as soort
  from jaar
  join dossier d on d.registratiedatum >= jaar.van and d.registratiedatum < jaar.tot
  left join voorval v on v.voorval_id = d.voorval_id
  left join kubus_dossier k on k.dossier_id = d.dossier_id
  where jaar.gesloten_op is not null and case
    when not d.telt then k.dossier_id is not null
    else (k.gemeente_woon, k.gemeente_voorval, k.terrein, k.aard, k.massaal, k.gronden, k.klachtbehandelingen)
      is distinct from (
        d.gemeente_woon, d.gemeente_voorval, d.terrein, d.aard, coalesce(v.massaal, false),
        array(select g.grond from dossier_grond g where g.dossier_id = d.dossier_id order by 1),
        array(select b.klachtbehandeling from dossier_klachtbehandeling b where b.dossier_id = d.dossier_id order by 1)
      )
    end
),
verbeterd as (
  select p.gemeente, json_build_object(
    'vervallen', count(distinct a.dossier_id) filter (where a.soort = 'vervallen'),
    'gewijzigd', count(distinct a.dossier_id) filter (where a.soort = 'gewijzigd'),
    'erbij', count(distinct a.dossier_id) filter (where a.soort = 'erbij')
  ) as aantallen
  from anders a
  left join lijst lw on lw.tabel = 'gemeente' and lw.code = a.woon
  left join lijst lv on lv.tabel = 'gemeente' and lv.code = a.voorval
  cross join lateral (values
    (coalesce(lw.rubriek, a.woon)), (coalesce(lv.rubriek, a.voorval)), ('${WERKGEBIED}')
  ) as p (gemeente)
  where p.gemeente = any ($2::text[])
  group by p.gemeente
)
select jaar.gesloten_op::text as gesloten_op, jaar.codes_sinds::text as codes_sinds,
       (select coalesce(json_agg(json_build_array(gemeente, aantallen)), '[]') from verbeterd) as na_sluiting,
       (select coalesce(json_agg(json_build_array(gemeente, kolom, tabel, rubriek, massaal, aantal)), '[]')
        from telregel) as telregels
from jaar`;
