import { PROTOCOL } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/** Where a client can be referred to (protocol 2.4, 4, 5.4.3). Codes and choice are ours. */
export const verwijsinstanties = codelijst({
  naam: 'instanties om naar te verwijzen',
  ...PROTOCOL,
  codes: [
    { code: 'politie', label: 'Politie' },
    { code: 'juridisch_loket', label: 'Juridisch Loket' },
    { code: 'advocaat', label: 'Advocaat', artikel: '5.4.3' },
    { code: 'college_rechten_mens', label: 'College voor de Rechten van de Mens' },
    { code: 'nationale_ombudsman', label: 'Nationale ombudsman' },
    { code: 'ander_adv', label: 'Andere antidiscriminatievoorziening', artikel: '2.4' },
    { code: 'slachtofferhulp', label: 'Slachtofferhulp Nederland' },
    { code: 'huisarts', label: 'Huisarts', artikel: '5.4.3' },
    { code: 'maatschappelijk_werk', label: 'Maatschappelijk werk' },
    { code: 'vakbond', label: 'Vakbond' },
    { code: 'overig', label: 'Andere instantie' },
  ],
});

export type Verwijsinstantie = CodeVan<typeof verwijsinstanties>;
