import { z } from 'zod';
import { rollenMelder } from '../../codes/rollen-melder.ts';
import { dag, keuze, regel } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { registratieOf, registratieVelden } from './registratie.ts';

/** The registration is completed or put right; the earlier one stays in the journal (2.1, 10). */
export const amendRegistratie = act({
  name: 'amendRegistratie',
  label: 'Registratie aanvullen of verbeteren',
  artikelen: ['2.1', '2.2'],
  by: [...behandelend, 'systeem'],
  input: z.object({
    op: dag({ label: 'Dag van de wijziging' }),
    rolMelder: keuze(rollenMelder, {
      label: 'Wie meldt?',
      hint: 'Kies dit als het nu bekend wordt of anders blijkt te zijn.',
    }).optional(),
    ...registratieVelden,
    wederpartijNaam: regel('derden', {
      label: 'Naam van de persoon of organisatie over wie de melding gaat',
      hint: 'Alleen als de naam nu bekend wordt of anders blijkt te zijn.',
    }).optional(),
  }),
  refuse: [withoutMelding],
  events: (_dossier, invoer) => [
    {
      type: 'RegistratieAmended',
      op: invoer.op,
      ...(invoer.rolMelder && { rolMelder: invoer.rolMelder }),
      ...registratieOf(invoer),
    },
  ],
});
