import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Bureau } from '@meldpunt/api';
import { isPng } from '@meldpunt/paper';
import { Problem } from '../command/problem.ts';
import type { Configuration } from './configuration.ts';

const wrongLogo = (reason: string) =>
  new Problem('configuration', { setting: 'MELDPUNT_BUREAU_LOGO', reason });

const readLogo = async (path: string): Promise<Uint8Array> => {
  const logo = await readFile(resolve(path)).catch(() => {
    throw wrongLogo('Het bestand is er niet of is niet te lezen.');
  });
  if (!isPng(logo)) throw wrongLogo('Het bestand is geen PNG.');
  return logo;
};

/** Whose installation this is, as screens, reports and letters show it. Throws a Problem when the logo is none. */
export const readBureau = async (configuration: Configuration): Promise<Bureau> => ({
  naam: configuration.MELDPUNT_BUREAU,
  contact: configuration.MELDPUNT_CONTACT || undefined,
  adres: configuration.MELDPUNT_BUREAU_ADRES,
  telefoon: configuration.MELDPUNT_BUREAU_TELEFOON,
  email: configuration.MELDPUNT_BUREAU_EMAIL,
  website: configuration.MELDPUNT_BUREAU_WEBSITE,
  ...(configuration.MELDPUNT_BUREAU_LOGO && { logo: await readLogo(configuration.MELDPUNT_BUREAU_LOGO) }),
});
