import { PROTOCOL } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/** Whether the reporter is anonymous, and for whom (protocol 5.4.1b, Besluit art. 5). Codes are ours. */
export const anonimiteit = codelijst({
  naam: 'anonimiteit',
  ...PROTOCOL,
  codes: [
    { code: 'geen', label: 'Niet anoniem' },
    { code: 'jegens_derden', label: 'Anoniem tegenover anderen, bekend bij het bureau' },
    { code: 'geheel', label: 'Geheel anoniem, ook bij het bureau' },
  ],
});

export type Anonimiteit = CodeVan<typeof anonimiteit>;
