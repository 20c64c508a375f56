import type { Bureau } from '@meldpunt/api';
import type { Datum } from '@meldpunt/core';
import type { Fout } from '../../layout/alert.ts';
import type { Html } from '../../layout/html.ts';
import type { Antwoorden, Antwoordveld } from '../answers.ts';

/** What questions need to know of the day and the bureau. */
export type Achtergrond = { vandaag: Datum; werkgebied: readonly string[]; bureau: Bureau };

/** What is shown of a question: the answers so far and what was wrong with them. */
export type Blad = Achtergrond & { antwoorden: Antwoorden; fouten: readonly Fout[] };

/** One question, on a page of its own. */
export type Vraag = {
  /** As forms name it. */
  naam: string;
  /** The heading, which no other page has. */
  titel: string;
  velden: readonly Antwoordveld[];
  /** Absent: always asked. */
  gevraagd?: (antwoorden: Antwoorden) => boolean;
  /** The fields with the heading; both in one place, as the heading can be the name of a field. */
  inhoud: (blad: Blad) => Html;
  /** What is wrong with the answers, in words that stand beside the field and in the summary alike. */
  fouten: (antwoorden: Antwoorden, achtergrond: Achtergrond) => Fout[];
  /** What the page with all answers shows. */
  samenvatting: (antwoorden: Antwoorden, achtergrond: Achtergrond) => readonly (readonly [string, string])[];
};
