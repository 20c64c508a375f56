import { z } from 'zod';
import type { CodeVan } from '../codes/codelijst.ts';
import { regel } from '../persoonsgegevens/velden.ts';
import { list } from './codelijsten.ts';

/** What a document in a dossier is (5.2b, 8.4). */
export const documentsoorten = list('soort document', {
  brief: 'Brief',
  bericht: 'E-mail of ander bericht',
  bewijsstuk: 'Bewijsstuk',
  machtiging: 'Machtiging',
  verslag: 'Verslag',
  plan: 'Plan van aanpak',
  overig: 'Ander document',
});
export type Documentsoort = CodeVan<typeof documentsoorten>;

/** Which way a document went (8.4). */
export const documentrichtingen = list('richting van een document', {
  ontvangen: 'Ontvangen',
  verzonden: 'Verzonden',
  eigen: 'Eigen stuk van het bureau',
});

/** From or to whom a document is (8.4, 8.5). */
export const documentpartijen = list('partij bij een document', {
  client: 'De cliënt',
  wederpartij: 'De wederpartij',
  getuigen: 'Een getuige',
  instanties: 'Een andere instantie',
  bureau: 'Het bureau zelf',
});

/** What is asked beside the file of a document; a title can tell who somebody is. */
export const documentinvoer = z.object({
  documenttitel: regel('vrije_tekst', {
    label: 'Titel van het document',
    hint: 'Laat leeg voor de naam van het bestand.',
  }).optional(),
});
