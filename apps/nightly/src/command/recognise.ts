import { StoreError, type StoreErrorKind } from '@meldpunt/store';
import { EmbeddedPostgresError } from '../database/embedded-postgres-error.ts';
import { Problem, type ProblemKind } from './problem.ts';

const byStoreKind: Record<StoreErrorKind, ProblemKind> = {
  'database-down': 'database-down',
  'database-refused': 'database-refused',
  'schema-newer': 'schema-newer',
  'schema-older': 'schema-older',
  'key-store-open': 'key-place',
  'key-store-place': 'key-place',
  'root-key-invalid': 'wrong-key',
  'wrong-key': 'wrong-key',
  'key-gone': 'refused',
  damaged: 'damaged',
  'disk-full': 'disk-full',
  'not-found': 'refused',
  'target-not-empty': 'target-not-empty',
  'run-busy': 'busy',
};

const bySystemCode: Record<string, ProblemKind> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  '53100': 'disk-full',
  EACCES: 'not-writable',
  ENOTDIR: 'not-writable',
  EISDIR: 'not-writable',
  EROFS: 'not-writable',
  EPERM: 'not-writable',
  ECONNREFUSED: 'database-down',
  '57P01': 'database-down',
  '57P03': 'database-down',
  '28P01': 'database-refused',
  '3D000': 'database-refused',
};

/** What the user is told of an error: a known kind with its sentence, or "unexpected". */
export const recognise = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError)
    return new Problem(byStoreKind[error.kind], { text: error.message }, { cause: error });
  if (error instanceof EmbeddedPostgresError) {
    if (error.problem === 'unavailable' || error.problem === 'failed')
      return new Problem('database-failed', { text: error.message }, { cause: error });
    return error.problem === 'in-use'
      ? new Problem('in-use', {}, { cause: error })
      : new Problem('bad-input', { text: error.message }, { cause: error });
  }
  const { code, path } = error as { code?: unknown; path?: unknown };
  const kind = typeof code === 'string' ? bySystemCode[code] : undefined;
  return kind
    ? new Problem(kind, { file: typeof path === 'string' ? path : '' }, { cause: error })
    : new Problem('unexpected', {}, { cause: error });
};
