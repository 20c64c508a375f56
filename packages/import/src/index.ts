export { ImportError, type ImportErrorKind } from './import-error.ts';
export { type ImportOptions, importFile } from './import-file.ts';
export type { Mapping } from './mapping/mapping-schema.ts';
export { readMapping } from './mapping/read-mapping.ts';
export {
  type ImportPlan,
  type Known,
  type PlannedRow,
  type PlanSetting,
  planImport,
} from './plan/plan-import.ts';
export type { Rijfout } from './plan/row-fields.ts';
export { describeImport, faultText, type ImportReport } from './report.ts';
export type { Cell, TableRow } from './table/table.ts';
