import { PROTOCOL } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/** Kanaal by which a melding comes in (protocol 3; B7). Codes are ours. */
export const kanalen = codelijst({
  naam: 'kanalen',
  ...PROTOCOL,
  codes: [
    { code: 'telefoon', label: 'Telefoon', artikel: '3.1' },
    { code: 'persoonlijk', label: 'Persoonlijk', artikel: '3.2' },
    { code: 'antwoordapparaat', label: 'Antwoordapparaat', artikel: '3.3' },
    { code: 'email', label: 'E-mail', artikel: '3.3' },
    { code: 'brief', label: 'Brief', artikel: '3.3' },
    { code: 'webformulier', label: 'Webformulier', artikel: '3.3' },
  ],
});

export type Kanaal = CodeVan<typeof kanalen>;
