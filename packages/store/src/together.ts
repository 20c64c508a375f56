import { type OperationNodeSource, type QueryCreator, sql, type Transaction } from 'kysely';
import type { Database } from './tables/tables.ts';

/** Something to be written: an insert, update or delete that was built and not executed. */
export type Write = OperationNodeSource;

/**
 * Executes writes as one statement, so that they take one journey to the database instead of one each. None of them sees what
 * another one does, and nothing may depend on their order: not two of them write the same row. References are checked
 * at the end, when all is written.
 */
export const together = async (trx: Transaction<Database>, writes: readonly Write[]): Promise<void> => {
  if (writes.length === 0) return;
  const all = writes.reduce<QueryCreator<Database>>(
    (creator, write, i) => creator.with(`w${i}`, () => write as never) as never,
    trx,
  );
  await all.selectNoFrom(sql<number>`1`.as('written')).execute();
};
