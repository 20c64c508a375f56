import { addDays } from '@meldpunt/core';
import { protect } from './asides.ts';
import { type Case, now, type Script, type Step, wait, waitPast } from './case.ts';
import { tellProgress } from './progress.ts';
import { text } from './texts.ts';

/** Hearing both sides, from the notice to the conclusion (7.3, 8.5, B10). Gives whether the client wants to go on. */
export function* investigate(c: Case): Generator<Step, boolean, undefined> {
  const { random } = c;
  wait(c, 0, 4);
  yield now(c, 'tellBekendwording', { risicos: text(random, 'verslag') });
  yield* completeRelatie(c);
  yield* protect(c);
  yield now(c, 'startOnderzoek', {
    afschriftMee: c.aside.chance(0.8),
    verzending: 'post',
    bericht: text(random, 'brief'),
  });
  wait(c, 0, 3);
  yield now(c, 'sendHoorWederhoorbrief', {
    ...(random.chance(0.1) && { antwoordVoor: addDays(c.day, 21) }),
    brief: text(random, 'brief'),
  });
  yield* copyToClient(c);
  if (random.chance(0.06)) {
    wait(c, 1, 6);
    yield now(c, 'revokeMachtiging');
    wait(c, 1, 8);
    yield* conclude(c, 'neutraal_beeindigd');
    return false;
  }
  yield* hear(c);
  yield* tellProgress(c);
  wait(c, 4, 20);
  waitPast(c, 'hoorWederhoor', 'rappel');
  yield* conclude(
    c,
    random.weighted([
      ['aannemelijk', 42],
      ['niet_aannemelijk', 23],
      ['niet_vast_te_stellen', 35],
    ]),
  );
  return true;
}

/** The relation with the other party is on record before both sides are heard (5.4.1d). */
function* completeRelatie(c: Case): Script {
  const { melding } = c.dossier();
  if (!melding || melding.relatie) return;
  yield now(c, 'amendRegistratie', {
    ...c.facts.registratie,
    aantalSlachtoffers: melding.aantalSlachtoffers,
    ...(melding.voorvaldatum && { voorvaldatum: melding.voorvaldatum }),
    relatie: 'onbekend',
  });
}

/** An answer within two weeks, or after a reminder, or none. */
function* hear(c: Case): Script {
  const { random } = c;
  if (random.chance(0.62)) {
    wait(c, 3, 7);
    return yield* reply(c);
  }
  wait(c, 9, 13);
  for (let reminders = random.chance(0.2) ? 2 : 1; reminders > 0; reminders--) {
    waitPast(c, 'hoorWederhoor', 'rappel');
    yield now(c, 'sendRappel', { brief: text(random, 'brief') });
    yield* copyToClient(c);
    wait(c, 4, 12);
  }
  if (random.chance(0.65)) yield* reply(c);
}

function* reply(c: Case): Script {
  yield now(c, 'receiveReactie', {
    houding: c.random.weighted([
      ['positief', 4],
      ['neutraal', 3],
      ['afwijzend', 5],
    ]),
    reactie: text(c.random, 'reactie'),
  });
  yield* copyToClient(c);
}

/** The client has a copy within five working days, now and then too late (8.5). */
function* copyToClient(c: Case): Script {
  if (c.random.chance(0.1)) wait(c, 6, 9);
  else wait(c, 0, 4);
  yield now(c, 'sendAfschrift');
}

function* conclude(c: Case, uitkomst: string): Script {
  yield now(c, 'sendConclusie', {
    uitkomst,
    belangenAfgewogen: true,
    afschriftMee: c.aside.chance(0.8),
    verzending: 'post',
    conclusie: text(c.random, 'conclusie'),
  });
}
