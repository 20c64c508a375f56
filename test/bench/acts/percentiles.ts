/** Milliseconds of both sides, in the order they were measured. */
export type Measured = { wat: string; ours: number[]; bare: number[] };

const WARM_UP = 50;

const one = async (work: () => Promise<Response>, status: number): Promise<number> => {
  const begun = performance.now();
  const answer = await work();
  await answer.arrayBuffer();
  const took = performance.now() - begun;
  if (answer.status !== status) throw new Error(`answered with ${answer.status} instead of ${status}`);
  return took;
};

/** Measures both sides in turns, so that what else the machine does hits both; the first ones don't count. */
export const measured = async (
  wat: string,
  times: number,
  ours: (i: number) => Promise<Response>,
  ourStatus: number,
  bare: () => Promise<Response>,
  bareStatus: number,
): Promise<Measured> => {
  const found: Measured = { wat, ours: [], bare: [] };
  for (let i = 0; i < times + WARM_UP; i += 1) {
    const mine = () => one(() => ours(i), ourStatus);
    const least = () => one(bare, bareStatus);
    const [a, b] =
      i % 2 === 0
        ? [await mine(), await least()]
        : await least().then(async (b) => [await mine(), b] as const);
    if (i < WARM_UP) continue;
    found.ours.push(a);
    found.bare.push(b);
  }
  return found;
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

/** How many times the bare side our side takes, at the 95th percentile. */
export const ratioOf = ({ ours, bare }: Measured): number => percentile(ours, 0.95) / percentile(bare, 0.95);

/** The figures as a table in Markdown, in milliseconds. */
export const tableOf = (all: readonly Measured[], aim: number): string =>
  [
    '| what | p50 | p95 | bare p50 | bare p95 | p95 ratio | p50 ratio | aim |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...all.map((figures) => {
      const { wat, ours, bare } = figures;
      const cells = [
        percentile(ours, 0.5),
        percentile(ours, 0.95),
        percentile(bare, 0.5),
        percentile(bare, 0.95),
      ];
      const half = percentile(ours, 0.5) / percentile(bare, 0.5);
      return `| ${[wat, ...cells.map((ms) => ms.toFixed(2)), ratioOf(figures).toFixed(1), half.toFixed(1), ratioOf(figures) <= aim ? 'met' : 'missed'].join(' | ')} |`;
    }),
  ].join('\n');
