import type { z } from 'zod';
import { werkwijzepunten } from '../../codes/werkwijzepunten.ts';
import { keuzes, tekst } from '../../persoonsgegevens/velden.ts';

/** The eight points of the way of working on a form: discussed, or not applicable with the reason (5.4). */
export const werkwijzeVelden = {
  besproken: keuzes(werkwijzepunten, { label: 'Besproken punten van de werkwijze', deel: 'Werkwijze' }, 0),
  nietVanToepassing: keuzes(werkwijzepunten, { label: 'Punten die niet van toepassing zijn' }, 0).optional(),
  reden: tekst({ label: 'Waarom zijn die punten niet van toepassing?' }).optional(),
};

type Gegeven = {
  besproken: readonly string[];
  nietVanToepassing?: readonly string[] | undefined;
  reden?: string | undefined;
};

/** A point that does not apply has a reason, and was not discussed as well (5.4). */
export const checkWerkwijze = (given: Gegeven, check: z.RefinementCtx): void => {
  const { besproken, nietVanToepassing = [], reden } = given;
  const fault = (veld: keyof Gegeven, message: string) =>
    check.addIssue({ code: 'custom', path: [veld], message });
  if (nietVanToepassing.length > 0 && !reden)
    fault('reden', 'Leg uit waarom deze punten niet van toepassing zijn.');
  if (nietVanToepassing.some((punt) => besproken.includes(punt)))
    fault('nietVanToepassing', 'Een punt is besproken, of niet van toepassing. Kies een van de twee.');
};
