import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import fc from 'fast-check';
import { declaredTests } from './declared-tests.mjs';

const bundle = 'test/mutate/bundle/tests.cjs';

/** One fixed seed: a mutant must not be killed in one run and survive the next. That a property fails is enough: no smaller case is sought. */
const seed = 20260101;

/** Stryker's TestStatus. */
const SUCCESS = 0;
const FAILED = 1;

/** Tests that take nearly all of the time, and the folder of which they judge the changes. */
const heavy = [
  { tests: /20\d\d-20\d\d/, judge: '/core/src/time/' },
  { tests: /^random registrations/, judge: '/core/src/gemeenteform/' },
];
const judges = ({ name }, changed) =>
  heavy.every(({ tests, judge }) => !tests.test(name) || changed.includes(judge));

const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** Files of tests, those nearest to the changed file first: they are the likeliest to notice. */
const nearestFirst = (files, changed) => {
  const folder = changed && dirname(changed);
  const distance = (file) => (folder ? relative(folder, file).split('/').length : 0);
  return files.toSorted((a, b) => distance(a) - distance(b));
};

/**
 * Runs the bundle of tests inside Stryker's own process, loading it anew for every mutant. Vitest starts a worker for each, which
 * costs half a second; on ten thousand mutants that is the difference between minutes and hours.
 */
class BundleRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    fc.configureGlobal({ seed, endOnFailure: true });
    globalThis.__stryker__ ??= {};
    this.path = resolve(bundle);
    const source = await readFile(this.path, 'utf8');
    this.require = createRequire(this.path);
    const wrapped = `(function (require, exports, module, __filename) {${source}\n})`;
    this.load = new Script(wrapped, { filename: this.path }).runInThisContext();
  }

  /** Where the changed code looks which mutant is on (`INSTRUMENTER_CONSTANTS.NAMESPACE` of Stryker). */
  get namespace() {
    return globalThis.__stryker__;
  }

  async dryRun() {
    Object.assign(this.namespace, { activeMutant: undefined, hitLimit: undefined });
    const tests = await this.run({});
    return { status: 'complete', tests, mutantCoverage: this.namespace.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, sandboxFileName }) {
    const atLoad = mutantActivation === 'static' ? activeMutant.id : undefined;
    Object.assign(this.namespace, { hitCount: 0, hitLimit, currentTestId: undefined, activeMutant: atLoad });
    try {
      const results = await this.run({
        asked: testFilter,
        mutant: activeMutant.id,
        changed: sandboxFileName,
      });
      const failed = results.find(({ status }) => status === FAILED);
      if (this.namespace.hitCount > hitLimit) return { status: 'timeout', reason: `over ${hitLimit} hits` };
      if (!failed) return { status: 'survived', nrOfTests: results.length };
      const { id, failureMessage } = failed;
      return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: results.length };
    } catch (error) {
      // The program doesn't even load with this change: every test would fail.
      return { status: 'killed', killedBy: [], failureMessage: messageOf(error), nrOfTests: 0 };
    }
  }

  /** The results of the tests asked for (all of them when `asked` says nothing); with a mutant until one fails. */
  async run({ asked, mutant, changed }) {
    const { vitest, inFile } = declaredTests();
    const module = { exports: {} };
    const required = (name) => (name === 'vitest' ? vitest : this.require(name));
    this.load(required, module.exports, module, this.path);
    const loaders = new Map(
      Object.entries(module.exports.files).map(([path, load]) => [resolve('test/mutate', path), load]),
    );
    const wanted = asked && new Set(asked);
    const results = [];
    for (const file of nearestFirst([...loaders.keys()], changed)) {
      const tests = await inFile(relative(process.cwd(), file), loaders.get(file));
      if (mutant !== undefined) this.namespace.activeMutant = mutant;
      for (const test of tests) {
        if (wanted && !wanted.has(test.id)) continue;
        if (changed && !judges(test, changed)) continue;
        results.push(await this.runOne(test));
        if (mutant !== undefined && results.at(-1).status === FAILED) return results;
      }
    }
    return results;
  }

  async runOne({ id, name, fileName, body }) {
    this.namespace.currentTestId = id;
    const start = performance.now();
    const result = { id, name, fileName: resolve(fileName), status: SUCCESS };
    try {
      await body();
    } catch (error) {
      Object.assign(result, { status: FAILED, failureMessage: messageOf(error) });
    }
    this.namespace.currentTestId = undefined;
    return { ...result, timeSpentMs: performance.now() - start };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundle', injectableClass: BundleRunner }];
