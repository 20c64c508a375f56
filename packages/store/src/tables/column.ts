import type { ColumnType, Generated } from 'kysely';

/** Types of PostgreSQL that the schema uses, and what each is in TypeScript. */
type Values = {
  uuid: string;
  text: string;
  'text[]': string[];
  bytea: Buffer;
  boolean: boolean;
  smallint: number;
  integer: number;
  /** Our counts and file sizes stay below 2^53. */
  bigint: number;
  /** `YYYY-MM-DD`, never a moment. */
  date: string;
  timestamptz: Date;
  jsonb: unknown;
};

type TypeName = keyof Values;

/** A column: its type, `?` when it can be null, `=` when the database fills it in if it is left out. */
export type Column = TypeName | `${TypeName}?` | `${TypeName}=`;

type ValueOf<T extends TypeName> = T extends 'jsonb' ? ColumnType<unknown, string, string> : Values[T];

/** The type of a column for Kysely. JSON is written as text. */
export type KyselyColumn<C extends Column> = C extends `${infer T extends TypeName}?`
  ? T extends 'jsonb'
    ? ColumnType<unknown, string | null, string | null>
    : Values[T] | null
  : C extends `${infer T extends TypeName}=`
    ? Generated<Values[T]>
    : C extends TypeName
      ? ValueOf<C>
      : never;

/** Columns of one table, in the order of the table itself. */
export type Columns = Readonly<Record<string, Column>>;
