import { PROTOCOL } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/** The four kinds of handling (protocol 4). Codes are ours; not to be confused with table 5 of the statutory form. */
export const behandelwijzen = codelijst({
  naam: 'behandelwijzen',
  ...PROTOCOL,
  codes: [
    { code: 'registratie', label: 'Alleen registratie en een luisterend oor', artikel: '4.1' },
    { code: 'advies', label: 'Eenmalige informatie of advies', artikel: '4.2' },
    { code: 'eigen_actie', label: 'Eigen actie van het bureau', artikel: '4.3' },
    { code: 'ondersteuning', label: 'Ondersteuning en begeleiding', artikel: '4.4' },
  ],
});

export type Behandelwijze = CodeVan<typeof behandelwijzen>;

/** The forms that support and guidance can take, one or more (protocol 4.4). Codes are ours. */
export const ondersteuningsvormen = codelijst({
  naam: 'vormen van ondersteuning',
  ...PROTOCOL,
  codes: [
    { code: 'empowerment', label: 'Empowerment', artikel: '4.4' },
    { code: 'bemiddeling', label: 'Bemiddeling', artikel: '4.4' },
    { code: 'procedures', label: 'Ondersteuning in procedures', artikel: '4.4' },
    { code: 'voorlichting_beleid', label: 'Voorlichting en beleidsadvies', artikel: '4.4' },
  ],
});

export type Ondersteuningsvorm = CodeVan<typeof ondersteuningsvormen>;
