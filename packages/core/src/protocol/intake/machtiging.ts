import { z } from 'zod';
import { dag, keuze, keuzes, tekst } from '../../persoonsgegevens/velden.ts';
import { act, refuse } from '../act.ts';
import { machtigingomvangen, ondertekenaars } from '../codelijsten.ts';
import { whenAnoniem, whenClosed, withoutMelding } from '../guards.ts';
import { behandelend } from '../rol.ts';

/** The client authorises the bureau to act for a purpose, within a scope (5.2e, 5.4.2a). */
export const recordMachtiging = act({
  name: 'recordMachtiging',
  label: 'Machtiging vastleggen',
  artikelen: ['5.2e', '5.4.1b', '5.4.2a'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag van ondertekening' }),
    omvang: keuzes(machtigingomvangen, { label: 'Met wie mag het bureau contact opnemen?' }),
    ondertekenaar: keuze(ondertekenaars, { label: 'Wie heeft ondertekend?' }),
    doel: tekst({ label: 'Doel van de machtiging', hint: 'Wat mag het bureau namens de cliënt doen?' }),
  }),
  refuse: [withoutMelding, whenClosed, whenAnoniem],
  events: (_dossier, invoer, context) => [
    {
      type: 'MachtigingGiven',
      op: invoer.op,
      machtigingId: context.nieuwId(),
      omvang: invoer.omvang,
      ondertekenaar: invoer.ondertekenaar,
    },
  ],
});

/** The client withdraws every authorisation in force; from then on nobody else is contacted (5.4.2a). */
export const revokeMachtiging = act({
  name: 'revokeMachtiging',
  label: 'Machtiging intrekken',
  artikelen: ['5.4.2a'],
  by: behandelend,
  input: z.object({ op: dag({ label: 'Dag van intrekken' }) }),
  refuse: [
    withoutMelding,
    {
      artikel: '5.4.2a',
      check: (dossier) =>
        dossier.machtigingen.some((m) => m.ingetrokkenOp === null)
          ? null
          : refuse('5.4.2a', 'Er is geen machtiging die geldt.', 'Er valt niets in te trekken.'),
    },
  ],
  events: (dossier, invoer) =>
    dossier.machtigingen
      .filter((m) => m.ingetrokkenOp === null)
      .map((m) => ({ type: 'MachtigingRevoked' as const, op: invoer.op, machtigingId: m.machtigingId })),
});
