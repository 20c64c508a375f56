/** Words that say nothing of what happened, and those that every melding has. */
const plain = new Set(
  (
    'aan alle allemaal alleen alles altijd anders andere anderen antwoord bijvoorbeeld daar daarbij daarna daarom dacht deze dezelfde diens ' +
    'discriminatie discriminerend doen door echt eens eerst eigenlijk elke enige erop even gaan gaat gebeurde gebeurd geen gehad gekregen ' +
    'gemeld gewoon gezegd ging graag haar hadden heb hebben heeft helemaal hier hierbij hierdoor hoe iedereen iemand iets ineens ' +
    'jaar jullie kan konden kreeg kunnen maar maken meer meerdere meld melden melding mensen met mijn mijzelf misschien moest moeten mogen naar ' +
    'niemand niet niets nooit nog onder onze ook over persoon steeds terwijl toch toen tegen uw uit vaak vanaf vanwege vele veel vind voel voelde ' +
    'voor vooral waar waarom waarbij wanneer want was waren weer weet welke werd werden wie wij wilde willen worden wordt zeer zegt zei zeggen ' +
    'zelf zich zien zijn zoals zonder zou zouden daarvoor omdat mij ons hun hen deed gedaan komt kwam komen wil mag moet heel tijdens'
  ).split(' '),
);

const SHORTEST = 4;

/** The words of a story that say something of what happened, each once: no marks, no capitals, no words that all have. */
export const kenmerkendeWoorden = (verhaal: string): Set<string> =>
  new Set(
    verhaal
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= SHORTEST && !plain.has(word) && !/^\d+$/.test(word)),
  );

/** How much a word says: in how few of the stories it is. */
export type Woordgewicht = (woord: string) => number;

/** Weighs words by these stories: one that nearly all of them have weighs nothing, a rare one much. */
export const woordgewicht = (verhalen: readonly ReadonlySet<string>[]): Woordgewicht => {
  const counts = new Map<string, number>();
  for (const words of verhalen) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = verhalen.length + 1;
  return (word) => Math.log(all / ((counts.get(word) ?? 0) + 1)) / Math.log(all);
};

/** The words that two stories share, those that say most first, and how alike that makes them (0 to 1). */
export const woordovereenkomst = (
  een: ReadonlySet<string>,
  ander: ReadonlySet<string>,
  gewicht: Woordgewicht,
): { deel: number; gedeeld: string[] } => {
  const weigh = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + gewicht(word), 0);
  const gedeeld = [...een].filter((word) => ander.has(word) && gewicht(word) > 0);
  const least = Math.min(weigh(een), weigh(ander));
  const deel = least > 0 ? Math.min(1, weigh(gedeeld) / least) : 0;
  return { deel, gedeeld: gedeeld.sort((a, b) => gewicht(b) - gewicht(a) || (a < b ? -1 : 1)) };
};
