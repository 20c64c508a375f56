import { join, resolve } from 'node:path';
import type { Configuration } from './configuration.ts';

/** The directories of an installation. Keys have a place of their own; the database's is never above or below it. */
export type Places = {
  data: string;
  postgres: string;
  keys: string;
  /** Short-lived backups of the keys alone, made before an old key-encryption key dies. */
  keyCopies: string;
  documents: string;
  outbox: string;
  statements: string;
  analytics: string;
  reports: string;
};

export const placesOf = (
  configuration: Pick<Configuration, 'MELDPUNT_DATA' | 'MELDPUNT_SLEUTELMAP'>,
): Places => {
  const data = resolve(configuration.MELDPUNT_DATA);
  return {
    data,
    postgres: join(data, 'postgres'),
    keys: configuration.MELDPUNT_SLEUTELMAP
      ? resolve(configuration.MELDPUNT_SLEUTELMAP)
      : join(data, 'sleutels'),
    keyCopies: join(data, 'sleutelkopie'),
    documents: join(data, 'documenten'),
    outbox: join(data, 'uitvoer', 'lvtd'),
    statements: join(data, 'uitvoer', 'verklaringen'),
    analytics: join(data, 'analyse'),
    reports: join(data, 'uitvoer', 'rapporten'),
  };
};
