import { tekst } from '../persoonsgegevens/velden.ts';

/** Every change of a setting says why. */
export const reden = tekst({
  label: 'Waarom verandert u dit?',
  hint: 'Schrijf geen namen of andere persoonsgegevens op.',
}).refine((text) => text.length <= 2000, 'Gebruik ten hoogste 2000 tekens.');
