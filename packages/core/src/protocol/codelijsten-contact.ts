import { list } from './codelijsten.ts';

/** How a client can be contacted without harm: who shares a house, a telephone or a mailbox may be in danger by a message. */
export const contactvoorwaarden = list('voorwaarde voor contact', {
  geen_voicemail: 'Spreek geen bericht in',
  geen_post: 'Stuur geen post naar huis',
  geen_email: 'Stuur geen e-mail',
  bureau_niet_noemen: 'Noem de naam van het bureau niet aan anderen',
  alleen_uren: 'Bel alleen op de afgesproken tijden',
  ander_telefoon: 'Bel alleen het andere nummer',
  ander_email: 'Mail alleen naar het andere e-mailadres',
  ander_adres: 'Schrijf alleen naar het andere adres',
  codewoord: 'Noem eerst het codewoord',
  anders: 'Lees eerst wat er verder is afgesproken',
});
