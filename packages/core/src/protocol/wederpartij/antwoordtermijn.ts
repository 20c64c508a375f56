import type { Dossier } from '../../dossier/dossier.ts';
import { addDays, type Datum } from '../../time/datum.ts';
import { datumVoluit } from '../../time/datum-tekst.ts';
import { einde } from '../../time/termijn-lengte.ts';
import { type Guard, refuse } from '../act.ts';
import { when } from '../guards.ts';
import type { Protocolinstellingen } from '../instellingen.ts';

/** The last day on which the other party can answer the last letter in time; null when it owes no answer (7.3a, 7.3b). */
export const antwoordUiterlijk = (
  { brief, wachtOpWederpartij }: Dossier,
  { kalender, rappel }: Protocolinstellingen,
): Datum | null => {
  if (!brief || !wachtOpWederpartij) return null;
  const length = brief.rappel ? rappel : { weken: 2 };
  return brief.antwoordVoor ?? einde(kalender, brief.op, length, { awt: false }).datum;
};

/** A reminder follows a letter that was not answered (7.3b). */
export const withoutOpenBrief = when(
  '7.3b',
  (d) => !d.wachtOpWederpartij,
  'Er staat geen brief open waarop de wederpartij nog moet antwoorden.',
  'Verstuur eerst een hoor-wederhoorbrief.',
  'sendHoorWederhoorbrief',
);

/** What the other party writes is an answer to something; after the conclusion it still comes into the dossier (8.4, 8.5). */
export const withoutBrief = when(
  '7.3b',
  (d) => d.stukken.every((s) => s.soort !== 'uit'),
  'Er is nog geen brief aan de wederpartij verstuurd.',
  'Verstuur eerst een hoor-wederhoorbrief.',
  'sendHoorWederhoorbrief',
);

/** While the term of the letter runs the other party is not reminded: only time, or an answer, changes that (7.3b). */
export const whileAnswerCanCome: Guard<{ op: Datum }> = {
  artikel: '7.3b',
  check: (dossier, { vandaag, instellingen }, invoer) => {
    const last = antwoordUiterlijk(dossier, instellingen);
    return last && (invoer?.op ?? vandaag) <= last
      ? refuse(
          '7.3b',
          `De wederpartij kan nog antwoorden tot en met ${datumVoluit(last)}.`,
          `Kies ${datumVoluit(addDays(last, 1))} of een latere dag.`,
        )
      : null;
  },
};
