import { expect } from 'vitest';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Gebeurtenis } from '../../dossier/gebeurtenis.ts';
import { isRefusal, type Refusal } from '../../dossier/refusal.ts';
import type { Context } from '../act.ts';
import { type ActName, actByName } from '../catalogus.ts';
import { decide } from '../decide.ts';
import { context } from './path.ts';

const vandaag = '2026-06-01';

/** Who acts when no person does: the public form, an import, the software itself. */
export const systeem: Partial<Context> = { actor: { medewerkerId: null, rol: 'systeem' } };

const decided = (dossier: Dossier, name: ActName, input: object, over: Partial<Context>) => {
  const act = actByName(name);
  if (!act) throw new Error(name);
  return decide(dossier, act, input, context(vandaag, over));
};

/** Every event of an act that must be possible. */
export const eventsOf = (
  dossier: Dossier,
  name: ActName,
  input: object,
  over: Partial<Context> = {},
): Gebeurtenis[] => {
  const decision = decided(dossier, name, input, over);
  if (isRefusal(decision)) throw new Error(`${name}: ${JSON.stringify(decision)}`);
  return decision.events;
};

/** The refusal of an act that must not be possible. */
export const refusalOf = (
  dossier: Dossier,
  name: ActName,
  input: object,
  over: Partial<Context> = {},
): Refusal => {
  const decision = decided(dossier, name, input, over);
  if (!isRefusal(decision)) throw new Error(`${name} was possible`);
  return decision;
};

/** Expects that the act is refused under this article, that nothing lifts it, and that another act fits instead. */
export const insteadUnder = (
  dossier: Dossier,
  name: ActName,
  input: object,
  artikel: string,
  uitweg: ActName,
) =>
  expect(refusalOf(dossier, name, input)).toMatchObject({
    refused: 'artikel',
    artikel,
    opheffen: null,
    uitweg,
  });
