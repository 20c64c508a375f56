import { type Act, acts, foldJournaal, isOpen, sluitredenen, termijnenOf } from '@meldpunt/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marker } from './any-input.ts';
import { brokenBy, type Entry } from './laws/law.ts';
import { laws } from './laws/laws.ts';
import { decideTry, settings, type Try, walker } from './walk.ts';

/** Tries in a walk: enough to go from a melding to the evaluation, and to wander on the way. */
const LENGTH = 80;

const story = (journaal: readonly Entry[]): string =>
  journaal
    .map(
      ({ versie, actor, handeling, gebeurtenis }) =>
        `${versie} ${actor.rol} ${handeling} ${JSON.stringify(gebeurtenis)}`,
    )
    .join('\n');

/** What 10,000 walks came to: a walk that never comes anywhere would prove nothing. */
const reached = {
  acts: new Map<string, number>(),
  refused: new Map<string, number>(),
  reasons: new Map<string, number>(),
  closedAs: new Map<string, number>(),
  evaluated: new Map<string, number>(),
};
const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

const note = (act: Act, entries: readonly Entry[], behandelwijze: string) => {
  count(reached.acts, act.name);
  for (const { gebeurtenis: e } of entries) {
    if (e.type === 'DossierClosed') {
      count(reached.reasons, e.reden);
      count(reached.closedAs, behandelwijze);
    }
    if (e.type === 'DossierTransferred') count(reached.reasons, 'overgedragen');
    if (e.type === 'DossierMerged') count(reached.reasons, 'dubbel');
    if (e.type === 'RegistratieVoided') count(reached.reasons, 'ten_onrechte');
    if (e.type === 'EvaluatieHeld') count(reached.evaluated, behandelwijze);
  }
};

/** One walk; every event is judged as it comes, every refusal leaves the dossier as it was. */
const walk = (seed: number, steps: readonly number[]) => {
  const walking = walker(seed, steps.length);
  const journaal: Entry[] = [];
  for (const [i, step] of steps.entries()) {
    const tried: Try = walking.next(step);
    const before = walking.dossier;
    const watched = i % 16 === seed % 16 ? JSON.stringify(before) : null;
    const outcome = decideTry(before, tried);
    if (watched) expect(JSON.stringify(before)).toBe(watched);
    if ('refusal' in outcome) {
      count(reached.refused, tried.act.name);
      if (outcome.refusal.refused === 'artikel') expect(outcome.refusal.hoe).toBeTruthy();
      walking.hear(tried, outcome);
      expect(walking.dossier).toBe(before);
      continue;
    }
    for (const entry of outcome.entries) {
      const [broken] = brokenBy(laws, journaal, entry);
      if (broken) throw new Error(`${broken.artikel}: ${broken.wet}\n${story([...journaal, entry])}`);
      journaal.push(entry);
    }
    walking.hear(tried, outcome);
    note(tried.act, outcome.entries, walking.dossier.behandelwijze?.behandelwijze ?? 'geen');
  }
  return { journaal, dossier: walking.dossier };
};

const steps = fc.array(fc.nat(0x7fffffff), { minLength: LENGTH, maxLength: LENGTH });

test('protocol 3-9: 10,000 random sequences of acts by random people over random days break no law', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(fc.nat(0x7fffffff), steps, (seed, taken) => {
      const { journaal, dossier } = walk(seed, taken);
      const recorded = journaal.map((entry) => ({ ...entry, medewerkerId: entry.actor.medewerkerId }));
      expect(foldJournaal(recorded)).toEqual(dossier);
      expect(JSON.stringify(journaal.map(({ gebeurtenis }) => gebeurtenis))).not.toContain(marker);
      for (const term of termijnenOf(journaal, settings).filter(isOpen)) {
        expect(['bureau', 'client', 'wederpartij', 'derde']).toContain(term.bindt);
        expect(term.uiterlijkOp).toMatch(/^\d{4}-\d\d-\d\d$/);
        // Who must watch it can act on it: the handler has no interest in the case.
        if (dossier.behandelaarId) expect(dossier.belangen).not.toContain(dossier.behandelaarId);
      }
    }),
    { numRuns: 10_000 },
  );
});

test('the walks came everywhere: each act was taken and refused, each ending reached, each kind of handling closed and evaluated', () => {
  expect(acts.filter(({ name }) => !reached.acts.has(name)).map(({ name }) => name)).toEqual([]);
  expect(acts.filter(({ name }) => !reached.refused.has(name)).map(({ name }) => name)).toEqual([]);
  expect(sluitredenen.codes.filter(({ code }) => !reached.reasons.has(code)).map(({ code }) => code)).toEqual(
    [],
  );
  for (const behandelwijze of ['registratie', 'advies', 'eigen_actie', 'ondersteuning']) {
    expect(reached.closedAs.get(behandelwijze) ?? 0, behandelwijze).toBeGreaterThan(100);
    expect(reached.evaluated.get(behandelwijze) ?? 0, behandelwijze).toBeGreaterThan(100);
  }
  expect([...reached.reasons.values()].reduce((a, b) => a + b, 0)).toBeGreaterThan(5_000);
});
