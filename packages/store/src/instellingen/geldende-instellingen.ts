import {
  type Bureaugegevens,
  type Bureauinstellingen,
  type Drempels,
  gebruikEigenWaarden,
  geenEigenWaarden,
  type Instellingsnaam,
  instellingsnamen,
  nietsIngesteld,
  type Protocolinstellingen,
  protocolinstellingenVan,
} from '@meldpunt/core';
import type { Store } from '../connect.ts';
import { readBureauinstellingen, readStandVanInstellingen } from './instelling.ts';

/** What holds where nothing was set on screen: the configuration of the installation. */
export type Standaardinstellingen = {
  instellingen: Protocolinstellingen;
  drempels: Drempels;
  bureau: Bureaugegevens;
  protocolEditie: string;
};

/** What holds now. The objects stay the same ones while what they say is renewed, so they can be handed on. */
export type GeldendeInstellingen = {
  readonly instellingen: Protocolinstellingen;
  readonly bureau: Bureaugegevens;
  readonly drempels: Drempels;
  /** Edition of protocol and code lists, with the number of own values in it. */
  readonly protocolEditie: string;
  /** As they were set on screen; null when they were not. */
  readonly bewaarregels: unknown;
  /** The names of what was set on screen; the rest is configuration. */
  readonly opScherm: readonly Instellingsnaam[];
  /** Reads what was set since the last time; for the start of a request or a run, which may have read `stand` already. */
  vernieuw(stand?: string): Promise<void>;
};

/** An object that says what another one says at the moment it is asked. */
const live = <T extends object>(now: () => T, known: readonly (keyof T & string)[]): T =>
  Object.defineProperties(
    {},
    Object.fromEntries(known.map((key) => [key, { enumerable: true, get: () => now()[key] }])),
  ) as T;

/** The logo is a file of the installation, whatever else was set on screen. */
const bureauNow = (standaard: Bureaugegevens, set: Bureaugegevens | null): Bureaugegevens =>
  set ? { logo: standaard.logo, ...set } : standaard;

const bureauKeys = ['naam', 'contact', 'telefoon', 'email', 'website', 'adres', 'logo'] as const;

/**
 * The settings of an installation: what was set on screen, and otherwise what is configured. Give every part of the
 * program this one, and call `vernieuw` at the start of each request and run.
 */
export const openInstellingen = (
  store: Pick<Store, 'db'>,
  standaard: Standaardinstellingen,
): GeldendeInstellingen => {
  let stand = '';
  let set: Bureauinstellingen = nietsIngesteld;
  let protocol = standaard.instellingen;
  const keys = [
    ...Object.keys(protocolinstellingenVan(protocol, nietsIngesteld)),
  ] as (keyof Protocolinstellingen)[];
  const own = () => Object.values(set.codelijsten ?? geenEigenWaarden).flat().length;
  return {
    instellingen: live(() => protocol, keys),
    bureau: live(() => bureauNow(standaard.bureau, set.bureau), bureauKeys),
    get drempels() {
      return set.drempels ?? standaard.drempels;
    },
    get protocolEditie() {
      return own() > 0 ? `${standaard.protocolEditie}+${own()}` : standaard.protocolEditie;
    },
    get bewaarregels() {
      return set.bewaarregels;
    },
    get opScherm() {
      return instellingsnamen.filter((naam) => stand.split(', ').some((part) => part.startsWith(`${naam} `)));
    },
    vernieuw: async (gelezen) => {
      const now = gelezen ?? (await readStandVanInstellingen(store));
      if (now === stand) return;
      const read = await readBureauinstellingen(store);
      protocol = protocolinstellingenVan(standaard.instellingen, read);
      gebruikEigenWaarden(read.codelijsten ?? geenEigenWaarden);
      set = read;
      stand = now;
    },
  };
};
