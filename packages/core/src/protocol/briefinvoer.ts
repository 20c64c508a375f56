import { z } from 'zod';
import { keuze, regel, tekst } from '../persoonsgegevens/velden.ts';
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
