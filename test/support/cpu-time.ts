/**
 * The processor time in milliseconds that this process, threads included, spends while `work` runs: unlike the clock it does not
 * say how busy the machine is.
 */
export const cpuTimeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** The middle one of these values; of an even number the later of the two. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
