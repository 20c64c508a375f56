import { addDays, werkwijzepunten } from '@meldpunt/core';
import { besides } from './asides.ts';
import { type Case, now, type Script, wait } from './case.ts';
import { endCase } from './ending.ts';
import { investigate } from './investigation.ts';
import { tellProgress } from './progress.ts';
import { text } from './texts.ts';

const otherSteps = [
  'bemiddeling',
  'klachtenprocedure',
  'juridische_procedure',
  'gesprek',
  'informatie',
  'voorlichting',
  'beleid',
  'onderzoek_soortgelijk',
];

/** The plan of action, its steps one by one, and regular word to the client (7, 8). */
export function* carryOut(c: Case): Script {
  const { random } = c;
  const machtiging = c.dossier().machtigingen.some((m) => m.ingetrokkenOp === null);
  const hears = machtiging && random.chance(0.8);
  yield* completeWerkwijze(c);
  yield planOf(c, hears);
  c.lastProgress = c.day;
  if (random.chance(0.04)) {
    wait(c, 3, 20);
    c.behandelaarId = c.collegaId;
    yield now(c, 'assignBehandelaar', { behandelaarId: c.collegaId }, 'leidinggevende');
  }
  if (hears) {
    const goesOn = yield* investigate(c);
    if (!goesOn) return yield* endCase(c, 'client_wil_niet_verder');
  }
  for (let rounds = random.int(1, 6); rounds > 0; rounds--) {
    wait(c, 12, 30);
    yield* tellProgress(c);
    if (hears) yield* takeSteps(c);
    if (random.chance(0.3)) yield* besides(c);
    if (random.chance(0.08)) {
      yield planOf(c, hears);
      c.lastProgress = c.day;
    }
  }
  wait(c, 2, 12);
  yield* endCase(
    c,
    random.weighted([
      ['doel_bereikt', 46],
      ['niets_meer_te_bereiken', 22],
      ['client_wil_niet_verder', 12],
      ['client_reageert_niet', 9],
      ['afspraken_niet_nagekomen', 6],
      ['oneens_over_behandeling', 5],
    ]),
  );
}

/** Points of the way of working that did not come up in the interview (5.4). */
function* completeWerkwijze(c: Case): Script {
  const left = werkwijzepunten.codes
    .map(({ code }) => code)
    .filter((code) => !(code in c.dossier().werkwijze));
  if (left.length === 0) return;
  const nietVanToepassing = left.filter((code) => code === 'kosten');
  yield now(c, 'discussWerkwijze', {
    besproken: left.filter((code) => code !== 'kosten'),
    nietVanToepassing,
    ...(nietVanToepassing.length > 0 && { waaromNietKosten: text(c.random, 'motivering') }),
  });
}

/** Steps of the plan that the bureau takes; mediation and proceedings have something to do first (B11, 5.4.3). */
function* takeSteps(c: Case): Script {
  const dossier = c.dossier();
  if (!dossier.machtigingen.some((m) => m.ingetrokkenOp === null)) return;
  for (const { stap } of dossier.plan?.stappen ?? []) {
    if (stap === 'hoor-wederhoor' || c.random.chance(0.6)) continue;
    if (stap === 'bemiddeling' && c.dossier().bemiddelingOp === null)
      yield now(c, 'agreeBemiddeling', { client: true, wederpartij: true });
    if (stap === 'juridische_procedure') yield now(c, 'adviseOndersteuning', { soort: 'advocaat' });
    yield now(c, 'takeStap', { stap, zonderGegevensBeklaagde: true, verslag: text(c.random, 'verslag') });
  }
}

const planOf = (c: Case, hears: boolean) => {
  const { random } = c;
  const more = otherSteps.filter(() => random.chance(0.25));
  const steps = [...(hears ? ['hoor-wederhoor'] : []), ...more];
  return now(c, 'agreePlan', {
    resultaat: text(random, 'resultaat'),
    haalbaarEnToetsbaar: true,
    bewijsbaarheid: random.pick(['goed', 'redelijk', 'moeilijk']),
    praktischeHulpvraag: text(random, 'aspect'),
    structureleKant: text(random, 'aspect'),
    verwachtingen: text(random, 'resultaat'),
    stappen: (steps.length > 0 ? steps : ['gesprek']).map((stap, i) => ({
      stap,
      doorWie: stap === 'hoor-wederhoor' ? 'bureau' : random.pick(['client', 'bureau', 'instantie']),
      uiterlijk: addDays(c.day, 21 * (i + 1)),
      alsGeenAntwoord: text(random, 'motivering'),
      alsAfwijzend: text(random, 'motivering'),
      alsPositief: text(random, 'motivering'),
    })),
    behandelaarId: c.behandelaarId,
    ...(c.facts.rolMelder === 'wettelijk_vertegenwoordiger'
      ? { leeftijdsklasse: 'onder_12', instemmer: 'wettelijk_vertegenwoordiger' }
      : { leeftijdsklasse: 'vanaf_16', instemmer: 'client' }),
    clientAkkoord: true,
  });
};
