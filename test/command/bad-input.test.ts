import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/ask.ts';
import { meldpunt, type Said } from '../support/command.ts';
import { freshDatabase } from '../support/database.ts';

let dir: string;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-fout-'));
  database = await freshDatabase();
  env = {
    MELDPUNT_DATA: join(dir, 'data'),
    DATABASE_URL: database.url,
    MELDPUNT_BACKUP_KEY: 'een lange wachtzin',
  };
  await writeFile(join(dir, 'kapot.xlsx'), 'dit is geen werkboek');
  await writeFile(join(dir, 'leeg.json'), '{}');
  await writeFile(join(dir, 'geen.json'), '{');
});
afterAll(async () => {
  await database.drop();
  await rm(dir, { recursive: true, force: true });
});

const oneClearLine = (said: Said, code: number, words: RegExp) => {
  expect(said.err.trim().split('\n').filter(Boolean), said.err).toHaveLength(1);
  expect(said.err).toMatch(words);
  expect(said.err + said.out).not.toMatch(/\bat .*\.ts:\d+|node:internal|Error:/);
  expect(said.code).toBe(code);
};

describe('what a user can get wrong', () => {
  test.each([
    [['wat'], 64, /commando "wat" bestaat niet/],
    [['nightly', '--vandaag'], 64, /optie "--vandaag"/],
    [['nightly', '--date', '2026-02-30'], 64, /geen bestaande datum/],
    [['nightly', '--date', '2999-01-01'], 64, /toekomst/],
    [['nightly', '--only', 'alles'], 64, /lvtd, archief, analyse/],
    [
      ['report', 'gemeente', '--jaar', '2025', '--gemeente', 'GM0363', '--out', '/tmp/nergens'],
      65,
      /GM0363|Amsterdam/,
    ],
    [['report', 'gemeente', '--jaar', '1', '--alle', '--out', '/tmp/nergens'], 64, /--jaar/],
    [['report', 'gemeente', '--jaar', '2025', '--out', '/tmp/nergens'], 64, /--gemeente of --alle/],
    [['report', 'provincie', '--jaar', '2025', '--alle', '--out', '/tmp/nergens'], 64, /gemeente/],
    [['import', '/nergens/lijst.csv', '--mapping', '/nergens/m.json'], 66, /nergens/],
    [['restore', '--gegevens', '/nergens/a', '--sleutels', '/nergens/b'], 66, /nergens/],
  ] as const)('%j', async (words, code, line) => oneClearLine(await meldpunt(words, env), code, line));

  test('the same in English where the terminal is', async () =>
    oneClearLine(await meldpunt(['wat'], { ...env, LANG: 'en_GB.UTF-8' }), 64, /There is no command "wat"/));

  test('a mapping that is no JSON, and one that says nothing', async () => {
    const sheet = join(dir, 'kapot.xlsx');
    oneClearLine(await meldpunt(['import', sheet, '--mapping', join(dir, 'geen.json')], env), 65, /mapping/i);
    const said = await meldpunt(['import', sheet, '--mapping', join(dir, 'leeg.json')], env);
    expect(said.code).toBe(65);
    expect(said.err).toMatch(/mapping/i);
  });

  test('wrong settings are all named at once, and no value is repeated', async () => {
    const said = await meldpunt(['migrate'], {
      ...env,
      MELDPUNT_PORT: 'zes',
      MELDPUNT_NACHT: '25:00',
      DATABASE_URL: 'geheim',
    });
    oneClearLine(said, 78, /MELDPUNT_PORT/);
    for (const name of ['MELDPUNT_NACHT', 'DATABASE_URL']) expect(said.err).toContain(name);
    expect(said.err).not.toContain('geheim');
  });

  test('a database that is down', async () =>
    oneClearLine(
      await meldpunt(['nightly'], { ...env, DATABASE_URL: 'postgresql://localhost:1/niets' }),
      69,
      /niet bereikbaar/,
    ));

  test('a root key that does not fit', async () => {
    expect((await meldpunt(['nightly', '--only', 'lvtd'], env)).code).toBe(0);
    const other = Buffer.alloc(32, 7).toString('base64');
    oneClearLine(await meldpunt(['nightly'], { ...env, MELDPUNT_ROOT_KEY: other }), 77, /sleutel/);
  });

  test('a schema newer than the program', async () => {
    const newer = await freshDatabase();
    await ask(newer.url, `insert into kysely_migration (name, timestamp) values ('9999_toekomst', '2999')`);
    oneClearLine(await meldpunt(['nightly'], { ...env, DATABASE_URL: newer.url }), 78, /nieuwere versie/);
    oneClearLine(await meldpunt(['migrate'], { ...env, DATABASE_URL: newer.url }), 78, /nieuwere versie/);
    await newer.drop();
  });

  test('a directory that is a file', async () => {
    const said = await meldpunt(
      ['report', 'gemeente', '--jaar', '2025', '--alle', '--out', join(dir, 'kapot.xlsx', 'map')],
      env,
    );
    oneClearLine(said, 73, /geschreven/);
  });

  test.skipIf(process.getuid?.() !== 0)('a full disk: nothing is left half done', async () => {
    const small = join(dir, 'klein');
    execFileSync('mkdir', [small]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', small]);
    try {
      const said = await meldpunt(['report', 'gemeente', '--jaar', '2025', '--alle', '--out', small], env);
      oneClearLine(said, 73, /schijf is vol/);
      expect(execFileSync('find', [small, '-name', '*.deel*'], { encoding: 'utf8' })).toBe('');
    } finally {
      execFileSync('umount', [small]);
    }
  });
});
