/** What an organisation is called after its made-up name, by terrain: prefix, kind and legal form. */
export type Kind = { voor: string; soort: string; vorm: string };

const kind = (soort: string, vorm = '', voor = ''): Kind => ({ voor, soort, vorm });

export const kindsByTerrain: Record<string, readonly Kind[]> = {
  arbeidsmarkt: [
    kind('Techniek', 'B.V.'),
    kind('Logistiek', 'B.V.'),
    kind('Uitzendbureau', 'B.V.'),
    kind('Schoonmaak', 'B.V.'),
    kind('Bouwgroep', 'N.V.'),
    kind('Zorggroep', '', 'Stichting'),
    kind('Administratie', 'V.O.F.'),
    kind('Voedingsmiddelen', 'B.V.'),
  ],
  collectieve_voorzieningen: [
    kind('Ziekenhuis', '', 'Stichting'),
    kind('Thuiszorg', '', 'Stichting'),
    kind('Welzijn', '', 'Stichting'),
    kind('Huisartsenpraktijk', 'B.V.'),
    kind('Streekvervoer', 'B.V.'),
  ],
  commerciele_dienstverlening: [
    kind('Supermarkt', 'B.V.'),
    kind('Mode', 'V.O.F.'),
    kind('Verzekeringen', 'N.V.'),
    kind('Sportschool', 'B.V.'),
    kind('Autoverhuur', 'B.V.'),
    kind('Kapsalon'),
  ],
  horeca_amusement: [
    kind('Café', 'V.O.F.'),
    kind('Restaurant', 'B.V.'),
    kind('Danscafé', 'B.V.'),
    kind('Hotel', 'B.V.'),
  ],
  huisvesting: [
    kind('Wonen', '', 'Stichting'),
    kind('Vastgoed', 'B.V.'),
    kind('Kamerverhuur', 'B.V.'),
    kind('Woonbemiddeling', 'V.O.F.'),
  ],
  onderwijs: [
    kind('College', '', 'Stichting'),
    kind('Basisschool'),
    kind('Lyceum', '', 'Stichting'),
    kind('Kinderopvang', 'B.V.'),
    kind('Hogeschool', '', 'Stichting'),
  ],
  politie_om_vreemdelingendienst: [kind('Beveiliging', 'B.V.'), kind('Handhaving')],
  media_reclame: [kind('Omroep', '', 'Vereniging'), kind('Uitgeverij', 'B.V.'), kind('Platform', 'B.V.')],
  sport_recreatie: [
    kind('Voetbalclub', '', 'Vereniging'),
    kind('Zwembad', 'B.V.'),
    kind('Hockeyclub', '', 'Vereniging'),
    kind('Recreatiepark', 'B.V.'),
  ],
};

/** Terrains with organisations, with their share of the register and how often a melding names one. */
export const organisationTerrains: readonly (readonly [terrein: string, share: number, named: number])[] = [
  ['arbeidsmarkt', 0.36, 0.85],
  ['collectieve_voorzieningen', 0.13, 0.85],
  ['commerciele_dienstverlening', 0.15, 0.85],
  ['onderwijs', 0.12, 0.85],
  ['huisvesting', 0.08, 0.75],
  ['horeca_amusement', 0.06, 0.8],
  ['sport_recreatie', 0.04, 0.7],
  ['media_reclame', 0.04, 0.45],
  ['politie_om_vreemdelingendienst', 0.02, 0.3],
];

const fronts =
  'Linde Riet Zilver Wolken Elzen Berken Meren Heide Wilgen Eiken Zonne Maan Veen Kwelder Schelp Duin Horizon Sterren Nevel Regen'.split(
    ' ',
  );
const backs =
  'horst vink hof kamp stroom dal burg wold borg akker laan zicht veld bron brink haven poort kring weide oord'.split(
    ' ',
  );

export const STEMS = fronts.length * backs.length;

/** The n-th made-up name; all are different below STEMS. Neighbours in number do not look alike. */
export const stem = (n: number): string => {
  const mixed = (n * 171) % STEMS;
  return `${fronts[mixed % fronts.length]}${backs[Math.floor(mixed / fronts.length)]}`;
};
