import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Problem } from '../command/problem.ts';
import { readConfiguration } from './configuration.ts';
import { readRuleFiles } from './rule-files.ts';

const dir = mkdtempSync(join(tmpdir(), 'meldpunt-instelling-'));
afterAll(() => rmSync(dir, { recursive: true }));

const file = (name: string, text: string) => {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
};

const problemOf = async (work: () => unknown): Promise<Problem> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('no problem');
};

describe('the configuration', () => {
  test('has a default for everything that is not secret', () => {
    expect(readConfiguration({})).toMatchObject({
      MELDPUNT_DATA: 'data',
      MELDPUNT_PORT: 8080,
      MELDPUNT_NACHT: '04:00',
    });
  });

  test('an empty setting counts as not set', () =>
    expect(readConfiguration({ MELDPUNT_PORT: '' }).MELDPUNT_PORT).toBe(8080));

  test('names every wrong and every unknown setting at once', async () => {
    const problem = await problemOf(() =>
      readConfiguration({
        MELDPUNT_PORT: '70000',
        MELDPUNT_SLUITINGSDAGEN: '2026-02-30',
        MELDPUNT_TYPFOUT: 'x',
      }),
    );
    for (const name of ['MELDPUNT_PORT', 'MELDPUNT_SLUITINGSDAGEN', 'MELDPUNT_TYPFOUT'])
      expect(problem.values.setting).toContain(name);
  });

  test('a secret can stand in a file', () => {
    const path = file('geheim', 'een lange wachtzin\n');
    expect(readConfiguration({ MELDPUNT_BACKUP_KEY_FILE: path }).MELDPUNT_BACKUP_KEY).toBe(
      'een lange wachtzin',
    );
  });
});

describe('rules of the bureau in files', () => {
  test('without files the proposal and the own schema hold', async () => {
    const rules = await readRuleFiles(readConfiguration({}));
    expect(
      rules.bewaarregels.regels.every(
        (regel) => regel.toelichting.length > 0 && /voorstel/.test(regel.status),
      ),
    ).toBe(true);
    expect(rules.koppeling.naam).toBe('eigen schema');
  });

  test.each([
    ['MELDPUNT_BEWAARREGELS', '{"regels": []}'],
    ['MELDPUNT_BEWAARREGELS', 'geen json'],
    ['MELDPUNT_KOPPELING', '{"naam": ""}'],
  ])('%s with %s is refused by name', async (setting, text) => {
    const path = file('regels.json', text);
    const problem = await problemOf(() => readRuleFiles(readConfiguration({ [setting]: path })));
    expect(problem).toMatchObject({ kind: 'configuration', values: { setting } });
  });

  test('a file that is not there is refused by name', async () => {
    const problem = await problemOf(() =>
      readRuleFiles(readConfiguration({ MELDPUNT_KOPPELING: join(dir, 'weg.json') })),
    );
    expect(problem.values.setting).toBe('MELDPUNT_KOPPELING');
  });
});
