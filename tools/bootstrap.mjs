// Installs the dependencies when, and only when, they are not what the lock file asks for.
// Built-in modules only, and nothing newer than Node 20: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainInstallFailure } from './install-failure.mjs';
import { withInstallLock } from './install-lock.mjs';

/** The root of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stamp = join(root, 'node_modules', '.meldpunt-install');

/**
 * Makes sure that all dependencies are there. Writes progress to standard error, so that standard output stays that
 * of the command itself. Ends the process with a Dutch explanation where they can't be installed.
 */
export async function bootstrap() {
  if (isInstalled()) return;
  try {
    await withInstallLock(join(root, '.cache', 'install.lock'), tell, async () => {
      if (!isInstalled()) await install();
    });
  } catch (error) {
    tell(explainInstallFailure(error));
    process.exit(1);
  }
}

function isInstalled() {
  return read(stamp)?.toString() === fingerprint();
}

/** Changes with anything that decides what npm installs here. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const path of ['package-lock.json', 'package.json', ...workspaceManifests()]) {
    hash.update(`${path}\n`).update(read(join(root, path)) ?? '');
  }
  return hash.digest('hex');
}

function workspaceManifests() {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return workspaces
    .flatMap((pattern) => (pattern.endsWith('/*') ? childrenOf(pattern.slice(0, -2)) : [pattern]))
    .map((folder) => `${folder}/package.json`);
}

function childrenOf(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

async function install() {
  const started = Date.now();
  tell(
    'Meldpunt installeert de onderdelen die het nodig heeft. Dat is eenmalig en duurt meestal minder dan een minuut…',
  );
  rmSync(stamp, { force: true });
  await npm([
    'install',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
  ]);
  mkdirSync(dirname(stamp), { recursive: true });
  // npm may have completed the lock file for this platform, so the fingerprint is taken again.
  writeFileSync(`${stamp}.${process.pid}`, fingerprint());
  renameSync(`${stamp}.${process.pid}`, stamp);
  tell(`Klaar met installeren (${Math.round((Date.now() - started) / 1000)} s).`);
}

function npm(args) {
  const program = process.env.npm_execpath;
  const [command, ...first] =
    program && basename(program).startsWith('npm')
      ? [process.env.npm_node_execpath ?? process.execPath, program]
      : ['npm'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const end = () => child.kill();
    process.once('exit', end);
    child.once('close', () => process.off('exit', end));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (cause) =>
      reject(Object.assign(new Error('npm', { cause }), { output: cause.message })),
    );
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(Object.assign(new Error('npm'), { output })),
    );
  });
}

function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function tell(line) {
  process.stderr.write(`${line}\n`);
}
