import { type Env, type Pages, Problem, problems } from '@meldpunt/api';
import type { Hono } from 'hono';
import { mountOwnAccount } from './account/account-routes.ts';
import { mountAccountPages } from './accounts/accounts-routes.ts';
import { mountAmendAccount } from './accounts/amend-routes.ts';
import { mountActPages } from './act/act-routes.ts';
import { mountChoices } from './act/choice-routes.ts';
import { mountNewMelding } from './act/new-routes.ts';
import { assetFolder } from './assets/asset-files.ts';
import { mountConceptRoutes } from './concept/concept-routes.ts';
import { frameOf, type PageDeps, staticFiles } from './deps.ts';
import { mountDestructionPages } from './destruction/list-routes.ts';
import { mountDirectorPages } from './director/director-routes.ts';
import { mountDocuments } from './document/document-routes.ts';
import { mountDossierPage } from './dossier/dossier-routes.ts';
import { mountDossiersPage } from './dossiers/dossiers-routes.ts';
import { mountEvaluation } from './evaluatie/evaluation-routes.ts';
import { formsOnly } from './form/forms-only.ts';
import { mountGegevens } from './gegevens/gegevens-routes.ts';
import { mountHandoverPages } from './handover/handover-routes.ts';
import { helpPage, helpPath } from './help/help-page.ts';
import { mountCodeListPages } from './instellingen/code-list-routes.ts';
import { mountDestructionSettings } from './instellingen/destruction-settings.ts';
import { mountRetentionPages } from './instellingen/retention-routes.ts';
import { mountSettingPages } from './instellingen/settings-routes.ts';
import { mountInzage } from './inzage/inzage-routes.ts';
import { mountLetters } from './letters/letter-routes.ts';
import { mountTemplates } from './letters/template-routes.ts';
import { mountLoginPages } from './login/login-routes.ts';
import { mountMelden } from './melden/melden-routes.ts';
import { mountLogPage } from './oversight/log-routes.ts';
import { pageAccess } from './page-access.ts';
import { mountPostPages } from './post/post-routes.ts';
import { problemResponse } from './problem/problem-response.ts';
import { protocolPage } from './protocol/protocol-page.ts';
import { mountRegisterPages } from './register/register-routes.ts';
import { mountDatalekken } from './registers/datalekken.ts';
import { mountProcedures } from './registers/procedures.ts';
import { mountReportPages } from './report/report-routes.ts';
import { mountSearchPage } from './search/search-routes.ts';
import { mountVerwerkingen } from './verwerkingen/verwerkingen-routes.ts';
import { mountVoorleggingPages } from './voorlegging/voorlegging-routes.ts';
import { countWaiting } from './voorlegging/waiting.ts';
import { mountIncidentDecisions } from './voorval/decision-routes.ts';
import { mountLinkPages } from './voorval/link-routes.ts';
import { mountIncidentPages } from './voorval/voorval-routes.ts';
import { mountWarnings } from './warnings/warnings-routes.ts';
import { mountWorklist } from './worklist/worklist-routes.ts';

/** What `createApp` must know of the pages before they are mounted: who may see them, and how a problem looks. */
export const pages = (deps: PageDeps): Pages => ({
  regels: pageAccess,
  probleempagina: problemResponse(deps),
});

const mountStaticFiles = (app: Hono<Env>): void => {
  const byPath = new Map(Object.values(staticFiles).map((file) => [file.path, file]));
  app.get(`${assetFolder}/:bestand`, (c) => {
    const file = byPath.get(c.req.path);
    if (!file) throw new Problem(problems.nietGevonden());
    return c.body(file.content, 200, { 'Content-Type': file.type });
  });
};

/** Adds every page to the app of the web edge. */
export const mountPages = (app: Hono<Env>, deps: PageDeps): void => {
  mountStaticFiles(app);
  mountMelden(app, deps);
  app.use(formsOnly());
  app.use(countWaiting(deps));
  mountLoginPages(app, deps);
  mountWarnings(app, deps);
  mountWorklist(app, deps);
  mountDossiersPage(app, deps);
  mountNewMelding(app, deps);
  mountConceptRoutes(app, deps);
  mountSearchPage(app, deps);
  mountActPages(app, deps);
  mountChoices(app, deps);
  mountDossierPage(app, deps);
  mountInzage(app, deps);
  mountGegevens(app, deps);
  mountEvaluation(app, deps);
  mountDocuments(app, deps);
  mountLetters(app, deps);
  mountTemplates(app, deps);
  mountRegisterPages(app, deps);
  mountVoorleggingPages(app, deps);
  mountHandoverPages(app, deps);
  mountPostPages(app, deps);
  mountIncidentPages(app, deps);
  mountLinkPages(app, deps);
  mountIncidentDecisions(app, deps);
  mountDirectorPages(app, deps);
  mountReportPages(app, deps);
  mountProcedures(app, deps);
  mountDatalekken(app, deps);
  mountVerwerkingen(app, deps);
  mountDestructionPages(app, deps);
  mountLogPage(app, deps);
  mountAmendAccount(app, deps);
  mountAccountPages(app, deps);
  mountSettingPages(app, deps);
  mountCodeListPages(app, deps);
  mountRetentionPages(app, deps);
  mountDestructionSettings(app, deps);
  mountOwnAccount(app, deps);
  app.get(helpPath, (c) => c.html(helpPage(frameOf(deps, c), deps.conceptDagen)));
  app.get('/protocol', (c) => c.html(protocolPage(frameOf(deps, c))));
};
