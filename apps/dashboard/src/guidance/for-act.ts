import { type Act, type Dossier, veldOf, werkwijzepunten } from '@meldpunt/core';
import type { z } from 'zod';
import type { Formulierstaat } from '../form/act-fields.ts';
import type { Html } from '../layout/html.ts';
import { interviewGuidance } from './gesprek.ts';
import { DONE, werkwijzeChecklist } from './werkwijze.ts';

/** What the form of an act is helped with: a text beside it, and fields shown as a list to go through. */
export type Hulp = { naast: Html | ''; inPlaats?: Readonly<Record<string, Html | ''>> };

/** The guidance that belongs to an act, in the dossier as it stands. */
export const guidanceFor = (act: Act, staat: Formulierstaat, dossier: Dossier | undefined): Hulp => {
  const points = (act.input.shape as Record<string, z.ZodType>)[DONE];
  const hasChecklist = points && veldOf(points)?.lijst === werkwijzepunten;
  return {
    naast: act.name === 'holdIntake' ? interviewGuidance() : '',
    ...(hasChecklist && { inPlaats: werkwijzeChecklist(staat, dossier?.werkwijze ?? {}) }),
  };
};
