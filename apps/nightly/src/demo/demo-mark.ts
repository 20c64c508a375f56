import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '@meldpunt/store';
import type { Configuration } from '../configuration/configuration.ts';
import type { Places } from '../configuration/places.ts';

type Data = Pick<Places, 'data'>;
type Database = Pick<Configuration, 'DATABASE_URL'>;

const markOf = (places: Data) => join(places.data, 'DEMO');

/** Which database the mark is for: a directory that says DEMO must not make a demo of another database. Without names or passwords. */
export const databaseOf = ({ DATABASE_URL }: Database): string => {
  if (!DATABASE_URL) return 'Database: ingebouwd';
  const { host, pathname, searchParams } = new URL(DATABASE_URL);
  return `Database: ${searchParams.get('host') ?? host}${pathname}`;
};

/** Marks a data directory, with its database, as a demo: only there is approved destruction carried out, and every page says DEMO. */
export const markAsDemo = (places: Data, configuration: Database): Promise<void> =>
  writeWhole(
    markOf(places),
    Buffer.from(`Verzonnen gegevens. Deze map mag weg.\n${databaseOf(configuration)}\n`),
  );

/** Whether a data directory and its database are a demo. */
export const isDemo = (places: Data, configuration: Database): Promise<boolean> =>
  readFile(markOf(places), 'utf8').then(
    (text) => text.split('\n').includes(databaseOf(configuration)),
    () => false,
  );
