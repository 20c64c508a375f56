import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const PACKAGE = '@sparticuz/chromium';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ownCache = join(root, '.cache');

/**
 * Unpacks the Chromium in the dependencies, once, and gives the path of a launcher for it; undefined where there is
 * none for this machine. `starts` says whether an executable works.
 */
export async function unpackChromium(starts, tell) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = createRequire(join(root, 'test', 'package.json')).resolve(PACKAGE);
  for (const parent of [ownCache, join(tmpdir(), `meldpunt-${userInfo().username}`)]) {
    const folder = join(parent, 'chromium');
    // What somebody else put in the directory of temporary files is not run.
    if (parent !== ownCache && isOfAnother(parent)) continue;
    if (!existsSync(join(folder, 'start'))) {
      if (!isWritable(parent)) continue;
      tell('Chromium wordt uitgepakt voor de browsertests…');
      await unpackInto(folder, parent, entry);
    }
    const launcher = join(folder, 'start');
    return (await starts(launcher)) ? launcher : undefined;
  }
  return undefined;
}

/** Made aside and renamed, so that a launcher that is there is whole. */
async function unpackInto(folder, parent, entry) {
  const aside = mkdtempSync(join(parent, 'chromium-'));
  try {
    // The package unpacks into TMPDIR, and its own system libraries only where it takes the machine for a Lambda.
    const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    const script = `import(${JSON.stringify(pathToFileURL(entry).href)}).then((m) => (m.default.default ?? m.default).executablePath())`;
    await promisify(execFile)(process.execPath, ['-e', script], { env });
    writeFileSync(join(aside, 'start'), LAUNCHER);
    chmodSync(join(aside, 'start'), 0o755);
    chmodSync(join(aside, 'chromium'), 0o755);
    chmodSync(aside, 0o755);
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(join(folder, 'start'))) throw error;
  }
}

/** The machine's own libraries and fonts first; the ones in the package for a machine without. */
const LAUNCHER = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}/usr/lib/x86_64-linux-gnu:/usr/lib64:$here/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

function isOfAnother(path) {
  return existsSync(path) && statSync(path).uid !== process.getuid?.();
}

function isWritable(parent) {
  try {
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    rmSync(mkdtempSync(join(parent, 'probe-')), { recursive: true });
    return true;
  } catch {
    return false;
  }
}
