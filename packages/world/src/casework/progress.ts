import { daysBetween, magVia } from '@meldpunt/core';
import { type Case, now, type Script, wait } from './case.ts';
import { text } from './texts.ts';

/** Word on the progress, mostly within six weeks of the last (8.3). */
export function* tellProgress(c: Case): Script {
  const since = c.lastProgress ? daysBetween(c.lastProgress, c.day) : 0;
  if (since < 20 && c.random.chance(0.5)) return;
  if (c.random.chance(0.12)) wait(c, 5, 20);
  yield now(c, 'discussVoortgang', { verslag: text(c.random, 'verslag') });
  c.lastProgress = c.day;
  yield* mail(c);
}

/** Now and then a message by mail, and an answer to it (8.3, 8.4). */
function* mail(c: Case): Script {
  if (!c.facts.melder.email || !magVia(c.dossier(), 'email') || !c.random.chance(0.15)) return;
  yield now(c, 'mailClient', { onderwerp: text(c.random, 'onderwerp'), bericht: text(c.random, 'bericht') });
  if (c.random.chance(0.5)) return;
  wait(c, 0, 2);
  yield now(c, 'receiveClientMail', { bericht: text(c.random, 'antwoord') }, 'systeem');
}
