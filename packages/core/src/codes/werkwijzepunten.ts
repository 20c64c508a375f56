import { PROTOCOL } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/** The eight points of the way of working that the intake interview goes through (protocol 5.4). Codes are ours. */
export const werkwijzepunten = codelijst({
  naam: 'punten van de werkwijze',
  ...PROTOCOL,
  codes: [
    { code: 'hoor_wederhoor', label: 'Principe van hoor en wederhoor', artikel: '5.4.1' },
    { code: 'vormen_ondersteuning', label: 'Vormen van ondersteuning', artikel: '5.4.2' },
    { code: 'beperkingen', label: 'Beperkingen van het bureau', artikel: '5.4.3' },
    { code: 'procedure', label: 'Procedure behandeling klacht', artikel: '5.4.4' },
    { code: 'klachtenreglement', label: 'Klachtenreglement', artikel: '5.4.5' },
    {
      code: 'eigen_verantwoordelijkheid',
      label: 'Eigen verantwoordelijkheid van de cliënt',
      artikel: '5.4.6',
    },
    { code: 'kosten', label: 'Kosten', artikel: '5.4.7' },
    { code: 'registratie_privacy', label: 'Registratie en privacybescherming', artikel: '5.4.8' },
  ],
});

export type Werkwijzepunt = CodeVan<typeof werkwijzepunten>;
