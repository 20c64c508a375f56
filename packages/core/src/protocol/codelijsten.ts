import { type Codelijst, codelijst } from '../codes/codelijst.ts';

const editie = '2026-1';
const eigen = 'Eigen lijst van het bureau bij het protocol; niet officieel.';

const list = <C extends string>(naam: string, labels: Record<C, string>): Codelijst<C> =>
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
