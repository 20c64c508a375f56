/** What went wrong with the machine, the configuration or the stored data; an expected "no" is never one of these. */
export type StoreErrorKind =
  | 'database-down'
  | 'database-refused'
  | 'schema-newer'
  | 'schema-older'
  | 'key-store-open'
  | 'key-store-place'
  | 'root-key-invalid'
  | 'wrong-key'
  | 'key-gone'
  | 'damaged'
  | 'disk-full'
  | 'not-found'
  | 'target-not-empty'
  | 'run-busy';

/** An error of the store. Its message is Dutch, for the user, and never holds personal data. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;

  constructor(kind: StoreErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.kind = kind;
  }
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
]);
const refused = new Set(['28P01', '28000', '3D000', '53300']);
const full = new Set(['ENOSPC', 'EDQUOT', '53100']);
/** SQLITE_FULL, of the key store; what stands above the last byte says where it happened. */
const isSqliteFull = ({ errcode }: Error & { errcode?: unknown }): boolean =>
  typeof errcode === 'number' && (errcode & 0xff) === 13;

/**
 * Names a driver's or the file system's error by kind when it is a known one, else gives it back as it came. The
 * driver's own text is left out: it can quote values.
 */
export const namedError = (error: unknown): unknown => {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = codeOf(error) ?? '';
  if (full.has(code) || (code === 'ERR_SQLITE_ERROR' && isSqliteFull(error)))
    return new StoreError('disk-full', 'De schijf is vol. Maak ruimte vrij en probeer het opnieuw.');
  if (
    unreachable.has(code) ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(error.message)
  )
    return new StoreError('database-down', 'De database is niet bereikbaar.');
  if (refused.has(code))
    return new StoreError('database-refused', `De database weigert de verbinding (${code}).`);
  if (code === '42501' && error.message.includes('set role'))
    return new StoreError(
      'database-refused',
      'De aanmelding bij de database mag de rollen van Meldpunt niet aannemen.',
    );
  return error;
};

/** The SQLSTATE or system code of an error, when it has one. */
export const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};

/** True when a unique key was hit; with `constraint`, only that one. */
export const isUniqueConflict = (error: unknown, constraint?: string): boolean =>
  codeOf(error) === '23505' &&
  (constraint === undefined || (error as { constraint?: string }).constraint === constraint);
