import { list } from './codelijsten.ts';

/** Whether the client has serious psychological problems because of what happened (5.4.3); health data, so a code and no words. */
export const psychischeProblemen = list('ernstige psychische problemen', {
  ja: 'Ja',
  nee: 'Nee',
  niet_gevraagd: 'Niet gevraagd',
});

/** What the client said when pointed to help by others (5.4.3). */
export const verwijsreacties = list('reactie op een verwijzing', {
  verwezen: 'De cliënt is verwezen',
  wil_niet: 'De cliënt wil geen verwijzing',
});
