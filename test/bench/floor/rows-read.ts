import { relations } from '@meldpunt/analytics';
import { addYears, type Datum } from '@meldpunt/core';
import { REPORT_YEAR } from '../days.ts';

/** A column as the analytics type it on both sides. */
export type Column = (typeof relations)[number]['columns'][number];

/** Rows that a step reads, as a query; `columns` when DuckDB reads them too. */
export type RowsRead = { name: string; query: string; columns?: readonly Column[] };

export type FloorStep = 'lvtd' | 'archive' | 'analytics' | 'report';

/** Exactly the rows that a step reads on this day, in no order: the least that PostgreSQL has to give out. */
export const rowsRead = (step: FloorStep, day: Datum, closeYears: boolean): RowsRead[] => {
  switch (step) {
    case 'lvtd':
      return lvtd;
    case 'archive':
      return [due(day), ...(closeYears ? counted(`d.registratiedatum < '${day.slice(0, 4)}-01-01'`) : [])];
    case 'analytics':
      return analytics;
    case 'report':
      return counted(
        `d.registratiedatum >= '${REPORT_YEAR}-01-01' and d.registratiedatum < '${REPORT_YEAR + 1}-01-01'`,
      );
  }
};

const QUEUED = 'select dossier_id from lvtd_wachtrij';

const lvtd: RowsRead[] = [
  { name: 'wachtrij', query: 'select wachtrij_id, dossier_id, registratie_id, soort from lvtd_wachtrij' },
  {
    name: 'dossier',
    query: `select d.dossier_id, d.registratiedatum, d.kanaal, d.rol_melder, d.anonimiteit, d.terrein, d.aard, d.klacht_op,
                   d.gemeente_woon, d.gemeente_voorval, d.aantal_slachtoffers, d.gesloten_op, v.massaal
            from dossier d left join voorval v on v.voorval_id = d.voorval_id where d.dossier_id in (${QUEUED})`,
  },
  ...['dossier_grond', 'dossier_klachtbehandeling'].map((name) => ({
    name,
    query: `select * from ${name} where dossier_id in (${QUEUED})`,
  })),
  {
    name: 'registratie',
    query: `select registratie_id, versie, record_sha256, ingetrokken from lvtd_registratie
            where registratie_id in (select registratie_id from lvtd_wachtrij)`,
  },
];

/** By the rules as shipped: five years for supported complaints, two for others, one for what never became one. */
const due = (day: Datum): RowsRead => ({
  name: 'verlopen',
  query: `select dossier_id, dossiernummer, klacht_op, behandelwijze, gesloten_op from dossier
          where gesloten_op <= case when klacht_op is null then date '${addYears(day, -1)}'
                                    when behandelwijze in ('eigen_actie', 'ondersteuning') then date '${addYears(day, -5)}'
                                    else date '${addYears(day, -2)}' end`,
});

/** What the statutory form counts of these dossiers. */
const counted = (which: string): RowsRead[] => [
  {
    name: 'dossier',
    query: `select d.dossier_id, d.registratiedatum, d.gemeente_woon, d.gemeente_voorval, d.terrein, d.aard, v.massaal
            from dossier d left join voorval v on v.voorval_id = d.voorval_id where ${which}`,
  },
  ...['dossier_grond', 'dossier_klachtbehandeling'].map((name) => ({
    name,
    query: `select a.* from ${name} a join dossier d on d.dossier_id = a.dossier_id where ${which}`,
  })),
];

const analytics: RowsRead[] = relations.map(({ name, from, columns }) => ({
  name,
  columns,
  query: `select ${columns.map((column) => `${column.from ?? column.name} as ${column.name}`).join(', ')} from ${from}`,
}));
