import { z } from 'zod';
import { dag, verwijzing } from '../../persoonsgegevens/velden.ts';
import { act } from '../act.ts';
import { whenClosed, withoutMelding } from '../guards.ts';
import { toAndereKant, toBelanghebbende } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';

/** One professional is responsible for the case (7.4a). */
export const assignBehandelaar = act({
  name: 'assignBehandelaar',
  label: 'Behandelaar toewijzen',
  artikelen: ['3.5', '7.4a', '7.4b', 'B2.5'],
  by: [...behandelend, 'systeem'],
  input: z.object({
    op: dag({ label: 'Dag van toewijzing' }),
    behandelaarId: verwijzing('medewerker', { label: 'Behandelaar' }),
  }),
  refuse: [withoutMelding, whenClosed, toBelanghebbende, toAndereKant],
  events: (_dossier, invoer) => [
    { type: 'BehandelaarAssigned', op: invoer.op, behandelaarId: invoer.behandelaarId },
  ],
});
