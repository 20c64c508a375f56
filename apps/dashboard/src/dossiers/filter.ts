import {
  type Codelijst,
  type Datum,
  gronden,
  isDatum,
  labelOfGemeente,
  type Status,
  statussen,
  terreinen,
} from '@meldpunt/core';
import { type DossierFilter, isUuid } from '@meldpunt/store';
import { statusNamen } from '../dossier/status-label.ts';
import type { Optie } from '../form/choices.ts';

/** The filters as they stand in the address: codes only, never anything about a person. */
export type Filterkeuze = Readonly<
  Record<
    'nummer' | 'status' | 'grond' | 'terrein' | 'gemeente' | 'behandelaar' | 'jaar' | 'organisatie',
    string
  >
>;

const names: readonly (keyof Filterkeuze)[] = [
  'nummer',
  'status',
  'grond',
  'terrein',
  'gemeente',
  'behandelaar',
  'jaar',
  'organisatie',
];

/** Reads the filters from an address; what has no form that could be right is left out. */
export const readFilter = (query: (naam: string) => string | undefined): Filterkeuze =>
  Object.fromEntries(
    names.map((naam) => {
      const value = (query(naam) ?? '').trim();
      return [naam, /^[\w-]{1,60}$/.test(value) ? value : ''];
    }),
  ) as Filterkeuze;

const yearDay = (jaar: string, day: string): Datum | undefined => {
  const text = `${jaar}-${day}`;
  return isDatum(text) ? (text as Datum) : undefined;
};

/** The filter for the store. `zelf` is who asks, for "mijn dossiers". */
export const storeFilter = (keuze: Filterkeuze, zelf: string): DossierFilter => {
  const { behandelaar } = keuze;
  const handler = behandelaar === 'mij' ? zelf : behandelaar === 'geen' ? null : behandelaar;
  const van = yearDay(keuze.jaar, '01-01');
  const tot = yearDay(keuze.jaar, '12-31');
  return {
    ...(keuze.nummer && { dossiernummer: keuze.nummer }),
    ...(statussen.includes(keuze.status as Status) && { status: keuze.status }),
    ...(keuze.grond && { grond: keuze.grond }),
    ...(keuze.terrein && { terrein: keuze.terrein }),
    ...(keuze.gemeente && { gemeenteVoorval: keuze.gemeente }),
    ...((handler === null || (handler && isUuid(handler))) && { behandelaarId: handler }),
    ...(isUuid(keuze.organisatie) && { organisatieId: keuze.organisatie }),
    ...(van && tot && { geregistreerdVan: van, geregistreerdTot: tot }),
  };
};

const ofList = (lijst: Codelijst): Optie[] =>
  lijst.codes.map(({ code, label }) => ({ waarde: code, naam: label }));

/** The filters that are chosen from a list. */
export type Keuzefilter = Exclude<keyof Filterkeuze, 'nummer' | 'organisatie'>;

/** What each filter offers. */
export const filterOptions = (
  werkgebied: readonly string[],
  medewerkers: readonly Optie[],
  jaar: number,
): Record<Keuzefilter, Optie[]> => ({
  status: statussen.map((status) => ({ waarde: status, naam: statusNamen[status] })),
  grond: ofList(gronden),
  terrein: ofList(terreinen),
  gemeente: [...werkgebied, 'online', 'onbekend', 'buitenland']
    .map((code) => ({ waarde: code, naam: labelOfGemeente(code) }))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
  behandelaar: [{ waarde: 'mij', naam: 'Ik' }, { waarde: 'geen', naam: 'Nog niemand' }, ...medewerkers],
  jaar: Array.from({ length: 8 }, (_, i) => ({ waarde: String(jaar - i), naam: String(jaar - i) })),
});

/** The address of the list with these filters, on a page. */
export const listAddress = (keuze: Filterkeuze, pagina: number): string => {
  const query = new URLSearchParams();
  for (const naam of names) if (keuze[naam] !== '') query.set(naam, keuze[naam]);
  if (pagina > 1) query.set('pagina', String(pagina));
  return query.size > 0 ? `/dossiers?${query}` : '/dossiers';
};
