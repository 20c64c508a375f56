import { isRefusal, type Refusal } from '@meldpunt/core';
import { type ManyActs, makeRechtspersoon, type StoreDeps } from '@meldpunt/store';
import { amendDossier } from './amend-dossier.ts';
import { ImportError } from './import-error.ts';
import type { ImportPlan, PlannedRow } from './plan/plan-import.ts';
import type { RowContent } from './plan/row-content.ts';
import { GETOOND, type ImportReport } from './report.ts';

type New = Extract<PlannedRow, { soort: 'nieuw' }>;
type Changed = Extract<PlannedRow, { soort: 'gewijzigd' }>;

/** Writing in the one transaction of a file. */
export type Applying = {
  deps: StoreDeps;
  many: ManyActs;
  bron: string;
  report: ImportReport;
  /** A change that the rules refuse is counted as a fault; without this nothing of the file stays. */
  skipFaults: boolean;
  /** Ids of organisations by name, so that a name that comes often is looked up once. */
  organisaties: Map<string, string | null>;
};

const MOST_NAMES = 50_000;

/**
 * Carries out one block of a plan: acts in new and existing dossiers, and the keys of the rows, all in the transaction of
 * `many`. Throws ImportError when a row is refused now that was fine when it was planned; then nothing may stay.
 */
export const applyImport = async (plan: ImportPlan, applying: Applying): Promise<void> => {
  const opened: { row: New; dossierId: string }[] = [];
  for (const row of plan.rijen) {
    if (row.soort === 'nieuw') opened.push({ row, dossierId: await openRow(row, applying) });
    else if (row.soort === 'gewijzigd') await changeRow(row, applying);
  }
  if (opened.length === 0) return;
  await applying.many.trx
    .insertInto('invoer_rij')
    .values(
      opened.map(({ row, dossierId }) => ({
        bron: applying.bron,
        rijsleutel: row.sleutel,
        rij_sha256: row.rijSha256,
        dossier_id: dossierId,
      })),
    )
    .execute();
};

const openRow = async (row: New, applying: Applying): Promise<string> => {
  const content = row.inhoud();
  const input = { ...(await codedWithOrganisation(content, applying)), ...content.persoonlijk };
  const opened = await applying.many.open({
    registratiedatum: content.registratiedatum,
    acts: [
      { handeling: 'receiveMelding', input },
      ...(content.sluiting ? [{ handeling: 'takeOverDossier', input: content.sluiting }] : []),
    ],
  });
  if (isRefusal(opened)) throw refusedRow(row.rij, opened);
  return opened.dossierId;
};

const changeRow = async (row: Changed, applying: Applying): Promise<void> => {
  const content = row.inhoud();
  const { many, report, bron } = applying;
  const wijziging = await amendDossier(applying, {
    dossierId: row.dossierId,
    gecodeerd: await codedWithOrganisation(content, applying),
    sluiting: content.sluiting,
  });
  if (wijziging === 'vernietigd') {
    report.vernietigd++;
    report.gewijzigd--;
    return;
  }
  if (!Array.isArray(wijziging)) {
    if (!applying.skipFaults) throw refusedRow(row.rij, wijziging);
    report.gewijzigd--;
    report.fout++;
    report.fouten.push({ rij: row.rij, kolom: null, reden: reasonOf(wijziging) });
    return;
  }
  const wat = [...wijziging, ...(row.tekstGewijzigd ? ['tekst gewijzigd'] : [])];
  for (const one of wat)
    if (report.nietOvergenomen.length < GETOOND) report.nietOvergenomen.push({ rij: row.rij, wat: one });
  await many.trx
    .updateTable('invoer_rij')
    .set({ rij_sha256: row.rijSha256 })
    .where('bron', '=', bron)
    .where('rijsleutel', '=', row.sleutel)
    .execute();
};

const reasonOf = (refusal: Refusal | { refused: 'stale' }): string => {
  if (refusal.refused === 'stale') return 'Iemand anders werkt op dit moment in het dossier.';
  return refusal.refused === 'invoer' ? refusal.fouten.map((fault) => fault.reden).join(' ') : refusal.reden;
};

const refusedRow = (rij: number, refusal: Refusal | { refused: 'stale' }): ImportError =>
  new ImportError('geweigerd', 'Een rij is geweigerd. Er is niets vastgelegd.', [
    `Rij ${rij}: ${reasonOf(refusal)}`,
  ]);

const codedWithOrganisation = async (
  { gecodeerd, rechtspersoon }: RowContent,
  { deps, many, organisaties }: Applying,
): Promise<Record<string, unknown>> => {
  if (rechtspersoon === null) return gecodeerd;
  let organisatieId = organisaties.get(rechtspersoon);
  if (organisatieId === undefined) {
    // On the same transaction: an organisation that nothing refers to must not stay behind.
    const within = { nieuwId: deps.nieuwId, nu: deps.nu, store: { ...deps.store, db: many.trx } };
    const made = await makeRechtspersoon(within, {
      naam: rechtspersoon,
      gemeente: null,
      kvkNummer: null,
      actor: { medewerkerId: null, rol: 'systeem' },
    });
    organisatieId = made?.organisatieId ?? null;
    if (organisaties.size >= MOST_NAMES) organisaties.clear();
    organisaties.set(rechtspersoon, organisatieId);
  }
  return organisatieId === null ? gecodeerd : { ...gecodeerd, organisatieId };
};
