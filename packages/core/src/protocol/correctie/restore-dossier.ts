import { z } from 'zod';
import { dag, tekst } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { when, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/**
 * Merging, or calling it wrongly registered, was a mistake. It then counts as not having happened: terms run as they did,
 * and the melding counts again (8.4, 10).
 */
export const restoreDossier = act({
  name: 'restoreDossier',
  label: 'Dossier weer laten meetellen',
  artikelen: ['8.4', '10'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({ op: dag({ label: 'Dag' }), reden: tekst({ label: 'Waarom?' }) }),
  refuse: [
    withoutMelding,
    when('10', (d) => d.vervallen === null, 'Dit dossier telt mee.', 'Er valt niets ongedaan te maken.'),
  ],
  events: (dossier, { op }) =>
    dossier.vervallen ? [{ type: 'HandelingWithdrawn', op, versies: [dossier.vervallen.versie] }] : [],
});
