import { type Dossier, isOpen, openVoorleggingen, termijnenOf, volgendeStappen } from '@meldpunt/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from './laws/law.ts';
import { decideTry, firstDay, settings, walker } from './walk.ts';

const LENGTH = 60;

/** One random walk, with the dossier as it stands after each act. */
const walk = (
  seed: number,
  steps: readonly number[],
  look: (dossier: Dossier, journaal: Entry[]) => void,
) => {
  const walking = walker(seed, steps.length);
  const journaal: Entry[] = [];
  for (const step of steps) {
    const tried = walking.next(step);
    const outcome = decideTry(walking.dossier, tried);
    if ('entries' in outcome) journaal.push(...outcome.entries);
    walking.hear(tried, outcome);
    if ('entries' in outcome) look(walking.dossier, journaal);
  }
};

/** Somebody who leads and has no interest in any case. */
const directeur = { medewerkerId: '99999999-9999-4999-8999-999999999999', rol: 'directeur' } as const;
const contextOn = (journaal: readonly Entry[]) => {
  const vandaag =
    journaal
      .map(({ gebeurtenis }) => gebeurtenis.op)
      .toSorted()
      .at(-1) ?? firstDay;
  return {
    actor: directeur,
    nu: new Date(`${vandaag}T12:00:00Z`),
    vandaag,
    instellingen: settings,
    nieuwId: () => '',
  };
};

test('protocol 8.2a: whatever happened, an open dossier has a term that runs, a question that waits, or a next step', {
  timeout: 120_000,
}, () => {
  let leaningOnSteps = 0;
  fc.assert(
    fc.property(
      fc.nat(0x7fffffff),
      fc.array(fc.nat(0x7fffffff), { minLength: LENGTH, maxLength: LENGTH }),
      (seed, steps) =>
        walk(seed, steps, (dossier, journaal) => {
          if (dossier.status === 'afgesloten' || dossier.vervallen) return;
          if (openVoorleggingen(dossier).length > 0 || termijnenOf(journaal, settings).some(isOpen)) return;
          leaningOnSteps += 1;
          const next = volgendeStappen(dossier, contextOn(journaal));
          // Assigning a handler does not bring the case itself further.
          expect(next.filter((step) => step !== 'assignBehandelaar')).not.toEqual([]);
        }),
    ),
    { numRuns: 1_000 },
  );
  expect(leaningOnSteps).toBeGreaterThan(1_000);
});
