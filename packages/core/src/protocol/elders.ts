import type { Artikel } from './artikelen.ts';

/** Articles that are not acts of a case worker: what in the program carries them, in a sentence for the reader of /protocol. */
export const eldersGebouwd: Partial<Record<Artikel, string>> = {
  '0': 'De nacht telt meldingen per organisatie en toont een signaal boven de drempel.',
  '8.2a': 'De werklijst toont elke termijn die loopt, met de dag en de uitleg.',
  '10': 'De nacht levert elke wijziging sinds de vorige levering aan de landelijke registratie.',
  '11': 'De nacht zet op een lijst wat volgens de bewaarregels vernietigd moet worden; de directeur beslist.',
  A30: 'Het register van verwerkingen wordt gemaakt uit wat Meldpunt opslaat en levert; een test faalt als er iets in ontbreekt.',
  A33: 'Het register van datalekken bewaakt de 72 uur, ook in het weekend, en bewaart de hele geschiedenis.',
  B13: 'Het gemeenterapport telt per grond, terrein, aard, plaats en behandeling.',
  W3: 'Het gemeenterapport volgt het wettelijke formulier, per gemeente en jaar.',
};

/** Articles of which only a part is carried: what is missing, in a sentence for the reader of /protocol. */
export const nogOntbrekend: Partial<Record<Artikel, string>> = {
  '11': 'Vernietigen wordt alleen in een demo uitgevoerd, tot er bewaarblokkades en een tweede beslisser zijn.',
};
