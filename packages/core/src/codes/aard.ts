import { STATUTAIR_FORMULIER } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/** Aard: table 4 of the statutory form; one per melding. Uitsluiting, belediging and vernieling/bekladding are our own. */
export const aard = codelijst({
  naam: 'aard van de discriminatie',
  ...STATUTAIR_FORMULIER,
  aanvulbaar: true,
  codes: [
    { code: 'omstreden_behandeling', label: 'Omstreden behandeling' },
    { code: 'uitsluiting', label: 'Uitsluiting', statutair: 'omstreden_behandeling' },
    { code: 'vijandige_bejegening', label: 'Vijandige bejegening' },
    { code: 'belediging', label: 'Belediging', statutair: 'vijandige_bejegening' },
    { code: 'vernieling_bekladding', label: 'Vernieling of bekladding', statutair: 'vijandige_bejegening' },
    { code: 'geweld', label: 'Geweld' },
    { code: 'bedreiging', label: 'Bedreiging' },
    { code: 'overig', label: 'Overig' },
    { code: 'onbekend', label: 'Onbekend' },
  ],
});

export type Aard = CodeVan<typeof aard>;
