import { z } from 'zod';
import { klachtbehandeling } from '../../codes/klachtbehandeling.ts';
import { sluitredenen } from '../../codes/sluitredenen.ts';
import { dag, keuze, keuzes } from '../../persoonsgegevens/velden.ts';
import type { Datum } from '../../time/datum.ts';
import { act, type Guard } from '../act.ts';
import { whenClosed, withoutMelding } from '../guards.ts';

/** A first contact lies between receipt and closing. */
const contactOutside: Guard<{ op: Datum; contactOp?: Datum }> = {
  artikel: '8.6a',
  check: (dossier, _context, invoer) => {
    const contactOp = invoer?.contactOp;
    const ontvangst = dossier.melding?.ontvangstdatum;
    if (!invoer || !contactOp || !ontvangst) return null;
    return contactOp < ontvangst || contactOp > invoer.op
      ? {
          refused: 'invoer',
          fouten: [
            {
              veld: 'contactOp',
              reden: 'Het eerste contact ligt niet tussen de ontvangst en het afsluiten.',
            },
          ],
        }
      : null;
  },
};

/**
 * A case that ended before the bureau worked with this system is taken over as closed. It says only what the earlier
 * record knows: no step of the protocol is made up, and no evaluation is asked (8.6a, 10).
 */
export const takeOverDossier = act({
  name: 'takeOverDossier',
  label: 'Afgehandeld dossier overnemen',
  artikelen: ['8.6a', '10'],
  by: ['systeem'],
  input: z.object({
    op: dag({ label: 'Dag van afsluiten' }),
    reden: keuze(sluitredenen, { label: 'Reden' }),
    klachtbehandelingen: keuzes(klachtbehandeling, { label: 'Klachtbehandeling' }, 0),
    contactOp: dag({ label: 'Dag van het eerste contact' }).optional(),
  }),
  refuse: [withoutMelding, whenClosed, contactOutside],
  events: (_dossier, invoer) => [
    {
      type: 'DossierTakenOver',
      op: invoer.op,
      reden: invoer.reden,
      klachtbehandelingen: invoer.klachtbehandelingen,
      ...(invoer.contactOp && { contactOp: invoer.contactOp }),
    },
  ],
});
