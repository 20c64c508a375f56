import { format } from 'node:util';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);

/** What the tests of the core use of vitest (`vitest`), and the tests they declare with it, file by file (`inFile`). */
export const declaredTests = () => {
  /** @type {{ name: string; body: () => unknown }[]} */
  let tests = [];
  let suites = [];
  /** What is done after each test, for every suite that is open; the first list is that of the file. */
  let after = [[]];
  const afterEach = (hook) => after.at(-1).push(hook);
  const add = (skipped) => (name, body) => {
    const hooks = [...after].reverse();
    const whole = async () => {
      try {
        await body();
      } finally {
        for (const hook of hooks.flat()) await hook();
      }
    };
    if (!skipped) tests.push({ name: [...suites, name].join(' > '), body: whole });
  };
  const describe = (name, body) => {
    suites.push(name);
    after.push([]);
    body();
    after.pop();
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
  const vitest = { test, describe: Object.assign(describe, { each: eachOf(describe) }), expect, afterEach };

  /** The tests that a file declares while `load` runs it; of two with one name the second is given a number. */
  const inFile = async (fileName, load) => {
    [tests, suites, after] = [[], [], [[]]];
    await load();
    const seen = new Map();
    return tests.map(({ name, body }) => {
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return { id: `${fileName}#${count > 1 ? `${name} (${count})` : name}`, name, fileName, body };
    });
  };
  return { vitest, inFile };
};
