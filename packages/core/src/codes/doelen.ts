import { PROTOCOL } from './bronnen.ts';
import { type CodeVan, codelijst } from './codelijst.ts';

/** The six purposes of handling complaints: what a case contributed to (protocol 1). Codes are ours. */
export const doelen = codelijst({
  naam: 'doelen van de klachtbehandeling',
  ...PROTOCOL,
  codes: [
    { code: 'ondersteuning', label: 'Ondersteunen van slachtoffers' },
    { code: 'zelfredzaamheid', label: 'Bevorderen van zelfredzaamheid' },
    { code: 'signalering', label: 'Signaleren van structurele patronen' },
    { code: 'beinvloeding', label: 'Beïnvloeden van gedrag of beleid' },
    { code: 'toetsing_wetgeving', label: 'Toetsen van wetgeving' },
    { code: 'jurisprudentie', label: 'Ontwikkelen van jurisprudentie' },
  ],
});

export type Doel = CodeVan<typeof doelen>;
