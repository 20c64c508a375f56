import { z } from 'zod';
import { dag, janee, regel, tekst } from '../../persoonsgegevens/velden.ts';
import { act, type Guard, refuse } from '../act.ts';
import { when, whenAnoniem, whenClosed, withoutMelding } from '../guards.ts';
import { beforeAfschrift, beforeConclusie, beforeEindeVerteld } from '../guards-einde.ts';
import { behandelend } from '../rol.ts';

const notClosed = when(
  '8.6a',
  (d) => d.status !== 'afgesloten',
  'Het dossier is niet afgesloten.',
  'Heropenen kan alleen een afgesloten dossier.',
  'closeDossier',
);

/** A closed case goes on; the closing stays in the journal (8.6a). */
export const reopenDossier = act({
  name: 'reopenDossier',
  label: 'Dossier heropenen',
  artikelen: ['8.6a'],
  by: behandelend,
  input: z.object({ op: dag({ label: 'Dag van heropenen' }), reden: tekst({ label: 'Waarom?' }) }),
  refuse: [withoutMelding, notClosed],
  events: (_dossier, invoer) => [{ type: 'DossierReopened', op: invoer.op }],
});

/** A case comes from another bureau (4). */
export const receiveDossier = act({
  name: 'receiveDossier',
  label: 'Vastleggen dat de zaak van een ander bureau komt',
  artikelen: ['4'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van overname' }),
    bureau: regel('vrije_tekst', { label: 'Van welk bureau?' }),
    verslag: tekst({ label: 'Wat is daar al gedaan?' }, 'bijzonder'),
  }),
  refuse: [
    withoutMelding,
    whenClosed,
    when('4', (d) => d.ontvangenVanBureau, 'Dit is al vastgelegd.', 'Er valt niets vast te leggen.'),
  ],
  events: (_dossier, invoer) => [{ type: 'DossierReceived', op: invoer.op }],
});

const withoutToestemming: Guard<{ toestemming: boolean }> = {
  artikel: '5.4.4a',
  check: (_dossier, _context, invoer) =>
    invoer && !invoer.toestemming
      ? refuse(
          '5.4.4a',
          'De cliënt geeft geen toestemming voor de overdracht.',
          'Vraag de cliënt eerst om toestemming.',
        )
      : null,
};

/** A case goes to another bureau, with the client's consent; here it ends (4, 5.4.4a). */
export const transferDossier = act({
  name: 'transferDossier',
  label: 'Zaak overdragen aan een ander bureau',
  artikelen: ['4', '5.4.1b', '5.4.4a', '5.4.4b', '8.5', '8.6a', 'B10'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van overdracht' }),
    bureau: regel('vrije_tekst', { label: 'Aan welk bureau?' }),
    toestemming: janee({ label: 'De cliënt geeft toestemming' }),
  }),
  refuse: [
    withoutMelding,
    whenClosed,
    whenAnoniem,
    beforeConclusie,
    beforeAfschrift,
    beforeEindeVerteld,
    withoutToestemming,
  ],
  events: (_dossier, invoer) => [{ type: 'DossierTransferred', op: invoer.op }],
});
