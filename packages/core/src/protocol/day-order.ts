import type { Dossier } from '../dossier/dossier.ts';
import { geldend } from '../dossier/evolve.ts';
import type { Gebeurtenis, GebeurtenisType } from '../dossier/gebeurtenis.ts';
import type { Refusal } from '../dossier/refusal.ts';
import { wachtOpAfschrift } from '../dossier/zonder-client.ts';
import type { Datum } from '../time/datum.ts';
import { datumVoluit } from '../time/datum-tekst.ts';
import { refuse } from './act.ts';
import type { Artikel } from './artikelen.ts';

type Rule = {
  artikel: Artikel;
  /** The first day on which the event can have happened; null when nothing is known of it. */
  from: (dossier: Dossier, event: Gebeurtenis) => Datum | null;
  reden: string;
  /** The act that would record what is missing on that day. */
  opheffen?: string;
};

const first = (days: readonly Datum[]): Datum | null => [...days].sort()[0] ?? null;

/** The first day on which one of these happened, of what stands. */
const dayOf = (dossier: Dossier, ...types: GebeurtenisType[]): Datum | null =>
  first(geldend(dossier.verloop).flatMap(({ gebeurtenis: e }) => (types.includes(e.type) ? [e.op] : [])));

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
  from: (d) => d.hoorOp ?? first(d.stukken.filter((s) => s.soort === 'uit').map((s) => s.op)),
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

const plan: Rule = {
  artikel: '5.4.4a',
  from: (d) => dayOf(d, 'PlanAgreed'),
  reden: 'Op deze dag was er nog geen plan van aanpak waar de cliënt mee instemt.',
};
const eindeVerteld: Rule = {
  artikel: '5.4.4b',
  from: (d) => d.eindeVerteldOp,
  reden: 'Op deze dag wist de cliënt nog niet dat de behandeling eindigt.',
};
const asked = (artikel: Artikel, waits: (event: Gebeurtenis) => boolean): Rule => ({
  artikel,
  from: (d, event) => (waits(event) ? d.hoorOp : null),
  reden: 'Op deze dag was de wederpartij nog niet om haar visie gevraagd.',
});

/** The first day on which the client was spoken to, at receipt or later. */
const firstContact = (d: Dossier): Datum | null =>
  first(
    geldend(d.verloop).flatMap(({ gebeurtenis: e }) =>
      e.type === 'ContactMade' || (e.type === 'MeldingReceived' && e.direct) ? [e.op] : [],
    ),
  );

/** What can't have happened before something else in the dossier, whatever the order of entry. */
const rules: Partial<Record<Gebeurtenis['type'], readonly Rule[]>> = {
  BehandelwijzeChosen: [
    {
      artikel: '4',
      from: firstContact,
      reden: 'Op deze dag was er nog geen contact geweest met de cliënt.',
    },
  ],
  IntakeHeld: [
    {
      artikel: '5b',
      from: (d) => d.afspraak?.op ?? null,
      reden: 'Op deze dag was de afspraak voor het intakegesprek nog niet bevestigd.',
    },
  ],
  BehandelingDecided: [intake],
  PlanAgreed: [
    intake,
    {
      artikel: '6.1',
      from: (d) => dayOf(d, 'BehandelingDecided'),
      reden: 'Op deze dag was nog niet besloten om de klacht verder te behandelen.',
    },
  ],
  OnderzoekStarted: [
    machtiging,
    plan,
    {
      artikel: '5.4.1a',
      from: (d) => dayOf(d, 'BekendwordingTold'),
      reden: 'Op deze dag wist de cliënt nog niet dat de naam bekend wordt.',
    },
  ],
  HoorWederhoorbriefSent: [machtiging, startbericht],
  RappelSent: [machtiging, letter],
  WederpartijReplied: [letter],
  AfschriftSent: [
    {
      artikel: '8.5',
      from: (d) => first(d.stukken.filter(wachtOpAfschrift).map((s) => s.op)),
      reden: 'Op deze dag was er nog geen brief om een afschrift van te sturen.',
    },
  ],
  StapTaken: [plan, asked('5.4.1c', (e) => e.type === 'StapTaken' && e.stap !== 'informatie')],
  BemiddelingAgreed: [asked('B11', () => true)],
  ConclusieSent: [startbericht],
  WederpartijEindeTold: [
    {
      artikel: '8.6b',
      from: (d) => dayOf(d, 'ConclusieSent'),
      reden: 'Op deze dag was de conclusie van het onderzoek nog niet verstuurd.',
    },
  ],
  DossierClosed: [eindeVerteld],
  DossierTransferred: [eindeVerteld],
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
    const day = from(dossier, event);
    if (day && event.op < day)
      return refuse(artikel, reden, `Kies ${datumVoluit(day)} of een latere dag.`, opheffen ?? null);
  }
  return null;
};
