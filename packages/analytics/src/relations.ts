/** How a column is typed on both sides of the move: in the COPY of PostgreSQL and in the Parquet of DuckDB. */
export type ColumnType = 'uuid' | 'varchar' | 'date' | 'boolean' | 'integer';

export type Column = {
  readonly name: string;
  readonly type: ColumnType;
  /** What PostgreSQL selects; the column of that name when left out. */
  readonly from?: string;
};

export type Relation = {
  /** Name of the Parquet file, and with `raw_` before it of the source model. */
  readonly name: string;
  /** The `from` clause in PostgreSQL, alias included. */
  readonly from: string;
  readonly columns: readonly Column[];
  /** Names of the columns that make a row unique: the order of the file, so that the same data give the same file. */
  readonly key: readonly string[];
};

const uuid = (name: string, from?: string): Column => ({ name, type: 'uuid', from });
const varchar = (name: string): Column => ({ name, type: 'varchar' });
const date = (name: string): Column => ({ name, type: 'date' });
const boolean = (name: string): Column => ({ name, type: 'boolean' });
const integer = (name: string): Column => ({ name, type: 'integer' });

/** Rows of the dossiers that count: not of doubles, nor of what was wrongly registered. No join: a dossier can have a column of the same name. */
const counted = (table: string): string =>
  `${table} where dossier_id in (select d.dossier_id from dossier d where d.telt)`;

/**
 * All that leaves PostgreSQL for the analytics: codes, dates, counts and random ids, and the names of legal persons.
 * A dossier about a natural person (a sole trader too) keeps its place in the counts and loses the reference.
 * No moments in time leave, only days. A column that is added here must also be allowed in relations.test.ts.
 */
export const relations: readonly Relation[] = [
  {
    name: 'dossiers',
    from: `dossier d left join organisatie o on o.organisatie_id = d.organisatie_id and o.soort = 'rechtspersoon' where d.telt`,
    columns: [
      uuid('dossier_id', 'd.dossier_id'),
      uuid('melder_ref'),
      varchar('kanaal'),
      date('ontvangstdatum'),
      date('registratiedatum'),
      varchar('gemeente_woon'),
      varchar('gemeente_voorval'),
      varchar('terrein'),
      varchar('aard'),
      date('klacht_op'),
      varchar('behandelwijze'),
      uuid('organisatie_id', 'o.organisatie_id'),
      uuid('voorval_id', 'd.voorval_id'),
      date('gesloten_op'),
      integer('tevredenheid'),
    ],
    key: ['dossier_id'],
  },
  {
    name: 'dossier_gronden',
    from: counted('dossier_grond'),
    columns: [uuid('dossier_id'), varchar('grond')],
    key: ['dossier_id', 'grond'],
  },
  {
    name: 'dossier_klachtbehandelingen',
    from: counted('dossier_klachtbehandeling'),
    columns: [uuid('dossier_id'), varchar('klachtbehandeling')],
    key: ['dossier_id', 'klachtbehandeling'],
  },
  {
    name: 'termijnen',
    from: counted('termijn'),
    columns: [
      uuid('dossier_id'),
      integer('begonnen_versie'),
      varchar('termijn'),
      varchar('bindt'),
      date('begonnen_op'),
      date('uiterlijk_op'),
      date('voldaan_op'),
      date('vervallen_op'),
    ],
    key: ['dossier_id', 'begonnen_versie', 'termijn'],
  },
  {
    name: 'voorvallen',
    from: 'voorval',
    columns: [uuid('voorval_id'), boolean('massaal')],
    key: ['voorval_id'],
  },
  {
    name: 'organisaties',
    from: `organisatie o where o.soort = 'rechtspersoon'`,
    columns: [uuid('organisatie_id'), varchar('naam'), varchar('gemeente')],
    key: ['organisatie_id'],
  },
  {
    name: 'feitrijen',
    from: 'feitrij',
    columns: [
      integer('registratiejaar'),
      varchar('gemeente_voorval'),
      varchar('grond'),
      varchar('terrein'),
      integer('aantal'),
    ],
    key: ['registratiejaar', 'gemeente_voorval', 'grond', 'terrein'],
  },
];

/** The COPY that writes a relation as CSV, columns by name, in the order of its key. */
export function copyStatement(relation: Relation): string {
  const columns = relation.columns.map((column) => `${column.from ?? column.name} as ${column.name}`);
  const order = relation.key.map((name) => columnNumber(relation, name));
  return `copy (select ${columns.join(', ')} from ${relation.from} order by ${order.join(', ')}) to stdout (format csv, header true)`;
}

/** The number of rows that the COPY of a relation would write. */
export function countStatement(relation: Relation): string {
  return `select count(*)::integer as aantal from ${relation.from}`;
}

function columnNumber(relation: Relation, name: string): number {
  return relation.columns.findIndex((column) => column.name === name) + 1;
}
