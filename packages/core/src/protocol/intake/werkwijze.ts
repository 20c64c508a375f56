import type { z } from 'zod';
import { type Werkwijzepunt, werkwijzepunten } from '../../codes/werkwijzepunten.ts';
import { fault, keuzes, tekst } from '../../persoonsgegevens/velden.ts';

/** For each point of the way of working: the field with the reason why it does not apply (5.4). */
export const redenVelden = {
  hoor_wederhoor: 'waaromNietHoorWederhoor',
  vormen_ondersteuning: 'waaromNietVormenOndersteuning',
  beperkingen: 'waaromNietBeperkingen',
  procedure: 'waaromNietProcedure',
  klachtenreglement: 'waaromNietKlachtenreglement',
  eigen_verantwoordelijkheid: 'waaromNietEigenVerantwoordelijkheid',
  kosten: 'waaromNietKosten',
  registratie_privacy: 'waaromNietRegistratiePrivacy',
} as const satisfies Record<Werkwijzepunt, string>;

const reden = (punt: Werkwijzepunt) =>
  tekst({
    label: `Waarom niet van toepassing: ${werkwijzepunten.codes.find(({ code }) => code === punt)?.label ?? punt}`,
    soms: 'Verplicht als u kiest dat dit punt niet van toepassing is.',
  }).optional();

/** The eight points of the way of working on a form: discussed, or not applicable with the reason of each (5.4). */
export const werkwijzeVelden = {
  besproken: keuzes(werkwijzepunten, { label: 'Besproken punten van de werkwijze', deel: 'Werkwijze' }, 0),
  nietVanToepassing: keuzes(werkwijzepunten, { label: 'Punten die niet van toepassing zijn' }, 0).optional(),
  waaromNietHoorWederhoor: reden('hoor_wederhoor'),
  waaromNietVormenOndersteuning: reden('vormen_ondersteuning'),
  waaromNietBeperkingen: reden('beperkingen'),
  waaromNietProcedure: reden('procedure'),
  waaromNietKlachtenreglement: reden('klachtenreglement'),
  waaromNietEigenVerantwoordelijkheid: reden('eigen_verantwoordelijkheid'),
  waaromNietKosten: reden('kosten'),
  waaromNietRegistratiePrivacy: reden('registratie_privacy'),
};

type Gegeven = {
  besproken: readonly string[];
  nietVanToepassing?: readonly string[] | undefined;
} & { [veld in (typeof redenVelden)[Werkwijzepunt]]?: string | undefined };

/** A point that does not apply has a reason of its own, and was not discussed as well (5.4). */
export const checkWerkwijze = (given: Gegeven, check: z.RefinementCtx): void => {
  const { besproken, nietVanToepassing = [] } = given;
  for (const [punt, veld] of Object.entries(redenVelden)) {
    const chosen = nietVanToepassing.includes(punt);
    if (chosen && !given[veld]) fault(check, veld, 'Leg uit waarom dit punt niet van toepassing is.');
    if (!chosen && given[veld])
      fault(check, veld, 'Kies bij dit punt "Niet van toepassing", of maak dit leeg.');
  }
  if (nietVanToepassing.some((punt) => besproken.includes(punt)))
    fault(check, 'nietVanToepassing', 'Een punt is besproken, of niet van toepassing. Kies een van de twee.');
};
