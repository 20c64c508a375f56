export { connect, connectClient, type DatabaseRol, type Store } from './connect.ts';
export { isUniqueConflict, namedError, StoreError, type StoreErrorKind } from './errors.ts';
export { appliedMigrations, checkSchema, migrate, migrationNames } from './migrate.ts';
export { describeRoleMatrix } from './role-matrix.ts';
export { describeSchema } from './schema-listing.ts';
export {
  columnNames,
  type Database,
  type NewRow,
  type Row,
  type TableName,
  tables,
} from './tables/tables.ts';
