import { STATUTAIR_FORMULIER } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/**
 * Klachtbehandeling: table 5 of the statutory form; several per melding, none while it still runs. Registratie means
 * there: registering, and a short reaction by telephone or e-mail.
 */
export const klachtbehandeling = codelijst({
  naam: 'klachtbehandeling',
  ...STATUTAIR_FORMULIER,
  codes: [
    { code: 'registratie', label: 'Registratie' },
    { code: 'advies_informatie', label: 'Advies/informatie' },
    { code: 'beinvloeding_beleid', label: 'Beïnvloeding beleid' },
    { code: 'bemiddeling', label: 'Bemiddeling' },
    { code: 'bijstaan_procedures', label: 'Bijstaan in procedures' },
    { code: 'doorverwijzing', label: 'Doorverwijzing' },
    { code: 'eigen_onderzoek', label: 'Eigen onderzoek ADV' },
    { code: 'overig', label: 'Overig' },
  ],
});

export type Klachtbehandeling = CodeVan<typeof klachtbehandeling>;
