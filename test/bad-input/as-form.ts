/** Pairs of a form: names and what is sent under them. */
export type Pairs = [naam: string, waarde: string][];

const textOf = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'ja' : 'nee') : String(value);

/** Input as the form of an act sends it: `ja` and `nee`, a name for each choice, rows with numbers. */
export const asForm = (input: Record<string, unknown>, path = ''): Pairs =>
  Object.entries(input).flatMap(([key, value]): Pairs => {
    if (!Array.isArray(value)) return [[path + key, textOf(value)]];
    return value.flatMap(
      (one, i): Pairs =>
        typeof one === 'object' && one !== null
          ? asForm(one as Record<string, unknown>, `${path}${key}.${i}.`)
          : [[path + key, textOf(one)]],
    );
  });

/** The same with other values for one field. */
export const withField = (pairs: Pairs, naam: string, waarden: readonly string[]): Pairs => [
  ...pairs.filter(([one]) => one !== naam),
  ...waarden.map((waarde): [string, string] => [naam, waarde]),
];

/** Sets one field of JSON input, in the first row where it stands in rows. */
export const withJson = (
  input: Record<string, unknown>,
  path: readonly string[],
  value: unknown,
): Record<string, unknown> => {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return { ...input, [key]: value };
  const inner = input[key];
  if (Array.isArray(inner))
    return {
      ...input,
      [key]: inner.map((row, i) => (String(i) === rest[0] ? withJson(row, rest.slice(1), value) : row)),
    };
  return input;
};
