import { PROTOCOL } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/** What the client can hope for personally (protocol 5.3, first list); other hopes are text. Codes are ours. */
export const verwachtingenIndividueel = codelijst({
  naam: 'individuele verwachtingen',
  ...PROTOCOL,
  codes: [
    { code: 'praktische_oplossing', label: 'Een praktische oplossing van het probleem of conflict' },
    { code: 'excuses', label: 'Excuses van de aangeklaagde partij' },
    { code: 'disciplinaire_maatregelen', label: 'Disciplinaire maatregelen' },
    { code: 'tegemoetkoming', label: 'Materiële of financiële tegemoetkoming' },
    { code: 'uitspraak', label: 'Een uitspraak van een bevoegde instantie of rechter' },
    { code: 'anders', label: 'Iets anders voor de cliënt zelf' },
  ],
});

/** What the client can hope for in general (protocol 5.3, second list); other hopes are text. Codes are ours. */
export const verwachtingenStructureel = codelijst({
  naam: 'structurele verwachtingen',
  ...PROTOCOL,
  codes: [
    { code: 'voorlichting', label: 'Voorlichting' },
    { code: 'beleidsbeinvloeding', label: 'Beleidsbeïnvloeding' },
    { code: 'aandacht', label: 'Politieke of publicitaire aandacht' },
    { code: 'onderzoek_soortgelijke_klachten', label: 'Onderzoek naar soortgelijke klachten' },
    { code: 'collectieve_actie', label: 'Collectieve actie' },
    { code: 'anders', label: 'Iets anders in het algemeen' },
  ],
});

export type VerwachtingIndividueel = CodeVan<typeof verwachtingenIndividueel>;
export type VerwachtingStructureel = CodeVan<typeof verwachtingenStructureel>;
