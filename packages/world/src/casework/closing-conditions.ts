import { decision } from './asides.ts';
import { type Case, now, type Script, wait, waitPast } from './case.ts';
import { text } from './texts.ts';

/** What must have happened before a case can be closed for this reason (8.6a). */
export function* meetConditions(c: Case, reden: string): Script {
  const { random } = c;
  if (reden === 'client_reageert_niet' || reden === 'afspraken_niet_nagekomen') yield* stayedSilent(c, reden);
  if (reden === 'stukken_niet_geleverd') yield* sentNothing(c);
  if (reden === 'slachtoffer_niet_gemeld') yield now(c, 'tellDerde', { bericht: text(random, 'brief') });
  if (reden === 'geen_overeenstemming') {
    const verwijzingGewenst = random.chance(0.4);
    yield now(c, 'failOvereenstemming', { verwijzingGewenst, verslag: text(random, 'verslag') });
    if (verwijzingGewenst) yield now(c, 'referClient', { instantie: 'juridisch_loket' });
  }
  if (reden === 'belangenverstrengeling') {
    yield now(c, 'noteConflict', { toelichting: text(random, 'motivering') });
    wait(c, 0, 3);
    yield decision(c, 'belangenconflict', 'niet_verder');
    yield now(c, 'referClient', { instantie: 'ander_adv' });
  }
}

/** A reminder in writing, and two weeks without an answer (8.1b). */
function* stayedSilent(c: Case, reden: string): Script {
  yield now(c, 'warnClient', {
    reden: reden === 'client_reageert_niet' ? 'zwijgt' : 'afspraken',
    brief: text(c.random, 'brief'),
  });
  wait(c, 12, 18);
  waitPast(c, 'waarschuwing');
}

/** Asked, asked again in writing, and no answer (5.4.6). */
function* sentNothing(c: Case): Script {
  yield now(c, 'requestStukken', { stukken: text(c.random, 'verslag') });
  wait(c, 6, 9);
  waitPast(c, 'aanlevering');
  yield now(c, 'remindStukken', { brief: text(c.random, 'brief') });
  wait(c, 7, 12);
}
