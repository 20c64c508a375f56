import { readFileSync } from 'node:fs';

/** No tests at all. */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** The sum of two tallies. */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/**
 * Counts the tests in the JSON report that vitest wrote. What fails outside a test (a file that can't be read, an
 * unhandled error, a report that is not there) counts as a failed test, so that a bad run never looks like a good one.
 */
export function tallyOf(reportFile, exitCode) {
  const report = readReport(reportFile);
  if (!report) return { ...nothing, failed: 1 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readReport(reportFile) {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return undefined;
  }
}
