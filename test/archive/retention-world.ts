import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  type ArchiveDeps,
  applyArchive,
  planArchive,
  readArchive,
  standaardBewaarregels,
} from '../../packages/archive/src/index.ts';
import { type Actor, datum } from '../../packages/core/src/index.ts';
import { connect, type DocumentStore, type KeyStore } from '../../packages/store/src/index.ts';
import { asOwner } from '../lvtd/queued-dossiers.ts';
import { meldingInput, openMelding, record, systeem } from '../support/melding.ts';
import type { TestStore } from '../support/store-deps.ts';

/** The deps of the retention pipeline on a test store; each backup of keys that it asks for is counted. */
export const archiveDeps = (
  {
    url,
    dir,
    keys,
    documents,
    nu,
  }: { url: string; dir: string; keys: KeyStore; documents: DocumentStore; nu: () => Date },
  over: Partial<ArchiveDeps> = {},
): ArchiveDeps & { close(): Promise<void>; kopieen: number[] } => {
  const store = connect(url, 'meldpunt_archive', { max: 3 });
  const onderhoud = connect(url, 'eigenaar', { max: 1 });
  const kopieen: number[] = [];
  return {
    store,
    onderhoud,
    bewaarregels: standaardBewaarregels,
    keys,
    documents,
    verifyKeyBackup: (shard) => void kopieen.push(shard),
    nu,
    uitbak: join(dir, 'verklaringen'),
    uitvoeren: true,
    organisatie: 'Bureau Voorbeeld',
    softwareversie: '0.1.0',
    ...over,
    kopieen,
    close: async () => {
      await store.close();
      await onderhoud.close();
    },
  };
};

/** One night of retention. */
export const night = async (deps: ArchiveDeps, dag: string) => {
  const snapshot = await readArchive(deps, datum(dag));
  return applyArchive(planArchive(snapshot, deps.bewaarregels, datum(dag)), deps);
};

export const planOf = async (deps: ArchiveDeps, dag: string) =>
  planArchive(await readArchive(deps, datum(dag)), deps.bewaarregels, datum(dag));

/** Somebody who may decide. */
export const makeDirecteur = async (url: string): Promise<Actor> => {
  const medewerkerId = randomUUID();
  await asOwner(
    url,
    `insert into medewerker (medewerker_id, gebruikersnaam, naam, rol, aangemaakt_op) values ($1::uuid, $1::text, 'D. Recteur', 'directeur', now())`,
    [medewerkerId],
  );
  return { medewerkerId, rol: 'directeur' };
};

type Given = {
  gesloten: string | null;
  geregistreerd: string;
  bijlage?: boolean;
  invoer?: Record<string, unknown>;
};

/**
 * A dossier as it would be years later: registered and closed on these days, delivered to the national registration, with
 * something in every table that knows dossiers.
 */
export const makeDossier = async ({ deps, url }: TestStore, given: Given) => {
  const opened = given.bijlage
    ? await record(deps, {
        dossierId: null,
        expectedVersion: 0,
        handeling: 'receiveMelding',
        input: meldingInput(given.invoer),
        actor: systeem,
        documenten: [
          {
            soort: 'bewijsstuk',
            titel: 'kanarietitel',
            mediatype: 'text/plain',
            inhoud: Buffer.from('kanariebijlage'),
          },
        ],
      })
    : await openMelding(deps, given.invoer);
  const { dossierId } = opened;
  await asOwner(
    url,
    `update dossier set registratiedatum = $2, gesloten_op = $3, status = case when $3::date is null then status else 'afgesloten' end
     where dossier_id = $1`,
    [dossierId, given.geregistreerd, given.gesloten],
  );
  await asOwner(url, 'delete from lvtd_wachtrij where dossier_id = $1', [dossierId]);
  await asOwner(url, `insert into dossier_klachtbehandeling values ($1, 'advies_informatie')`, [dossierId]);
  await asOwner(
    url,
    `insert into voorlegging (dossier_id, versie, soort, voorgelegd_op) values ($1, 1, 'twijfel', '2024-01-02')`,
    [dossierId],
  );
  await asOwner(
    url,
    `insert into uitgaande_post (post_id, soort, dossier_id, versie, dag, status, pogingen, niet_voor, gemaakt_op)
     values (gen_random_uuid(), 'clientbericht', $1, 1, '2024-01-02', 'verstuurd', 1, '2024-01-02', '2024-01-02')`,
    [dossierId],
  );
  await asOwner(url, `insert into ontvangen_post values (decode(md5($1::text), 'hex'), $1::uuid)`, [
    dossierId,
  ]);
  await asOwner(url, `insert into dossier_doel values ($1, 'signalering')`, [dossierId]);
  await asOwner(
    url,
    `insert into bureauprocedure (dossier_id, begonnen_versie, soort, van, ontvangen_op, afgehandeld_op)
     values ($1, 1, 'klacht_bureau', 'client', $2::date, $2::date)`,
    [dossierId, given.geregistreerd],
  );
  await asOwner(
    url,
    `insert into kubus_dossier
     values ($1, 'GM0014', 'GM0014', 'huisvesting', 'bedreiging', false, '{ras}', '{}') on conflict do nothing`,
    [dossierId],
  );
  await asOwner(url, `insert into invoer_rij values ('oud.csv', $1::text, 'x', $1::uuid)`, [dossierId]);
  // Whoever works here was writing in it, and has it open.
  await asOwner(
    url,
    `insert into concept select $1, medewerker_id, 'contactClient', 1, now(), '', '' from medewerker limit 1`,
    [dossierId],
  );
  await asOwner(url, `insert into aanwezig select $1, medewerker_id, null, now() from medewerker limit 1`, [
    dossierId,
  ]);
  await asOwner(url, 'insert into dossier_belang values ($1, gen_random_uuid())', [dossierId]);
  await asOwner(url, 'insert into dossier_conflict values ($1, gen_random_uuid())', [dossierId]);
  await asOwner(url, 'insert into conflict_wachtrij (dossier_id) values ($1)', [dossierId]);
  return opened;
};
