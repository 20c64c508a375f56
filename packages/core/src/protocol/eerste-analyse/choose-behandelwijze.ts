import { z } from 'zod';
import { behandelwijzen, ondersteuningsvormen } from '../../codes/behandelwijzen.ts';
import { dag, keuze, keuzes, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import {
  beforeContactSlachtoffer,
  beforeEersteContact,
  whenAnoniem,
  whenClosed,
  whenRolOnbekend,
  withoutMelding,
} from '../guards.ts';
import { whenBuitenWerkgebied, whenConflict } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';
import { beslissingOver, wachtOp } from '../voorlegging/voorleggingen.ts';

type Keuze = { behandelwijze: string; vormen: string[] };

/** Only registration and advice stand open to an anonymous client, and to a third party's report (5.4.1b, 5c). */
const onlyFor = (guard: Guard): Guard<Keuze> => ({
  artikel: guard.artikel,
  check: (dossier, context, invoer) =>
    invoer === undefined || ['registratie', 'advies'].includes(invoer.behandelwijze)
      ? null
      : guard.check(dossier, context, undefined),
});

/** Registration always stands open; any other handling waits for the directeur (3.5) and needs the area (2.4). */
const exceptRegistratie = (guard: Guard): Guard<Keuze> => ({
  artikel: guard.artikel,
  check: (dossier, context, invoer) =>
    invoer === undefined || invoer.behandelwijze === 'registratie'
      ? null
      : guard.check(dossier, context, undefined),
});

/** Own action that no client asked for rests on a decision of the directeur (4.3, B10). */
const ownWithoutDecision: Guard<Keuze> = {
  artikel: 'B10',
  check: (dossier, _context, invoer) =>
    invoer?.behandelwijze === 'eigen_actie' &&
    (dossier.klacht === null || dossier.klacht.door === 'bureau') &&
    beslissingOver(dossier, 'eigen_actie') !== 'akkoord'
      ? wachtOp(dossier, 'eigen_actie')
        ? refuse(
            'B10',
            'De directeur besliste nog niet over de eigen actie.',
            'Wacht op de beslissing.',
            'decideVoorlegging',
          )
        : refuse(
            'B10',
            'Geen cliënt vroeg om onderzoek. Over een eigen actie beslist dan de directeur.',
            'Leg de eigen actie voor aan de directeur.',
            'makeVoorlegging',
          )
      : null,
};

/** Support has at least one form (4.4). */
const withoutVorm: Guard<Keuze> = {
  artikel: '4.4',
  check: (_dossier, _context, invoer) =>
    invoer?.behandelwijze === 'ondersteuning' && invoer.vormen.length === 0
      ? refuse(
          '4.4',
          'Bij ondersteuning en begeleiding hoort ten minste één vorm.',
          'Kies een of meer vormen van ondersteuning.',
        )
      : null,
};

/** One of four kinds of handling, chosen with the client; it can change later, and every choice is kept (4, 4.1-4.4). */
export const chooseBehandelwijze = act({
  name: 'chooseBehandelwijze',
  label: 'Behandelwijze kiezen',
  artikelen: ['2.2', '2.4', '3.5', '4', '4.1', '4.2', '4.3', '4.4', '5c', '5.4.1b', '5.4.4a', 'B5', 'B10'],
  by: behandelend,
  bereiktClient: true,
  frequent: true,
  input: z.object({
    op: dag({ label: 'Dag van de keuze' }),
    behandelwijze: keuze(behandelwijzen, { label: 'Behandelwijze' }),
    vormen: keuzes(
      ondersteuningsvormen,
      {
        label: 'Vormen van ondersteuning',
        soms: 'Verplicht bij ondersteuning en begeleiding. Kies anders niets.',
      },
      0,
    ),
    toelichting: tekst({ label: 'Toelichting' }).optional(),
  }),
  refuse: [
    withoutMelding,
    whenClosed,
    beforeEersteContact,
    whenRolOnbekend,
    exceptRegistratie(whenConflict),
    exceptRegistratie(whenBuitenWerkgebied),
    withoutVorm,
    onlyFor(whenAnoniem),
    onlyFor(beforeContactSlachtoffer),
    ownWithoutDecision,
  ],
  events: (_dossier, invoer) => [
    {
      type: 'BehandelwijzeChosen',
      op: invoer.op,
      behandelwijze: invoer.behandelwijze,
      vormen: invoer.vormen,
    },
  ],
});
