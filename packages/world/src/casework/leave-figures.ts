import { yearOf } from '@meldpunt/core';
import { type Case, now, wait } from './case.ts';
import { text } from './texts.ts';

/**
 * Now and then a melding turns out to be registered twice, or not to be one, or to be about two incidents (2.2, 10). Gives
 * whether the case ended by it.
 */
export function* leaveFigures(c: Case): Generator<ReturnType<typeof now>, boolean, undefined> {
  const { random } = c;
  const first = `${yearOf(c.arrival.ontvangst)}-00001`;
  if (random.chance(0.004)) {
    yield now(c, 'splitDossier', { dossiernummer: first, toelichting: text(random, 'toelichting') });
    return false;
  }
  const course = random.weighted([
    ['niets', 988],
    ['dubbel', 6],
    ['ten_onrechte', 6],
  ]);
  if (course === 'niets') return false;
  yield course === 'dubbel'
    ? now(c, 'mergeDossier', { dossiernummer: first, toelichting: text(random, 'motivering') })
    : now(c, 'voidRegistratie', {
        reden: random.pick(['geen_melding', 'verkeerd_ingevoerd']),
        toelichting: text(random, 'motivering'),
      });
  if (!random.chance(0.3)) return true;
  wait(c, 0, 3);
  yield now(c, 'restoreDossier', { reden: text(random, 'motivering') });
  return false;
}
