import { list } from './codelijsten.ts';

/** Kinds of data that a case holds, of which each needs a legal basis of its own (A6). */
export const gegevenssoorten = list('soort gegevens', {
  contact: 'Naam en contactgegevens van de cliënt',
  bijzonder: 'Bijzondere gegevens: herkomst, geloof, gezondheid, gerichtheid, overtuiging',
  derden: 'Gegevens over de wederpartij, getuigen en anderen',
  strafrechtelijk: 'Gegevens over strafbare feiten',
});

/** Legal bases that a bureau can rest on; which of them fits is for the bureau and its lawyer (A6). */
export const grondslagen = list('grondslag', {
  toestemming: 'Uitdrukkelijke toestemming van de cliënt (AVG 6 lid 1 a, 9 lid 2 a)',
  rechtsvordering: 'Nodig voor een rechtsvordering (AVG 9 lid 2 f)',
  wettelijke_taak: 'Nodig voor een wettelijke taak (AVG 6 lid 1 e, Wga 1 en 2)',
  vitaal_belang: 'Nodig om een vitaal belang te beschermen (AVG 6 lid 1 d, 9 lid 2 c)',
});
