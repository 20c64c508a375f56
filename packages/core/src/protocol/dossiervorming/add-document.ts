import { z } from 'zod';
import { dag, keuze, tekst } from '../../persoonsgegevens/velden.ts';
import type { Datum } from '../../time/datum.ts';
import { act, type Guard } from '../act.ts';
import { verzending, verzondenAls } from '../briefinvoer.ts';
import { documentpartijen, documentrichtingen, documentsoorten } from '../documentsoorten.ts';
import { beforeStartbericht, withoutMelding } from '../guards.ts';
import { withoutMachtiging } from '../guards-machtiging.ts';
import { tegenNaarBuiten } from '../naar-buiten.ts';
import { behandelend } from '../rol.ts';

type Invoer = { op: Datum; richting: string; partij: string };

const outward = (invoer: Invoer | undefined) =>
  invoer?.richting === 'verzonden' && ['wederpartij', 'getuigen', 'instanties'].includes(invoer.partij)
    ? (invoer as Invoer & { partij: 'wederpartij' | 'getuigen' | 'instanties' })
    : null;

/** What is sent to others, is an outward act like any other (2.4, 3.5, 4.1, 5.4.1b, 8.6a). */
const sentToOthers: readonly Guard<Invoer>[] = tegenNaarBuiten.map((rule) => ({
  artikel: rule.artikel,
  check: (dossier, context, invoer) => (outward(invoer) ? rule.check(dossier, context, invoer) : null),
}));

/** What is sent to others, needs a machtiging in force and in scope (5.2e). */
const sentWithoutMachtiging: Guard<Invoer> = {
  artikel: '5.2e',
  check: (dossier, context, invoer) => {
    const sent = outward(invoer);
    return sent ? withoutMachtiging(sent.partij).check(dossier, context, sent) : null;
  },
};

/** What is sent to the other party, comes after the notice that the investigation begins (B10). */
const sentBeforeStart: Guard<Invoer> = {
  artikel: 'B10',
  check: (dossier, context, invoer) =>
    outward(invoer)?.partij === 'wederpartij' ? beforeStartbericht.check(dossier, context, invoer) : null,
};

/** A piece by itself comes into the dossier: received, sent, or made by the bureau (5.2b, 8.4); also after closing. */
export const addDocument = act({
  name: 'addDocument',
  label: 'Document toevoegen',
  artikelen: ['2.4', '3.5', '4.1', '5.2b', '5.2e', '5.4.1b', '8.4', '8.5', '8.6a', 'B10'],
  by: behandelend,
  frequent: true,
  stuk: { soort: 'overig', verplicht: true },
  input: z.object({
    op: dag({ label: 'Dag van het document', hint: 'De dag waarop het kwam, wegging of is gemaakt.' }),
    soort: keuze(documentsoorten, { label: 'Wat voor document is het?' }),
    richting: keuze(documentrichtingen, { label: 'Hoe kwam het in het dossier?' }),
    partij: keuze(documentpartijen, { label: 'Van wie of aan wie?' }),
    verzending,
    toelichting: tekst({ label: 'Toelichting' }).optional(),
  }),
  refuse: [withoutMelding, ...sentToOthers, sentWithoutMachtiging, sentBeforeStart],
  events: (_dossier, invoer) => [
    {
      type: 'DocumentAdded',
      op: invoer.op,
      soort: invoer.soort,
      richting: invoer.richting,
      partij: invoer.partij,
      // A piece that came in, or stayed inside, did not go out in any way.
      ...(invoer.richting === 'verzonden' && verzondenAls(invoer)),
    },
  ],
});
