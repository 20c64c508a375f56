import { type Datum, daysBetween } from '@meldpunt/core';
import { isFirm, type Naamovereenkomst, organisationAgreement, personAgreement } from './name-agreement.ts';

/** What of a dossier decides whether it and another are about one incident, from two sides. */
export type Kant = {
  melder: readonly string[];
  melderOrganisatie: readonly string[];
  wederpartij: readonly string[];
  voorvalId: string | null;
  voorvaldatum: Datum | null;
  ontvangstdatum: Datum;
  gemeente: string | null;
};

/** Days between two accounts of one incident: people are a day or two wrong. */
export const DAYS_APART = 3;
/** Where the day is known on neither side, or on one: how far apart the reports may be. */
export const REPORTS_APART = 120;

type Gevonden = { hoe: Naamovereenkomst; organisatie: boolean };

/** Whether any name of the one is that of the other; undefined when there is nothing to compare. */
const partyIs = (melder: Kant, wederpartij: Kant): Gevonden | null | undefined => {
  if (wederpartij.wederpartij.length === 0) return undefined;
  if (melder.melder.length === 0 && melder.melderOrganisatie.length === 0) return undefined;
  // Who complains for themselves is not compared with an organisation, of which they may be the owner.
  if (melder.melderOrganisatie.length === 0 && wederpartij.wederpartij.every(isFirm)) return undefined;
  let best: Gevonden | null = null;
  for (const other of wederpartij.wederpartij) {
    for (const naam of melder.melder) {
      const hoe = personAgreement(naam, other);
      if (hoe && best?.hoe !== 'gelijk') best = { hoe, organisatie: false };
    }
    for (const naam of melder.melderOrganisatie) {
      const hoe = organisationAgreement(naam, other);
      if (hoe && best?.hoe !== 'gelijk') best = { hoe, organisatie: true };
    }
  }
  return best;
};

/** What speaks for one incident; null when something speaks against it. */
const incident = (a: Kant, b: Kant): { kenmerken: string[]; zeker: boolean } | null => {
  if (a.voorvalId && a.voorvalId === b.voorvalId) return { kenmerken: ['zelfde_voorval'], zeker: true };
  const kenmerken: string[] = [];
  const apart =
    a.voorvaldatum && b.voorvaldatum ? Math.abs(daysBetween(a.voorvaldatum, b.voorvaldatum)) : null;
  if (apart !== null && apart > DAYS_APART) return null;
  if (apart === null && Math.abs(daysBetween(a.ontvangstdatum, b.ontvangstdatum)) > REPORTS_APART)
    return null;
  // An incident that is known on one side happened before the other side reported it.
  const known = a.voorvaldatum ?? b.voorvaldatum;
  const report = a.voorvaldatum ? b.ontvangstdatum : a.ontvangstdatum;
  if (apart === null && known && daysBetween(report, known) > 0) return null;
  kenmerken.push(apart === null ? 'dag_onbekend' : apart === 0 ? 'zelfde_dag' : 'dag_dichtbij');
  if (a.gemeente && b.gemeente) {
    if (a.gemeente !== b.gemeente) return null;
    kenmerken.push('zelfde_plaats');
  } else kenmerken.push('plaats_onbekend');
  return { kenmerken, zeker: apart === 0 && kenmerken.includes('zelfde_plaats') };
};

/**
 * Whether the melder of each may be the wederpartij of the other, about one incident (3.5): the kinds of agreement that
 * say so, as seen from `a`, or null. Where one side cannot be compared, the other must agree on the incident itself.
 */
export const judgePair = (a: Kant, b: Kant): string[] | null => {
  const about = incident(a, b);
  if (!about) return null;
  const [mine, theirs] = [partyIs(a, b), partyIs(b, a)];
  if (mine === null || theirs === null || (!mine && !theirs)) return null;
  const both = mine && theirs;
  const one = mine ?? theirs;
  if (!both && !(about.zeker && one?.hoe === 'gelijk')) return null;
  const found = [mine, theirs].filter((each) => each !== undefined);
  return [
    ...(mine ? ['melder_is_wederpartij'] : []),
    ...(theirs ? ['wederpartij_is_melder'] : []),
    ...(found.some(({ hoe }) => hoe === 'gelijk') ? ['naam_gelijk'] : []),
    ...(found.some(({ hoe }) => hoe === 'verwant') ? ['naam_verwant'] : []),
    ...(found.some(({ organisatie }) => organisatie) ? ['organisatie'] : []),
    ...about.kenmerken,
  ];
};
