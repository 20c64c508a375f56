import { isDeepStrictEqual } from 'node:util';
import type { Protocolinstellingen } from '@meldpunt/core';
import type { Store } from '../connect.ts';
import type { Row } from '../tables/tables.ts';
import { recordedOf } from './load-journal.ts';
import { foldToRows, type ProjectionRows } from './projections.ts';
import { writeProjections } from './write-projections.ts';

/** A table in which a dossier's stored rows are not what its journal says. */
export type ProjectionDifference = {
  dossierId: string;
  tabel:
    | 'dossier'
    | 'dossier_grond'
    | 'dossier_klachtbehandeling'
    | 'dossier_doel'
    | 'bureauprocedure'
    | 'termijn'
    | 'voorlegging'
    | 'dossier_belang'
    | 'dossier_conflict';
};

type Deps = { store: Pick<Store, 'db'>; instellingen: Protocolinstellingen };
type Built = { stored: Omit<ProjectionRows, 'overZicht'>; rebuilt: ProjectionRows };

const BLOCK = 500;

/** Compares every projection with its journal, block by block; yields what differs. Reads only. */
export async function* projectionDifferences(deps: Deps): AsyncGenerator<ProjectionDifference> {
  for await (const block of blocks(deps)) for (const built of block) yield* differencesOf(built);
}

/** Writes every projection anew from its journal. Gives how many dossiers there were. Stop case work while it runs. */
export const rebuildProjections = async (deps: Deps): Promise<{ dossiers: number }> => {
  let dossiers = 0;
  for await (const block of blocks(deps)) {
    await deps.store.db.transaction().execute(async (trx) => {
      for (const { rebuilt } of block) await writeProjections(trx, rebuilt);
    });
    dossiers += block.length;
  }
  return { dossiers };
};

/** Dossiers in order of id, so many at a time: bounded memory at any size. */
async function* blocks({ store, instellingen }: Deps): AsyncGenerator<Built[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const dossiers = await store.db
      .selectFrom('dossier')
      .selectAll()
      .where('dossier_id', '>', after)
      .orderBy('dossier_id')
      .limit(BLOCK)
      .execute();
    const last = dossiers.at(-1);
    if (!last) return;
    after = last.dossier_id;
    const ids = dossiers.map((row) => row.dossier_id);
    const [
      journaal,
      gronden,
      klachtbehandelingen,
      doelen,
      procedures,
      termijnen,
      voorleggingen,
      belangen,
      conflicten,
    ] = await Promise.all([
      store.db
        .selectFrom('journaal')
        .selectAll()
        .where('dossier_id', 'in', ids)
        .orderBy('dossier_id')
        .orderBy('versie')
        .execute(),
      store.db.selectFrom('dossier_grond').selectAll().where('dossier_id', 'in', ids).execute(),
      store.db.selectFrom('dossier_klachtbehandeling').selectAll().where('dossier_id', 'in', ids).execute(),
      store.db.selectFrom('dossier_doel').selectAll().where('dossier_id', 'in', ids).execute(),
      store.db.selectFrom('bureauprocedure').selectAll().where('dossier_id', 'in', ids).execute(),
      store.db.selectFrom('termijn').selectAll().where('dossier_id', 'in', ids).execute(),
      store.db.selectFrom('voorlegging').selectAll().where('dossier_id', 'in', ids).execute(),
      store.db.selectFrom('dossier_belang').selectAll().where('dossier_id', 'in', ids).execute(),
      store.db.selectFrom('dossier_conflict').selectAll().where('dossier_id', 'in', ids).execute(),
    ]);
    const of = {
      journaal: perDossier(journaal),
      gronden: perDossier(gronden),
      klachtbehandelingen: perDossier(klachtbehandelingen),
      doelen: perDossier(doelen),
      procedures: perDossier(procedures),
      termijnen: perDossier(termijnen),
      voorleggingen: perDossier(voorleggingen),
      belangen: perDossier(belangen),
      conflicten: perDossier(conflicten),
    };
    yield dossiers.map((dossier) => {
      const id = dossier.dossier_id;
      return {
        stored: {
          dossier,
          gronden: of.gronden.get(id) ?? [],
          klachtbehandelingen: of.klachtbehandelingen.get(id) ?? [],
          doelen: of.doelen.get(id) ?? [],
          procedures: of.procedures.get(id) ?? [],
          termijnen: of.termijnen.get(id) ?? [],
          voorleggingen: of.voorleggingen.get(id) ?? [],
          belangen: of.belangen.get(id) ?? [],
          conflicten: of.conflicten.get(id) ?? [],
        },
        rebuilt: foldToRows(identityOf(dossier), (of.journaal.get(id) ?? []).map(recordedOf), instellingen),
      };
    });
  }
}

const identityOf = (row: Row<'dossier'>) => ({
  dossierId: row.dossier_id,
  dossiernummer: row.dossiernummer,
  registratieId: row.registratie_id,
  protocolEditie: row.protocol_editie,
});

const perDossier = <R extends { dossier_id: string }>(rows: R[]): Map<string, R[]> =>
  Map.groupBy(rows, (row) => row.dossier_id);

const sorted = (rows: object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

function* differencesOf({ stored, rebuilt }: Built): Generator<ProjectionDifference> {
  const dossierId = stored.dossier.dossier_id;
  const pairs = [
    ['dossier', [stored.dossier], [rebuilt.dossier]],
    ['dossier_grond', stored.gronden, rebuilt.gronden],
    ['dossier_klachtbehandeling', stored.klachtbehandelingen, rebuilt.klachtbehandelingen],
    ['dossier_doel', stored.doelen, rebuilt.doelen],
    ['bureauprocedure', stored.procedures, rebuilt.procedures],
    ['termijn', stored.termijnen, rebuilt.termijnen],
    ['voorlegging', stored.voorleggingen, rebuilt.voorleggingen],
    ['dossier_belang', stored.belangen, rebuilt.belangen],
    ['dossier_conflict', stored.conflicten, rebuilt.conflicten],
  ] as const;
  for (const [tabel, was, is] of pairs)
    if (!isDeepStrictEqual(sorted([...was]), sorted([...is]))) yield { dossierId, tabel };
}
