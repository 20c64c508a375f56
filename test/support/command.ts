import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './sources.ts';

export type Said = { code: number | null; out: string; err: string };

/** Runs `meldpunt` as a user would, with this environment on top of ours. */
export const meldpunt = (words: readonly string[], env: NodeJS.ProcessEnv): Promise<Said> =>
  new Promise((resolve, reject) => {
    const main = join(root, 'apps', 'nightly', 'src', 'main.ts');
    const { LANG: _lang, LC_ALL: _all, LC_MESSAGES: _messages, ...inherited } = process.env;
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...words], {
      env: { ...inherited, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
