import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One file of the tests that judge `packages/core` with the code they judge, for `bundle-runner.mjs`. */
export default defineConfig({
  // Stryker runs in a copy of the project, where `@meldpunt/core` must be the copy that it changed.
  resolve: { alias: { '@meldpunt/core': here('../../packages/core/src/index.ts') } },
  build: {
    ssr: here('judging-tests.mjs'),
    outDir: here('bundle'),
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'tests.cjs', codeSplitting: false } },
  },
});
