import { datum } from '@meldpunt/core';
import type { Run } from '@meldpunt/store';
import { describe, expect, test } from 'vitest';
import { nightsWarning } from './nights.ts';

const run = (zakelijkeDatum: string, over: Partial<Run> = {}): Run =>
  ({ zakelijkeDatum, stap: 'lvtd', status: 'gereed', ...over }) as Run;
const vandaag = datum('2026-03-10');
const warning = (...runs: Run[]): string => String(nightsWarning(runs, vandaag));

describe('the warning that the nights stand still', () => {
  test('is not there after the night of today or yesterday, nor before the first one', () => {
    expect(warning()).toBe('');
    expect(warning(run('2026-03-10'))).toBe('');
    expect(warning(run('2026-03-08'), run('2026-03-09'))).toBe('');
  });

  test('names the last night when it is longer ago, whatever a wrong clock did', () => {
    expect(warning(run('2026-03-08'))).toMatch(/De laatste nacht was die van 8\smrt\s2026\./);
    expect(warning(run('2026-09-26'), run('2026-03-08'))).toMatch(/8\smrt\s2026/);
  });

  test('names the night that broke off, until a later one went well', () => {
    const broken = run('2026-03-09', { stap: 'archief', status: 'mislukt' });
    expect(warning(run('2026-03-09'), broken)).toMatch(/De nacht van 9\smrt\s2026 is gestopt\./);
    expect(warning(broken, run('2026-03-10'))).toBe('');
  });
});
