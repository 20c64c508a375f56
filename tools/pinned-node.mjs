import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const OLDEST = [22, 18];

/**
 * The Node that runs Meldpunt: the pinned one from the dependencies, or else the current one when that is new enough
 * to run TypeScript. Undefined where neither will do.
 */
export function findNode(root) {
  const pinned = join(root, 'node_modules', '.bin', 'node');
  if (spawnSync(pinned, ['--version'], { stdio: 'ignore' }).status === 0) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const newEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return newEnough ? process.execPath : undefined;
}

/** As findNode, but ends the process with a Dutch explanation where there is none. */
export function requireNode(root) {
  const node = findNode(root);
  if (node) return node;
  process.stderr.write(
    `Meldpunt heeft Node.js ${OLDEST.join('.')} of nieuwer nodig; hier staat ${process.version} ` +
      `en voor dit systeem (${process.platform}-${process.arch}) levert Meldpunt er geen mee.\n`,
  );
  process.exit(1);
}
