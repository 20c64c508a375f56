import { AIM, isFilling, meetsAim, type SizeFigures } from './figures.ts';
import type { Results } from './results.ts';
import { cellsOf, headings, whole } from './rows-of-table.ts';

/** Begins the part of the page that a person writes; it is kept when the figures are written anew. */
export const READING = '## Reading';

/** The page with the figures: machine, a table per size, cost per dossier, and the reading that stood there. */
export const performancePage = (
  { machine, sizes }: Results,
  date: string,
  reading: string,
): string => `# Performance

What one night costs, step by step, beside the least it could cost for the same rows. Measured on ${date}; how, and how to
repeat it: [test/bench/README.md](../test/bench/README.md). This page is written by that bench, except "Reading".

Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB of memory, Linux; Node ${machine.node},
PostgreSQL ${machine.postgres} (the embedded one, durable, 256 MB of shared buffers), DuckDB ${machine.duckdb}. One run of
each step.

Aim: each step of a night within ${AIM.ratio} times its own floor and under ${whole(AIM.peakMb)} MB, and no more per dossier at 1,000,000
than at 10,000. ${summary(sizes)}

${sizes.map(sizeTable).join('\n\n')}

## Cost per dossier

Microseconds per dossier of the whole database, and the growth from the smallest to the largest size. An ordinary night has
as many changes at every size, so its registration should fall.

${growthTable(sizes)}

${reading.trim()}
`;

const summary = (sizes: readonly SizeFigures[]): string => {
  const steps = sizes.flatMap((size) => size.steps.filter((step) => !isFilling(step)));
  const met = steps.filter(meetsAim).length;
  return `Of ${steps.length} measurements ${met} meet the first two, ${steps.length - met} miss one of them; each table says which.`;
};

const sizeTable = ({ dossiers, loaded, steps }: SizeFigures): string => {
  const copies = `${whole(loaded)} of them loaded, the others copies of their coded rows; filling is not measured.\n\n`;
  const rows = table([headings, ...steps.map(cellsOf)]);
  return `## ${whole(dossiers)} dossiers\n\n${loaded < dossiers ? copies : ''}${rows}`;
};

const growthTable = (sizes: readonly SizeFigures[]): string => {
  const names = [...new Set(sizes.flatMap(({ steps }) => steps.map(({ step }) => step)))];
  const costOf = (size: SizeFigures | undefined, name: string): number | null => {
    const found = size?.steps.find(({ step }) => step === name);
    return size && found ? (found.seconds / size.dossiers) * 1e6 : null;
  };
  const cell = (cost: number | null) => (cost === null ? 'not measured' : cost.toFixed(1));
  const rows = names.map((name) => {
    const costs = sizes.map((size) => costOf(size, name));
    const [first, last] = [costs[0], costs.at(-1)];
    const growth = sizes.length > 1 && first && last ? `× ${(last / first).toFixed(2)}` : '-';
    return [name, ...costs.map(cell), growth];
  });
  return table([['step', ...sizes.map(({ dossiers }) => whole(dossiers)), 'growth'], ...rows]);
};

/** Lines of a table in Markdown, the columns below each other. */
const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join(
    '\n',
  );
};
