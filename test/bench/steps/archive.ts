import { join } from 'node:path';
import { applyArchive, planArchive, readArchive, standaardBewaarregels } from '@meldpunt/archive';
import type { Datum } from '@meldpunt/core';
import { connect } from '@meldpunt/store';
import type { Done } from '../figures.ts';
import { openStore, type Place, timed } from '../place.ts';

/**
 * Retention of one night: years that can be closed are frozen, and what is due becomes a list. Nothing is approved, so
 * nothing is destroyed.
 */
export const archive = async (place: Place, day: Datum): Promise<Done> => {
  const nu = new Date(`${day}T03:00:00Z`);
  const { deps, close } = openStore(place, nu);
  try {
    const store = connect(place.databaseUrl, 'meldpunt_archive');
    const archiveDeps = {
      ...{ store, bewaarregels: standaardBewaarregels, keys: deps.keys, documents: deps.documents },
      verifyKeyBackup: () => Promise.reject(new Error('nothing is destroyed here')),
      ...{ nu: () => nu, uitbak: join(place.dir, 'verklaringen'), uitvoeren: false },
      ...{ organisatie: 'Meetbureau', softwareversie: '0' },
    };
    const read = await timed(() => readArchive(archiveDeps, day));
    const plan = planArchive(read.outcome, archiveDeps.bewaarregels, day);
    const apply = await timed(() => applyArchive(plan, archiveDeps));
    await store.close();
    const { jarenAfgesloten, voorgesteld } = apply.outcome;
    return {
      seconds: read.seconds + apply.seconds,
      rowsOut: voorgesteld?.dossiers ?? 0,
      what: `dossiers op de lijst, ${jarenAfgesloten.length} jaren afgesloten`,
      parts: { lezen: read.seconds, uitvoeren: apply.seconds },
    };
  } finally {
    await close();
  }
};
