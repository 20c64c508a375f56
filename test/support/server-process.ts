import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('embedded-server.ts', import.meta.url));

/** A process of its own that has the embedded database, to be killed by a test. */
export type ServerProcess = {
  /** What it said first: the URL, or the problem. */
  said: { url?: string; problem?: string; message?: string };
  stop(): Promise<void>;
  kill9(): Promise<void>;
};

/** Starts the process without waiting for it to be ready. */
export function spawnServer(dataDir: string): ChildProcess {
  return spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Starts the process and waits until it has the database or says why not. */
export async function startServerProcess(dataDir: string): Promise<ServerProcess> {
  const child = spawnServer(dataDir);
  const gone = once(child, 'exit');
  if (!child.stdout) throw new Error('no standard output');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    said: JSON.parse(line),
    stop: async () => {
      child.stdin?.write('stop\n');
      await gone;
    },
    kill9: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
