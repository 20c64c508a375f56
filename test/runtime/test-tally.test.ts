import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tallyOf } from '../../tools/test-tally.mjs';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'meldpunt-tally-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const sound = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

async function tally(report: object, exitCode: number) {
  const file = join(home, 'report.json');
  await writeFile(file, JSON.stringify(report));
  return tallyOf(file, exitCode);
}

test('a sound run is counted as vitest counts it', async () => {
  expect(await tally(sound, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test('a test file that could not be read is a failure', async () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(await tally({ ...sound, testResults }, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test('a file with a failed test is not counted twice', async () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
  expect(await tally({ ...sound, numFailedTests: 1, testResults }, 1)).toMatchObject({ failed: 1 });
});

test('an error outside all tests is a failure', async () => {
  expect(await tally(sound, 1)).toMatchObject({ failed: 1 });
});

test('a report that is not there is a failure', () => {
  expect(tallyOf(join(home, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
