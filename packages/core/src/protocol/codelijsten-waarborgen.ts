import { list } from './codelijsten.ts';

/** What is put to the directeur (or leidinggevende): each with its own article. */
export const voorleggingsoorten = list('soort voorlegging', {
  belangenconflict: 'De wederpartij klaagde over hetzelfde voorval',
  afwijking_derde: 'Behandelen zonder contact met het slachtoffer',
  twijfel: 'Twijfel over verdere behandeling',
  toewijzing: 'Persoonlijke omstandigheden bij de toewijzing',
  wens_behandelaar: 'Wens van de cliënt over de behandelaar',
  belang_van_zaak: 'Doorgaan hoewel de cliënt zwijgt of afspraken niet nakomt',
  eigen_actie: 'Eigen actie zonder cliënt',
  beschermende_stap: 'Dringende beschermende stap vóór hoor en wederhoor',
});

/** Why the software thinks that the other party complained about the same incident: kinds of agreement, never what agrees (3.5). */
export const conflictkenmerken = list('kenmerk van een belangenconflict', {
  melder_is_wederpartij: 'De melder hier lijkt de wederpartij in het andere dossier',
  wederpartij_is_melder: 'De wederpartij hier lijkt de melder in het andere dossier',
  naam_gelijk: 'Een naam is gelijk',
  naam_verwant: 'Een naam lijkt erop: spelling, voorletter, dubbele naam of volgorde',
  organisatie: 'Het gaat om dezelfde organisatie',
  zelfde_voorval: 'Beide meldingen horen bij hetzelfde voorval',
  zelfde_dag: 'De dag van het voorval is gelijk',
  dag_dichtbij: 'De dag van het voorval scheelt weinig',
  dag_onbekend: 'Van een van beide is de dag van het voorval niet bekend',
  zelfde_plaats: 'De gemeente van het voorval is gelijk',
  plaats_onbekend: 'Van een van beide is de gemeente van het voorval niet bekend',
});

/** What can be decided about what was put forward; which of them fits follows from its kind. */
export const beslissingen = list('beslissing', {
  akkoord: 'Akkoord',
  niet_akkoord: 'Niet akkoord',
  geen_conflict: 'Er is geen belangenconflict',
  bemiddeling: 'Er is een conflict, en er is kans op bemiddeling',
  niet_verder: 'Er is een conflict, de zaak gaat niet verder',
});

/** Why cases go to a colleague (7.4a). */
export const overdrachtredenen = list('reden van overdracht', {
  vertrek: 'De behandelaar gaat weg bij het bureau',
  afwezigheid: 'De behandelaar is langere tijd afwezig',
  werkverdeling: 'Het werk wordt anders verdeeld',
});

/** Procedures about the bureau itself (5.4.5, B12). */
export const proceduresoorten = list('soort procedure', {
  bezwaar: 'Bezwaar tegen het niet behandelen of het beëindigen',
  klacht_bureau: 'Klacht over het bureau',
  beroep: 'Beroep bij de Klachtencommissie van de landelijke vereniging',
});

/** Who can complain about the bureau (B12). */
export const klagers = list('klager', { client: 'De cliënt', wederpartij: 'De wederpartij' });

/** How a procedure about the bureau ended (5.4.5). */
export const procedureuitkomsten = list('uitkomst van een procedure', {
  gegrond: 'Gegrond',
  deels_gegrond: 'Deels gegrond',
  ongegrond: 'Ongegrond',
  ingetrokken: 'Ingetrokken',
});

/** Rights of the person the data are about (A15, A16-17). */
export const verzoeksoorten = list('soort AVG-verzoek', {
  inzage: 'Inzage',
  verbetering: 'Verbetering',
  wissing: 'Wissing',
});

/** How a request was answered (A15, A16-17). */
export const verzoekantwoorden = list('antwoord op een AVG-verzoek', {
  toegewezen: 'Toegewezen',
  deels_toegewezen: 'Deels toegewezen: delen over anderen zijn weggelaten',
  geweigerd: 'Geweigerd',
});

/** Why something should not have been registered (10). */
export const onterechtredenen = list('reden van onterechte registratie', {
  geen_melding: 'Het was geen melding, zoals reclame of een verkeerd nummer',
  proef: 'Een proefmelding',
  verkeerd_ingevoerd: 'Verkeerd ingevoerd',
  misbruik: 'Misbruik van het formulier',
});

/** How somebody saw their dossier (5.4.8, A15). */
export const inzagewijzen = list('wijze van inzage', {
  bestand: 'Een kopie als bestand, langs een veilige weg',
  papier: 'Een kopie op papier',
  afspraak: 'Op afspraak bij het bureau',
});

/** What a correction or erasure rests on (A16-17). */
export const aanleidingen = list('aanleiding', {
  verzoek: 'Een verzoek van de betrokkene',
  eigen: 'Het bureau zag zelf dat het niet klopte of niet nodig was',
});

/** What becomes of the value that was wrong (A16-17). */
export const oudeWaarden = list('oude waarde', {
  uit_zicht: 'Bewaren bij de correctie, uit het zicht',
  gewist: 'Wissen',
});

/** Who is told of a correction or erasure (A16-17). */
export const ontvangers = list('ontvanger', {
  wederpartij: 'De wederpartij',
  getuigen: 'Getuigen',
  instanties: 'Andere instanties',
  niemand_nodig: 'Niemand: zij kregen dit gegeven niet, of inlichten kan niet',
});

/** Why a request is refused; always recorded (A16-17). */
export const weigergronden = list('weigergrond', {
  rechtsvordering: 'De gegevens zijn nodig voor een rechtsvordering of een lopende procedure',
  rechten_anderen: 'De rechten en vrijheden van anderen',
  wettelijke_taak: 'Een wettelijke taak of verplichting',
  buitensporig: 'Het verzoek is kennelijk ongegrond of buitensporig',
});
