import { z } from 'zod';
import { dag, janee, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import type { Datum } from '../../time/datum.ts';
import { type Guard, refuse } from '../act.ts';
import { derden } from '../codelijsten.ts';
import { beforeContactSlachtoffer } from '../guards.ts';
import { machtigingVoor, withoutMachtiging } from '../guards-machtiging.ts';
import { actNaarBuiten } from '../naar-buiten.ts';
import { behandelend } from '../rol.ts';

type Invoer = { op: Datum; wie: 'getuigen' | 'instanties'; zonderGegevensBeklaagde: boolean };

const outOfScope: Guard<Invoer> = {
  artikel: '5.2e',
  check: (dossier, context, invoer) =>
    invoer ? withoutMachtiging(invoer.wie).check(dossier, context, invoer) : null,
};

/** Before the conclusion no data on the accused go to anyone else (B9). */
const withGegevens: Guard<Invoer> = {
  artikel: 'B9',
  check: (dossier, _context, invoer) =>
    invoer && !invoer.zonderGegevensBeklaagde && dossier.conclusieOp === null
      ? refuse(
          'B9',
          'Tijdens het vooronderzoek gaan geen gegevens van de beklaagde naar anderen, ook niet naar getuigen.',
          'Vraag wat u wilt weten zonder de beklaagde te noemen.',
        )
      : null,
};

/** A witness or an institution is asked (5.2e, 5.5a, 6, B9). */
export const contactDerde = actNaarBuiten({
  name: 'contactDerde',
  label: 'Contact met een getuige of instantie',
  artikelen: ['2.4', '4.2', '5c', '5.2e', '5.4.1b', '5.4.2a', '5.5a', '6', 'B9'],
  by: behandelend,
  stuk: { soort: 'verslag' },
  input: z.object({
    op: dag({ label: 'Dag van het contact' }),
    wie: keuze(derden, { label: 'Met wie?' }),
    zonderGegevensBeklaagde: janee({ label: 'Er zijn geen gegevens van de beklaagde gedeeld' }),
    verslag: tekst({ label: 'Verslag' }, 'derden'),
  }),
  refuse: [beforeContactSlachtoffer, outOfScope, withGegevens],
  events: (dossier, invoer) => {
    const machtiging = machtigingVoor(dossier, invoer.wie, invoer.op);
    return [
      {
        type: 'DerdeContacted',
        op: invoer.op,
        wie: invoer.wie,
        ...(machtiging && { machtigingId: machtiging.machtigingId }),
      },
    ];
  },
});
