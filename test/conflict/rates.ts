import type { Meting } from './measure.ts';

/** Share of planted conflicts that was found, and share of what was found that is one. */
export const ratesOf = (all: readonly Meting[]): { recall: number; precisie: number } => {
  const sum = (of: (one: Meting) => number) => all.reduce((total, one) => total + of(one), 0);
  const found = sum((one) => one.gevonden);
  return { recall: found / sum((one) => one.geplant), precisie: found / (found + sum((one) => one.vals)) };
};

/** `gehoor 2, spelfout 1`; "none" when there are none. */
export const describeCounts = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([soort, n]) => `${soort} ${n}`)
    .join(', ') || 'none';

/** A row a seed, as Markdown. */
export const figuresTable = (all: readonly Meting[]): string => {
  const rows = all.map((one) => {
    const { recall, precisie } = ratesOf([one]);
    return `| \`${one.seed}\` | ${one.dossiers} | ${one.geplant} | ${one.gevonden} | ${one.vals} | ${recall.toFixed(3)} | ${precisie.toFixed(3)} | ${one.msPerMelding.toFixed(1)} | ${one.msZoeken.toFixed(0)} |`;
  });
  return [
    '| seed | dossiers | planted | found | wrong | recall | precision | ms per melding | ms slowest search |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
};
