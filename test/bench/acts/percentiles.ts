/** Milliseconds of both sides, in the order they were measured, and the processor time of this process in them. */
export type Measured = { wat: string; ours: number[]; bare: number[]; ourCpu: number[]; bareCpu: number[] };

const WARM_UP = 50;

type Took = { ms: number; cpu: number };

const one = async (work: () => Promise<Response>, status: number): Promise<Took> => {
  const before = process.cpuUsage();
  const begun = performance.now();
  const answer = await work();
  await answer.arrayBuffer();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  if (answer.status !== status) throw new Error(`answered with ${answer.status} instead of ${status}`);
  return { ms, cpu: (user + system) / 1000 };
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
  const found: Measured = { wat, ours: [], bare: [], ourCpu: [], bareCpu: [] };
  for (let i = 0; i < times + WARM_UP; i += 1) {
    const mine = () => one(() => ours(i), ourStatus);
    const least = () => one(bare, bareStatus);
    const [a, b] =
      i % 2 === 0
        ? [await mine(), await least()]
        : await least().then(async (b) => [await mine(), b] as const);
    if (i < WARM_UP) continue;
    found.ours.push(a.ms);
    found.bare.push(b.ms);
    found.ourCpu.push(a.cpu);
    found.bareCpu.push(b.cpu);
  }
  return found;
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** How many times the bare side our side takes, at the 95th percentile. */
export const ratioOf = ({ ours, bare }: Measured): number => percentile(ours, 0.95) / percentile(bare, 0.95);

/** The figures as a table in Markdown, in milliseconds. */
export const tableOf = (all: readonly Measured[], aim: number): string =>
  [
    '| what | p50 | p95 | bare p50 | bare p95 | p95 ratio | p50 ratio | processor time, ratio | aim |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...all.map((figures) => {
      const { wat, ours, bare, ourCpu, bareCpu } = figures;
      const cells = [
        percentile(ours, 0.5),
        percentile(ours, 0.95),
        percentile(bare, 0.5),
        percentile(bare, 0.95),
      ];
      const half = percentile(ours, 0.5) / percentile(bare, 0.5);
      const cpu = mean(ourCpu) / mean(bareCpu);
      return `| ${[wat, ...cells.map((ms) => ms.toFixed(2)), ratioOf(figures).toFixed(1), half.toFixed(1), cpu.toFixed(1), ratioOf(figures) <= aim ? 'met' : 'missed'].join(' | ')} |`;
    }),
  ].join('\n');
