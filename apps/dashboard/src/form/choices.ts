import { type Datum, geldigOp, gemeenten, isGeldigOp, labelOfGemeente, type Veld } from '@meldpunt/core';

/** One thing to choose. */
export type Optie = {
  waarde: string;
  naam: string;
  /** The access key that chooses it. */
  toets?: string | undefined;
};
/** Options with a heading above them; none when the heading is empty. */
export type Optiegroep = { kop: string; opties: readonly Optie[] };

/** What can be chosen where a field refers to something that has a row of its own. */
export type Keuzelijsten = {
  medewerker: readonly Optie[];
  organisatie: readonly Optie[];
  voorval: readonly Optie[];
  werkgebied: readonly string[];
  elders: readonly string[];
};

const option = (code: string): Optie => ({ waarde: code, naam: labelOfGemeente(code) });
const byName = (a: Optie, b: Optie): number => a.naam.localeCompare(b.naam, 'nl');

const municipalities = (lijsten: Keuzelijsten, vandaag: Datum, special: readonly string[]): Optiegroep[] => {
  const former = gemeenten.codes.filter((gemeente) => !isGeldigOp(gemeente, vandaag));
  return [
    { kop: 'Werkgebied', opties: lijsten.werkgebied.map(option).sort(byName) },
    { kop: 'Anders', opties: special.map(option) },
    { kop: 'Andere gemeenten', opties: lijsten.elders.map(option).sort(byName) },
    { kop: 'Vroegere gemeenten', opties: former.map(({ code }) => option(code)).sort(byName) },
  ].filter(({ opties }) => opties.length > 0);
};

/** What can be chosen in a field on this day. `chosen` stays on offer, also when it no longer is. */
export const optionsOf = (
  veld: Veld,
  lijsten: Keuzelijsten,
  vandaag: Datum,
  chosen: readonly string[] = [],
): Optiegroep[] => {
  if (veld.verwijst === 'gemeente_woon') return municipalities(lijsten, vandaag, ['onbekend', 'buitenland']);
  if (veld.verwijst === 'gemeente_voorval')
    return municipalities(lijsten, vandaag, ['online', 'onbekend', 'buitenland']);
  // Only the system names another dossier (3.5); nobody picks one from a list.
  if (veld.verwijst === 'dossier')
    return [{ kop: '', opties: chosen.map((waarde) => ({ waarde, naam: 'een ander dossier' })) }];
  // These are chosen on a page of their own, beside what they are about.
  if (veld.verwijst === 'document' || veld.verwijst === 'kluisplek')
    return [{ kop: '', opties: chosen.map((waarde) => ({ waarde, naam: 'wat u hebt gekozen' })) }];
  if (veld.verwijst) return [{ kop: '', opties: lijsten[veld.verwijst] }];
  const lijst = veld.lijst;
  if (!lijst) return [];
  const now = new Set(geldigOp(lijst, vandaag).map(({ code }) => code));
  const codes = lijst.codes.filter(({ code }) => now.has(code) || chosen.includes(code));
  return [{ kop: '', opties: codes.map(({ code, label }) => ({ waarde: code, naam: label })) }];
};
