import type { Refusal } from '@meldpunt/core';
import type { Stale } from '@meldpunt/store';
import { type Probleem, problems } from '../problem.ts';

/** An expected "no" as the user reads it: 403 the role, 409 overtaken, 422 an article with what lifts it, 400 the fields. */
export const refusalProblem = (refusal: Refusal | Stale): Probleem => {
  switch (refusal.refused) {
    case 'rol':
      return { ...problems.geweigerd(), uitleg: refusal.reden };
    case 'stale':
      return problems.verouderd();
    case 'invoer':
      return problems.invoer(refusal.fouten);
    case 'artikel':
      return {
        status: 422,
        soort: 'artikel',
        titel: `Artikel ${refusal.artikel} laat dit niet toe`,
        uitleg: refusal.reden,
        artikel: refusal.artikel,
        opheffen: refusal.opheffen,
        ...(refusal.uitweg && { uitweg: refusal.uitweg }),
        hoe: refusal.hoe,
      };
  }
};
