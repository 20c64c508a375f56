import { access, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** Where the PostgreSQL programs of this platform are, and which major version they have. */
export type PostgresBinaries = { initdb: string; postgres: string; major: string };

/**
 * Finds the PostgreSQL programs that npm installed for this platform.
 * Throws EmbeddedPostgresError `unavailable` where there are none.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const home = packageHome(`@embedded-postgres/${process.platform}-${process.arch}`);
  await linkLibraries(home);
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  const bin = join(home, 'native', 'bin');
  return {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    major: version.split('.')[0] ?? version,
  };
}

function packageHome(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    const message =
      `Meldpunt heeft geen eigen database voor dit systeem (${process.platform}-${process.arch}). ` +
      'Gebruik een eigen PostgreSQL-server (15 of nieuwer) en zet het adres in DATABASE_URL.';
    throw new EmbeddedPostgresError('unavailable', message, { cause });
  }
}

/** npm packages can't hold symbolic links. An install script makes them, but only where install scripts may run. */
async function linkLibraries(home: string): Promise<void> {
  const listing = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(listing) as { source: string; target: string }[];
  await Promise.all(links.map((link) => linkOnce(join(home, link.source), join(home, link.target))));
}

async function linkOnce(source: string, target: string): Promise<void> {
  if (await exists(target)) return;
  try {
    await symlink(relative(dirname(target), source), target);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return;
    const message = `De bibliotheken van de database konden niet worden klaargezet in ${dirname(target)}. Mag u daar schrijven?`;
    throw new EmbeddedPostgresError('unavailable', message, { cause });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
