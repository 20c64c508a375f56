import { datum, foldJournaal, type Gebeurtenis } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { planSteps } from './plan-steps.ts';

const op = datum('2026-03-10');
const uiterlijk = datum('2026-03-24');
const planned = (...stappen: string[]): Gebeurtenis => ({
  type: 'PlanAgreed',
  op,
  stappen: stappen.map((stap) => ({ stap, doorWie: 'bureau', uiterlijk })),
  behandelaarId: '11111111-1111-4111-8111-111111111111',
});
const taken = (stap: string): Gebeurtenis => ({ type: 'StapTaken', op, stap });
const shown = (...events: Gebeurtenis[]): string => {
  const dossier = foldJournaal(events.map((gebeurtenis, i) => ({ versie: i + 1, gebeurtenis })));
  const staat = { ingevuld: { stap: ['gesprek'] }, fouten: [], vandaag: op, lijsten: {} };
  const known = { dossier, dossiernummer: '2026-00001', instellingen: {} };
  return String(planSteps(staat as never, known as never).stap);
};
const offered = (page: string) => [...page.matchAll(/name="stap" value="([^"]+)"/g)].map(([, code]) => code);

test('protocol 5.4.4a: only steps of the agreed plan are offered, each once, with what was agreed', () => {
  const page = shown(planned('gesprek', 'informatie', 'gesprek'));
  expect(offered(page)).toEqual(['gesprek', 'informatie']);
  expect(page).toMatch(/Gesprek: het bureau, uiterlijk 24\smrt\s2026<\/li>/);
  expect(page).toMatch(/value="gesprek" checked/);
  expect(page).toContain('/dossiers/2026-00001/handelingen/agreePlan');
  expect(page).not.toContain('sendHoorWederhoorbrief');
});

test('protocol 7.2: a step that was taken since the plan says so; one of an earlier plan does not', () => {
  expect(shown(planned('gesprek'), taken('gesprek'))).toContain('2026, al gedaan');
  expect(shown(taken('gesprek'), planned('gesprek'))).not.toContain('al gedaan');
});

test('protocol 7.3a: hearing both sides is led to its letter', () => {
  const page = shown(planned('hoor-wederhoor'));
  expect(offered(page)).toEqual([]);
  expect(page).toContain('In het plan staat geen stap die u hier kunt vastleggen.');
  expect(page).toContain('/dossiers/2026-00001/handelingen/sendHoorWederhoorbrief');
});

test('protocol 7.3a: once its letter was sent, hearing the other side is done', () => {
  const page = shown(planned('hoor-wederhoor', 'gesprek'), { type: 'HoorWederhoorbriefSent', op });
  expect(page).toMatch(/Hoor en wederhoor: het bureau, uiterlijk 24\smrt\s2026, al gedaan/);
  expect(page).not.toContain('sendHoorWederhoorbrief');
});
