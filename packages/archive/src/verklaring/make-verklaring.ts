import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '@meldpunt/store';
import type { ArchiveDeps } from '../archive-deps.ts';
import { countRijen } from '../vernietiging/dossier-tabellen.ts';
import { readUitvoering } from '../vernietiging/uitvoering.ts';
import { composeVerklaring } from './compose-verklaring.ts';
import { type Verklaring, verklaringText } from './verklaring.ts';
import { verklaringHtml } from './verklaring-html.ts';

/**
 * Writes the statement of a list that was carried out: once in the database, and from there as files, whole. Called again
 * after a kill it finds the statement there and writes the same files. Gives its number.
 */
export const makeVerklaring = async (
  deps: ArchiveDeps,
  lijstNummer: string,
  gevacuumd: boolean,
): Promise<string> => {
  const verklaringNummer = lijstNummer.replace(/^VL-/, 'VV-');
  await recordOnce(deps, lijstNummer, verklaringNummer, gevacuumd);
  const { inhoud, sha256 } = await deps.store.db
    .selectFrom('vernietigingsverklaring')
    .select(['inhoud', 'sha256'])
    .where('verklaring_nummer', '=', verklaringNummer)
    .executeTakeFirstOrThrow();
  const verklaring = inhoud as Verklaring;
  await mkdir(deps.uitbak, { recursive: true, mode: 0o700 });
  await writeWhole(join(deps.uitbak, `${verklaringNummer}.json`), Buffer.from(verklaringText(verklaring)));
  await writeWhole(
    join(deps.uitbak, `${verklaringNummer}.html`),
    Buffer.from(verklaringHtml(verklaring, sha256)),
  );
  return verklaringNummer;
};

const recordOnce = async (
  deps: ArchiveDeps,
  lijstNummer: string,
  verklaringNummer: string,
  gevacuumd: boolean,
): Promise<void> => {
  const { db } = deps.store;
  const there = await db
    .selectFrom('vernietigingsverklaring')
    .select('lijst_nummer')
    .where('lijst_nummer', '=', lijstNummer)
    .executeTakeFirst();
  if (there) return;
  const verklaring = composeVerklaring(await readVerslag(deps, lijstNummer, verklaringNummer, gevacuumd));
  const text = verklaringText(verklaring);
  await db
    .insertInto('vernietigingsverklaring')
    .values({
      verklaring_nummer: verklaringNummer,
      lijst_nummer: lijstNummer,
      opgemaakt_op: new Date(verklaring.uitvoering.beeindigd_op),
      inhoud: text,
      sha256: createHash('sha256').update(text).digest('hex'),
    })
    .execute();
};

const readVerslag = async (
  deps: ArchiveDeps,
  lijstNummer: string,
  verklaringNummer: string,
  gevacuumd: boolean,
) => {
  const { db } = deps.store;
  const lijst = await db
    .selectFrom('vernietigingslijst')
    .select(['lijst_nummer', 'opgemaakt_op', 'besloten_op', 'besloten_rol'])
    .where('lijst_nummer', '=', lijstNummer)
    .executeTakeFirstOrThrow();
  const items = await db
    .selectFrom('vernietigingslijst_dossier')
    .selectAll()
    .where('lijst_nummer', '=', lijstNummer)
    .orderBy('dossiernummer')
    .execute();
  const destroyed = items.filter((item) => !item.uitgezonderd).map((item) => item.dossier_id);
  const { begonnenOp, voor } = await readUitvoering(db, lijstNummer);
  return {
    verklaringNummer,
    organisatie: deps.organisatie,
    softwareversie: deps.softwareversie,
    lijst,
    items,
    begonnenOp,
    beeindigdOp: deps.nu(),
    voor,
    na: await countRijen(db, destroyed),
    sleutelsNa: destroyed.filter((id) => deps.keys.hasKey(id)).length,
    gevacuumd,
    bewaarregels: deps.bewaarregels,
  };
};
