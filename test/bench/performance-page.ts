import type { Results } from './results.ts';
export const performancePage = (results: Results, date: string): string =>
  `${date} ${results.sizes.length}\n`;
