import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from './sealed-stream.ts';

const WACHTWOORD = 'een lang wachtwoord';
const bytesOf = async (source: AsyncIterable<Buffer>) => Buffer.concat(await Array.fromAsync(source));
async function* inParts(content: Buffer, size: number) {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size);
}
const sealed = (content: Buffer) =>
  bytesOf(seal(inParts(content, 10_007), 'gegevens', WACHTWOORD, randomBytes));
const opened = (content: Buffer, wachtwoord = WACHTWOORD, kind: 'gegevens' | 'sleutels' = 'gegevens') =>
  bytesOf(unseal(inParts(content, 7_001), kind, wachtwoord));

test.each([0, 1, 65_535, 65_536, 65_537, 300_000])('%d bytes come back as they were', async (size) => {
  const content = randomBytes(size);
  expect(await opened(await sealed(content))).toEqual(content);
});

test('nothing of the content shows, and the same content never looks the same', async () => {
  const content = Buffer.alloc(1000, 'kanarie');
  const [one, two] = [await sealed(content), await sealed(content)];
  expect(one.includes('kanarie')).toBe(false);
  expect(one.equals(two)).toBe(false);
});

test('another password, another kind', async () => {
  const file = await sealed(randomBytes(100));
  await expect(opened(file, 'een ander wachtwoord')).rejects.toMatchObject({ kind: 'wrong-key' });
  await expect(opened(file, WACHTWOORD, 'sleutels')).rejects.toMatchObject({ kind: 'wrong-key' });
  await expect(opened(Buffer.from('iets heel anders dan een reservekopie'))).rejects.toMatchObject({
    kind: 'damaged',
  });
});

test('a file that was cut off, grown, reordered or changed in any place is refused', async () => {
  const file = await sealed(randomBytes(150_000));
  const piece = 4 + 65_536 + 16;
  const start = 27;
  const swapped = Buffer.concat([
    file.subarray(0, start),
    file.subarray(start + piece, start + 2 * piece),
    file.subarray(start, start + piece),
    file.subarray(start + 2 * piece),
  ]);
  const withoutLast = file.subarray(0, start + 2 * piece);
  for (const broken of [
    file.subarray(0, 20),
    file.subarray(0, file.length - 1),
    withoutLast,
    swapped,
    Buffer.concat([file, Buffer.alloc(1)]),
  ])
    await expect(opened(broken)).rejects.toMatchObject({ name: 'StoreError' });
  for (let i = 0; i < 12; i++) {
    const changed = Buffer.from(file);
    const at = Math.floor((i / 12) * file.length);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    await expect(opened(changed)).rejects.toMatchObject({ name: 'StoreError' });
  }
});
