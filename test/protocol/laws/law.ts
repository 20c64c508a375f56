import type { Actor, Artikel, Datum, Gebeurtenis, GebeurtenisType } from '@meldpunt/core';

/** An event as it was recorded, with everything a judge could ask: by whom, when, and what was typed. */
export type Entry = {
  versie: number;
  gebeurtenis: Gebeurtenis;
  handeling: string;
  actor: Actor;
  /** The day on which it was entered. */
  vandaag: Datum;
  invoer: Record<string, unknown>;
  /** Version of the first event of the same act. */
  eerste: number;
  /** The fields of which the words went to the vault with this act. */
  velden: readonly string[];
};

export type Of<T extends GebeurtenisType> = Extract<Gebeurtenis, { type: T }>;

/**
 * A law of the protocol over the journal alone, written from the article and sharing nothing with the rules of the
 * catalogue. `breaks` says whether an event breaks it, given what stood before; `spoil` makes a journal that breaks it
 * from one that does not, to show that the law can fail.
 */
export type Law = {
  artikel: Artikel;
  wet: string;
  on: readonly GebeurtenisType[];
  // biome-ignore lint/suspicious/noExplicitAny: each law names the events it is about
  breaks: (before: History, event: any, entry: Entry) => boolean;
  spoil: (journaal: Entry[]) => Entry[];
};

/** What had happened and stood, at one point of a journal: withdrawn acts did not happen. */
export class History {
  readonly entries: readonly Entry[];

  constructor(journaal: readonly Entry[]) {
    const gone = new Set(
      journaal.flatMap(({ gebeurtenis: e }) => (e.type === 'HandelingWithdrawn' ? e.versies : [])),
    );
    this.entries = journaal.filter(
      ({ versie, gebeurtenis }) => gebeurtenis.type !== 'HandelingWithdrawn' && !gone.has(versie),
    );
  }

  all<T extends GebeurtenisType>(type: T): Of<T>[] {
    return this.entries.flatMap(({ gebeurtenis }) =>
      gebeurtenis.type === type ? [gebeurtenis as Of<T>] : [],
    );
  }
  last<T extends GebeurtenisType>(type: T): Of<T> | undefined {
    return this.entries.findLast(({ gebeurtenis }) => gebeurtenis.type === type)?.gebeurtenis as
      | Of<T>
      | undefined;
  }
  has(...types: GebeurtenisType[]): boolean {
    return this.entries.some(({ gebeurtenis }) => types.includes(gebeurtenis.type));
  }
  /** The place of the last of these events; -1 when there is none. */
  at(...types: GebeurtenisType[]): number {
    return this.entries.findLastIndex(({ gebeurtenis }) => types.includes(gebeurtenis.type));
  }
  /** What happened since the last event of a kind (that one left out); everything when there was none. */
  since(...types: GebeurtenisType[]): History {
    return new History(this.entries.slice(this.at(...types) + 1));
  }
  /** The first day on which one of these events happened. */
  firstDay(...types: GebeurtenisType[]): string | undefined {
    return this.entries
      .filter(({ gebeurtenis }) => types.includes(gebeurtenis.type))
      .map(({ gebeurtenis }) => gebeurtenis.op as string)
      .toSorted()[0];
  }

  get melding() {
    return this.last('MeldingReceived');
  }
  get anonimiteit(): string {
    return this.last('AnonimiteitChanged')?.anonimiteit ?? this.melding?.anonimiteit ?? 'geen';
  }
  get behandelwijze(): string | undefined {
    return this.last('BehandelwijzeChosen')?.behandelwijze;
  }
  /** Asked and not yet answered. */
  pending(soort: string): boolean {
    return this.answerTo(soort) === 'open';
  }
  /** The last decision on a question; `open` while it waits; undefined when it was never asked. */
  answerTo(soort: string): string | undefined {
    let answer: string | undefined;
    for (const { gebeurtenis: e } of this.entries) {
      if (e.type === 'Voorgelegd' && e.soort === soort) answer = 'open';
      if (e.type === 'VoorleggingDecided' && e.soort === soort) answer = e.beslissing;
    }
    return answer;
  }
  /** The bureau acts in its own name by a decision of the directeur (4.3, B10). */
  get own(): boolean {
    return this.behandelwijze === 'eigen_actie' && this.answerTo('eigen_actie') === 'akkoord';
  }
  /** Authorisations that stand on a day, for whom. */
  machtigingen(voor: string, op: string): string[] {
    const revoked = this.all('MachtigingRevoked').map((e) => e.machtigingId);
    return this.all('MachtigingGiven')
      .filter((e) => e.omvang.includes(voor) && e.op <= op && !revoked.includes(e.machtigingId))
      .map((e) => e.machtigingId);
  }
  get closed(): boolean {
    const ends = this.at(
      'DossierClosed',
      'DossierTransferred',
      'DossierTakenOver',
      'DossierMerged',
      'RegistratieVoided',
    );
    return ends > -1 && this.at('DossierReopened') < ends;
  }
  /** Members of staff with an interest. */
  get belangen(): string[] {
    return this.all('BelangDeclared').map((e) => e.medewerkerId);
  }
  get relatie(): string | undefined {
    return this.registratie?.relatie;
  }
  /** In which role the reporter reports, as far as it is known by then. */
  get rolMelder(): string {
    return (
      this.all('RegistratieAmended').findLast((e) => e.rolMelder)?.rolMelder ?? this.melding?.rolMelder ?? ''
    );
  }
  get registratie() {
    return this.last('RegistratieAmended') ?? this.melding;
  }
  get behandelaar(): string | undefined {
    return this.entries
      .flatMap(({ gebeurtenis: e }) =>
        e.type === 'BehandelaarAssigned' || e.type === 'PlanAgreed' ? [e.behandelaarId] : [],
      )
      .at(-1);
  }
}

/** Every law that a journal breaks, by its place in the list, with the event that broke it. */
export const violations = (laws: readonly Law[], journaal: readonly Entry[]): { law: Law; entry: Entry }[] =>
  journaal.flatMap((entry, i) => brokenBy(laws, journaal.slice(0, i), entry).map((law) => ({ law, entry })));

/** The laws that one more event breaks. */
export const brokenBy = (laws: readonly Law[], before: readonly Entry[], entry: Entry): Law[] => {
  const history = new History(before);
  return laws.filter(
    (law) => law.on.includes(entry.gebeurtenis.type) && law.breaks(history, entry.gebeurtenis, entry),
  );
};

/** A journal without events of these kinds. */
export const without =
  (...types: GebeurtenisType[]) =>
  (journaal: Entry[]): Entry[] =>
    journaal.filter(({ gebeurtenis }) => !types.includes(gebeurtenis.type));

/** A journal in which events of one kind say something else. */
export const changed =
  <T extends GebeurtenisType>(type: T, change: Partial<Of<T>> | ((event: Of<T>) => Partial<Of<T>>)) =>
  (journaal: Entry[]): Entry[] =>
    journaal.map((entry) =>
      entry.gebeurtenis.type === type
        ? {
            ...entry,
            gebeurtenis: {
              ...entry.gebeurtenis,
              ...(typeof change === 'function' ? change(entry.gebeurtenis as Of<T>) : change),
            } as Gebeurtenis,
          }
        : entry,
    );

/** A journal in which something else was typed for events of one kind. */
export const typed =
  (type: GebeurtenisType, invoer: Record<string, unknown>) =>
  (journaal: Entry[]): Entry[] =>
    journaal.map((entry) =>
      entry.gebeurtenis.type === type ? { ...entry, invoer: { ...entry.invoer, ...invoer } } : entry,
    );

/** A journal in which something more happened just before the first event of a kind. */
export const inserted =
  (before: GebeurtenisType, event: (next: Entry) => Gebeurtenis) =>
  (journaal: Entry[]): Entry[] => {
    const i = journaal.findIndex(({ gebeurtenis }) => gebeurtenis.type === before);
    const next = journaal[i];
    if (!next) return journaal;
    return [...journaal.slice(0, i), { ...next, versie: 0, gebeurtenis: event(next) }, ...journaal.slice(i)];
  };

/** A journal in which an event of a kind happens once more, at the end. */
export const repeated =
  (type: GebeurtenisType) =>
  (journaal: Entry[]): Entry[] => {
    const one = journaal.find(({ gebeurtenis }) => gebeurtenis.type === type);
    const last = journaal.at(-1);
    return one && last
      ? [
          ...journaal,
          {
            ...one,
            versie: last.versie + 1,
            vandaag: last.vandaag,
            gebeurtenis: { ...one.gebeurtenis, op: last.vandaag },
          },
        ]
      : journaal;
  };

/** A journal in which events of a kind were recorded by somebody else. */
export const doneBy =
  (type: GebeurtenisType, actor: Partial<Actor>) =>
  (journaal: Entry[]): Entry[] =>
    journaal.map((entry) =>
      entry.gebeurtenis.type === type ? { ...entry, actor: { ...entry.actor, ...actor } } : entry,
    );
