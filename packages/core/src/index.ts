export { aard } from './codes/aard.ts';
export { anonimiteit } from './codes/anonimiteit.ts';
export { behandelwijzen, ondersteuningsvormen } from './codes/behandelwijzen.ts';
export {
  type Code,
  type Codelijst,
  type CodeVan,
  codelijst,
  codeSchema,
  geldigOp,
  isGeldigOp,
  labelOf,
  statutairOf,
} from './codes/codelijst.ts';
export { type Doel, doelen } from './codes/doelen.ts';
export {
  type AanvulbareLijst,
  aanvulbareLijsten,
  codeVoor,
  type EigenWaarde,
  type EigenWaarden,
  gebruikEigenWaarden,
  geenEigenWaarden,
  weigerEigenWaarden,
} from './codes/eigen-waarden.ts';
export * from './codes/gemeenten.ts';
export { gemeentenElders, gemeentenEldersBeeindigd } from './codes/gemeenten-elders.ts';
export { gronden } from './codes/gronden.ts';
export { kanalen } from './codes/kanalen.ts';
export { klachtbehandeling } from './codes/klachtbehandeling.ts';
export { relaties } from './codes/relaties.ts';
export { rollenMelder, rollenMelderBijOntvangst } from './codes/rollen-melder.ts';
export { sluitredenen } from './codes/sluitredenen.ts';
export { terreinen } from './codes/terreinen.ts';
export { verwachtingenIndividueel, verwachtingenStructureel } from './codes/verwachtingen.ts';
export { verwijsinstanties } from './codes/verwijsinstanties.ts';
export { type Werkwijzepunt, werkwijzepunten } from './codes/werkwijzepunten.ts';
export {
  type Dossier,
  leegDossier,
  type Machtiging,
  type Melding,
  type Procedure,
  type Status,
  statussen,
  type Verzoek,
  type Voorlegging,
} from './dossier/dossier.ts';
export { evolve, foldJournaal, geldend } from './dossier/evolve.ts';
export type { Gebeurtenis, GebeurtenisType, Registratie, Stap, Vastgelegd } from './dossier/gebeurtenis.ts';
export { isRefusal, type Refusal } from './dossier/refusal.ts';
export { geenClient, wachtOpAfschrift } from './dossier/zonder-client.ts';
export {
  codesMetRubriek,
  type FormRubriek,
  type FormTabelNaam,
  type FormTabelRubrieken,
  formKolommen,
  formRubrieken,
} from './gemeenteform/form-rubrieken.ts';
export { eersteDag, gemeenteInJaar, opgevolgdeGemeenten } from './gemeenteform/gemeente-in-jaar.ts';
export * from './gemeenteform/gemeenteform.ts';
export {
  type GeteldDossier,
  type KubusBijdrage,
  type KubusKolom,
  kubusBijdragen,
  WERKGEBIED,
} from './gemeenteform/kubus-bijdragen.ts';
export { bewaarregelVelden, periodesoorten, vernietigVelden } from './instellingen/bewaarvelden.ts';
export {
  type Bureaugegevens,
  type Bureauinstellingen,
  type Drempels,
  type Instellingsnaam,
  instellingsnamen,
  nietsIngesteld,
  protocolinstellingenVan,
  type Vanaf,
} from './instellingen/bureauinstellingen.ts';
export {
  bureauVan,
  bureauVelden,
  drempelsVan,
  drempelsVelden,
  grondslagadviesVan,
  grondslagadviesVelden,
  kalenderVan,
  kalenderVelden,
  termijnenGetypt,
  termijnenVan,
  termijnenVelden,
} from './instellingen/instellingenvelden.ts';
export { type Bekenden, findPassages, type Passage } from './inzage/passages.ts';
export { laatWeg, staatIn, WEGGELATEN } from './inzage/weglaten.ts';
export { inkorten } from './persoonsgegevens/inkorten.ts';
export {
  type Persoonsgegevensklasse,
  persoonsgegevensklassen,
  type Veld,
  velden,
} from './persoonsgegevens/klasse.ts';
export { type PersoonlijkeWaarde, splitPersoonlijk } from './persoonsgegevens/split.ts';
export { veldOf } from './persoonsgegevens/velden.ts';
export type { Act, Context, Guard } from './protocol/act.ts';
export { sluitredenenNu } from './protocol/afsluiting/sluitvoorwaarden.ts';
export { type Artikel, artikelen } from './protocol/artikelen.ts';
export { briefinvoer, verzendwijzen } from './protocol/briefinvoer.ts';
export { type ActName, actByName, acts, catalogus } from './protocol/catalogus.ts';
export { doelbereiken, planstappen, stapnemers } from './protocol/codelijsten.ts';
export { contactvoorwaarden } from './protocol/codelijsten-contact.ts';
export {
  beslissingen,
  conflictkenmerken,
  klagers,
  overdrachtredenen,
  proceduresoorten,
  procedureuitkomsten,
  voorleggingsoorten,
} from './protocol/codelijsten-waarborgen.ts';
export {
  type Contactweg,
  contactwaarschuwingen,
  magVia,
  metAfspraak,
} from './protocol/contact/contactwijze.ts';
export { intrekbaarIn } from './protocol/correctie/withdraw-handeling.ts';
export { type Decision, decide, possibleActs, refusalNow } from './protocol/decide.ts';
export {
  type Documentsoort,
  documentinvoer,
  documentpartijen,
  documentrichtingen,
  documentsoorten,
} from './protocol/documentsoorten.ts';
export { type Dossierstuk, dossierinhoud } from './protocol/dossierinhoud.ts';
export { eldersGebouwd, nogOntbrekend } from './protocol/elders.ts';
export { type Gegevensgrondslag, grondslagenVan } from './protocol/grondslag/grondslagen-van.ts';
export { buitenWerkgebied, heeftBelang } from './protocol/guards-voorlegging.ts';
export {
  instellingenOp,
  type Protocolinstellingen,
  standaardInstellingen,
  type Termijnlengten,
} from './protocol/instellingen.ts';
export { gesprekshouding, werkwijzeUitleg } from './protocol/intake/gespreksleidraad.ts';
export { redenVelden } from './protocol/intake/werkwijze.ts';
export { doelenVan } from './protocol/plan/doelen-van.ts';
export { blokkeertVernietiging } from './protocol/procedure/blokkade.ts';
export {
  type Kluiswijziging,
  kluiswijziging,
  naastWijziging,
  OUDE_WAARDE,
} from './protocol/procedure/kluiswijziging.ts';
export { type Actor, behandelend, type Rol, rolLabels, rollen } from './protocol/rol.ts';
export { type TermijnNaam, termijnregels } from './protocol/termijnen.ts';
export { isOpen, type Termijn, termijnenOf, uitlegOf } from './protocol/termijnen-of.ts';
export type { Gebondene, Termijnregel } from './protocol/termijnregel.ts';
export { nogVerschuldigd, volgendeStappen } from './protocol/volgende-stap.ts';
export { beslistOverConflict, magBeslissen } from './protocol/voorlegging/voorlegging.ts';
export {
  beslissingOver,
  openVoorleggingen,
  soortenVan,
  type Voorleggingregel,
  voorleggingregels,
} from './protocol/voorlegging/voorleggingen.ts';
export {
  type Aptermijn,
  apTermijn,
  type Datalek,
  type Datalekgebeurtenis,
  foldDatalek,
  inWoorden,
} from './registers/datalek.ts';
export { datalekgegevens } from './registers/datalek-codelijsten.ts';
export { datalekhandelingen, reportDatalek } from './registers/datalek-handelingen.ts';
export {
  foldLosseKlacht,
  type LosseKlacht,
  type LosseKlachtgebeurtenis,
  losseKlachthandelingen,
  losseKlachttermijn,
  losseKlagers,
  receiveLosseKlacht,
} from './registers/losse-klacht.ts';
export {
  decideRegister,
  type Registercontext,
  type Registerhandeling,
  registerRefusalNow,
} from './registers/registerhandeling.ts';
export {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  compareDatum,
  type Datum,
  datum,
  datumSchema,
  daysBetween,
  isDatum,
  isoWeek,
  monthOf,
  weekdayOf,
  yearOf,
} from './time/datum.ts';
export { datumVoluit, opsomming } from './time/datum-tekst.ts';
export { feestdagen } from './time/feestdagen.ts';
export {
  addWerkdagen,
  isBureauOpen,
  isWerkdag,
  type Kalender,
  maakKalender,
  standaardKalender,
  waaromGeenWerkdag,
} from './time/kalender.ts';
export { datumAt, instantAt, uurAt } from './time/moment.ts';
export { einde, type Lengte } from './time/termijn-lengte.ts';
export {
  kenmerkendeWoorden,
  type Woordgewicht,
  woordgewicht,
  woordovereenkomst,
} from './voorval/kenmerkende-woorden.ts';
export {
  type Gelijkenisreden,
  VOORSTEL_VANAF,
  VOORSTEL_ZONDER_MELDINGEN,
  type Voorvalfeiten,
  type Voorvalgelijkenis,
  voorvalgelijkenis,
} from './voorval/voorvalgelijkenis.ts';
