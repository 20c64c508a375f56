import type { Datum } from '../time/datum.ts';
import { aard } from './aard.ts';
import { type Code, type StatutaireLijst, vulAan } from './codelijst.ts';
import { gronden } from './gronden.ts';
import { terreinen } from './terreinen.ts';

/** The lists to which a bureau can add finer values of its own, each counted as a statutory value. */
export const aanvulbareLijsten: Readonly<Record<'gronden' | 'terreinen' | 'aard', StatutaireLijst>> = {
  gronden,
  terreinen,
  aard,
};

/** The name of a list that can be added to. */
export type AanvulbareLijst = keyof typeof aanvulbareLijsten;

/** A finer value of the bureau's own. Once made it is never taken away: it can only end. */
export type EigenWaarde = { code: string; label: string; statutair: string; van: Datum; tot: Datum | null };
export type EigenWaarden = Readonly<Record<AanvulbareLijst, readonly EigenWaarde[]>>;

/** None yet. */
export const geenEigenWaarden: EigenWaarden = { gronden: [], terreinen: [], aard: [] };

const asCode = (lijst: StatutaireLijst, { code, label, statutair, van, tot }: EigenWaarde): Code => ({
  code,
  label,
  statutair,
  van,
  ...(tot && { tot }),
  ...(lijst.codes.some((one) => one.code === statutair && one.nietWettelijk) && { nietWettelijk: true }),
});

/**
 * Puts the bureau's own values into the lists of this process, each after the values it counts with. An installation is
 * one bureau and values are never taken away, so a list that grows while something is being done harms nothing.
 */
export const gebruikEigenWaarden = (waarden: EigenWaarden): void => {
  for (const [naam, lijst] of Object.entries(aanvulbareLijsten))
    vulAan(
      lijst,
      waarden[naam as AanvulbareLijst].map((waarde) => asCode(lijst, waarde)),
    );
};

/** `eigen_` and the letters of the label: no value that is shipped later can have the same code. */
export const codeVoor = (label: string): string =>
  [
    'eigen',
    ...label
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^a-z]/)
      .filter(Boolean),
  ]
    .join('_')
    .slice(0, 60)
    .replace(/_$/, '');

const faultOf = (lijst: StatutaireLijst, naam: AanvulbareLijst, waarden: EigenWaarden): string | null => {
  const own = waarden[naam];
  const shipped = lijst.codes.filter(({ code }) => !code.startsWith('eigen_'));
  const labels = [...shipped, ...own].map(({ label }) => label.toLowerCase());
  if (new Set(labels).size !== labels.length) return 'Deze naam staat al in de lijst.';
  if (new Set(own.map(({ code }) => code)).size !== own.length)
    return 'Deze naam lijkt te veel op een andere.';
  if (own.some(({ code }) => !/^eigen(_[a-z]+)+$/.test(code))) return 'Gebruik letters in de naam.';
  if (own.some(({ statutair }) => !lijst.statutaireVolgorde.includes(statutair)))
    return 'Kies een wettelijke waarde uit de lijst.';
  return own.some(({ van, tot }) => tot !== null && tot < van) ? 'Het einde ligt vóór het begin.' : null;
};

/**
 * Why these own values can't follow the ones before, in Dutch; null when they can. Values are added, renamed and ended;
 * none is taken away, and none comes to count as something else.
 */
export const weigerEigenWaarden = (oud: EigenWaarden, nieuw: EigenWaarden): string | null => {
  for (const naam of Object.keys(aanvulbareLijsten) as AanvulbareLijst[]) {
    for (const before of oud[naam]) {
      const now = nieuw[naam].find(({ code }) => code === before.code);
      if (!now) return 'Een waarde kan niet weg: dossiers gebruiken haar. U kunt haar beëindigen.';
      if (now.statutair !== before.statutair || now.van !== before.van)
        return 'Een waarde blijft tellen als dezelfde wettelijke waarde.';
    }
    const fault = faultOf(aanvulbareLijsten[naam], naam, nieuw);
    if (fault) return fault;
  }
  return null;
};
