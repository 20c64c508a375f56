export { controleTekst } from './gemeenteform/controle-zin.ts';
export { countGemeenteform } from './gemeenteform/count-gemeenteform.ts';
export { type GemeenteformData, gemeenteform } from './gemeenteform/gemeenteform.ts';
export type { Query } from './gemeenteform/read-registraties.ts';
export type { Controle } from './gemeenteform/reconcile.ts';
export {
  gemeenterapport,
  type RapportBestand,
  type RapportVraag,
} from './gemeenterapport/gemeenterapport.ts';
export { GemeenterapportError } from './gemeenterapport/gemeenterapport-error.ts';
export { gemeentenInRapport } from './gemeenterapport/report-scope.ts';
export type { Bureau } from './gemeenterapport/toelichting-tekst.ts';
export { type Jaarverslag, jaarverslag, respons } from './jaarverslag/jaarverslag.ts';
export { tabelWerkboek } from './jaarverslag/tabel-werkboek.ts';
