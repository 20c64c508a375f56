import type { Artikel } from '../artikelen.ts';
import { beslissingOver, wachtOp } from '../voorlegging/voorleggingen.ts';
import { past, type Sluitvoorwaarde, wanting } from './sluitvoorwaarde.ts';

/** A written warning, two weeks without an answer, and only then the letter that the handling ends (8.1b, 8.6a). */
export const silent = (artikel: Artikel): Sluitvoorwaarde[] => [
  wanting(
    artikel,
    ({ waarschuwing }) => waarschuwing === null,
    'De cliënt is niet schriftelijk gewaarschuwd.',
    'warnClient',
  ),
  wanting(
    artikel,
    ({ waarschuwing }) => waarschuwing !== null && waarschuwing.antwoordOp !== null,
    'De cliënt heeft op de waarschuwing geantwoord.',
  ),
  wanting(
    artikel,
    ({ waarschuwing }, { op }, context) =>
      waarschuwing !== null && !past(waarschuwing.op, op, { weken: 2 }, context),
    'De cliënt heeft nog tijd om te antwoorden: twee weken na de waarschuwing.',
  ),
  wanting(
    artikel,
    ({ waarschuwing, eindeVerteldOp }, _invoer, context) =>
      waarschuwing !== null &&
      eindeVerteldOp !== null &&
      !past(waarschuwing.op, eindeVerteldOp, { weken: 2 }, context),
    'Het einde is verteld toen de cliënt nog tijd had om te antwoorden.',
    'tellEinde',
  ),
];

/** The interest of the case can stand against ending with a client who is silent (8.1b). */
export const caseStandsAgainst: Sluitvoorwaarde[] = [
  wanting(
    '8.1b',
    (d) => wachtOp(d, 'belang_van_zaak'),
    'Het belang van de zaak kan zich verzetten tegen beëindigen. Daarover beslist de directeur of leidinggevende.',
    'decideVoorlegging',
  ),
  wanting(
    '8.1b',
    (d) => beslissingOver(d, 'belang_van_zaak') === 'akkoord',
    'Besloten is dat de behandeling doorgaat, omdat het belang van de zaak dat vraagt.',
    'makeVoorlegging',
  ),
];
