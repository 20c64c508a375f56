import { z } from 'zod';
import { dag, keuzes, tekst, verwijzing } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { conflictkenmerken } from '../codelijsten-waarborgen.ts';
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

type Vondst = { anderDossierId: string; kenmerken: string[] };

/** A pair is raised once; again only when other facts speak for it than those it was judged on. */
const raisedBefore: Guard<Vondst> = {
  artikel: '3.5',
  check: (dossier, _context, invoer) => {
    const known = dossier.conflicten.find((one) => one.anderDossierId === invoer?.anderDossierId);
    const news = invoer?.kenmerken.some((kenmerk) => !known?.kenmerken.includes(kenmerk));
    return known && (known.beslissing === null || !news)
      ? refuse('3.5', 'Dit mogelijke belangenconflict is al bekend.', 'Er valt niets vast te leggen.')
      : null;
  },
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
    kenmerken: keuzes(conflictkenmerken, { label: 'Waarom Meldpunt dit denkt' }),
  }),
  refuse: [withoutMelding, whenClosed, raisedBefore],
  events: (dossier, invoer) => [
    {
      type: 'ConflictFound',
      op: invoer.op,
      door: 'systeem',
      anderDossierId: invoer.anderDossierId,
      kenmerken: invoer.kenmerken,
    },
    // Several other dossiers can wait for one decision.
    ...(wachtOp(dossier, 'belangenconflict')
      ? []
      : [{ type: 'Voorgelegd' as const, op: invoer.op, soort: 'belangenconflict' }]),
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
