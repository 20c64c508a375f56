import { list } from '../protocol/codelijsten.ts';

/** What went wrong with the data (AVG 4, 12). */
export const datalekaarden = list('aard van een datalek', {
  vertrouwelijkheid: 'Iemand zag of kreeg gegevens die niet voor hem waren',
  integriteit: 'Gegevens zijn veranderd die niet veranderd mochten worden',
  beschikbaarheid: 'Gegevens zijn kwijt of (tijdelijk) niet te bereiken',
});
/** How it could happen. */
export const datalekoorzaken = list('oorzaak van een datalek', {
  verkeerd_verzonden: 'Brief of e-mail naar de verkeerde',
  verlies: 'Apparaat, papier of sleutel kwijt of gestolen',
  onbevoegd_ingezien: 'Gegevens bekeken door iemand die dat niet mocht',
  inbraak: 'Inbraak in een systeem, schadelijke software',
  fout_systeem: 'Fout in programma of instelling',
  mondeling: 'Mondeling verteld of meegeluisterd',
  anders: 'Anders',
});
/** Which data are concerned. */
export const datalekgegevens = list('categorie gegevens', {
  contact: 'Namen en contactgegevens',
  bijzonder: 'Verhalen en bijzondere gegevens (afkomst, geloof, gezondheid, gerichtheid)',
  strafrechtelijk: 'Strafrechtelijke gegevens',
  documenten: 'Brieven en documenten',
  inloggegevens: 'Inloggegevens',
  personeel: 'Gegevens van medewerkers',
});
/** Whose data are concerned. */
export const datalekpersonen = list('categorie personen', {
  clienten: 'Cliënten en melders',
  wederpartijen: 'Wederpartijen',
  derden: 'Getuigen en andere derden',
  medewerkers: 'Medewerkers',
});
/** Why the persons are not told (AVG 34, third paragraph, or no high risk). */
export const nietInlichten = list('grond om betrokkenen niet in te lichten', {
  geen_hoog_risico: 'Er is waarschijnlijk geen hoog risico voor hen',
  versleuteld: 'De gegevens waren onleesbaar voor wie ze kreeg',
  maatregelen: 'Door maatregelen achteraf is er geen hoog risico meer',
  onevenredig: 'Persoonlijk inlichten vraagt onevenredig veel; er komt een openbaar bericht',
});
