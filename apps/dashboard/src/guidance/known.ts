import type { Dossier, Protocolinstellingen } from '@meldpunt/core';

/** What a form knows of its dossier. */
export type Dossierkennis = {
  dossier: Dossier;
  dossiernummer: string;
  instellingen: Protocolinstellingen;
};
