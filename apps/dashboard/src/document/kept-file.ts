import type { Act } from '@meldpunt/core';
import { type Conceptbestand, conceptBestand } from '@meldpunt/store';
import { actorIn } from '../act/open-for-act.ts';
import { keepConcept } from '../concept/keep-concept.ts';
import type { PageContext, PageDeps } from '../deps.ts';
import { type Ingevuld, one } from '../form/typed.ts';
import { dropField, keptField } from './field-names.ts';
import { type Meegestuurd, sentFile } from './sent-document.ts';

type Plaats = { act: Act; dossierId: string | null };

/** The file that was chosen before an error was shown; null when there is none, or it is not wanted any more. */
export const keptFile = async (
  deps: PageDeps,
  c: PageContext,
  { act, dossierId }: Plaats,
  ingevuld: Ingevuld,
): Promise<Conceptbestand | null> => {
  if (!act.stuk || dossierId === null || !one(ingevuld, keptField) || one(ingevuld, dropField)) return null;
  return conceptBestand(deps, { dossierId, schrijver: actorIn(c), handeling: act.name });
};

/**
 * Keeps a file that was sent now with the draft of the form, so that an error elsewhere does not lose it. Gives what was
 * typed, with the name of the file that is kept.
 */
export const keepFile = async (
  deps: PageDeps,
  c: PageContext,
  plaats: Plaats,
  came: { ingevuld: Ingevuld; form: FormData; sent: Meegestuurd },
): Promise<Ingevuld> => {
  const { [keptField]: _before, [dropField]: dropped, ...rest } = came.ingevuld;
  const { bestand } = came.sent;
  const typed = bestand ? { ...rest, [keptField]: [bestand.naam] } : rest;
  const isNew = sentFile(came.form) !== null;
  if (!(bestand && isNew) && !dropped) return typed;
  return (await keepConcept(deps, c, plaats, typed, bestand)) ? typed : rest;
};
