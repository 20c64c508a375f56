import { z } from 'zod';
import { dag, tekst, verwijzing } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';
import { wachtOp } from './voorleggingen.ts';

const alreadyPending: Guard = {
  artikel: '3.5',
  check: (dossier) =>
    wachtOp(dossier, 'belangenconflict')
      ? refuse(
          '3.5',
          'Een mogelijk belangenconflict ligt al bij de directeur.',
          'Wacht op de beslissing.',
          'decideVoorlegging',
        )
      : null,
};

/** The software sees that the other party may have complained about the same incident: the directeur decides (3.5). */
export const findConflict = act({
  name: 'findConflict',
  label: 'Mogelijk belangenconflict gevonden',
  artikelen: ['3.5'],
  by: ['systeem'],
  input: z.object({
    op: dag({ label: 'Dag' }),
    anderDossierId: verwijzing('dossier', { label: 'Ander dossier' }),
  }),
  refuse: [withoutMelding, whenClosed, alreadyPending],
  events: (_dossier, invoer) => [
    { type: 'ConflictFound', op: invoer.op, door: 'systeem', anderDossierId: invoer.anderDossierId },
    { type: 'Voorgelegd', op: invoer.op, soort: 'belangenconflict' },
  ],
});

/** A person sees it: the directeur decides. What the other client told stays in the other dossier (3.5). */
export const noteConflict = act({
  name: 'noteConflict',
  label: 'Belangenconflict voorleggen',
  artikelen: ['3.5'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag' }),
    toelichting: tekst({
      label: 'Waarom denkt u dat de wederpartij ook klaagde?',
      hint: 'Schrijf hier niets op uit het verhaal van de andere cliënt.',
    }),
  }),
  refuse: [withoutMelding, whenClosed, alreadyPending],
  events: (_dossier, invoer) => [
    { type: 'ConflictFound', op: invoer.op, door: 'medewerker' },
    { type: 'Voorgelegd', op: invoer.op, soort: 'belangenconflict' },
  ],
});
