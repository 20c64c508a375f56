// A Chromium for the browser tests, wherever there is one. Meldpunt itself never needs a browser.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackChromium } from './chromium-from-npm.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const PROBE_MS = 30_000;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Finds a Chromium that starts: CHROMIUM_PATH, one on the PATH, the one in the dependencies, and (only when
 * `mayInstall`, as root on Debian) the one of apt. CHROMIUM_PATH is taken on trust.
 * @param {{ mayInstall?: boolean, tell?: (line: string) => void }} [options]
 * @returns {Promise<{ path: string } | { reason: string }>} where it is, or in Dutch why there is none
 */
export async function findChromium({ mayInstall = false, tell = () => {} } = {}) {
  const given = process.env.CHROMIUM_PATH;
  if (given)
    return existsSync(given) ? { path: given } : { reason: `CHROMIUM_PATH wijst naar niets: ${given}` };
  for (const path of onPath()) if (await starts(path)) return { path };
  const unpacked = await unpackChromium(starts, tell).catch(() => undefined);
  if (unpacked) return { path: unpacked };
  if (mayInstall && installWithApt(tell))
    for (const path of onPath()) if (await starts(path)) return { path };
  return { reason: 'Geen Chromium gevonden. Installeer chromium, of zet het pad in CHROMIUM_PATH.' };
}

/** How a test browser is started: nothing to the network by itself. (Playwright adds headless and no sandbox.) */
export function chromiumFlags() {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
  return [...quiet, '--disable-background-networking', '--disable-component-update'];
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), MAC].filter(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The proof is a page shown by way of the tests' own driver: a library that is missing shows only then. */
async function starts(path) {
  const { chromium } = createRequire(join(root, 'test', 'package.json'))('playwright-core');
  const options = { executablePath: path, args: chromiumFlags(), timeout: PROBE_MS };
  const browser = await chromium.launch(options).catch(() => undefined);
  if (!browser) return false;
  const page = await browser.newPage();
  await page.setContent('<p>meldpunt');
  const text = await page.textContent('p');
  await browser.close();
  return text === 'meldpunt';
}

function installWithApt(tell) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  tell('Chromium wordt geïnstalleerd voor de browsertests (apt-get)…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) =>
    spawnSync('apt-get', args, { stdio: 'ignore', env, timeout: 600_000 }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  return run(...install) || (run('update') && run(...install));
}
