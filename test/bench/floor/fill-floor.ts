import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { connectClient, migrate } from '@meldpunt/store';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { onServer, urlOfDatabase } from '../../support/template.ts';
import type { Floor } from '../figures.ts';
import { type Place, timed } from '../place.ts';

/** What filling writes, in order of what refers to what. */
const FILLED = [
  ...[
    'medewerker',
    'organisatie',
    'voorval',
    'dossier',
    'dossier_grond',
    'dossier_klachtbehandeling',
    'termijn',
    'dossier_belang',
    'dossier_conflict',
  ],
  ...['journaal', 'kluis', 'blinde_index', 'lvtd_wachtrij', 'logboek'],
];

const EMPTY = 'ondergrens_vullen';

/** The floor of filling: COPY of the same rows from files into an empty copy of the tables, with the same indexes. Once. */
export const fillFloor = async (place: Place): Promise<Floor> => {
  const dir = join(place.dir, 'ondergrens');
  await mkdir(dir, { recursive: true });
  await onServer(place.databaseUrl, `create database ${EMPTY}`);
  const url = urlOfDatabase(place.databaseUrl, EMPTY);
  await migrate(url);
  const [from, to] = [
    await connectClient(place.databaseUrl, 'aanmelding'),
    await connectClient(url, 'aanmelding'),
  ];
  try {
    const floor: Floor = { copySeconds: 0, duckdbSeconds: null, rows: 0, bytes: 0 };
    for (const table of FILLED) {
      const file = join(dir, table);
      await pipeline(from.query(copyTo(`copy ${table} to stdout`)), createWriteStream(file));
      const { seconds, outcome } = await timed(() => copyIn(to, table, file));
      floor.copySeconds += seconds;
      floor.rows += outcome;
      floor.bytes += (await stat(file)).size;
      await rm(file);
    }
    return floor;
  } finally {
    await from.end();
    await to.end();
    await onServer(place.databaseUrl, `drop database ${EMPTY}`);
    await rm(dir, { recursive: true, force: true });
  }
};

const copyIn = async (client: Client, table: string, file: string): Promise<number> => {
  const copy = client.query(copyFrom(`copy ${table} from stdin`));
  await pipeline(createReadStream(file), copy);
  return copy.rowCount;
};
