import { floorSeconds, isFilling, meetsAim, ratioOf, type StepFigures } from './figures.ts';

export const headings = [
  ...[
    'step',
    'seconds',
    'floor',
    'of which DuckDB',
    'times the floor',
    'peak MB',
    'rows in',
    'rows in/s',
    'out',
    'out/s',
  ],
  'aim',
];

/** One step as the cells of a table: seconds in thousandths when short, numbers with their thousands apart. */
export const cellsOf = (figures: StepFigures): string[] => {
  const { step, seconds, floor, peakMb, rowsOut, what } = figures;
  return [
    step,
    inSeconds(seconds),
    inSeconds(floorSeconds(floor)),
    floor.duckdbSeconds === null ? '-' : inSeconds(floor.duckdbSeconds),
    ratioOf(figures).toFixed(1),
    whole(peakMb),
    whole(floor.rows),
    whole(floor.rows / seconds),
    `${whole(rowsOut)} ${what}`,
    whole(rowsOut / seconds),
    isFilling(figures) ? 'apart' : meetsAim(figures) ? 'met' : 'missed',
  ];
};

export const whole = (n: number): string => Math.round(n).toLocaleString('en-GB');

const inSeconds = (seconds: number): string => seconds.toFixed(seconds < 1 ? 3 : seconds < 100 ? 2 : 0);
