export type Layer = 'sources' | 'staging' | 'intermediate' | 'marts' | 'checks';

export type Model = { readonly name: string; readonly layer: Layer; readonly sql: string };

/** The names among `known` that the text of a model reads, in order of the alphabet. Comments don't count. */
export function relationsRead(sql: string, known: ReadonlySet<string>): string[] {
  const code = sql.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, "''");
  const read = new Set<string>();
  for (const [, name] of code.matchAll(/\b(?:from|join)\s+([a-z_][a-z0-9_]*)/gi)) {
    if (name !== undefined && known.has(name)) read.add(name);
  }
  return [...read].sort();
}

/**
 * The models so that each comes after all that it reads; of those that could come next the first of the alphabet.
 * Throws when two have the same name or when models read each other in a circle.
 */
export function modelsInOrder(models: readonly Model[]): Model[] {
  const byName = new Map(models.map((model) => [model.name, model]));
  if (byName.size !== models.length) throw new Error('Two models have the same name');
  const known = new Set(byName.keys());
  const waiting = new Map(models.map((model) => [model.name, new Set(relationsRead(model.sql, known))]));
  const ordered: Model[] = [];
  while (waiting.size > 0) {
    const next = [...waiting.keys()].filter((name) => waiting.get(name)?.size === 0).sort()[0];
    const model = next === undefined ? undefined : byName.get(next);
    if (next === undefined || model === undefined) {
      throw new Error(`Models read each other in a circle: ${[...waiting.keys()].sort().join(', ')}`);
    }
    waiting.delete(next);
    for (const reads of waiting.values()) reads.delete(next);
    ordered.push(model);
  }
  return ordered;
}
