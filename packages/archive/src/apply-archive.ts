import { StoreError } from '@meldpunt/store';
import type { ArchiveDeps } from './archive-deps.ts';
import { proposeLijst } from './lijst/propose-lijst.ts';
import type { ArchivePlan } from './plan-archive.ts';
import { destroyPosten } from './registers/destroy-posten.ts';
import { closeYear } from './tellingen/close-year.ts';
import { executeLijst, type LijstUitkomst } from './vernietiging/execute-lijst.ts';
import { vacuumErased, vacuumRegisters } from './vernietiging/vacuum.ts';

/** What came of a night of retention. */
export type ArchiveOutcome = {
  jarenAfgesloten: number[];
  /** The list that was proposed now; null when there was nothing to propose, or it was there already. */
  voorgesteld: { lijstNummer: string; dossiers: number } | null;
  uitgevoerd: LijstUitkomst[];
  /** Approved lists that were not carried out, and why (Dutch). */
  nietUitgevoerd: { lijsten: string[]; reden: string } | null;
  /** Entries of the registers that were destroyed. */
  registerposten: number;
};

/** Why approved lists stay approved, for the screen. */
export const NIET_UITGEVOERD =
  'Vernietigen is uitgeschakeld. Goedgekeurde lijsten worden pas uitgevoerd als een dossier kan worden vastgehouden, een tweede persoon meebeslist en er gecontroleerde reservekopieën zijn.';

/** Any number that no other advisory lock of this database has. */
const LOCK = 7_058_302;

/**
 * Carries out a plan: years first, so that figures are frozen before anything of them is generalised, then the proposal,
 * then approved lists. Safe to repeat, and to kill at any point. Throws StoreError `run-busy` when another process is at it.
 */
export const applyArchive = async (plan: ArchivePlan, deps: ArchiveDeps): Promise<ArchiveOutcome> => {
  const client = await deps.store.pool.connect();
  try {
    // A process that was killed just now holds its lock until the server notices.
    await client.query("set lock_timeout = '10s'");
    await client.query('select pg_advisory_lock($1)', [LOCK]).catch((error: { code?: string }) => {
      throw error.code === '55P03' ? new StoreError('run-busy', 'Het archief is al bezig.') : error;
    });
    const outcome = await carryOut(plan, deps);
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    return outcome;
  } finally {
    // Closing the session gives the lock back, whatever state it is in.
    client.release(true);
  }
};

const carryOut = async (plan: ArchivePlan, deps: ArchiveDeps): Promise<ArchiveOutcome> => {
  await vacuumErased(deps);
  const jarenAfgesloten: number[] = [];
  for (const jaar of plan.jarenAfsluiten)
    if (await closeYear(deps.store, jaar, plan.zakelijkeDatum)) jarenAfgesloten.push(jaar);
  const proposed = await proposeLijst(deps.store, plan);
  const voorgesteld =
    proposed && plan.voorstel
      ? { lijstNummer: plan.voorstel.lijstNummer, dossiers: plan.voorstel.dossiers.length }
      : null;
  const lijsten = await approvedOf(deps, plan.uitvoeren);
  if (!deps.uitvoeren) {
    const nietUitgevoerd = lijsten.length > 0 ? { lijsten, reden: NIET_UITGEVOERD } : null;
    return { jarenAfgesloten, voorgesteld, uitgevoerd: [], nietUitgevoerd, registerposten: 0 };
  }
  const uitgevoerd: LijstUitkomst[] = [];
  for (const lijstNummer of lijsten)
    uitgevoerd.push(await executeLijst(deps, lijstNummer, plan.zakelijkeDatum));
  const registerposten = await destroyPosten(deps, plan.zakelijkeDatum);
  for (const shard of registerposten > 0 ? deps.keys.dirtyShards() : [])
    await deps.keys.newEpoch(shard, deps.verifyKeyBackup);
  if (registerposten > 0) await vacuumRegisters(deps);
  return { jarenAfgesloten, voorgesteld, uitgevoerd, nietUitgevoerd: null, registerposten };
};

/** Of the lists in an older plan only those that are approved still. */
const approvedOf = async (deps: ArchiveDeps, lijsten: readonly string[]): Promise<string[]> => {
  if (lijsten.length === 0) return [];
  const rows = await deps.store.db
    .selectFrom('vernietigingslijst')
    .select('lijst_nummer')
    .where('lijst_nummer', 'in', lijsten)
    .where('status', '=', 'goedgekeurd')
    .orderBy('lijst_nummer')
    .execute();
  return rows.map((row) => row.lijst_nummer);
};
