/** How meldingen come in; no figures are published, so all of these are chosen. */
export const channelShares: readonly (readonly [string, number])[] = [
  ['webformulier', 0.42],
  ['telefoon', 0.21],
  ['email', 0.18],
  ['persoonlijk', 0.09],
  ['antwoordapparaat', 0.06],
  ['brief', 0.04],
];

/** On a day off nobody is at the desk and no post comes. */
export const dayOffChannelShares: readonly (readonly [string, number])[] = [
  ['webformulier', 0.68],
  ['email', 0.25],
  ['antwoordapparaat', 0.07],
];

export const roleShares: readonly (readonly [string, number])[] = [
  ['slachtoffer', 0.76],
  ['getuige', 0.13],
  ['intermediair', 0.08],
  ['wettelijk_vertegenwoordiger', 0.03],
];

export const anonymityShares: readonly (readonly [string, number])[] = [
  ['geen', 0.82],
  ['jegens_derden', 0.09],
  ['geheel', 0.09],
];

export const relationsByTerrain: Record<string, string> = {
  arbeidsmarkt: 'werkgever',
  buurt_wijk: 'buur',
  huisvesting: 'verhuurder',
  onderwijs: 'school',
  commerciele_dienstverlening: 'dienstverlener',
  horeca_amusement: 'dienstverlener',
  collectieve_voorzieningen: 'overheid',
  politie_om_vreemdelingendienst: 'overheid',
  privesfeer: 'familie',
  openbare_ruimte: 'onbekende',
  media_reclame: 'onbekende',
};
