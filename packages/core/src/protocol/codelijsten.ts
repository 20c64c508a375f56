import { type Codelijst, codelijst } from '../codes/codelijst.ts';

const editie = '2026-1';
const eigen = 'Eigen lijst van het bureau bij het protocol; niet officieel.';

/** A list of the bureau's own, from its labels. */
export const list = <C extends string>(naam: string, labels: Record<C, string>): Codelijst<C> =>
  codelijst({
    naam,
    editie,
    bron: eigen,
    codes: Object.entries(labels).map(([code, label]) => ({ code: code as C, label: String(label) })),
  });

/** How a client or other party was reached. */
export const contactwijzen = list('contactwijze', {
  telefoon: 'Telefoon',
  email: 'E-mail',
  brief: 'Brief',
  gesprek: 'Gesprek op kantoor',
  elders: 'Gesprek elders',
});

/** Who asked for further investigation (2.3). */
export const klachtvragers = list('klachtvrager', {
  slachtoffer: 'Het slachtoffer',
  getuige: 'Een getuige',
  bureau: 'Het bureau zelf',
});

/** How the appointment for the intake was confirmed (5b). */
export const bevestigingen = list('bevestiging', {
  schriftelijk: 'Schriftelijk, met informatie en het verzoek om stukken mee te nemen',
  telefonisch: 'Per telefoon, omdat er geen tijd was voor een brief',
});

/** Whom a machtiging lets the bureau approach (5.4.2a). */
export const machtigingomvangen = list('machtigingomvang', {
  wederpartij: 'De wederpartij',
  getuigen: 'Getuigen',
  instanties: 'Andere instanties',
});

/** Who signed a machtiging (5.4.2a). */
export const ondertekenaars = list('ondertekenaar', {
  client: 'De cliënt',
  wettelijk_vertegenwoordiger: 'De wettelijk vertegenwoordiger',
  beiden: 'De cliënt en de wettelijk vertegenwoordiger',
});

/** Who must sign follows from the age of the client (U5, 5.4.2a). */
export const leeftijdsklassen = list('leeftijdsklasse', {
  vanaf_16: '16 jaar of ouder',
  van_12_tot_16: '12 tot en met 15 jaar',
  onder_12: 'Jonger dan 12 jaar',
  vertegenwoordigd: '16 jaar of ouder, onder curatele of mentorschap',
});

/** What must be found out about the incident; not known after asking is an answer too (5.2a). */
export const voorvalgegevens = list('voorvalgegeven', {
  datum: 'De datum',
  tijdstip: 'Het tijdstip',
  plaats: 'De plaats',
  betrokkenen: 'De betrokkenen',
  getuigen: 'De getuigen, met namen en adressen',
});

/** What is gone through with the client in the interview (5.2d, 5.2f, 5.3, 5.5a). */
export const intakecontroles = list('intakecontrole', {
  samenvatting_bevestigd: 'De cliënt herkent zich in de samenvatting van de klacht',
  verwachtingen_bevestigd: 'De cliënt herkent zich in de samenvatting van de verwachtingen',
  onderzoek_uitgelegd: 'De cliënt weet dat de klacht eerst wordt onderzocht',
  afspraken_samengevat: 'De afspraken zijn samengevat',
});

/** What the client answered when asked for documents; an answer without them is an answer (5.4.6b). */
export const stukkenantwoorden = list('antwoord op verzoek om stukken', {
  alles: 'Alle stukken zijn er',
  deels: 'Een deel van de stukken is er',
  zonder_stukken: 'De cliënt antwoordde, zonder stukken',
});

/** Others than the other party whom the bureau contacts (5.2e, B9). */
export const derden = list('derde', { getuigen: 'Een getuige', instanties: 'Een andere instantie' });

/** Help by others that the bureau can't give itself (5.4.3). */
export const ondersteuningDoorDerden = list('ondersteuning door anderen', {
  advocaat: 'Een advocaat inschakelen',
  psychische_hulp: 'Hulp bij ernstige psychische problemen',
});

/** How well the discrimination can be proven (7.0). */
export const bewijsbaarheden = list('bewijsbaarheid', {
  goed: 'Goed te bewijzen',
  redelijk: 'Redelijk te bewijzen',
  moeilijk: 'Moeilijk te bewijzen',
});

/** Who did not keep an agreement (8.1a, 8.1b). */
export const afspraakpartijen = list('partij bij een afspraak', {
  bureau: 'Het bureau',
  client: 'De cliënt',
});

/** Why the client is warned (8.1b). */
export const waarschuwingsredenen = list('reden van waarschuwing', {
  zwijgt: 'De cliënt laat niets van zich horen',
  afspraken: 'De cliënt komt afspraken niet na',
});

/** Whose rules a term comes from that the bureau guards as well (8.2a). */
export const termijnbronnen = list('bron van een termijn', {
  organisatie: 'De klachtregeling van de organisatie',
  rechter: 'De rechter',
  college: 'Het College voor de Rechten van de Mens',
  instantie: 'Een andere instantie',
});

/** How the evaluation was held (9). */
export const evaluatiewijzen = list('evaluatiewijze', {
  mondeling: 'Mondeling',
  schriftelijk: 'Schriftelijk, met het evaluatieformulier',
});

/** Steps of a plan of action (7.2). */
export const planstappen = list('planstap', {
  'hoor-wederhoor': 'Hoor en wederhoor',
  bemiddeling: 'Bemiddeling',
  klachtenprocedure: 'Hulp bij een klachtenprocedure',
  juridische_procedure: 'Hulp bij een juridische procedure',
  gesprek: 'Gesprek',
  informatie: 'Informatie opvragen',
  publiciteit: 'Publiciteit of politieke aandacht',
  onderzoek_soortgelijk: 'Onderzoek naar soortgelijke klachten',
  voorlichting: 'Voorlichting',
  beleid: 'Beleid van een instelling beïnvloeden',
  collectieve_actie: 'Collectieve actie',
});

/** Who takes a step (7.2). */
export const stapnemers = list('stapnemer', {
  client: 'De cliënt',
  bureau: 'Het bureau',
  instantie: 'Een andere instantie',
});

/** How the other party answered (7.2). */
export const houdingen = list('houding', {
  positief: 'Werkt mee',
  afwijzend: 'Wijst af',
  neutraal: 'Neemt geen standpunt in',
});

/** Outcome of an investigation (B10). */
export const uitkomsten = list('uitkomst', {
  aannemelijk: 'Discriminatie is aannemelijk',
  niet_aannemelijk: 'Discriminatie is niet aannemelijk',
  niet_vast_te_stellen: 'Niet vast te stellen',
  neutraal_beeindigd: 'Neutraal beëindigd: de cliënt trok zich terug',
});

/** How the client was told that the handling ends (5.4.4b). */
export const meldwijzen = list('meldwijze', {
  schriftelijk: 'Schriftelijk',
  persoonlijk_en_schriftelijk: 'In een gesprek, en schriftelijk bevestigd',
  niet_mogelijk: 'Niet mogelijk: de melder is anoniem en niet bereikbaar',
});

/** How far the goals were reached (9). */
export const doelbereiken = list('doelbereik', {
  geheel: 'Geheel bereikt',
  deels: 'Deels bereikt',
  niet: 'Niet bereikt',
  onbekend: 'Onbekend',
});
