import type { Dossier, Machtiging } from '../dossier/dossier.ts';
import { zonderClient } from '../dossier/zonder-client.ts';
import type { Datum } from '../time/datum.ts';
import { datumVoluit } from '../time/datum-tekst.ts';
import { type Guard, refuse } from './act.ts';

/** Whom a machtiging can let the bureau approach. */
export type Omvang = 'wederpartij' | 'getuigen' | 'instanties';

const holdsOn = (m: Machtiging, op: Datum | undefined): boolean =>
  m.ingetrokkenOp === null &&
  (op === undefined || (m.gegevenOp <= op && (m.geldigTot === null || op <= m.geldigTot)));

/** The machtiging that carries an act on a day; undefined when none is in force and in scope (5.4.2a). */
export const machtigingVoor = (dossier: Dossier, voor: string, op?: Datum): Machtiging | undefined =>
  dossier.machtigingen.find((m) => m.omvang.includes(voor) && holdsOn(m, op));

/** What exactly is wanting, so that the user knows what to ask of the client. */
const wanting = ({ machtigingen }: Dossier, voor: Omvang): string => {
  const last = machtigingen.findLast((m) => m.omvang.includes(voor));
  if (!last)
    return machtigingen.length === 0
      ? 'De cliënt heeft nog geen machtiging gegeven.'
      : 'De machtiging van de cliënt noemt deze partij niet.';
  if (last.ingetrokkenOp) return 'De cliënt heeft de machtiging ingetrokken.';
  return last.geldigTot
    ? `De machtiging gold van ${datumVoluit(last.gegevenOp)} tot en met ${datumVoluit(last.geldigTot)}.`
    : `De machtiging geldt pas vanaf ${datumVoluit(last.gegevenOp)}.`;
};

/** Without a machtiging in force, in scope and given before, nobody else is contacted (5.2e, 5.4.2a). */
export const withoutMachtiging = (voor: Omvang): Guard<{ op: Datum }> => ({
  artikel: '5.2e',
  check: (d, { vandaag }, invoer) =>
    zonderClient(d) || machtigingVoor(d, voor, invoer?.op ?? vandaag)
      ? null
      : refuse(
          '5.2e',
          wanting(d, voor),
          'Vraag de cliënt om een machtiging en leg die vast.',
          'recordMachtiging',
        ),
});
