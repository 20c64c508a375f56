import type { Datum } from '@meldpunt/core';
import type { Store } from '../connect.ts';
import type { Row } from '../tables/tables.ts';

export const runStappen = ['lvtd', 'archief', 'analyse'] as const;
export type RunStap = (typeof runStappen)[number];
export type RunStatus = 'bezig' | 'gereed' | 'mislukt';

/** One step of one night. `uitkomst` holds counts and codes, `fout` the name of a known fault: never personal data. */
export type Run = {
  zakelijkeDatum: Datum;
  stap: RunStap;
  status: RunStatus;
  begonnenOp: Date;
  beeindigdOp: Date | null;
  uitkomst: unknown;
  fout: string | null;
};

type Db = Pick<Store, 'db'>;
type Which = { zakelijkeDatum: Datum; stap: RunStap; nu: Date };

const runOf = (row: Row<'run'>): Run => ({
  zakelijkeDatum: row.zakelijke_datum as Datum,
  stap: row.stap as RunStap,
  status: row.status as RunStatus,
  begonnenOp: row.begonnen_op,
  beeindigdOp: row.beeindigd_op,
  uitkomst: row.uitkomst,
  fout: row.fout,
});

/** All steps of the last nights, newest night first and its steps in order of the night. */
export const listRuns = async (
  store: Db,
  options: { vanaf?: Datum; limit?: number } = {},
): Promise<Run[]> => {
  const rows = await store.db
    .selectFrom('run')
    .selectAll()
    .$if(options.vanaf !== undefined, (q) => q.where('zakelijke_datum', '>=', options.vanaf as string))
    .orderBy('zakelijke_datum', 'desc')
    .orderBy('begonnen_op')
    .limit(options.limit ?? 10_000)
    .execute();
  return rows.map(runOf);
};

/** Notes that a step begins; one that broke off before begins again. Done under the lock of the night. */
export const beginRun = async (store: Db, { zakelijkeDatum, stap, nu }: Which): Promise<void> => {
  const fresh = { status: 'bezig', begonnen_op: nu, beeindigd_op: null, uitkomst: null, fout: null };
  await store.db
    .insertInto('run')
    .values({ zakelijke_datum: zakelijkeDatum, stap, ...fresh })
    .onConflict((c) => c.columns(['zakelijke_datum', 'stap']).doUpdateSet(fresh))
    .execute();
};

/** Notes how a step went: its outcome (plain JSON), or the name of the fault. */
export const endRun = async (
  store: Db,
  { zakelijkeDatum, stap, nu }: Which,
  result: { uitkomst: unknown } | { fout: string },
): Promise<void> => {
  await store.db
    .updateTable('run')
    .set({
      status: 'fout' in result ? 'mislukt' : 'gereed',
      beeindigd_op: nu,
      uitkomst: 'uitkomst' in result ? JSON.stringify(result.uitkomst) : null,
      fout: 'fout' in result ? result.fout : null,
    })
    .where('zakelijke_datum', '=', zakelijkeDatum)
    .where('stap', '=', stap)
    .execute();
};
