import { z } from 'zod';
import { dag, keuze, keuzes, tekst } from '../../persoonsgegevens/velden.ts';
import type { Datum } from '../../time/datum.ts';
import { act, type Guard, refuse } from '../act.ts';
import { leeftijdsklassen, machtigingomvangen, ondertekenaars } from '../codelijsten.ts';
import { beforeContactSlachtoffer, whenAnoniem, whenClosed, withoutMelding } from '../guards.ts';
import { whenBuitenWerkgebied, whenConflict } from '../guards-voorlegging.ts';
import { behandelend } from '../rol.ts';

/** Under 12 and under guardianship the representative signs, from 12 the person too, from 16 the person alone (U5). */
const ondertekenaarVan: Record<string, string> = {
  vanaf_16: 'client',
  van_12_tot_16: 'beiden',
  onder_12: 'wettelijk_vertegenwoordiger',
  vertegenwoordigd: 'wettelijk_vertegenwoordiger',
};

/** Whether this is who signs or agrees at this age (U5). */
export const fitsAge = (leeftijdsklasse: string | undefined, wie: string | undefined): boolean =>
  ondertekenaarVan[leeftijdsklasse ?? ''] === wie;

/** Whoever is too young to sign alone does not (U5). */
export const wrongSignature: Guard<{
  leeftijdsklasse?: string | undefined;
  ondertekenaar?: string | undefined;
}> = {
  artikel: 'U5',
  check: (_dossier, _context, invoer) =>
    invoer && !fitsAge(invoer.leeftijdsklasse, invoer.ondertekenaar)
      ? refuse(
          'U5',
          'Deze handtekening past niet bij de leeftijd van de cliënt.',
          'Jonger dan 12: de wettelijk vertegenwoordiger tekent. Van 12 tot en met 15: beiden. Vanaf 16: de cliënt alleen.',
        )
      : null,
};

const endsBefore: Guard<{ op: Datum; geldigTot?: Datum | undefined }> = {
  artikel: '5.4.2a',
  check: (_dossier, _context, invoer) =>
    invoer?.geldigTot && invoer.geldigTot < invoer.op
      ? { refused: 'invoer', fouten: [{ veld: 'geldigTot', reden: 'Deze dag ligt vóór de ondertekening.' }] }
      : null,
};

/** The client authorises the bureau to act for a purpose, within a scope (5.2e, 5.4.2a). */
export const recordMachtiging = act({
  name: 'recordMachtiging',
  label: 'Machtiging vastleggen',
  artikelen: ['2.4', '5c', '5.2e', '5.4.1b', '5.4.2a', 'U5'],
  by: behandelend,
  stuk: { soort: 'machtiging' },
  input: z.object({
    op: dag({ label: 'Dag van ondertekening' }),
    omvang: keuzes(machtigingomvangen, { label: 'Met wie mag het bureau contact opnemen?' }),
    leeftijdsklasse: keuze(leeftijdsklassen, { label: 'Hoe oud is de cliënt?' }),
    ondertekenaar: keuze(ondertekenaars, { label: 'Wie heeft ondertekend?' }),
    geldigTot: dag({
      label: 'Geldig tot en met',
      hint: 'Laat leeg als de cliënt geen einddag noemt.',
    }).optional(),
    doel: tekst({ label: 'Doel van de machtiging', hint: 'Wat mag het bureau namens de cliënt doen?' }),
  }),
  refuse: [
    withoutMelding,
    whenClosed,
    whenConflict,
    whenBuitenWerkgebied,
    whenAnoniem,
    beforeContactSlachtoffer,
    wrongSignature,
    endsBefore,
  ],
  events: (_dossier, invoer, context) => [
    {
      type: 'MachtigingGiven',
      op: invoer.op,
      machtigingId: context.nieuwId(),
      omvang: invoer.omvang,
      ondertekenaar: invoer.ondertekenaar,
      leeftijdsklasse: invoer.leeftijdsklasse,
      ...(invoer.geldigTot && { geldigTot: invoer.geldigTot }),
    },
  ],
});

/** The client withdraws every authorisation in force; from then on nobody else is contacted (5.4.2a). */
export const revokeMachtiging = act({
  name: 'revokeMachtiging',
  label: 'Machtiging intrekken',
  artikelen: ['5.4.2a'],
  by: behandelend,
  ookVervallen: true,
  stuk: { soort: 'brief' },
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
