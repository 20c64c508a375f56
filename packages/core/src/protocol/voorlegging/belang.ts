import { z } from 'zod';
import { dag, tekst, verwijzing } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { withoutMelding } from '../guards.ts';
import { heeftBelang } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';

const reden = tekst({ label: 'Waarom is er een persoonlijk belang?' });
const vervanger = verwijzing('medewerker', {
  label: 'Vervanger',
  hint: 'Alleen als de directeur het belang heeft: wie beslist dan?',
});

/** A member of staff says that they have a personal interest; from then on their acts are refused (B2.5). */
export const declareBelang = act({
  name: 'declareBelang',
  label: 'Eigen belang melden',
  artikelen: ['B2.5'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({ op: dag({ label: 'Dag' }), reden, vervangerId: vervanger.optional() }),
  refuse: [withoutMelding],
  events: (_dossier, invoer, { actor }) =>
    actor.medewerkerId === null
      ? []
      : [
          { type: 'BelangDeclared', op: invoer.op, medewerkerId: actor.medewerkerId },
          ...(invoer.vervangerId && invoer.vervangerId !== actor.medewerkerId
            ? [{ type: 'VervangerNamed' as const, op: invoer.op, medewerkerId: invoer.vervangerId }]
            : []),
        ],
});

/** The directeur sets that a colleague has a personal interest (B2.5). */
export const setBelang = act({
  name: 'setBelang',
  label: 'Belang van een medewerker vastleggen',
  artikelen: ['B2.5'],
  by: ['directeur'],
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag' }),
    medewerkerId: verwijzing('medewerker', { label: 'Medewerker' }),
    reden,
  }),
  refuse: [withoutMelding],
  events: (_dossier, invoer) => [
    { type: 'BelangDeclared', op: invoer.op, medewerkerId: invoer.medewerkerId },
  ],
});

const conflicted: Guard<{ medewerkerId: string }> = {
  artikel: 'B2.5',
  check: (dossier, _context, invoer) =>
    invoer && heeftBelang(dossier, invoer.medewerkerId)
      ? refuse('B2.5', 'Deze medewerker heeft zelf een belang bij de zaak.', 'Kies een andere vervanger.')
      : null,
};

/** Who decides in this dossier when the directeur has a personal interest (B2.5). */
export const nameVervanger = act({
  name: 'nameVervanger',
  label: 'Vervanger van de directeur aanwijzen',
  artikelen: ['B2.5'],
  by: ['leidinggevende', 'directeur'],
  ookVervallen: true,
  input: z.object({
    op: dag({ label: 'Dag' }),
    medewerkerId: verwijzing('medewerker', { label: 'Vervanger' }),
  }),
  refuse: [withoutMelding, conflicted],
  events: (_dossier, invoer) => [
    { type: 'VervangerNamed', op: invoer.op, medewerkerId: invoer.medewerkerId },
  ],
});
