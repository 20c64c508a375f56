import {
  type Act,
  type Artikel,
  acts,
  artikelen,
  eldersGebouwd,
  nogOntbrekend,
  type Termijnregel,
  termijnregels,
} from '@meldpunt/core';
import { testsPerArticle } from './tests-of.ts';

/** What in the program carries one article. */
export type Artikeldekking = {
  artikel: Artikel;
  zin: string;
  handelingen: readonly Act[];
  /** Acts that a rule of this article can refuse. */
  weigert: readonly Act[];
  termijnen: readonly Termijnregel[];
  elders: string | undefined;
  /** Titles of the tests that name it. */
  toetsen: readonly string[];
  /** What of it is not there yet, when only a part is. */
  ontbreekt: string | undefined;
  gebouwd: boolean;
};

const rules: readonly Termijnregel[] = Object.values(termijnregels);

/** A number as a key of an object comes before any other key, so 3 would stand before 2.1: sorted as a reader counts. */
const inOrder = (Object.entries(artikelen) as [Artikel, string][]).sort(([a], [b]) =>
  a.localeCompare(b, 'nl', { numeric: true }),
);

/** Every article with what carries it, from the catalogue itself. Built: an act, a rule, a term or a pipeline names it. */
export const coverage = (tests = testsPerArticle()): Artikeldekking[] =>
  inOrder.map(([artikel, zin]) => {
    const handelingen = acts.filter((act) => act.artikelen.includes(artikel));
    const weigert = acts.filter((act) => act.refuse.some((guard) => guard.artikel === artikel));
    const termijnen = rules.filter((rule) => rule.artikel === artikel);
    const elders = eldersGebouwd[artikel];
    const gebouwd = handelingen.length + weigert.length + termijnen.length > 0 || elders !== undefined;
    return {
      artikel,
      zin,
      handelingen,
      weigert,
      termijnen,
      elders,
      toetsen: tests.get(artikel) ?? [],
      ontbreekt: nogOntbrekend[artikel],
      gebouwd,
    };
  });
