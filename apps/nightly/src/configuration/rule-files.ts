import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Bewaarregels, parseBewaarregels, standaardBewaarregels } from '@meldpunt/archive';
import { type Bureauteksten, parseBureauteksten } from '@meldpunt/dashboard';
import { eigenKoppeling, type Koppeling, parseKoppeling } from '@meldpunt/lvtd';
import { Problem } from '../command/problem.ts';
import type { Configuration } from './configuration.ts';

/** What the bureau has set in files of its own: retention rules, the mapping to the national registration, words of the register. */
export type RuleFiles = { bewaarregels: Bewaarregels; koppeling: Koppeling; verwerkingen: Bureauteksten };

const readRules = async <T>(
  setting: string,
  path: string | undefined,
  standard: T,
  parse: (json: unknown) => T,
): Promise<T> => {
  if (!path) return standard;
  const text = await readFile(resolve(path), 'utf8').catch(() => {
    throw new Problem('configuration', { setting, reason: 'Het bestand is er niet of is niet te lezen.' });
  });
  try {
    return parse(JSON.parse(text));
  } catch (error) {
    throw new Problem('configuration', { setting, reason: (error as Error).message }, { cause: error });
  }
};

/** Reads the files; throws a Problem that names the setting and what is wrong in the file. */
export const readRuleFiles = async (configuration: Configuration): Promise<RuleFiles> => ({
  bewaarregels: await readRules(
    'MELDPUNT_BEWAARREGELS',
    configuration.MELDPUNT_BEWAARREGELS,
    standaardBewaarregels,
    parseBewaarregels,
  ),
  koppeling: await readRules(
    'MELDPUNT_KOPPELING',
    configuration.MELDPUNT_KOPPELING,
    eigenKoppeling,
    parseKoppeling,
  ),
  verwerkingen: await readRules(
    'MELDPUNT_VERWERKINGEN',
    configuration.MELDPUNT_VERWERKINGEN,
    {},
    parseBureauteksten,
  ),
});
