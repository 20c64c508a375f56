import { actByName, acts } from '@meldpunt/core';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from './fields-of.ts';
import { isInPart, partsOf, standOf } from './form-parts.ts';

const shapeOf = (name: string) => {
  const act = actByName(name);
  if (!act) throw new Error(`no act ${name}`);
  return act.input;
};

describe('the parts of a form', () => {
  test.each(acts.map((act) => [act.name, act] as const))('%s: every field stands in one part', (_, act) => {
    const parts = partsOf(act.input);
    expect(parts.flatMap(({ velden }) => velden)).toEqual(fieldsOf(act.input));
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  });

  test.each(['receiveMelding', 'holdIntake', 'agreePlan'])('%s is asked in parts', (name) => {
    expect(partsOf(shapeOf(name)).length).toBeGreaterThanOrEqual(4);
  });

  test('counts what must be filled in and is still empty, rows included', () => {
    const part = partsOf(shapeOf('agreePlan')).find(({ kop }) => kop === 'Stappen');
    if (!part) throw new Error('the plan has no part for its steps');
    expect(standOf(part, {})).toBe('nog 1');
    expect(standOf(part, { 'stappen.0.stap': [' '] })).toBe('nog 1');
    expect(standOf(part, { 'stappen.0.stap': ['hoor-wederhoor'] })).toBe('compleet');
    expect([isInPart(part, 'stappen.2.stap'), isInPart(part, 'stap')]).toEqual([true, false]);
  });
});
