import type { Act, Actor, Datum, Dossier } from '@meldpunt/core';
import type { Ingevuld } from '../form/typed.ts';

/** Who fills the form in. */
type Zelf = Pick<Actor, 'medewerkerId' | 'rol'>;

type Waarden = Record<string, string | number | readonly string[] | boolean | undefined>;

const asTyped = (value: string | number | readonly string[] | boolean): readonly string[] => {
  if (typeof value === 'boolean') return [value ? 'ja' : 'nee'];
  return typeof value === 'object' ? value : [String(value)];
};

/** What is known already, by act: the registration as it stands, the usual way of calling back, who handles the case. */
const known: Readonly<Record<string, (dossier: Dossier, zelf: Zelf) => Waarden>> = {
  amendRegistratie: ({ melding }) => ({
    rolMelder: melding?.rolMelder === 'onbekend' ? undefined : melding?.rolMelder,
    gronden: melding?.gronden,
    terrein: melding?.terrein,
    aard: melding?.aard,
    gemeenteWoon: melding?.gemeenteWoon,
    gemeenteVoorval: melding?.gemeenteVoorval,
    aantalSlachtoffers: melding?.aantalSlachtoffers,
    voorvaldatum: melding?.voorvaldatum,
    relatie: melding?.relatie,
    organisatieId: melding?.organisatieId,
  }),
  // A case worker who assigns what nobody handles mostly takes it on; who leads assigns it to somebody else.
  assignBehandelaar: ({ behandelaarId }, { medewerkerId, rol }) => ({
    behandelaarId:
      behandelaarId === null && rol === 'klachtbehandelaar' ? (medewerkerId ?? undefined) : undefined,
  }),
  contactClient: ({ melding }) => ({
    wijze: 'telefoon',
    metSlachtoffer: melding?.rolMelder === 'slachtoffer' ? true : undefined,
  }),
  agreePlan: ({ behandelaarId, leeftijdsklasse }) => ({
    behandelaarId: behandelaarId ?? undefined,
    leeftijdsklasse: leeftijdsklasse ?? undefined,
  }),
  recordMachtiging: ({ leeftijdsklasse }) => ({ leeftijdsklasse: leeftijdsklasse ?? undefined }),
};

/** What a form begins with: today where the act asks on which day it was done, and what the dossier knows already. */
export const prefill = (act: Act, dossier: Dossier | null, vandaag: Datum, zelf: Zelf): Ingevuld => {
  const rule = Object.hasOwn(known, act.name) ? known[act.name] : undefined;
  const values: Waarden = {
    ...(Object.hasOwn(act.input.shape, 'op') && { op: vandaag }),
    ...(dossier && rule?.(dossier, zelf)),
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([naam, value]) => (value === undefined ? [] : [[naam, asTyped(value)]])),
  );
};
