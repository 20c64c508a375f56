import {
  type Act,
  type Actor,
  actByName,
  type Context,
  type Datum,
  type Decision,
  type Dossier,
  decide,
  evolve,
  instantAt,
  isRefusal,
  kluiswijziging,
  leegDossier,
  naastWijziging,
  type PersoonlijkeWaarde,
  type Protocolinstellingen,
  type Vastgelegd,
} from '@meldpunt/core';
import type { BulkDossier } from '@meldpunt/store';
import type { Workdays } from '../arrivals/workdays.ts';
import type { WorldMedewerker } from '../people/staff.ts';
import type { Random } from '../random/random.ts';
import type { Case, Script, Step } from './case.ts';

export type RecorderDeps = {
  instellingen: Protocolinstellingen;
  workdays: Workdays;
  medewerkers: readonly WorldMedewerker[];
  to: Datum;
};

type Recording = Pick<BulkDossier, 'journaal' | 'persoonlijk'> & { dossier: Dossier };

const MINUTE = 60_000;
/** Share of acts that are entered on the next working day. */
const ENTERED_LATE = 0.05;

/** Goes through a script, every act decided by the core, until the script or the world ends. */
export const recordCase = (
  deps: RecorderDeps,
  c: Case,
  script: (dossier: () => Dossier) => Script,
  ids: Random,
): Recording => {
  const journaal: Vastgelegd[] = [];
  const persoonlijk: Given[] = [];
  let dossier = leegDossier;
  let entered = c.arrival.invoer;
  let nu = new Date(0);
  for (const step of script(() => dossier)) {
    const first = journaal.length === 0;
    if (!first && step.op > entered) entered = step.op;
    if (!first && c.random.chance(ENTERED_LATE)) entered = deps.workdays.after(entered, 1);
    if (entered > deps.to) break;
    nu = momentOf(c, step, entered, nu, first);
    const actor = actorOf(deps, c, step);
    const act = actByName(step.act) as Act;
    const context: Context = {
      actor,
      nu,
      vandaag: entered,
      instellingen: deps.instellingen,
      nieuwId: ids.uuid,
      kopieGemaakt: true,
      ...(c.facts.anonimiteit !== 'geheel' && { melderRef: c.facts.melder.melderRef }),
    };
    const decision = decide(dossier, act, step.input, context);
    if (isRefusal(decision)) throw new Error(refusalText(step, decision));
    const versie = journaal.length + 1;
    const waarden = inVault(persoonlijk, decision);
    if (waarden.length > 0) persoonlijk.push({ versie, waarden });
    for (const [i, gebeurtenis] of decision.events.entries()) {
      const recorded = {
        versie: versie + i,
        handeling: act.name,
        gebeurtenis,
        medewerkerId: actor.medewerkerId,
        vastgelegdOp: nu,
      };
      journaal.push(recorded);
      dossier = evolve(dossier, recorded);
    }
  }
  return { journaal, persoonlijk, dossier };
};

type Given = { versie: number; waarden: BulkDossier['persoonlijk'][number]['waarden'] };

/** A correction or erasure changes what was given before, as the vault does; gives what stands beside the act itself. */
const inVault = (before: Given[], decision: Decision): PersoonlijkeWaarde[] => {
  const change = kluiswijziging(decision.events, decision.persoonlijk);
  const given = change && before.find(({ versie }) => versie === change.versie);
  const oud = given?.waarden.find(({ veld }) => veld === change?.veld);
  if (!change || !given || !oud) return decision.persoonlijk;
  given.waarden = given.waarden.flatMap((one) =>
    one !== oud ? [one] : change.nieuw === null ? [] : [{ ...one, waarde: change.nieuw }],
  );
  return naastWijziging(decision.persoonlijk, change, oud);
};

/** A bug in the script; says which rule, and nothing of what was in the dossier. */
const refusalText = (
  step: Step,
  refusal: Exclude<ReturnType<typeof decide>, { events: unknown }>,
): string => {
  const why =
    refusal.refused === 'artikel'
      ? `protocol ${refusal.artikel}`
      : refusal.refused === 'invoer'
        ? `input ${refusal.fouten.map((fout) => fout.veld).join(', ')}`
        : 'role';
  return `the synthetic case worker was refused: ${step.act}, ${why}`;
};

/** In office hours, and later than what was recorded before; the form records at the moment of receipt. */
const momentOf = (c: Case, step: Step, entered: Datum, before: Date, first: boolean): Date => {
  const { random, arrival } = c;
  const received = instantAt(arrival.ontvangst, arrival.tijd).getTime();
  if (first && step.by === 'systeem' && arrival.kanaal === 'webformulier') return new Date(received);
  const hour = String(random.int(9, 16)).padStart(2, '0');
  const planned = instantAt(entered, `${hour}:${String(random.int(0, 59)).padStart(2, '0')}`).getTime();
  const soonest = Math.max(before.getTime(), received) + random.int(2, 15) * MINUTE;
  return new Date(Math.max(planned, soonest));
};

const actorOf = ({ medewerkers }: RecorderDeps, c: Case, { by }: Step): Actor => {
  if (by === 'systeem') return { medewerkerId: null, rol: 'systeem' };
  const other = by && medewerkers.find((m) => m.rol === by);
  // In a small bureau without this role the colleague does it.
  return by
    ? { medewerkerId: other?.medewerkerId ?? c.collegaId, rol: by }
    : { medewerkerId: c.behandelaarId, rol: 'klachtbehandelaar' };
};
