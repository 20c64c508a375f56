import type { Random } from '../random/random.ts';
import { correct, findConflict, handOver, liftAnonimiteit, putRight } from './asides.ts';
import { type Case, now, type Script, wait } from './case.ts';
import { endCase } from './ending.ts';
import { advise, askForVictim, isOutside, onlyRegister, refer } from './first-analysis.ts';
import { support } from './intake.ts';
import { leaveFigures } from './leave-figures.ts';
import { completeRegistratie, makeContact, receive, sortOut, takeOver } from './reception.ts';

/** The whole course of a case, from receipt to evaluation, as the case worker of the script goes about it. */
export function* handle(c: Case, words: Random): Script {
  if (c.takenOver) return yield* takeOver(c, words);
  yield receive(c, words);
  yield* sortOut(c);
  if (c.arrival.kind.kind === 'gewoon') yield* putRight(c);
  yield* makeContact(c);
  if (c.arrival.kind.kind === 'massa') return yield* handleMass(c);
  yield* completeRegistratie(c);
  if (yield* leaveFigures(c)) return;
  if (c.dossier().eersteContactOp === null) {
    wait(c, 3, 15);
    return yield* endCase(c, 'geregistreerd');
  }
  yield* correct(c);
  yield* handOver(c);
  yield* findConflict(c);
  yield* choose(c);
}

/** What it comes to after the first contact (4): the shares are chosen. */
function* choose(c: Case): Script {
  const { random, facts } = c;
  if (isOutside(c)) return yield* refer(c);
  if (facts.anonimiteit !== 'geen') {
    yield* liftAnonimiteit(c);
    return yield* random.chance(0.5) ? onlyRegister(c, 'geregistreerd') : advise(c);
  }
  const victim = yield* askForVictim(c);
  if (!victim) {
    if (random.chance(0.35)) return yield* advise(c);
    return yield* onlyRegister(c, random.chance(0.5) ? 'geregistreerd' : 'slachtoffer_niet_gemeld');
  }
  const course = random.weighted([
    ['registratie', 36],
    ['advies', 27],
    ['verwijzing', 7],
    ['eigen_actie', 4],
    ['ondersteuning', 26],
  ]);
  if (course === 'registratie') yield* onlyRegister(c, 'geregistreerd');
  else if (course === 'advies') yield* advise(c);
  else if (course === 'verwijzing') yield* refer(c);
  else yield* support(c, course === 'eigen_actie');
}

/** Thousands on one incident: registered, told, closed. */
function* handleMass(c: Case): Script {
  if (c.dossier().eersteContactOp !== null)
    yield now(c, 'chooseBehandelwijze', { behandelwijze: 'registratie', vormen: [] });
  wait(c, 0, 10);
  if (c.dossier().eersteContactOp !== null && isOutside(c)) return yield* refer(c);
  yield* endCase(c, 'geregistreerd');
}
