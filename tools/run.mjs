// `npm run demo`, `npm start`, `npm run meldpunt -- <command>`: bootstrap, then the command on the pinned Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { watchNpm } from './parent-chain.mjs';
import { requireNode } from './pinned-node.mjs';

// Until there is a command to stop cleanly, ending is all there is to do; what installs ends with us.
let stop = () => process.exit(1);
watchNpm(() => stop());
await bootstrap();

const main = join(root, 'apps', 'nightly', 'src', 'main.ts');
const args = ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)];
// The fourth stream is a lifeline: it closes when this process ends in whatever way, and the command then stops itself.
const child = spawn(requireNode(root), args, {
  stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
  env: { ...process.env, MELDPUNT_LIFELINE_FD: '3' },
});

// Ctrl-C reaches the command through the terminal; without a terminal it has to be passed on.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
stop = () => child.kill('SIGTERM');

child.once('error', (error) => {
  process.stderr.write(`Meldpunt kon niet starten: ${error.message}\n`);
  process.exit(1);
});
child.once('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
