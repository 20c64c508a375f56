import {
  addDays,
  type Codelijst,
  type Datum,
  gemeenteCodeSchema,
  gronden,
  isDatum,
  kanalen,
  terreinen,
} from '@meldpunt/core';
import { isUuid, type Meldingfilter, type Voorvalrij } from '@meldpunt/store';
import { type Ingevuld, one } from '../form/typed.ts';
import type { Fout } from '../layout/alert.ts';

/** The fields of the search, in the order of the page. */
export const searchFields = [
  'van',
  'tot',
  'gemeente',
  'terrein',
  'grond',
  'kanaal',
  'organisatieId',
  'gekoppeld',
  'woorden',
] as const;

const MOST_TEXT = 200;
const knows = (lijst: Codelijst, code: string): boolean => lijst.codes.some((one) => one.code === code);

/** What a search begins with: the facts of the incident itself. */
export const startOf = ({ datum, gemeente, organisatie_id }: Voorvalrij): Ingevuld => ({
  ...(datum && { van: [addDays(datum as Datum, -1)], tot: [addDays(datum as Datum, 21)] }),
  ...(gemeente && { gemeente: [gemeente] }),
  ...(organisatie_id && { organisatieId: [organisatie_id] }),
});

/** What is wrong with what was typed; nothing when it can be searched. */
export const searchFaults = (typed: Ingevuld): Fout[] => {
  const faults: Fout[] = [];
  const fault = (veld: string, reden: string) => faults.push({ veld, reden });
  const [van, tot] = [one(typed, 'van'), one(typed, 'tot')];
  for (const [veld, day] of [
    ['van', van],
    ['tot', tot],
  ] as const)
    if (day && !isDatum(day)) fault(veld, 'Vul een dag in, zoals 01-03-2026, of laat dit leeg.');
  if (isDatum(van) && isDatum(tot) && van > tot) fault('tot', 'Deze dag ligt vóór de eerste dag.');
  const gemeente = one(typed, 'gemeente');
  if (gemeente && !gemeenteCodeSchema.voorval.safeParse(gemeente).success)
    fault('gemeente', 'Kies een gemeente uit de lijst.');
  for (const [veld, lijst] of [
    ['terrein', terreinen],
    ['grond', gronden],
    ['kanaal', kanalen],
  ] as const) {
    const code = one(typed, veld);
    if (code && !knows(lijst, code)) fault(veld, 'Kies iets uit de lijst.');
  }
  if (one(typed, 'organisatieId') && !isUuid(one(typed, 'organisatieId')))
    fault('organisatieId', 'Kies een organisatie uit de lijst.');
  if (one(typed, 'woorden').length > MOST_TEXT) fault('woorden', `Gebruik ten hoogste ${MOST_TEXT} tekens.`);
  return faults;
};

/** The filter for the store, of what was judged to be right. */
export const searchFilter = (typed: Ingevuld): Meldingfilter => {
  const [van, tot] = [one(typed, 'van'), one(typed, 'tot')];
  const coded = Object.fromEntries(
    (['gemeente', 'terrein', 'grond', 'kanaal', 'organisatieId'] as const)
      .map((naam) => [naam, one(typed, naam)] as const)
      .filter(([, value]) => value !== ''),
  );
  return {
    ...coded,
    ...(isDatum(van) && { van }),
    ...(isDatum(tot) && { tot }),
    ...(one(typed, 'gekoppeld') !== 'ook' && { voorvalId: null }),
  };
};
