export { blokkenVan } from './blokken.ts';
export { type Afzender, type Brief, briefOpPapier } from './brief.ts';
export { type Briefsoort, type Ontvanger, ontvangerLabels, type Sjabloontekst } from './briefsoort.ts';
export {
  type Invulnaam,
  type Invulveld,
  invulvelden,
  voorbeeldwaarden,
  type Waarden,
} from './invulvelden.ts';
export { brieffouten, openPlaatsen, sjabloonFouten, vulIn } from './sjabloon.ts';
export { briefsoort, briefsoorten, delenVan, pastBij, wordtAangeboden } from './soorten/soorten.ts';
export { type Bekend, bekendeWaarden, getypteWaarden, laat } from './waarden.ts';
