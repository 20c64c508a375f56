import { z } from 'zod';
import { dag, keuze, verwijzing } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { overdrachtredenen } from '../codelijsten-waarborgen.ts';
import { when, whenClosed, withoutMelding } from '../guards.ts';
import { toAndereKant, toBelanghebbende } from '../guards-voorlegging.ts';
import { beslissingOver } from '../voorlegging/voorleggingen.ts';

/** What the directeur decided about the handler of this one case is not undone by handing over a caseload (7.4a, 7.4b). */
const decidedApart = (soort: 'toewijzing' | 'wens_behandelaar', artikel: '7.4a' | '7.4b'): Guard =>
  when(
    artikel,
    (d) => beslissingOver(d, soort) === 'akkoord',
    'De directeur besliste over de behandelaar van deze zaak.',
    'Wijs dit dossier apart toe, aan een behandelaar die bij die beslissing past.',
  );

const toSame: Guard<{ behandelaarId: string }> = {
  artikel: '7.4a',
  check: (dossier, _context, invoer) =>
    invoer?.behandelaarId === dossier.behandelaarId
      ? refuse('7.4a', 'Deze medewerker behandelt de zaak al.', 'Kies een andere behandelaar.')
      : null,
};

/** A case goes to a colleague with the rest of a caseload, when someone leaves or is away (7.4a). */
export const handOverDossier = act({
  name: 'handOverDossier',
  label: 'Dossier overdragen aan een collega',
  artikelen: ['3.5', '7.4a', '7.4b', 'B2.5'],
  by: ['leidinggevende', 'directeur'],
  input: z.object({
    op: dag({ label: 'Dag van overdracht' }),
    behandelaarId: verwijzing('medewerker', { label: 'Nieuwe behandelaar' }),
    reden: keuze(overdrachtredenen, { label: 'Waarom draagt u over?' }),
  }),
  refuse: [
    withoutMelding,
    whenClosed,
    decidedApart('toewijzing', '7.4a'),
    decidedApart('wens_behandelaar', '7.4b'),
    toSame,
    toBelanghebbende,
    toAndereKant,
  ],
  events: (_dossier, { op, behandelaarId, reden }) => [
    { type: 'BehandelaarAssigned', op, behandelaarId, reden },
  ],
});
