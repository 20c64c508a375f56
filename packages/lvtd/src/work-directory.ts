import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory } from '@meldpunt/store';
import { LvtdError } from './lvtd-error.ts';

/** One delivery: its business date and number. */
export type Levering = { zakelijkeDatum: string; leveringNr: number };

/** `2026-03-02-000012` */
export const directoryName = ({ zakelijkeDatum, leveringNr }: Levering): string =>
  `${zakelijkeDatum}-${String(leveringNr).padStart(6, '0')}`;

/** Where a delivery is made and where it appears. A name with a dot in front is not for the receiver. */
export type Places = { werk: string; inhoud: string; stand: string; manifest: string; bestemming: string };

export const placesOf = (uitbak: string, levering: Levering): Places => {
  const werk = join(uitbak, `.werk-${directoryName(levering)}`);
  return {
    werk,
    inhoud: join(werk, 'levering'),
    stand: join(werk, 'stand.jsonl'),
    manifest: join(werk, 'manifest.json'),
    bestemming: join(uitbak, directoryName(levering)),
  };
};

const WORK = /^\.werk-(\d{4}-\d{2}-\d{2})-(\d{6,})$/;

/**
 * Work that was begun and not cleared away, oldest number first. The directory `levering` leaves it by the rename that
 * publishes: so whether that happened is seen here, even when the receiver has taken the delivery away since.
 */
export const findWork = async (uitbak: string): Promise<(Levering & { gepubliceerd: boolean })[]> => {
  const names = await readdir(uitbak).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = [];
  for (const name of names) {
    const [, zakelijkeDatum, nummer] = WORK.exec(name) ?? [];
    if (!zakelijkeDatum || !nummer) continue;
    const inside = await readdir(join(uitbak, name));
    const gepubliceerd = inside.includes('manifest.json') && !inside.includes('levering');
    found.push({ zakelijkeDatum, leveringNr: Number(nummer), gepubliceerd });
  }
  return found.sort((a, b) => a.leveringNr - b.leveringNr);
};

/** Makes an empty place to work in. */
export const startWork = async (uitbak: string, places: Places): Promise<void> => {
  await rm(places.werk, { recursive: true, force: true });
  await mkdir(uitbak, { recursive: true, mode: 0o700 });
  await mkdir(places.inhoud, { recursive: true, mode: 0o700 });
};

/** Publishes: everything that was written appears at once, and lasts. */
export const publish = async (uitbak: string, places: Places): Promise<void> => {
  await syncDirectory(places.inhoud);
  await syncDirectory(places.werk);
  await syncDirectory(uitbak);
  try {
    await rename(places.inhoud, places.bestemming);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as { code?: string }).code ?? '')) throw error;
    throw new LvtdError(
      'map-bestaat',
      `De map ${places.bestemming} bestaat al, maar de database kent deze levering niet. Is er een reservekopie teruggezet? Er is niets geleverd.`,
    );
  }
  await syncDirectory(places.werk);
  await syncDirectory(uitbak);
};

/** Clears away work that is committed, or that was never published. */
export const clearWork = async (uitbak: string, levering: Levering): Promise<void> => {
  await rm(placesOf(uitbak, levering).werk, { recursive: true, force: true });
  await syncDirectory(uitbak);
};
