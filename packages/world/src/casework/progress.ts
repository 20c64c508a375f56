import { daysBetween } from '@meldpunt/core';
import { type Case, now, type Script, wait } from './case.ts';
import { text } from './texts.ts';

/** Word on the progress, mostly within six weeks of the last (8.3). */
export function* tellProgress(c: Case): Script {
  const since = c.lastProgress ? daysBetween(c.lastProgress, c.day) : 0;
  if (since < 20 && c.random.chance(0.5)) return;
  if (c.random.chance(0.12)) wait(c, 5, 20);
  yield now(c, 'discussVoortgang', { verslag: text(c.random, 'verslag') });
  c.lastProgress = c.day;
}
