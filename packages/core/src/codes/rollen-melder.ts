import { PROTOCOL } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

const bekend = [
  { code: 'slachtoffer', label: 'Slachtoffer' },
  { code: 'getuige', label: 'Getuige' },
  { code: 'intermediair', label: 'Intermediair' },
  { code: 'wettelijk_vertegenwoordiger', label: 'Wettelijk vertegenwoordiger', artikel: '5c' },
] as const;

/** In which role somebody reports (protocol 2.2; a legal representative counts as the victim, 5c). Codes are ours. */
export const rollenMelder = codelijst({
  naam: 'rollen van de melder',
  ...PROTOCOL,
  codes: bekend,
});

/** The same while a melding comes in: a mail, or who is on the telephone, does not always say it at once (3.3). */
export const rollenMelderBijOntvangst = codelijst({
  naam: 'rollen van de melder bij ontvangst',
  ...PROTOCOL,
  codes: [...bekend, { code: 'onbekend', label: 'Nog niet bekend, te vragen bij het eerste contact' }],
});

export type RolMelder = CodeVan<typeof rollenMelder>;
