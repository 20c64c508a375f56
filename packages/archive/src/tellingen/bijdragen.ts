import { type Datum, type KubusBijdrage, kubusBijdragen, type Telregel } from '@meldpunt/core';
import type { Database } from '@meldpunt/store';
import { type Kysely, sql, type Transaction } from 'kysely';

export type Db = Kysely<Database> | Transaction<Database>;

/** So many dossiers that count alike. */
export type Groep = {
  registratiejaar: number;
  gemeenteWoon: string;
  gemeenteVoorval: string;
  terrein: string;
  aard: string;
  massaal: boolean;
  gronden: string[];
  klachtbehandelingen: string[];
  aantal: number;
};

/** Which dossiers: registered in a calendar year, or these. */
export type Keuze = { van: Datum; tot: Datum } | { dossierIds: readonly string[] };

/** Groups dossiers by everything that the statutory form counts; as long as there are ways to count, not dossiers. */
export const readGroepen = async (db: Db, keuze: Keuze): Promise<Groep[]> => {
  const where =
    'van' in keuze
      ? sql`d.registratiedatum >= ${keuze.van} and d.registratiedatum < ${keuze.tot}`
      : sql`d.dossier_id = any(${keuze.dossierIds}::uuid[])`;
  const { rows } = await sql<Groep>`
    with een as (
      select extract(year from d.registratiedatum)::integer as "registratiejaar", d.gemeente_woon as "gemeenteWoon",
             d.gemeente_voorval as "gemeenteVoorval", d.terrein, d.aard, coalesce(v.massaal, false) as massaal,
             array(select g.grond from dossier_grond g where g.dossier_id = d.dossier_id order by 1) as gronden,
             array(select k.klachtbehandeling from dossier_klachtbehandeling k
                   where k.dossier_id = d.dossier_id order by 1) as "klachtbehandelingen"
      from dossier d left join voorval v on v.voorval_id = d.voorval_id
      where d.telt and ${where}
    )
    select een.*, count(*)::integer as aantal from een group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8`.execute(
    db,
  );
  return rows;
};

/** The cells of the kubus that these dossiers add to, by the same rule as the form (core), per year. */
export const countBijdragen = (groepen: readonly Groep[]): Map<number, Telregel[]> => {
  const years = new Map<number, Map<string, Telregel>>();
  for (const { aantal, ...groep } of groepen) {
    const cells = years.get(groep.registratiejaar) ?? new Map<string, Telregel>();
    years.set(groep.registratiejaar, cells);
    for (const cell of kubusBijdragen(groep)) {
      const key = keyOf(cell);
      cells.set(key, { ...cell, aantal: (cells.get(key)?.aantal ?? 0) + aantal });
    }
  }
  return new Map([...years].map(([jaar, cells]) => [jaar, [...cells.values()]]));
};

const keyOf = (cell: KubusBijdrage) =>
  `${cell.gemeente}/${cell.kolom}/${cell.tabel}/${cell.rubriek}/${cell.massaal}`;

const CHUNK = 2000;

/** Adds counts to the kubus of a year. */
export const addToKubus = async (db: Db, jaar: number, telregels: readonly Telregel[]): Promise<void> => {
  for (let from = 0; from < telregels.length; from += CHUNK) {
    await db
      .insertInto('kubus')
      .values(
        telregels.slice(from, from + CHUNK).map(({ gemeente, kolom, tabel, rubriek, massaal, aantal }) => ({
          jaar,
          gemeente,
          kolom,
          tabel,
          rubriek,
          massaal,
          aantal,
        })),
      )
      .onConflict((c) =>
        c
          .columns(['jaar', 'gemeente', 'kolom', 'tabel', 'rubriek', 'massaal'])
          .doUpdateSet({ aantal: sql`kubus.aantal + excluded.aantal` }),
      )
      .execute();
  }
};

/** Years whose figures are frozen. */
export const closedYears = async (db: Db): Promise<Set<number>> => {
  const rows = await db.selectFrom('kubus_jaar').select('jaar').execute();
  return new Set(rows.map((row) => row.jaar));
};
