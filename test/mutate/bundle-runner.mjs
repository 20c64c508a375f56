import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { format } from 'node:util';
import { Script } from 'node:vm';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import fc from 'fast-check';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

const bundle = 'test/mutate/bundle/tests.cjs';

/** Tests that walk through every day of years take most of the time, and judge the calendar alone. */
const isSweep = ({ id }) => /20\d\d-20\d\d/.test(id);
const ofCalendar = (fileName) => fileName.includes('/core/src/time/');

/** One fixed seed: a mutant must not be killed in one run and survive the next. */
const seed = 20260101;

/** What the tests use of vitest: it writes down the tests that a load of the bundle declares. */
const collector = () => {
  const tests = [];
  const suites = [];
  const add = (skipped) => (name, body) => {
    const id = `${tests.length} ${[...suites, name].join(' > ')}`;
    tests.push({ id, body, skipped });
  };
  const describe = (name, body) => {
    suites.push(name);
    body();
    suites.pop();
  };
  const eachOf = (declare) => (rows) => (name, body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      declare(format(name, ...values), () => body(...values));
    }
  };
  const testWhen = (skipped) => Object.assign(add(skipped), { each: eachOf(add(skipped)) });
  const test = Object.assign(testWhen(false), { skipIf: (skipped) => testWhen(Boolean(skipped)) });
  return { tests, vitest: { test, describe: Object.assign(describe, { each: eachOf(describe) }), expect } };
};

const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);

const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/**
 * Runs the bundle of tests inside Stryker's own process, loading it anew for every mutant. Vitest starts a worker for each, which
 * costs half a second; on ten thousand mutants that is the difference between minutes and hours.
 */
class BundleRunner {
  /** Where the changed code looks which mutant is on (`INSTRUMENTER_CONSTANTS.NAMESPACE` of Stryker). */
  get namespace() {
    return globalThis.__stryker__;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis.__stryker__ ??= {};
    fc.configureGlobal({ seed });
    this.path = `${process.cwd()}/${bundle}`;
    const source = await readFile(this.path, 'utf8');
    this.require = createRequire(this.path);
    this.load = new Script(`(function (require, exports, module, __filename) {${source}\n})`, {
      filename: this.path,
    }).runInThisContext();
  }

  async dryRun() {
    this.namespace.activeMutant = undefined;
    this.namespace.hitLimit = undefined;
    const tests = await this.run(undefined, false);
    return { status: 'complete', tests, mutantCoverage: this.namespace.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    Object.assign(this.namespace, { hitCount: 0, hitLimit, currentTestId: undefined });
    this.namespace.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      const results = await this.run(testFilter, true, activeMutant);
      const failed = results.find(({ status }) => status === FAILED);
      if (this.namespace.hitCount > hitLimit) return { status: 'timeout', reason: `over ${hitLimit} hits` };
      if (!failed) return { status: 'survived', nrOfTests: results.length };
      return {
        status: 'killed',
        killedBy: [failed.id],
        failureMessage: failed.failureMessage,
        nrOfTests: results.length,
      };
    } catch (error) {
      // The program doesn't even load with this change: every test would fail.
      return { status: 'killed', killedBy: [], failureMessage: messageOf(error), nrOfTests: 0 };
    }
  }

  /** The results of the tests asked for, stopping at the first that fails when `bail`. */
  async run(filter, bail, activeMutant) {
    const { tests, vitest } = collector();
    const required = (name) => (name === 'vitest' ? vitest : this.require(name));
    const module = { exports: {} };
    this.load(required, module.exports, module, this.path);
    if (activeMutant) this.namespace.activeMutant = activeMutant.id;
    const asked = filter && new Set(filter);
    const results = [];
    for (const test of tests) {
      if (test.skipped || (asked && !asked.has(test.id))) continue;
      if (activeMutant && !ofCalendar(activeMutant.fileName) && isSweep(test)) continue;
      results.push(await this.runOne(test));
      if (bail && results.at(-1).status === FAILED) break;
    }
    return results;
  }

  async runOne({ id, body }) {
    this.namespace.currentTestId = id;
    const start = performance.now();
    const result = { id, name: id, status: SUCCESS };
    try {
      await body();
    } catch (error) {
      Object.assign(result, { status: FAILED, failureMessage: messageOf(error) });
    }
    this.namespace.currentTestId = undefined;
    return { ...result, timeSpentMs: performance.now() - start };
  }
}

/** Stryker's TestStatus. */
const SUCCESS = 0;
const FAILED = 1;

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundle', injectableClass: BundleRunner }];
