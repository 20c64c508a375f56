import { PROTOCOL } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/** What the accused party is to the client: it bears on the risk of hearing both sides (protocol 5.4.1d). Codes are ours. */
export const relaties = codelijst({
  naam: 'relaties met de wederpartij',
  ...PROTOCOL,
  codes: [
    { code: 'werkgever', label: 'Werkgever' },
    { code: 'verhuurder', label: 'Verhuurder' },
    { code: 'buur', label: 'Buur' },
    { code: 'school', label: 'School of opleiding' },
    { code: 'dienstverlener', label: 'Winkel of dienstverlener' },
    { code: 'overheid', label: 'Overheid' },
    { code: 'onbekende', label: 'Een onbekende' },
    { code: 'familie', label: 'Familie' },
    { code: 'overig', label: 'Overig' },
    { code: 'onbekend', label: 'Relatie niet bekend' },
  ],
});

export type Relatie = CodeVan<typeof relaties>;
