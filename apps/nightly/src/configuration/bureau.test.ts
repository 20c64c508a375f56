import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../command/problem.ts';
import { readBureau } from './bureau.ts';
import { readConfiguration } from './configuration.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-bureau-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const bureauWith = (env: Record<string, string>) =>
  readBureau(readConfiguration({ MELDPUNT_BUREAU: 'Bureau Voorbeeld', ...env }));

describe('whose installation it is', () => {
  test('the lines of the address, and the logo from its file', async () => {
    const path = join(dir, 'logo.png');
    await writeFile(path, png);
    const bureau = await bureauWith({
      MELDPUNT_BUREAU_ADRES: 'Plein 1 | 9700 AA Voorbeeldstad |',
      MELDPUNT_BUREAU_LOGO: path,
    });
    expect(bureau).toMatchObject({ naam: 'Bureau Voorbeeld', adres: ['Plein 1', '9700 AA Voorbeeldstad'] });
    expect(Buffer.from(bureau.logo ?? []).equals(png)).toBe(true);
  });

  test.each([
    ['that is not there', async () => join(dir, 'weg.png')],
    [
      'that is no PNG',
      async () => {
        const path = join(dir, 'logo.svg');
        await writeFile(path, '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
        return path;
      },
    ],
  ])('a logo %s is a problem that names the setting', async (_what, place) => {
    const fault = await bureauWith({ MELDPUNT_BUREAU_LOGO: await place() }).catch((error) => error);
    expect(fault).toBeInstanceOf(Problem);
    expect(JSON.stringify(fault)).toContain('MELDPUNT_BUREAU_LOGO');
  });
});

test('where the scanner listens is a socket or a host with its port', () => {
  for (const right of ['/run/clamav/clamd.ctl', 'scanner.example:3310'])
    expect(readConfiguration({ MELDPUNT_CLAMD: right }).MELDPUNT_CLAMD).toBe(right);
  for (const wrong of ['clamd', 'http://scanner:3310', 'scanner:'])
    expect(() => readConfiguration({ MELDPUNT_CLAMD: wrong })).toThrow(Problem);
});
