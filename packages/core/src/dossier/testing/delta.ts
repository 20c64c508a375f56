import { datum } from '../../time/datum.ts';
import { type Dossier, leegDossier } from '../dossier.ts';
import { evolve, foldJournaal } from '../evolve.ts';
import type { Gebeurtenis } from '../gebeurtenis.ts';

/** A melding that came in by telephone, with all that can be known of it. */
export const received = {
  type: 'MeldingReceived',
  op: datum('2026-03-02'),
  ontvangenOp: '2026-03-02T09:15:00Z',
  registratiedatum: datum('2026-03-03'),
  kanaal: 'telefoon',
  rolMelder: 'slachtoffer',
  anonimiteit: 'geen',
  spoedeisend: false,
  direct: false,
  melderRef: 'ref-1',
  gronden: ['ras'],
  terrein: 'arbeidsmarkt',
  aard: 'geweld',
  gemeenteWoon: 'GM0014',
  gemeenteVoorval: 'GM0047',
  aantalSlachtoffers: 2,
  voorvaldatum: datum('2026-03-01'),
  relatie: 'werkgever',
  organisatieId: 'org-1',
} as const satisfies Omit<Extract<Gebeurtenis, { type: 'MeldingReceived' }>, 'gronden'> & {
  gronden: readonly string[];
};

/** The melding as it was received, with something else in it. */
export const melding = (over: object = {}): Gebeurtenis => ({ ...received, ...over }) as never;

/** The dossier after these events, numbered from one. */
export const after = (...events: Gebeurtenis[]): Dossier =>
  foldJournaal(events.map((gebeurtenis, i) => ({ versie: i + 1, gebeurtenis })));

/** The version that `delta` gives its event. */
export const VERSIE = 9;

/** All that one more event changes, beside the course and the version of the dossier. */
export const delta = (
  before: Dossier,
  gebeurtenis: Gebeurtenis,
  medewerkerId: string | null = null,
): Partial<Dossier> => {
  const { verloop: _, versie: __, ...now } = evolve(before, { versie: VERSIE, gebeurtenis, medewerkerId });
  const same = (key: string, value: unknown) => {
    const old = before[key as keyof Dossier];
    return value === old || JSON.stringify(value) === JSON.stringify(old);
  };
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => !same(key, value)));
};

/** What is changed in an empty dossier. */
export const first = (gebeurtenis: Gebeurtenis): Partial<Dossier> => delta(leegDossier, gebeurtenis);
