import type { PersoonlijkeWaarde, Vastgelegd } from '@meldpunt/core';
import type { ClientBase } from 'pg';
import { copyRows } from '../copy-rows.ts';
import type { StoreDeps } from '../deps.ts';
import type { NewRow, TableName } from '../tables/tables.ts';
import { type BlindHash, indexRows } from '../vault/blind-index.ts';
import { sealFields } from '../vault/vault.ts';
import { journalRow } from './load-journal.ts';
import { type DossierIdentity, foldToRows, registratiesoort } from './projections.ts';

/** A whole dossier: what was recorded, and the personal fields beside the version of the first event of their act. */
export type BulkDossier = {
  identity: DossierIdentity;
  journaal: readonly Vastgelegd[];
  persoonlijk: readonly { versie: number; waarden: readonly PersoonlijkeWaarde[] }[];
};

/** Rows that wait to be written together. */
export type Block = { [T in TableName]?: NewRow<T>[] };

/** In order of what refers to what. */
const written = [
  'dossier',
  'dossier_grond',
  'dossier_klachtbehandeling',
  'dossier_doel',
  'bureauprocedure',
  'termijn',
  'voorlegging',
  'dossier_belang',
  'dossier_conflict',
  'journaal',
  'kluis',
  'blinde_index',
  'conflict_wachtrij',
  'lvtd_wachtrij',
  'logboek',
] as const;

const add = <T extends TableName>(block: Block, table: T, rows: readonly NewRow<T>[]): void => {
  const known = (block[table] ?? []) as NewRow<T>[];
  known.push(...rows);
  block[table] = known as Block[T];
};

/** What the rows of a dossier need of the store; `rollen` are the roles of staff by id. */
type RowDeps = Pick<StoreDeps, 'keys' | 'randomBytes' | 'instellingen'> & {
  hash: BlindHash;
  rollen: ReadonlyMap<string, string>;
};

/** Adds the rows of one dossier: the same that recording its acts one by one writes. */
export const addDossier = (
  block: Block,
  deps: RowDeps,
  { identity, journaal, persoonlijk }: BulkDossier,
): void => {
  const { dossierId, registratieId } = identity;
  const rows = foldToRows(identity, journaal, deps.instellingen);
  const key = deps.keys.keyOf(dossierId);
  add(block, 'dossier', [rows.dossier]);
  add(block, 'dossier_grond', rows.gronden);
  add(block, 'dossier_klachtbehandeling', rows.klachtbehandelingen);
  add(block, 'dossier_doel', rows.doelen);
  add(block, 'bureauprocedure', rows.procedures);
  add(block, 'termijn', rows.termijnen);
  add(block, 'voorlegging', rows.voorleggingen);
  add(block, 'dossier_belang', rows.belangen);
  add(block, 'dossier_conflict', rows.conflicten);
  add(
    block,
    'journaal',
    journaal.map((recorded) => journalRow(dossierId, recorded)),
  );
  for (const { versie, waarden } of persoonlijk)
    add(block, 'kluis', sealFields(key, dossierId, versie, waarden, deps.randomBytes));
  add(
    block,
    'blinde_index',
    indexRows(
      deps.hash,
      dossierId,
      persoonlijk.flatMap((given) => given.waarden),
    ),
  );
  add(block, 'lvtd_wachtrij', [
    { dossier_id: dossierId, registratie_id: registratieId, soort: registratiesoort(rows.dossier) },
  ]);
  add(
    block,
    'logboek',
    journaal.filter((r, i) => isFirstOfAct(r, journaal[i - 1])).map((r) => logRow(dossierId, r, deps.rollen)),
  );
};

/** Events of one act have its name and moment in common. */
const isFirstOfAct = (recorded: Vastgelegd, before: Vastgelegd | undefined): boolean =>
  before?.handeling !== recorded.handeling ||
  before.vastgelegdOp.getTime() !== recorded.vastgelegdOp.getTime();

const logRow = (dossierId: string, recorded: Vastgelegd, rollen: RowDeps['rollen']): NewRow<'logboek'> => ({
  tijdstip: recorded.vastgelegdOp,
  medewerker_id: recorded.medewerkerId,
  rol: recorded.medewerkerId ? (rollen.get(recorded.medewerkerId) ?? null) : 'systeem',
  actie: 'handeling',
  dossier_id: dossierId,
  onderdeel: recorded.handeling,
  uitkomst: 'vastgelegd',
});

/** Writes a block by COPY, in the transaction of the client. */
export const copyBlock = async (client: ClientBase, block: Block): Promise<void> => {
  for (const table of written)
    await copyRows<TableName>(client, table, (block[table] ?? []) as NewRow<TableName>[]);
};
