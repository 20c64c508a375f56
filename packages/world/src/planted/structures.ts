import { addDays, type Datum } from '@meldpunt/core';

/** A melding that is put in on purpose: who, about which organisation, and what of it is fixed. */
export type Planted = {
  day: Datum;
  structuur: string;
  melder: number;
  /** Index of the organisation in the register. */
  organisatie?: number;
  gronden?: string[];
  terrein?: string;
  gemeente?: string;
  voorval?: 'campagne';
};

/** What was planted, and whether a rule for organisations or cells has to find it. */
export type Structuur = {
  structuur: string;
  soort: 'organisatie' | 'cel';
  moetOpvallen: boolean;
  organisatie?: number;
  cel?: { grond: string; terrein: string; gemeente: string };
};

/** Organisations that only planted meldingen are about: the first of the register. */
export const plantedOrganisations = [
  { structuur: 'werkgever met veel melders', terrein: 'arbeidsmarkt' },
  { structuur: 'verhuurder met veel melders', terrein: 'huisvesting' },
  { structuur: 'school met veel melders', terrein: 'onderwijs' },
  { structuur: 'één melder die tien keer meldt', terrein: 'commerciele_dienstverlening' },
  { structuur: 'campagne in één week', terrein: 'media_reclame' },
  { structuur: 'drie melders die vaker melden', terrein: 'horeca_amusement' },
] as const;

/** Below this many meldingen planted structures would be most of the register. */
export const LEAST_TO_PLANT = 500;

const structural = [
  [318, 231, 150, 88, 26],
  [340, 262, 205, 141, 79, 33],
  [301, 288, 243, 196, 160, 121, 93, 47, 20],
];
const burst = { grond: 'handicap_chronische_ziekte', terrein: 'onderwijs', gemeente: 'GM1895' };
const campaignGrounds = [
  'ras',
  'godsdienst',
  'geslacht',
  'leeftijd',
  'seksuele_gerichtheid',
  'nationaliteit',
];
const campaignPlaces = ['GM0014', 'online', 'GM0106', 'GM1969'];

/** Signals that must be found in the last twelve months, and what looks like one but must not be. */
export const plantStructures = (to: Datum): { planted: Planted[]; structuren: Structuur[] } => {
  let melder = 0;
  const before = (days: number) => addDays(to, -days);
  const about = (organisatie: number) => {
    const { structuur, terrein } = plantedOrganisations[organisatie] as (typeof plantedOrganisations)[number];
    return { structuur, organisatie, terrein };
  };
  const planted: Planted[] = structural.flatMap((days, organisatie) =>
    days.map((n) => ({ day: before(n), melder: melder++, ...about(organisatie) })),
  );
  const one = melder++;
  for (let k = 0; k < 10; k++) planted.push({ day: before(310 - 31 * k), melder: one, ...about(3) });
  const week = campaignWeek(to);
  for (let k = 0; k < 12; k++)
    planted.push({
      day: addDays(week, k % 7),
      melder: melder++,
      ...about(4),
      gronden: [campaignGrounds[k % 6] as string],
      gemeente: campaignPlaces[(k + (k >= 6 ? 1 : 0)) % 4] as string,
      voorval: 'campagne',
    });
  const three = [melder++, melder++, melder++];
  for (let k = 0; k < 6; k++)
    planted.push({ day: before(290 - 45 * k), melder: three[k % 3] as number, ...about(5) });
  for (const n of [152, 137, 120, 99, 84, 66, 41, 28, 12])
    planted.push({
      day: before(n),
      structuur: 'uitbarsting in één gemeente',
      melder: melder++,
      gronden: [burst.grond],
      terrein: burst.terrein,
      gemeente: burst.gemeente,
    });
  return {
    planted,
    structuren: [
      ...plantedOrganisations.map(({ structuur }, organisatie) => ({
        structuur,
        soort: 'organisatie' as const,
        moetOpvallen: organisatie < structural.length,
        organisatie,
      })),
      { structuur: 'uitbarsting in één gemeente', soort: 'cel', moetOpvallen: true, cel: burst },
    ],
  };
};

/** A week within one calendar month, about four months before the end. */
const campaignWeek = (to: Datum): Datum => `${addDays(to, -120).slice(0, 7)}-08` as Datum;
