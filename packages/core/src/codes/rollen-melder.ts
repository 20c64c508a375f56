import { PROTOCOL } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/** In which role somebody reports (protocol 2.2; a legal representative counts as the victim, 5c). Codes are ours. */
export const rollenMelder = codelijst({
  naam: 'rollen van de melder',
  ...PROTOCOL,
  codes: [
    { code: 'slachtoffer', label: 'Slachtoffer' },
    { code: 'getuige', label: 'Getuige' },
    { code: 'intermediair', label: 'Intermediair' },
    { code: 'wettelijk_vertegenwoordiger', label: 'Wettelijk vertegenwoordiger', artikel: '5c' },
  ],
});

export type RolMelder = CodeVan<typeof rollenMelder>;
