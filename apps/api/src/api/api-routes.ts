import type { Deps } from '../env.ts';
import type { Toegangsregel } from '../toegang.ts';
import { aanmeldRoutes } from './aanmelden.ts';
import type { ApiRoute } from './api-route.ts';
import { codelijstenRoute } from './codelijsten.ts';
import { dossierRoute } from './dossier.ts';
import { dossiersRoute } from './dossiers-list.ts';
import { handelingRoutes } from './handelingen.ts';
import { logboekRoute } from './logboek.ts';
import { medewerkerRoutes } from './medewerkers.ts';
import { openApiRegels } from './openapi-routes.ts';
import { runsRoute } from './runs.ts';
import { sessieRoute } from './sessie.ts';
import { signalenRoute } from './signalen.ts';
import { termijnenRoute } from './termijnen.ts';
import { zoekenRoute } from './zoeken.ts';

/** Every route of the JSON API. */
export const apiRoutes = (deps: Deps): ApiRoute[] => [
  sessieRoute(),
  ...aanmeldRoutes(),
  dossiersRoute(deps),
  dossierRoute(deps),
  ...handelingRoutes(deps),
  termijnenRoute(deps),
  zoekenRoute(deps),
  codelijstenRoute(),
  signalenRoute(deps),
  runsRoute(deps),
  logboekRoute(deps),
  ...medewerkerRoutes(deps),
];

/** The rows of the access table for the API, its document included. */
export const apiRegels = (deps: Deps): Toegangsregel[] => [
  ...apiRoutes(deps).map((route) => route.regel),
  ...openApiRegels,
];
