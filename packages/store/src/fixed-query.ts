import type { Compilable, CompiledQuery } from 'kysely';
import type { Store } from './connect.ts';

/** Stands in a query for a value that is given each time it is asked. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** What the text of a query depends on, besides its values. */
type Shape = Readonly<Record<string, string | boolean>>;

/**
 * A query of which only the values change: built and compiled at its first use, since for a short statement that takes longer
 * than the database needs for it. `build` may not look at the values, it only puts them in their places; what changes the text
 * is the `shape`, and each shape is compiled once. A list of values goes in as one array (`= any`), not as `in`.
 */
export const fixedQuery = <
  R,
  V extends object = Record<never, never>,
  S extends Shape = Record<never, never>,
>(
  build: (db: Store['db'], values: V, shape: S) => Compilable<R>,
): ((db: Store['db'], values: V, shape?: S) => Promise<R[]>) => {
  const slots = new Proxy({} as V, { get: (_, name) => new Slot(String(name)) });
  const compiled = new Map<string, CompiledQuery<R>>();
  return async (db, values, shape = {} as S) => {
    const key = Object.values(shape).join(' ');
    const query = compiled.get(key) ?? build(db, slots, shape).compile();
    compiled.set(key, query);
    const parameters = query.parameters.map((one) =>
      one instanceof Slot ? values[one.name as keyof V] : one,
    );
    return (await db.executeQuery<R>({ ...query, parameters })).rows;
  };
};
