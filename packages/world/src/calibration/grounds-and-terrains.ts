/**
 * Shares of statutory grounds (the first one of each melding) and terrains. Herkomst 44-49 %, then handicap, then geslacht, and
 * arbeidsmarkt about 27 % are published; the others are chosen so that they add up.
 */
export const groundShares: readonly (readonly [string, number])[] = [
  ['ras', 0.44],
  ['handicap_chronische_ziekte', 0.15],
  ['geslacht', 0.12],
  ['leeftijd', 0.06],
  ['seksuele_gerichtheid', 0.055],
  ['godsdienst', 0.055],
  ['nationaliteit', 0.03],
  ['overig', 0.03],
  ['antisemitisme', 0.017],
  ['onbekend', 0.015],
  ['politieke_gezindheid', 0.008],
  ['levensovertuiging', 0.006],
  ['burgerlijke_staat', 0.005],
  ['arbeidscontract', 0.005],
  ['arbeidsduur', 0.004],
];

export const terrainShares: readonly (readonly [string, number])[] = [
  ['arbeidsmarkt', 0.27],
  ['buurt_wijk', 0.12],
  ['collectieve_voorzieningen', 0.1],
  ['commerciele_dienstverlening', 0.09],
  ['onderwijs', 0.075],
  ['openbare_ruimte', 0.07],
  ['media_reclame', 0.06],
  ['huisvesting', 0.05],
  ['horeca_amusement', 0.04],
  ['politie_om_vreemdelingendienst', 0.04],
  ['publieke_politieke_opinie', 0.025],
  ['sport_recreatie', 0.02],
  ['overig', 0.015],
  ['privesfeer', 0.015],
  ['onbekend', 0.01],
];

/** How many times more often a ground goes with a terrain than chance has it. */
const affinities: Record<string, Record<string, number>> = {
  handicap_chronische_ziekte: {
    collectieve_voorzieningen: 2.5,
    commerciele_dienstverlening: 1.8,
    buurt_wijk: 0.3,
  },
  geslacht: { arbeidsmarkt: 1.8, openbare_ruimte: 1.3, buurt_wijk: 0.4 },
  leeftijd: { arbeidsmarkt: 2.4, commerciele_dienstverlening: 1.5, openbare_ruimte: 0.2 },
  arbeidsduur: { arbeidsmarkt: 30 },
  arbeidscontract: { arbeidsmarkt: 30 },
  seksuele_gerichtheid: { buurt_wijk: 2, openbare_ruimte: 2.5 },
  ras: { arbeidsmarkt: 1.1, buurt_wijk: 1.5, politie_om_vreemdelingendienst: 1.6 },
  antisemitisme: { media_reclame: 3, openbare_ruimte: 2 },
  godsdienst: { arbeidsmarkt: 1.4, onderwijs: 1.6 },
};

/** Terrain given ground, with both sets of shares kept: the affinities are fitted to the margins in turn. */
export const terrainsByGround: ReadonlyMap<string, readonly (readonly [string, number])[]> = fitted();

function fitted(): Map<string, (readonly [string, number])[]> {
  const cells = groundShares.map(([ground, g]) =>
    terrainShares.map(([terrain, t]) => g * t * (affinities[ground]?.[terrain] ?? 1)),
  );
  for (let round = 0; round < 50; round++) {
    for (const [i, row] of cells.entries()) {
      const scale = (groundShares[i]?.[1] ?? 0) / row.reduce((a, b) => a + b, 0);
      for (const j of row.keys()) row[j] = (row[j] ?? 0) * scale;
    }
    for (const [j, [, share]] of terrainShares.entries()) {
      const scale = share / cells.reduce((sum, row) => sum + (row[j] ?? 0), 0);
      for (const row of cells) row[j] = (row[j] ?? 0) * scale;
    }
  }
  return new Map(
    groundShares.map(([ground], i) => [
      ground,
      terrainShares.map(([terrain], j) => [terrain, cells[i]?.[j] ?? 0] as const),
    ]),
  );
}

/** Share of meldingen with more than one ground. */
export const SEVERAL_GROUNDS = 0.08;

/** Nature of the incident by terrain; elsewhere as in `anders`. */
export const natureShares: Record<string, readonly (readonly [string, number])[]> = {
  arbeidsmarkt: [
    ['omstreden_behandeling', 0.74],
    ['vijandige_bejegening', 0.2],
    ['bedreiging', 0.02],
    ['overig', 0.02],
    ['onbekend', 0.02],
  ],
  buurt_wijk: [
    ['vijandige_bejegening', 0.66],
    ['bedreiging', 0.13],
    ['geweld', 0.09],
    ['omstreden_behandeling', 0.08],
    ['overig', 0.04],
  ],
  openbare_ruimte: [
    ['vijandige_bejegening', 0.7],
    ['geweld', 0.1],
    ['bedreiging', 0.1],
    ['omstreden_behandeling', 0.06],
    ['overig', 0.04],
  ],
  anders: [
    ['omstreden_behandeling', 0.62],
    ['vijandige_bejegening', 0.29],
    ['bedreiging', 0.03],
    ['geweld', 0.02],
    ['overig', 0.02],
    ['onbekend', 0.02],
  ],
};
