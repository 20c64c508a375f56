import type { Dossier } from '../dossier/dossier.ts';
import type { Gebeurtenis } from '../dossier/gebeurtenis.ts';
import type { Refusal } from '../dossier/refusal.ts';
import type { Datum } from '../time/datum.ts';
import { datumVoluit } from '../time/datum-tekst.ts';
import { refuse } from './act.ts';
import type { Artikel } from './artikelen.ts';

type Rule = {
  artikel: Artikel;
  /** The first day on which the event can have happened; null when nothing is known of it. */
  from: (dossier: Dossier) => Datum | null;
  reden: string;
  /** The act that would record what is missing on that day. */
  opheffen?: string;
};

const first = (days: readonly Datum[]): Datum | null => [...days].sort()[0] ?? null;

const machtiging: Rule = {
  artikel: '5.2e',
  from: (d) =>
    first(
      d.machtigingen
        .filter((m) => m.ingetrokkenOp === null && m.omvang.includes('wederpartij'))
        .map((m) => m.gegevenOp),
    ),
  reden: 'Op deze dag was er nog geen machtiging van de cliënt.',
  opheffen: 'recordMachtiging',
};
const letter: Rule = {
  artikel: '7.3b',
  from: (d) => first(d.stukken.filter((s) => s.soort === 'uit').map((s) => s.op)),
  reden: 'Op deze dag was er nog geen brief aan de wederpartij verstuurd.',
};
const startbericht: Rule = {
  artikel: 'B10',
  from: (d) => d.onderzoekGestartOp,
  reden: 'Op deze dag was het begin van het onderzoek nog niet gemeld.',
};
const intake: Rule = {
  artikel: '6',
  from: (d) => d.intakeOp,
  reden: 'Op deze dag was er nog geen intakegesprek gehouden.',
};

/** What can't have happened before something else in the dossier, whatever the order of entry. */
const rules: Partial<Record<Gebeurtenis['type'], readonly Rule[]>> = {
  IntakeHeld: [
    {
      artikel: '5b',
      from: (d) => d.afspraak?.op ?? null,
      reden: 'Op deze dag was de afspraak voor het intakegesprek nog niet bevestigd.',
    },
  ],
  BehandelingDecided: [intake],
  PlanAgreed: [intake],
  OnderzoekStarted: [machtiging],
  HoorWederhoorbriefSent: [machtiging, startbericht],
  RappelSent: [machtiging, letter],
  WederpartijReplied: [letter],
  AfschriftSent: [
    {
      artikel: '8.5',
      from: (d) => first(d.stukken.filter((s) => s.afschriftOp === null).map((s) => s.op)),
      reden: 'Op deze dag was er nog geen brief om een afschrift van te sturen.',
    },
  ],
  ConclusieSent: [startbericht],
  DossierClosed: [
    {
      artikel: '5.4.4b',
      from: (d) => d.eindeVerteldOp,
      reden: 'Op deze dag wist de cliënt nog niet dat de behandeling eindigt.',
    },
  ],
  EvaluatieHeld: [
    {
      artikel: '9',
      from: (d) => d.afsluiting?.op ?? null,
      reden: 'Op deze dag was het dossier nog niet afgesloten.',
    },
  ],
};

/** Why an event can't have happened on its day: what it rests on came later. Null when its day can be right. */
export const beforeWhatItRestsOn = (dossier: Dossier, event: Gebeurtenis): Refusal | null => {
  for (const { artikel, from, reden, opheffen } of rules[event.type] ?? []) {
    const day = from(dossier);
    if (day && event.op < day)
      return refuse(artikel, reden, `Kies ${datumVoluit(day)} of een latere dag.`, opheffen ?? null);
  }
  return null;
};
