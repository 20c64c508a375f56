import { OpenAPIHono, z } from '@hono/zod-openapi';
import { apiRegels, apiRoutes } from './api/api-routes.ts';
import { addOpenApi } from './api/openapi-routes.ts';
import { refuseInput } from './api/refuse-input.ts';
import { checkAccess, findRoute, logReading } from './edge/access.ts';
import { bodyWithinLimit, fieldsWithinLimit } from './edge/body.ts';
import { csrfToken, sameOriginOnly } from './edge/csrf.ts';
import { handleFault, type Probleempagina } from './edge/faults.ts';
import { freshSettings } from './edge/fresh-settings.ts';
import { globalRateLimit } from './edge/rate-limit.ts';
import { requestLog } from './edge/request-log.ts';
import { securityHeaders } from './edge/security-headers.ts';
import { loadSession } from './edge/session.ts';
import type { Deps, Env } from './env.ts';
import { makeAanmelding } from './login.ts';
import { Problem, problems } from './problem.ts';
import { makeToegang, type Toegangsregel } from './toegang.ts';

/** What the pages bring along: their rows of the access table, and how a problem looks as a page. */
export type Pages = { regels: readonly Toegangsregel[]; probleempagina?: Probleempagina };

/**
 * The HTTP edge with the JSON API behind it. Add pages to what it gives (`app.get('/', …)`); each page needs a row in
 * `pages.regels`, otherwise it does not exist.
 */
export const createApp = (deps: Deps, pages: Pages = { regels: [] }): OpenAPIHono<Env> => {
  const routes = apiRoutes(deps);
  // What a schema has no words of its own for is said in Dutch too.
  z.config(z.locales.nl());
  const aanmelding = makeAanmelding(deps);
  const toegang = makeToegang([...apiRegels(deps), ...pages.regels]);
  const app = new OpenAPIHono<Env>({ defaultHook: refuseInput });
  app.onError(handleFault(deps, pages.probleempagina));
  app.notFound(() => {
    throw new Problem(problems.nietGevonden());
  });
  app.use(
    requestLog(deps, aanmelding),
    securityHeaders(deps),
    globalRateLimit(deps),
    findRoute(toegang),
    sameOriginOnly(deps),
    loadSession(deps),
    freshSettings(deps),
    checkAccess(deps),
    bodyWithinLimit(),
    fieldsWithinLimit(),
    csrfToken(deps),
    logReading(deps),
  );
  for (const route of routes) route.add(app);
  addOpenApi(app, deps);
  return app;
};
