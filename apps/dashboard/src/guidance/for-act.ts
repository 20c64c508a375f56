import { type Act, veldOf, werkwijzepunten } from '@meldpunt/core';
import type { z } from 'zod';
import type { Formulierstaat } from '../form/act-fields.ts';
import type { Html } from '../layout/html.ts';
import { askCard } from './ask-card.ts';
import { closingReasons } from './closing-reasons.ts';
import { interviewGuidance } from './gesprek.ts';
import type { Dossierkennis } from './known.ts';
import { planSteps } from './plan-steps.ts';
import { copiesCard } from './waiting-copies.ts';
import { DONE, werkwijzeChecklist } from './werkwijze.ts';

/** What the form of an act is helped with: a text beside it, and fields shown as a list to go through. */
export type Hulp = { naast: Html | ''; inPlaats?: Readonly<Record<string, Html | ''>> };

const beside = (act: Act, { dossier }: Partial<Dossierkennis>): Html | '' => {
  if (act.name === 'holdIntake') return interviewGuidance();
  if (act.name === 'contactClient' && dossier) return askCard(dossier);
  return act.name === 'sendAfschrift' && dossier ? copiesCard(dossier) : '';
};

/** The guidance that belongs to an act, in the dossier as it stands. */
export const guidanceFor = (act: Act, staat: Formulierstaat, known: Dossierkennis | null): Hulp => {
  const points = (act.input.shape as Record<string, z.ZodType>)[DONE];
  const hasChecklist = points && veldOf(points)?.lijst === werkwijzepunten;
  return {
    naast: beside(act, known ?? {}),
    ...(hasChecklist && { inPlaats: werkwijzeChecklist(staat, known?.dossier.werkwijze ?? {}) }),
    ...(act.name === 'closeDossier' && known && { inPlaats: closingReasons(staat, known) }),
    ...(act.name === 'takeStap' && known && { inPlaats: planSteps(staat, known) }),
  };
};
