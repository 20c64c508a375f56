/**
 * The tests that judge `packages/core`, each file loaded when it is asked for: those beside the code, and the two of
 * `test/calendar` that need no database.
 */
export const files = import.meta.glob([
  '../../packages/core/src/**/*.test.ts',
  '../calendar/moments.test.ts',
  '../calendar/working-days.test.ts',
]);
