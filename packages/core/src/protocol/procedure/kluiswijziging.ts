import type { Gebeurtenis } from '../../dossier/gebeurtenis.ts';
import type { PersoonlijkeWaarde } from '../../persoonsgegevens/split.ts';

/** What a correction or erasure does in the vault: to which field of which act, and what stands there afterwards. */
export type Kluiswijziging = {
  versie: number;
  veld: string;
  /** Null: the value goes. */
  nieuw: string | null;
  /** The old value is kept beside the correction, where no list or form looks. */
  oudBewaren: boolean;
};

/** Where a value is kept that was replaced and not erased. */
export const OUDE_WAARDE = 'oudeWaarde';

/** The change in the vault that these events ask for; null when they ask none. */
export const kluiswijziging = (
  events: readonly Gebeurtenis[],
  persoonlijk: readonly PersoonlijkeWaarde[],
): Kluiswijziging | null => {
  const event = events[0];
  if (event?.type !== 'GegevenCorrected' && event?.type !== 'GegevenErased') return null;
  const dot = event.doel.indexOf('.');
  const place = { versie: Number(event.doel.slice(0, dot)), veld: event.doel.slice(dot + 1) };
  if (event.type === 'GegevenErased') return { ...place, nieuw: null, oudBewaren: false };
  const nieuw = persoonlijk.find(({ veld }) => veld === 'waarde')?.waarde ?? null;
  return { ...place, nieuw, oudBewaren: event.oudeWaarde === 'uit_zicht' };
};

/** The personal values that stand beside the act of correction itself: not the new value, which stands in its own place. */
export const naastWijziging = (
  persoonlijk: readonly PersoonlijkeWaarde[],
  { oudBewaren }: Kluiswijziging,
  oud: PersoonlijkeWaarde,
): PersoonlijkeWaarde[] => [
  ...persoonlijk.filter(({ veld }) => veld !== 'waarde'),
  ...(oudBewaren ? [{ klasse: oud.klasse, veld: OUDE_WAARDE, waarde: oud.waarde }] : []),
];
