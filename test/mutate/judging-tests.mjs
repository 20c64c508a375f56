/** The tests that judge `packages/core`: those beside the code, and the two of `test/calendar` that need no database. */
import.meta.glob(
  ['../../packages/core/src/**/*.test.ts', '../calendar/moments.test.ts', '../calendar/working-days.test.ts'],
  { eager: true },
);
