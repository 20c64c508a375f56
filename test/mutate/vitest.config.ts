import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Stryker runs in a copy of the project, where `@meldpunt/core` must be the copy that it changed. */
const core = fileURLToPath(new URL('../../packages/core/src/index.ts', import.meta.url));

/** The tests that judge `packages/core`, without the database that other tests ask for. */
export default defineConfig({
  resolve: { alias: { '@meldpunt/core': core } },
  test: {
    environment: 'node',
    include: [
      'packages/core/src/**/*.test.ts',
      'test/calendar/moments.test.ts',
      'test/calendar/working-days.test.ts',
    ],
  },
});
