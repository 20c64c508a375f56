import { expect } from 'vitest';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Gebeurtenis } from '../../dossier/gebeurtenis.ts';
import { isRefusal, type Refusal } from '../../dossier/refusal.ts';
import type { Context } from '../act.ts';
import { type ActName, actByName, acts } from '../catalogus.ts';
import { decide, refusalNow } from '../decide.ts';
import type { Rol } from '../rol.ts';
import { context } from './path.ts';

const vandaag = '2026-06-01';

/** Who acts when no person does: the public form, an import, the software itself. */
export const systeem: Partial<Context> = { actor: { medewerkerId: null, rol: 'systeem' } };

/** Somebody who leads, and another who handles cases. */
export const baas = '55555555-5555-4555-8555-555555555555';
export const collega = '88888888-8888-4888-8888-888888888888';

/** Acting in this role, as the one who leads unless another is named. */
export const as = (rol: Rol, medewerkerId: string | null = baas): Partial<Context> => ({
  actor: { medewerkerId, rol },
});

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

export const directeurId = '77777777-7777-4777-8777-777777777777';
/** The acts that a person can do, in the role that may do most. */
export const ofPeople = acts.filter(({ by }) => by.includes('directeur'));

const nowIn = (dossier: Dossier) => {
  const { instellingen } = context(vandaag);
  const directeur = context(vandaag, {
    actor: { medewerkerId: directeurId, rol: 'directeur' },
    instellingen: { ...instellingen, mail: true },
  });
  return ofPeople.map((act) => ({ name: act.name, refusal: refusalNow(dossier, act, directeur) }));
};

/** Acts that a state of the dossier forbids under this article, each with the act that lifts it or fits instead. */
export const refusedIn = (dossier: Dossier, artikel: string): string[] =>
  nowIn(dossier)
    .flatMap(({ name, refusal }) =>
      refusal?.refused === 'artikel' && refusal.artikel === artikel
        ? [`${name} ${refusal.opheffen ?? refusal.uitweg ?? '-'}`]
        : [],
    )
    .sort();

/** Acts that a state of the dossier leaves open, whatever their input. */
export const possibleIn = (dossier: Dossier): string[] =>
  nowIn(dossier)
    .flatMap(({ name, refusal }) => (refusal === null ? [name] : []))
    .sort();
