import { connect, laatsteInstellingen } from '@meldpunt/store';
import { findRunningServer } from '../database/running-server.ts';
import type { Configuration } from './configuration.ts';
import { placesOf } from './places.ts';

/** Which settings of the environment each setting on screen goes before. */
const inPlaceOf: Record<string, readonly (keyof Configuration)[]> = {
  kalender: ['MELDPUNT_GOEDE_VRIJDAG_VRIJ', 'MELDPUNT_BRUGDAGEN_VRIJ', 'MELDPUNT_SLUITINGSDAGEN'],
  drempels: ['MELDPUNT_MASSAAL_VANAF', 'MELDPUNT_SIGNAAL_MELDERS'],
  bureau: [
    'MELDPUNT_BUREAU',
    'MELDPUNT_CONTACT',
    'MELDPUNT_BUREAU_ADRES',
    'MELDPUNT_BUREAU_TELEFOON',
    'MELDPUNT_BUREAU_EMAIL',
    'MELDPUNT_BUREAU_WEBSITE',
  ],
  bewaarregels: ['MELDPUNT_BEWAARREGELS'],
  termijnen: ['MELDPUNT_KLACHT_BEVESTIGING', 'MELDPUNT_KLACHT_ANTWOORD', 'MELDPUNT_KLACHT_UITERSTE'],
  grondslagadvies: ['MELDPUNT_GRONDSLAGADVIES'],
};

/** A setting on screen that holds now, and what it holds instead of. */
export type SetOnScreen = { naam: string; versie: number; op: Date; inPlaatsVan: readonly string[] };

/**
 * What was set on screen, as far as the database can be asked: your own, or the embedded one while the site runs. Null
 * when it does not answer; nothing is started for it.
 */
export const setOnScreen = async (configuration: Configuration): Promise<SetOnScreen[] | null> => {
  const url = configuration.DATABASE_URL ?? (await findRunningServer(placesOf(configuration).postgres));
  if (!url) return null;
  const store = connect(url, 'meldpunt_app', { max: 1 });
  try {
    const rows = await laatsteInstellingen(store);
    return rows.map(({ naam, versie, vastgelegd_op }) => ({
      naam,
      versie,
      op: vastgelegd_op,
      inPlaatsVan: inPlaceOf[naam] ?? [],
    }));
  } catch {
    return null;
  } finally {
    await store.close().catch(() => undefined);
  }
};
