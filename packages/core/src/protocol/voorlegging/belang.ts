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

const conflicted: Guard<{ medewerkerId: string }> = {
  artikel: 'B2.5',
  check: (dossier, _context, invoer) =>
    invoer && heeftBelang(dossier, invoer.medewerkerId)
      ? refuse('B2.5', 'Deze medewerker heeft zelf een belang bij de zaak.', 'Kies een andere vervanger.')
      : null,
};

/** A handler with an interest must not choose who decides instead of the directeur (B2.5). */
const vervangerByAnother: Guard<{ vervangerId?: string | undefined }> = {
  artikel: 'B2.5',
  check: (_dossier, { actor }, invoer) =>
    invoer?.vervangerId && actor.rol !== 'directeur'
      ? refuse(
          'B2.5',
          'Alleen de directeur wijst bij het eigen belang een vervanger aan.',
          'Laat de vervanger leeg. De directeur of leidinggevende wijst die zo nodig aan.',
          'nameVervanger',
        )
      : null,
};

const vervangerConflicted: Guard<{ vervangerId?: string | undefined }> = {
  artikel: 'B2.5',
  check: (dossier, context, { vervangerId } = {}) =>
    vervangerId ? conflicted.check(dossier, context, { medewerkerId: vervangerId }) : null,
};

/** A member of staff says that they have a personal interest; from then on their acts are refused (B2.5). */
export const declareBelang = act({
  name: 'declareBelang',
  label: 'Eigen belang melden',
  artikelen: ['B2.5'],
  by: behandelend,
  ookVervallen: true,
  input: z.object({ op: dag({ label: 'Dag' }), reden, vervangerId: vervanger.optional() }),
  refuse: [withoutMelding, vervangerByAnother, vervangerConflicted],
  events: (_dossier, invoer, { actor }) => {
    const { medewerkerId } = actor;
    if (medewerkerId === null) return [];
    const vervangerId = invoer.vervangerId === medewerkerId ? undefined : invoer.vervangerId;
    return [
      {
        type: 'BelangDeclared',
        op: invoer.op,
        medewerkerId,
        ...(vervangerId && { metVolgende: true as const }),
      },
      ...(vervangerId ? [{ type: 'VervangerNamed' as const, op: invoer.op, medewerkerId: vervangerId }] : []),
    ];
  },
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
