import {
  type Act,
  type Actor,
  actByName,
  acts,
  addDays,
  type Context,
  type Datum,
  type Dossier,
  datum,
  decide,
  evolve,
  isRefusal,
  leegDossier,
  openVoorleggingen,
  type Refusal,
  refusalNow,
  standaardInstellingen,
} from '@meldpunt/core';
import { anyInput, marker } from './any-input.ts';
import { type Chance, chanceOf } from './chance.ts';
import { noReasons } from './fitting-input.ts';
import type { Entry } from './laws/law.ts';
import { people } from './people.ts';

export const settings = { ...standaardInstellingen(['GM0014']), mail: true };
export const firstDay = datum('2026-01-05');

/** One try: who does what, with which input, on which day; made from the state that it meets. */
export type Try = { act: Act; actor: Actor; input: Record<string, unknown>; vandaag: Datum };

/** What recorded a try, or refused it. The pure core does it here, the database elsewhere. */
export type Outcome = { refusal: Refusal } | { entries: Entry[] };

/** Acts that end a case or throw it back; too many of them and no walk would come far. New acts have weight 1. */
const seldom: Record<string, number> = {
  closeDossier: 0.05,
  transferDossier: 0.03,
  takeOverDossier: 0.01,
  mergeDossier: 0.02,
  voidRegistratie: 0.02,
  splitDossier: 0.2,
  reopenDossier: 0.2,
  withdrawHandeling: 0.3,
  changeAnonimiteit: 0.1,
  revokeMachtiging: 0.1,
  declareBelang: 0.1,
  setBelang: 0.2,
  noteConflict: 0.06,
  findConflict: 0.06,
  failOvereenstemming: 0.2,
  tellEinde: 0.2,
};

const contextOf = (actor: Actor, vandaag: Datum): Context => ({
  actor,
  nu: new Date(`${vandaag}T12:00:00Z`),
  vandaag,
  instellingen: settings,
  kopieGemaakt: true,
  nieuwId,
});

let given = 0;
const nieuwId = (): string => {
  given += 1;
  return `00000000-0000-4000-9000-${String(given).padStart(12, '0')}`;
};

/** Somebody whom the act names, mostly without an interest in the case. */
const doerOf = (act: Act, dossier: Dossier, chance: Chance): Actor => {
  const may = people.filter(({ rol }) => act.by.includes(rol));
  const free = may.filter(({ medewerkerId }) => !medewerkerId || !dossier.belangen.includes(medewerkerId));
  // Who decides: the higher roles, or the substitute.
  const fit =
    act.name === 'decideVoorlegging'
      ? free.filter((one) => one.rol !== 'klachtbehandelaar' || one.medewerkerId === dossier.vervangerId)
      : free;
  return chance.pick(chance.often(0.95) && fit.length > 0 ? fit : may);
};

/** An act that is open and was done little so far. */
const openAct = (dossier: Dossier, vandaag: Datum, done: Map<string, number>, chance: Chance): Act => {
  for (let tries = 0; tries < 12; tries += 1) {
    const act = chance.weighted(acts, ({ name }) => (seldom[name] ?? 1) / (1 + (done.get(name) ?? 0)) ** 2);
    if (act && !refusalNow(dossier, act, contextOf(doerOf(act, dossier, chance), vandaag))) return act;
  }
  return chance.pick(acts);
};

const instemmingen = [
  { leeftijdsklasse: 'vanaf_16', instemmer: 'client' },
  { leeftijdsklasse: 'van_12_tot_16', instemmer: 'beiden' },
  { leeftijdsklasse: 'onder_12', instemmer: 'wettelijk_vertegenwoordiger' },
];

/** What somebody with the dossier in view would fill in: the question that is open, and not one that is not. */
export const fitting = (input: Record<string, unknown>, act: Act, dossier: Dossier, chance: Chance) => {
  if (chance.often(0.15)) return input;
  const [open] = openVoorleggingen(dossier);
  if (act.name === 'decideVoorlegging' && open)
    return {
      ...input,
      soort: open.soort,
      beslissing:
        open.soort === 'belangenconflict'
          ? chance.pick(['geen_conflict', 'geen_conflict', 'bemiddeling', 'niet_verder'])
          : chance.pick(['akkoord', 'akkoord', 'niet_akkoord']),
    };
  const procedure = dossier.procedures.find((p) => p.afgehandeldOp === null);
  if (['confirmProcedure', 'settleProcedure'].includes(act.name) && procedure)
    return { ...input, soort: procedure.soort, van: procedure.van };
  const verzoek = dossier.verzoeken.find((v) => v.beantwoordOp === null);
  if (['checkIdentiteit', 'extendVerzoek', 'answerVerzoek'].includes(act.name) && verzoek)
    return { ...input, soort: verzoek.soort };
  const [bron] = dossier.termijnbronnen;
  if (['signalTermijn', 'settleTermijn'].includes(act.name) && bron) return { ...input, bron };
  // A point is discussed, or does not apply.
  if (['holdIntake', 'discussWerkwijze'].includes(act.name))
    return { ...input, nietVanToepassing: [], ...noReasons };
  // Once the investigation began, letters to the other party are sent.
  if (act.name === 'addDocument' && dossier.onderzoekGestartOp && chance.often(0.5))
    return { ...input, richting: 'verzonden', partij: 'wederpartij' };
  // Somebody who made a plan with a client knows how old that is, and what the client hopes for.
  if (act.name === 'agreePlan')
    return { verwachtingen: marker, clientAkkoord: true, ...input, ...chance.pick(instemmingen) };
  if (act.name === 'takeStap' && dossier.plan)
    return { ...input, stap: chance.pick(dossier.plan.stappen).stap };
  return input;
};

const daysOn = [0, 0, 0, 0, 1, 1, 2, 3, 8, 16, 30];

/** The case of a walk: what the client is like, where it happened, which codes come up again and again. */
const zaakOf = (seed: number) => {
  const chance = chanceOf(seed);
  const binnen = chance.often(0.9);
  const salt = chance.below(1_000_000);
  const lievelings = (lijst: string) => {
    let hash = salt;
    for (const c of lijst) hash = (Math.imul(hash, 31) + (c.codePointAt(0) ?? 0)) >>> 0;
    return hash;
  };
  return { binnen, lievelings };
};

const deep = [
  'agreeBemiddeling',
  'takeStap',
  'sendConclusie',
  'sendRappel',
  'receiveReactie',
  'contactDerde',
];

/** What a walk works towards: an act that it did not do yet; first one that lies deep, in the end the closing. */
const newGoal = (progress: number, dossier: Dossier, done: Map<string, number>, chance: Chance): string => {
  if (progress > 0.55 && dossier.status !== 'afgesloten') return 'closeDossier';
  if (progress > 0.55 && dossier.evaluatie === null) return 'holdEvaluatie';
  if (chance.often(0.5)) return chance.pick(deep);
  return (
    chance.weighted(acts, ({ name }) => (seldom[name] ?? 1) / (1 + (done.get(name) ?? 0)) ** 2)?.name ?? ''
  );
};

/**
 * A walk in progress: gives tries, hears what came of them. It works towards an act; is it refused, then first towards
 * the act that the refusal itself says would lift it. In between it does what is open, and now and then anything.
 */
export const walker = (seed: number, length: number, start: Datum = firstDay) => {
  const zaak = zaakOf(seed);
  const done = new Map<string, number>();
  let goals: { name: string; tries: number }[] = [];
  let dossier: Dossier = leegDossier;
  let vandaag: Datum = start;
  let steps = 0;
  const chosenAct = (chance: Chance): { act: Act; actor: Actor } => {
    if (chance.often(0.06)) return { act: chance.pick(acts), actor: chance.pick(people) };
    const late =
      steps / length > 0.55 && dossier.status !== 'afgesloten' && goals[0]?.name !== 'closeDossier';
    if (goals.length === 0 || late)
      goals = [{ name: newGoal(steps / length, dossier, done, chance), tries: 0 }];
    const wanted = dossier.melding ? actByName(goals.at(-1)?.name ?? '') : actByName('receiveMelding');
    const act = wanted && chance.often(0.7) ? wanted : openAct(dossier, vandaag, done, chance);
    return { act, actor: doerOf(act, dossier, chance) };
  };
  return {
    get dossier() {
      return dossier;
    },
    next(step: number): Try {
      const chance = chanceOf(step);
      steps += 1;
      vandaag = addDays(vandaag, chance.pick(daysOn));
      const chosen = chosenAct(chance);
      const input = anyInput(chosen.act, { ...zaak, vandaag, versies: dossier.versie }, chance);
      return { ...chosen, input: fitting(input, chosen.act, dossier, chance), vandaag };
    },
    hear(tried: Try, outcome: Outcome) {
      if ('entries' in outcome) {
        done.set(tried.act.name, (done.get(tried.act.name) ?? 0) + 1);
        for (const { versie, gebeurtenis, actor } of outcome.entries)
          dossier = evolve(dossier, { versie, gebeurtenis, medewerkerId: actor.medewerkerId });
      }
      const goal = goals.at(-1);
      if (goal?.name !== tried.act.name) return;
      goal.tries += 1;
      const lift =
        'refusal' in outcome && outcome.refusal.refused === 'artikel' ? outcome.refusal.opheffen : null;
      if (lift && goals.length < 8) goals.push({ name: lift, tries: 0 });
      else if ('entries' in outcome || goal.tries > 4) goals.pop();
    },
  };
};

/** Lets the pure core decide a try. */
export const decideTry = (dossier: Dossier, { act, actor, input, vandaag }: Try): Outcome => {
  const answer = decide(dossier, act, input, contextOf(actor, vandaag));
  if (isRefusal(answer)) return { refusal: answer };
  return {
    entries: answer.events.map((gebeurtenis, i) => ({
      versie: dossier.versie + i + 1,
      eerste: dossier.versie + 1,
      gebeurtenis,
      handeling: act.name,
      actor,
      vandaag,
      invoer: input,
      velden: answer.persoonlijk.map(({ veld }) => veld),
    })),
  };
};
