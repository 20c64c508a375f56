import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';

const chain = JSON.stringify(new URL('../../tools/parent-chain.mjs', import.meta.url).href);
const command = `import(${chain}).then(({ watchNpm }) => {
  watchNpm(() => { console.log('gone'); process.exit(); });
  console.log('command ' + process.pid);
  setInterval(() => {}, 1000);
});`;

/** A process that starts another one, says its number under a name, and stays. */
const starts = (name: string, file: string, args: readonly string[]) => `
const child = require('node:child_process').spawn(${JSON.stringify(file)}, ${JSON.stringify(args)}, { stdio: 'inherit' });
console.log(${JSON.stringify(name)} + ' ' + child.pid);
setInterval(() => {}, 1000);`;

const node = process.execPath;

/** A terminal that started npm, which started the command: straight, or through a shell that stays in between. */
async function started(between: 'shell' | 'nothing') {
  const npm =
    between === 'shell'
      ? starts('sh', '/bin/sh', ['-c', '"$0" -e "$1"; true', node, command])
      : starts('child', node, ['-e', command]);
  const env = { ...process.env, npm_lifecycle_event: 'start' };
  const terminal = spawn(node, ['-e', starts('npm', node, ['-e', npm])], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const lines = createInterface(terminal.stdout);
  lines.on('line', (line) => said.push(line));
  const until = async (line: RegExp) => {
    const end = Date.now() + 10_000;
    while (!said.some((one) => line.test(one)) && Date.now() < end) await sleep(20);
    expect(said.join('\n')).toMatch(new RegExp(line, 'm'));
  };
  await until(/^command /);
  const pid = (name: string) => Number(said.find((line) => line.startsWith(`${name} `))?.split(' ')[1]);
  const kill = (name: string) => {
    try {
      process.kill(pid(name), 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  return { terminal, said, until, kill };
}

test.skipIf(!existsSync('/proc/self/comm')).each(['shell', 'nothing'] as const)(
  'a command under npm outlives the terminal, and not npm, with %s in between',
  async (between) => {
    const { terminal, said, until, kill } = await started(between);
    try {
      terminal.kill('SIGKILL');
      await sleep(1_200);
      expect(said).not.toContain('gone');
      kill('npm');
      await until(/^gone$/);
    } finally {
      for (const name of ['npm', 'command']) kill(name);
    }
  },
);
