import { z } from 'zod';
import type { Dossier } from '../dossier/dossier.ts';
import { geenClient } from '../dossier/zonder-client.ts';
import { janee, keuze, regel, tekst } from '../persoonsgegevens/velden.ts';
import type { Gevraagd } from './act.ts';
import { list } from './codelijsten.ts';

/** How a letter leaves the house. */
export const verzendwijzen = list('verzendwijze', {
  post: 'Met de post',
  email: 'Met e-mail',
  overhandigd: 'In handen gegeven',
});

/** What every letter is made of, beside the act that sending it is. */
export const briefinvoer = z.object({
  verzending: keuze(verzendwijzen, { label: 'Hoe gaat de brief weg?' }),
  aan: tekst({ label: 'Aan', hint: 'Naam en adres, elk op een eigen regel.' }, 'contact'),
  onderwerp: regel('vrije_tekst', { label: 'Onderwerp' }),
  tekst: tekst({
    label: 'Tekst van de brief',
    hint: 'Een lege regel begint een nieuwe alinea. ## aan het begin van een regel maakt een kop, - een opsomming. Tussen ** en ** wordt vet.',
  }),
});

/** How the letter of an act went out, as far as it is known: a code, so that it can be asked without opening the letter (8.4). */
export const verzending = keuze(verzendwijzen, { label: 'Hoe ging de brief weg?' }).optional();

/** The client got a copy of the letter to the other party together with it (8.5). */
export const afschriftMee = janee({
  label: 'De cliënt kreeg meteen een kopie van de brief aan de wederpartij',
  hint: 'Is dat niet zo, dan loopt er een termijn om de cliënt een afschrift te sturen.',
}).optional();

/** With nobody whom a copy could go to, it is not asked (4.3, 8.5). */
export const zonderAfschrift = (dossier: Dossier): Gevraagd =>
  geenClient(dossier) ? { afschriftMee: 'niet' } : {};

/** How a letter went out, for its event; nothing when that was not said. */
export const verzondenAls = (invoer: { verzending?: string | undefined }) =>
  invoer.verzending ? { verzending: invoer.verzending } : {};
