import type { Act, Dossier } from '@meldpunt/core';
import type { Briefsoort, Ontvanger } from '@meldpunt/letters';
import { z } from 'zod';

export type Deelnaam = Ontvanger;

/** The name of a field of one part of the letter. */
export const fieldOf = (deel: Deelnaam, naam: string): string => `${deel}_${naam}`;

/** The name of the field in which the value for an open place is typed. */
export const fillField = (naam: string): string => `vul_${naam}`;

/** The fields of the act that are asked with the letter: not those that the kind of letter settles, its text fills, or the dossier does not ask. */
export const actSchema = (act: Act, { vast = {}, tekstveld }: Briefsoort, dossier: Dossier): z.ZodObject => {
  const asks = act.asks?.(dossier) ?? {};
  return z.object(
    Object.fromEntries(
      Object.entries(act.input.shape).filter(
        // How it goes out is asked with each letter.
        ([naam]) =>
          !Object.hasOwn(vast, naam) && naam !== tekstveld && naam !== 'verzending' && asks[naam] !== 'niet',
      ),
    ),
  );
};
