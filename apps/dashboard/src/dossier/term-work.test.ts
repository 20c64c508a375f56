import { datum } from '@meldpunt/core';
import { expect, test } from 'vitest';
import { termWork } from './term-work.ts';

const op = datum('2026-03-10');
const planned = (stap: string) =>
  ({ type: 'StapPlanned', op, stap, doorWie: 'bureau', uiterlijk: op }) as const;

test('a term says what it asks, with the act of its rule', () => {
  const { wat, act } = termWork('voortgang', undefined, false);
  expect([wat, act?.name]).toEqual(['Voortgang bespreken met de cliënt', 'discussVoortgang']);
});

test('protocol 7.2: a term of the plan says which step it is about', () => {
  const { wat, act } = termWork('planstap', planned('bemiddeling'), false);
  expect([wat, act?.name]).toEqual(['Stap uit het plan uitvoeren: bemiddeling', 'takeStap']);
});

test('protocol 7.3a: the step that hears the other side leads to its letter', () => {
  const { wat, act } = termWork('planstap', planned('hoor-wederhoor'), false);
  expect([wat, act?.name]).toEqual([
    'Stap uit het plan uitvoeren: hoor en wederhoor',
    'sendHoorWederhoorbrief',
  ]);
});

test.each([
  ['aanlevering', 'receiveStukken', 'remindStukken'],
  ['hoorWederhoor', 'receiveReactie', 'sendRappel'],
  ['waarschuwing', 'contactClient', 'tellEinde'],
] as const)(
  'a term of another, %s: until it passes that it was kept, then what follows',
  (termijn, during, after) => {
    expect(termWork(termijn, undefined, false).act?.name).toBe(during);
    expect(termWork(termijn, undefined, true).act?.name).toBe(after);
  },
);
