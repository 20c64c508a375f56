import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { PostgresIdentity } from './postgres-identity.ts';

const KEPT_LINES = 20;

/**
 * Runs "$@" until it ends or until standard input closes. The pipe closes when this process ends in whatever way,
 * kill -9 included, so no database is ever left behind. $1 is a directory to remove at the end (or empty).
 * Once the program runs the shell itself writes nothing more: its reader may be gone. What waits for the end holds none of
 * our pipes but that one, so that when the shell is killed it is still seen when the program ends.
 */
const GUARD = `
d="$1"; shift
exec 3<&0
"$@" 3<&- & p=$!
(read -r x <&3; kill -INT $p) >/dev/null 2>&1 & r=$!
exec 3<&- 2>/dev/null
wait $p; c=$?
kill $r 2>/dev/null
[ -n "$d" ] && rm -rf -- "$d"
exit $c
`;

/** A PostgreSQL program under guard. */
export type GuardedProcess = {
  /** Resolves with the exit code when the program and its guard have ended. */
  ended: Promise<number>;
  /** Exit code, or undefined while it runs. */
  exitCode(): number | undefined;
  /** Asks the program to end (SIGINT, for a server a fast shutdown). */
  release(): void;
  /** The last lines it wrote. */
  lastLines(): string[];
};

/** Starts `command` as `identity`, in a session of its own so that Ctrl-C in a terminal does not reach it. */
export function startGuarded(
  identity: PostgresIdentity,
  command: string[],
  options: { removeAtEnd?: string; log?: ((line: string) => void) | undefined } = {},
): GuardedProcess {
  const args = ['-c', GUARD, 'sh', options.removeAtEnd ?? '', ...identity.prefix, ...command];
  const child = spawn('/bin/sh', args, {
    ...identity.ids,
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines = keepLines(child, options.log);
  child.stdin.on('error', () => undefined);
  let exitCode: number | undefined;
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  }).then((code) => {
    child.stdin.end();
    exitCode = code;
    return code;
  });
  return {
    ended,
    exitCode: () => exitCode,
    release: () => child.stdin.end(),
    lastLines: () => lines,
  };
}

function keepLines(child: ChildProcess, log: ((line: string) => void) | undefined): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.shift();
      log?.(line);
    });
  }
  return lines;
}
