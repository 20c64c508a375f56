import { addDays, wachtOpAfschrift } from '@meldpunt/core';
import { type Case, now, type Script, wait } from './case.ts';
import { meetConditions } from './closing-conditions.ts';
import { eraseWhole } from './rights.ts';
import { text } from './texts.ts';

/** The client hears it, the case is closed, and some weeks later asked how it went (5.4.4b, 8.6, 9). */
export function* endCase(c: Case, reden: string): Script {
  const { random } = c;
  yield* meetConditions(c, reden);
  if (c.dossier().stukken.some(wachtOpAfschrift)) yield now(c, 'sendAfschrift');
  wait(c, 0, 3);
  yield now(c, 'tellEinde', { wijze: wayOfTelling(c), bericht: text(random, 'einde') });
  wait(c, 0, 4);
  yield* close(c, reden);
  if (random.chance(0.01)) {
    wait(c, 1, 4);
    yield now(c, 'reopenDossier', { reden: text(random, 'motivering') });
    if (reden === 'client_reageert_niet' || reden === 'afspraken_niet_nagekomen')
      yield* meetConditions(c, reden);
    yield now(c, 'tellEinde', { wijze: wayOfTelling(c), bericht: text(random, 'einde') });
    yield* close(c, reden);
  }
  if (random.chance(0.2))
    yield now(c, 'recordDoelen', {
      doelen: [random.pick(['ondersteuning', 'zelfredzaamheid', 'signalering'])],
    });
  yield* evaluate(c);
  yield* eraseWhole(c);
}

function* close(c: Case, reden: string): Script {
  const { random } = c;
  if (c.dossier().onderzoekGestartOp !== null) {
    yield now(c, 'tellEindeWederpartij', { brief: text(random, 'brief') });
    yield now(c, 'sendAfschrift');
  }
  const reasoned = ['niets_meer_te_bereiken', 'oneens_over_behandeling'].includes(reden);
  yield now(c, 'closeDossier', {
    reden,
    gewezenOpKlachtprocedure: true,
    ...((reasoned || random.chance(0.5)) && { motivering: text(random, 'toelichting') }),
  });
}

const wayOfTelling = ({ random, facts }: Case): string => {
  if (facts.anonimiteit === 'geheel') return 'niet_mogelijk';
  return random.chance(0.75) ? 'schriftelijk' : 'persoonlijk_en_schriftelijk';
};

/** Not every evaluation of the last months was asked for yet; of those that were, about half came back. */
function* evaluate(c: Case): Script {
  const { random, facts } = c;
  const recent = c.day > addDays(c.to, -150);
  if (recent && random.chance(0.04)) return;
  if (random.chance(0.08)) wait(c, 22, 34);
  else wait(c, 4, 18);
  const respons = facts.anonimiteit !== 'geheel' && random.chance(c.dossier().klacht ? 0.62 : 0.4);
  const doelBereikt = respons
    ? random.weighted([
        ['geheel', 38],
        ['deels', 34],
        ['niet', 18],
        ['onbekend', 10],
      ])
    : 'onbekend';
  yield now(c, 'holdEvaluatie', {
    respons,
    doelBereikt,
    perDoel: c.dossier().plan ? [{ doel: text(random, 'doel'), bereikt: doelBereikt }] : [],
    ...(respons && {
      tevredenheid: random.weighted([
        [5, 30],
        [4, 38],
        [3, 18],
        [2, 9],
        [1, 5],
      ]),
    }),
    ...(respons && random.chance(0.4) && { opmerkingen: text(random, 'opmerking') }),
  });
}
