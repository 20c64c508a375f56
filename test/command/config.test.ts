import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, saveInstelling } from '@meldpunt/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configurationSchema } from '../../apps/nightly/src/configuration/configuration.ts';
import { meldpunt } from '../support/command.ts';
import { freshDatabase } from '../support/database.ts';

let dir: string;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'meldpunt-config-'));
  database = await freshDatabase();
  env = { MELDPUNT_DATA: join(dir, 'data'), DATABASE_URL: database.url };
});
afterAll(async () => {
  await database.drop();
  await rm(dir, { recursive: true, force: true });
});

test('every setting is explained, and no value is shown', async () => {
  const secret = 'een heel geheime wachtzin';
  const said = await meldpunt(['config'], { ...env, MELDPUNT_BACKUP_KEY: secret });
  expect([said.code, said.err]).toEqual([0, '']);
  const lines = said.out.split('\n');
  for (const name of Object.keys(configurationSchema.shape)) {
    const at = lines.indexOf(name);
    expect([name, at >= 0 && (lines[at + 1] ?? '').trim().length > 10]).toEqual([name, true]);
  }
  expect(said.out).not.toContain(secret);
  expect(said.out).toContain('Op het scherm (/instellingen) is niets ingesteld: de configuratie geldt.');
});

test('what was set on screen is named with its version, and what it takes the place of', async () => {
  const store = connect(database.url, 'meldpunt_app', { max: 1 });
  const actor = { medewerkerId: '11111111-1111-4111-8111-111111111111', rol: 'directeur' } as const;
  const deps = { store, nu: () => new Date('2026-03-10T10:00:00Z') };
  const set = (naam: 'grondslagadvies' | 'termijnen', gezien: number) =>
    saveInstelling(deps, { naam, gezien, waarde: {}, reden: 'Proef.', actor });
  await set('grondslagadvies', 0);
  await set('grondslagadvies', 1);
  await set('termijnen', 0);
  await store.close();
  const { out } = await meldpunt(['config'], env);
  expect(out).toContain('Op het scherm ingesteld; dit gaat voor de configuratie:');
  expect(out).toContain(
    '  grondslagadvies, versie 2 van 2026-03-10, in plaats van MELDPUNT_GRONDSLAGADVIES\n',
  );
  expect(out).toContain(
    '  termijnen, versie 1 van 2026-03-10, in plaats van MELDPUNT_KLACHT_BEVESTIGING, MELDPUNT_KLACHT_ANTWOORD, MELDPUNT_KLACHT_UITERSTE\n',
  );
});

test('a database that does not answer is said, and the settings are explained all the same', async () => {
  const said = await meldpunt(['config'], { ...env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/niets' });
  expect(said.code).toBe(0);
  expect(said.out).toContain('De database antwoordt nu niet.');
});
