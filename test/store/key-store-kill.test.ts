import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openKeyStore, shardOf } from '../../packages/store/src/index.ts';

/** Destroys keys and renews epochs for as long as it lives; says what it destroyed, before it begins the epoch. */
const worker = (index: string) => `
  import { randomBytes } from 'node:crypto';
  import { openKeyStore, shardOf } from ${JSON.stringify(index)};
  const { dir, rootKey, doomed } = JSON.parse(process.env.WORK);
  const keys = openKeyStore({ dir, rootKey: Buffer.from(rootKey, 'hex'), randomBytes });
  for (const shard of keys.dirtyShards()) await keys.newEpoch(shard, () => undefined);
  process.stdout.write('begin\\n');
  for (const id of doomed) {
    keys.destroyKeys([id]);
    process.stdout.write(id + '\\n');
    await keys.newEpoch(shardOf(id), () => undefined);
  }
`;

test('killed at any moment, no surviving key is lost, no destroyed key comes back, no old key-encryption key stays', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'sleutels-kill-'));
  const rootKey = randomBytes(32);
  const script = join(dir, 'worker.mjs');
  await writeFile(script, worker(new URL('../../packages/store/src/index.ts', import.meta.url).href));
  const place = join(dir, 'sleutels');
  const keys = openKeyStore({ dir: place, rootKey, randomBytes });
  const ids = Array.from({ length: 400 }, () => randomUUID());
  keys.createKeys(ids);
  const doomed = ids.filter((id) => shardOf(id) < 16);
  const survivors = ids.filter((id) => shardOf(id) >= 16 || doomed.indexOf(id) >= doomed.length - 20);
  const before = new Map(survivors.map((id) => [id, keys.keyOf(id).export().toString('hex')]));
  const dead = new Set<string>();
  const todo = doomed.filter((id) => !survivors.includes(id));
  for (let round = 0; round < 8; round++) {
    const child = spawn(process.execPath, [script], {
      env: {
        ...process.env,
        WORK: JSON.stringify({
          dir: place,
          rootKey: rootKey.toString('hex'),
          doomed: todo.filter((id) => !dead.has(id)),
        }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
    });
    await once(child.stdout, 'data');
    await sleep(3 + round * 7);
    child.kill('SIGKILL');
    await once(child, 'close');
    for (const id of said.split('\n').slice(1, -1)) dead.add(id);
    for (const [id, key] of before) expect(keys.keyOf(id).export().toString('hex')).toBe(key);
    for (const id of dead) expect(keys.hasKey(id)).toBe(false);
  }
  expect(dead.size).toBeGreaterThan(0);
  for (const shard of keys.dirtyShards()) await keys.newEpoch(shard, () => undefined);
  for (const [id, key] of before) expect(keys.keyOf(id).export().toString('hex')).toBe(key);
  const perShard = Map.groupBy(await readdir(join(place, 'kek')), (name) => name.split('-')[0]);
  expect([...perShard.values()].every((files) => files.length === 1)).toBe(true);
  keys.close();
  await rm(dir, { recursive: true });
});
