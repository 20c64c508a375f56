// `npm test`: everything that must hold. `npm test -- <filter>`: only vitest, with these arguments.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { requireNode } from './pinned-node.mjs';
import { add, nothing, tallyOf } from './test-tally.mjs';

await bootstrap();
const node = requireNode(root);
const bin = join(root, 'node_modules', '.bin');
const filters = process.argv.slice(2);

const staticChecks = [
  ['types', 'turbo', ['run', 'typecheck', '--output-logs=errors-only']],
  ['format and lint', 'biome', ['check', '.']],
  ['unused code', 'knip', ['--no-progress']],
];

await provideChromium();
let tally = nothing;
if (filters.length === 0) for (const check of staticChecks) tally = add(tally, await runCheck(...check));
tally = add(tally, await runVitest());
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped\n`);

/** Found once for all test files. Without one the browser tests are skipped, and counted as such. */
async function provideChromium() {
  const { findChromium } = await import('./chromium.mjs');
  const found = await findChromium({ mayInstall: filters.length === 0, tell: say });
  if (found.path) process.env.CHROMIUM_PATH = found.path;
  else say(`${found.reason} De browsertests worden overgeslagen.`);
}

async function runCheck(name, program, args) {
  const started = Date.now();
  const { code, output } = await run(join(bin, program), args, 'pipe');
  say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) process.stdout.write(output);
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

async function runVitest() {
  const folder = mkdtempSync(join(tmpdir(), 'meldpunt-result-'));
  const result = join(folder, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${result}`];
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { code } = await run(node, [vitest, 'run', ...reporters, ...filters], 'inherit');
  const tally = tallyOf(result, code);
  rmSync(folder, { recursive: true, force: true });
  return tally;
}

function run(program, args, output) {
  const env = {
    ...process.env,
    // The programs are scripts for `node`: give them the pinned one, however this was started.
    PATH: [bin, process.env.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
  };
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', output, output] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
    child.once('error', (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: text }));
  });
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
