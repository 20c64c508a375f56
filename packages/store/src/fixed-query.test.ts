import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { describe, expect, it } from 'vitest';
import { fixedQuery } from './fixed-query.ts';
import type { Database } from './tables/tables.ts';

/** A database that keeps what it is asked and answers nothing. */
const listening = () => {
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new PostgresIntrospector(one),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void asked.push({ sql: query.sql, parameters: query.parameters }),
  });
  return { db, asked };
};

describe('fixedQuery', () => {
  it('puts the values of each time in their places, also one that stands there twice, and leaves the constants', async () => {
    const { db, asked } = listening();
    let built = 0;
    const ask = fixedQuery((on, { dag, naam }: { dag: string; naam: string }) => {
      built += 1;
      return on
        .selectFrom('waarneming')
        .select('voor_rol')
        .where('van', '<=', dag as never)
        .where(sql<boolean>`${naam} = ${'vast'}`)
        .where('tot_en_met', '>=', dag as never);
    });
    await ask(db, { dag: '2026-03-02', naam: 'een' });
    await ask(db, { dag: '2026-03-03', naam: 'twee' });
    expect(asked.map(({ parameters }) => parameters)).toEqual([
      ['2026-03-02', 'een', 'vast', '2026-03-02'],
      ['2026-03-03', 'twee', 'vast', '2026-03-03'],
    ]);
    expect(asked[0]?.sql).toBe(asked[1]?.sql);
    expect(built).toBe(1);
  });

  it('keeps a text for each shape', async () => {
    const { db, asked } = listening();
    const ask = fixedQuery(
      (on, { ref }: { ref: string }, { column }: { column: 'dossier_id' | 'dossiernummer' }) =>
        on.selectFrom('dossier').select('versie').where(column, '=', ref),
    );
    for (const column of ['dossier_id', 'dossiernummer', 'dossier_id'] as const)
      await ask(db, { ref: 'x' }, { column });
    expect(asked.map(({ sql: text }) => /where "(\w+)"/.exec(text)?.[1])).toEqual([
      'dossier_id',
      'dossiernummer',
      'dossier_id',
    ]);
  });
});
