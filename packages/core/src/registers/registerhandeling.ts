import type { z } from 'zod';
import type { Refusal } from '../dossier/refusal.ts';
import type { Coded } from '../persoonsgegevens/klasse.ts';
import { type PersoonlijkeWaarde, splitPersoonlijk } from '../persoonsgegevens/split.ts';
import { refuse } from '../protocol/act.ts';
import type { Artikel } from '../protocol/artikelen.ts';
import type { Actor } from '../protocol/rol.ts';
import type { Datum } from '../time/datum.ts';

/** What a decision on a register may know of the world. */
export type Registercontext = { actor: Actor; nu: Date; vandaag: Datum };

/** A rule on an entry: given the coded input it may judge that too, and which personal fields were filled in. */
// biome-ignore lint/suspicious/noExplicitAny: a rule on one act's input is stored beside rules on any other's
export type Registerregel<S, I = any> = (
  staat: S,
  context: Registercontext,
  invoer: I | undefined,
  gegeven: ReadonlySet<string>,
) => Refusal | null;

/** Something that happens in a register, such as the report of a breach: who may, on what input, when not, and what is recorded. */
export type Registerhandeling<S, G, Z extends z.ZodObject = z.ZodObject> = {
  name: string;
  label: string;
  artikel: Artikel;
  by: readonly Actor['rol'][];
  input: Z;
  refuse: readonly Registerregel<S, Coded<z.output<Z>>>[];
  event: (invoer: Coded<z.output<Z>>, context: Registercontext) => G;
};

export type Registerbesluit<G> = { gebeurtenis: G; persoonlijk: PersoonlijkeWaarde[] };

/** Declares something that happens in a register of which `S` is the state and `G` an event. */
export const registerhandeling =
  <S, G>() =>
  <Z extends z.ZodObject>(declared: Registerhandeling<S, G, Z>): Registerhandeling<S, G> =>
    declared as unknown as Registerhandeling<S, G>;

/** Why this can't be done now, whatever the input; null when it can. */
export const registerRefusalNow = <S, G>(
  staat: S,
  handeling: Registerhandeling<S, G>,
  context: Registercontext,
): Refusal | null => {
  if (!handeling.by.includes(context.actor.rol))
    return { refused: 'rol', reden: 'Uw rol laat deze handeling niet toe.' };
  for (const rule of handeling.refuse) {
    const refusal = rule(staat, context, undefined, new Set());
    if (refusal) return refusal;
  }
  return null;
};

/** Decides: the event and what goes to the vault, or why not. Pure. */
export const decideRegister = <S, G>(
  staat: S,
  handeling: Registerhandeling<S, G>,
  input: unknown,
  context: Registercontext,
): Registerbesluit<G> | Refusal => {
  const now = registerRefusalNow(staat, handeling, context);
  if (now) return now;
  const parsed = handeling.input.safeParse(input);
  if (!parsed.success)
    return {
      refused: 'invoer',
      fouten: parsed.error.issues.map((issue) => ({ veld: issue.path.join('.'), reden: issue.message })),
    };
  const { coded, persoonlijk } = splitPersoonlijk(handeling.input, parsed.data);
  const given = new Set(persoonlijk.map(({ veld }) => veld));
  for (const rule of handeling.refuse) {
    const refusal = rule(staat, context, coded, given);
    if (refusal) return refusal;
  }
  return { gebeurtenis: handeling.event(coded as never, context), persoonlijk };
};

/** A fault at a field, found by a rule. */
export const wrong = (veld: string, reden: string): Refusal => ({
  refused: 'invoer',
  fouten: [{ veld, reden }],
});

/** A "no" under an article of a register. */
export const against = (artikel: Artikel, reden: string, hoe: string): Refusal => refuse(artikel, reden, hoe);
