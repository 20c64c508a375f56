import { readFileSync } from 'node:fs';
import { applyArchive, planArchive, readArchive } from '@meldpunt/archive';
import { discardOldConcepten, type Store } from '@meldpunt/store';
import type { Installation } from '../installation.ts';
import { keepOneKeyCopy } from './key-copy.ts';
import type { NightStep } from './run-night.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * The archive's part of the night: what is due becomes a list, and what was approved is destroyed where `carryOut` says
 * so. Drafts that nobody came back to go too. VACUUM is the work of the owner's role.
 */
export const archiveStep = (installation: Installation, store: Store, carryOut: boolean): NightStep => {
  const { deps, places } = installation;
  const archive = {
    store,
    get bewaarregels() {
      return installation.rules.bewaarregels;
    },
    keys: deps.keys,
    documents: deps.documents,
    verifyKeyBackup: keepOneKeyCopy(installation),
    nu: deps.nu,
    uitbak: places.statements,
    uitvoeren: carryOut,
    get organisatie() {
      return installation.settings.bureau.naam;
    },
    softwareversie: version,
    onderhoud: installation.as('eigenaar'),
  };
  return async (day) => {
    const plan = planArchive(await readArchive(archive, day), archive.bewaarregels, day);
    const apply = async () => {
      await discardOldConcepten(deps);
      return applyArchive(plan, archive);
    };
    return { plan, apply };
  };
};
