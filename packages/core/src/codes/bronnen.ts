/** Where the lists of the statutory form come from; the form has labels only, so every code is ours. */
export const STATUTAIR_FORMULIER = {
  editie: '2011',
  bron: 'Regeling registratieformulier antidiscriminatievoorzieningen (BWBR0027116), bijlage, Stcrt. 2010, 17434',
} as const;

/** Where the lists come from that follow the protocol; every code is ours, the labels follow its wording. */
export const PROTOCOL = {
  editie: '1',
  bron: 'Protocol klachtbehandeling discriminatie, Discriminatie Meldpunt Groningen',
} as const;
