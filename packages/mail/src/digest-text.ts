import type { Dagoverzicht } from '@meldpunt/store';

const line = (aantal: number, een: string, meer: string): string[] =>
  aantal === 0 ? [] : [`- ${aantal} ${aantal === 1 ? een : meer}`];

/** The morning message: counts and a link. Nothing of a dossier, no number, no name. */
export const digestText = (
  { teLaat, vandaag, gevaar, team, teBeslissen }: Dagoverzicht,
  adres: string,
): { onderwerp: string; tekst: string } => ({
  onderwerp: 'Uw werklijst van vandaag',
  tekst: [
    'Goedemorgen,',
    '',
    'Dit vraagt vandaag uw aandacht in Meldpunt:',
    ...line(teLaat, 'termijn is te laat', 'termijnen zijn te laat'),
    ...line(vandaag, 'termijn eindigt vandaag', 'termijnen eindigen vandaag'),
    ...line(gevaar, 'termijn eindigt binnenkort', 'termijnen eindigen binnenkort'),
    ...line(teBeslissen, 'vraag wacht op uw beslissing', 'vragen wachten op uw beslissing'),
    ...line(team, 'termijn heeft geen behandelaar', 'termijnen hebben geen behandelaar'),
    '',
    `Bekijk uw werklijst: ${adres}/`,
    '',
    `Wilt u dit bericht niet meer? Zet het uit op ${adres}/ochtendbericht`,
    '',
  ].join('\n'),
});
