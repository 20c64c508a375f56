import { z } from 'zod';
import { dag, janee, tekst } from '../../persoonsgegevens/velden.ts';
import { type Guard, refuse } from '../act.ts';
import { beforeContactSlachtoffer } from '../guards.ts';
import { machtigingVoor, withoutMachtiging } from '../guards-machtiging.ts';
import { actNaarBuiten } from '../naar-buiten.ts';
import { behandelend } from '../rol.ts';
import { wachtOp } from '../voorlegging/voorleggingen.ts';

/** One decision of the directeur carries one urgent step before the other party was heard (5.4.1c). */
const withoutBeslissing: Guard = {
  artikel: '5.4.1c',
  check: (dossier) => {
    const granted = dossier.voorleggingen.filter(
      ({ soort, beslissing }) => soort === 'beschermende_stap' && beslissing === 'akkoord',
    );
    if (granted.length > dossier.beschermendeStappen) return null;
    return wachtOp(dossier, 'beschermende_stap')
      ? refuse(
          '5.4.1c',
          'De directeur besliste nog niet over deze stap.',
          'Wacht op de beslissing.',
          'decideVoorlegging',
        )
      : refuse(
          '5.4.1c',
          'Vóór hoor en wederhoor kan een dringende stap alleen als de directeur dat besluit.',
          'Leg de stap voor aan de directeur.',
          'makeVoorlegging',
        );
  },
};

const withoutToestemming: Guard<{ toestemming: boolean }> = {
  artikel: '5.4.4a',
  check: (_dossier, _context, invoer) =>
    invoer && !invoer.toestemming
      ? refuse('5.4.4a', 'De cliënt geeft geen toestemming voor deze stap.', 'Vraag eerst om toestemming.')
      : null,
};

/** What can't wait for the other party's view, to protect the client; on a decision of the directeur (5.4.1c). */
export const takeBeschermendeStap = actNaarBuiten({
  name: 'takeBeschermendeStap',
  label: 'Dringende beschermende stap zetten',
  artikelen: ['2.4', '4.2', '5c', '5.2e', '5.4.1b', '5.4.1c', '5.4.2a', '5.4.4a'],
  by: behandelend,
  input: z.object({
    op: dag({ label: 'Dag' }),
    toestemming: janee({ label: 'De cliënt geeft toestemming' }),
    verslag: tekst({ label: 'Wat is er gedaan, en waarom kon het niet wachten?' }, 'bijzonder'),
  }),
  refuse: [beforeContactSlachtoffer, withoutMachtiging('wederpartij'), withoutBeslissing, withoutToestemming],
  events: (dossier, invoer) => {
    const machtiging = machtigingVoor(dossier, 'wederpartij', invoer.op);
    return [
      {
        type: 'BeschermendeStapTaken',
        op: invoer.op,
        ...(machtiging && { machtigingId: machtiging.machtigingId }),
      },
    ];
  },
});
