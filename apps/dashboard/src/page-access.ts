import { accountbeheer, behandelaars, iedereen, type Toegangsregel, toezicht, type Wie } from '@meldpunt/api';
import { accountPath, appPath, passwordPath, sessionsPath } from './account/account-routes.ts';
import { accountActionPath } from './accounts/accounts-routes.ts';
import { amendAccountPath } from './accounts/amend-routes.ts';
import { actPath } from './act/act-routes.ts';
import { choicePath } from './act/choice-routes.ts';
import { newPath, quickPath } from './act/new-routes.ts';
import { shieldedPath } from './act/shielded-page.ts';
import { assetFolder } from './assets/asset-files.ts';
import { actConceptPath, newConceptPath } from './concept/concept-routes.ts';
import { listPath, statementPath } from './destruction/list-routes.ts';
import { documentPath } from './document/document-routes.ts';
import { dossierPath } from './dossier/dossier-routes.ts';
import { evaluatiePath } from './evaluatie/evaluation-routes.ts';
import { gegevensPath } from './gegevens/gegevens-routes.ts';
import { handoverPath } from './handover/handover-page.ts';
import { helpPath } from './help/help-page.ts';
import { codeListsPath, codePath } from './instellingen/code-list-routes.ts';
import { destructionSettingsPath } from './instellingen/destruction-settings.ts';
import { retentionBy } from './instellingen/retention-pages.ts';
import { retentionPath, retentionRulePath } from './instellingen/retention-routes.ts';
import { formNames, settingForms } from './instellingen/setting-forms.ts';
import { settingsPath } from './instellingen/settings-routes.ts';
import { inzagePath } from './inzage/inzage-routes.ts';
import { warningsPath } from './layout/page.ts';
import { letterPath, lettersPath } from './letters/letter-routes.ts';
import { templatesPath } from './letters/template-pages.ts';
import { templatePath } from './letters/template-routes.ts';
import { invitationPath } from './login/login-routes.ts';
import { leavePath } from './melden/leave.ts';
import { meldenPath } from './melden/public-page.ts';
import { digestPath } from './post/digest-page.ts';
import { postPath } from './post/post-routes.ts';
import { datalekkenPath } from './registers/datalekken.ts';
import { losseKlachtenPath, proceduresPath } from './registers/procedures.ts';
import { verwerkingenPath } from './verwerkingen/verwerkingen-routes.ts';
import { endStandInPath, questionPath, queuePath, standInPath } from './voorlegging/paths.ts';
import { incidentPath, incidentsPath, workPath } from './voorval/voorval-paths.ts';

/** A text that is far too long is shown back, to be made shorter; so it must come in first. */
const LARGEST_MELDING = 4 * 1024 * 1024;
/** Files come in up to the setting of the installation, which is never more than this. */
const LARGEST_UPLOAD = 52 * 1024 * 1024;
const leiding: Wie = ['leidinggevende', 'directeur'];
const directeur: Wie = ['directeur'];

const get = (pad: string, wie: Wie, leest?: string): Toegangsregel => ({
  methode: 'GET',
  pad,
  wie,
  ...(leest && { leest }),
});
const post = (pad: string, wie: Wie): Toegangsregel => ({ methode: 'POST', pad, wie });
const both = (pad: string, wie: Wie, leest?: string): Toegangsregel[] => [
  get(pad, wie, leest),
  post(pad, wie),
];

/** Who may see and do what on the pages: a page without a row here does not exist. */
export const pageAccess: readonly Toegangsregel[] = [
  { ...get(`${assetFolder}/:bestand`, 'openbaar'), onveranderlijk: true },
  { ...get(meldenPath, 'openbaar'), zonderSessie: true },
  { ...post(meldenPath, 'openbaar'), zonderSessie: true, maxBody: LARGEST_MELDING },
  { ...get(leavePath, 'openbaar'), zonderSessie: true },
  ...both('/aanmelden', 'openbaar'),
  ...both('/aanmelden/code', 'halverwege'),
  ...both(invitationPath, 'openbaar'),
  post('/uitloggen', 'halverwege'),
  get('/begin', iedereen),
  get('/', behandelaars, 'werklijst'),
  get('/dossiers', behandelaars, 'lijst dossiers'),
  ...both('/zoeken', behandelaars),
  get(dossierPath, behandelaars, 'zelf'),
  { ...get(actPath, behandelaars, 'zelf') },
  get(inzagePath, behandelaars, 'zelf'),
  { ...post(inzagePath, behandelaars), maxBody: LARGEST_MELDING },
  get(gegevensPath, behandelaars, 'zelf'),
  get(evaluatiePath, behandelaars, 'zelf'),
  get(`${gegevensPath}/document/:document`, behandelaars, 'zelf'),
  get(`${gegevensPath}/:plek`, behandelaars, 'zelf'),
  get(`${gegevensPath}/:plek/wissen`, behandelaars, 'zelf'),
  { ...post(actPath, behandelaars), maxBody: LARGEST_UPLOAD },
  get(lettersPath, behandelaars, 'zelf'),
  { ...get(letterPath, behandelaars, 'zelf') },
  { ...post(letterPath, behandelaars), maxBody: LARGEST_MELDING },
  get(templatesPath, accountbeheer),
  ...both(templatePath, accountbeheer),
  { ...get(documentPath, behandelaars, 'zelf'), vanBuiten: true },
  get(newPath, behandelaars),
  { ...post(newPath, behandelaars), maxBody: LARGEST_MELDING },
  get(quickPath, behandelaars),
  { ...post(quickPath, behandelaars), maxBody: LARGEST_MELDING },
  post(newConceptPath, behandelaars),
  post(actConceptPath, behandelaars),
  get(shieldedPath, behandelaars),
  post(choicePath, behandelaars),
  ...both('/organisaties/nieuw', behandelaars),
  ...both('/voorvallen/nieuw', behandelaars),
  get(queuePath, behandelaars, 'voorleggingen'),
  ...both(questionPath, behandelaars, 'zelf'),
  ...both(standInPath, directeur, 'waarnemers'),
  post(endStandInPath, directeur),
  ...both(handoverPath, leiding, 'caseloads'),
  ...both(digestPath, iedereen, 'eigen instelling'),
  get(postPath, accountbeheer, 'post'),
  get(incidentsPath, behandelaars, 'voorvallen'),
  get(incidentPath, behandelaars, 'voorval'),
  post(`${incidentPath}/loskoppelen`, behandelaars),
  ...both(`${incidentPath}/voorstellen`, behandelaars, 'voorval'),
  ...both(`${incidentPath}/zoeken`, behandelaars, 'voorval'),
  ...both(`${incidentPath}/gegevens`, behandelaars, 'voorval'),
  ...both(`${incidentPath}/samenvoegen`, behandelaars, 'voorval'),
  ...both(`${incidentPath}/massaal`, directeur, 'voorval'),
  ...both(workPath, behandelaars, 'voorval'),
  get('/directeur', leiding, 'overzicht'),
  post('/directeur/nacht', directeur),
  ...both('/rapporten', leiding),
  post('/rapporten/jaarverslag', leiding),
  get(proceduresPath, behandelaars, 'procedures over het bureau'),
  ...both(`${losseKlachtenPath}/nieuw`, behandelaars),
  get(`${losseKlachtenPath}/:nummer`, behandelaars, 'zelf'),
  post(`${losseKlachtenPath}/:nummer/vernietigen`, directeur),
  ...both(`${losseKlachtenPath}/:nummer/:handeling`, behandelaars, 'zelf'),
  get(datalekkenPath, toezicht, 'register van datalekken'),
  ...both(`${datalekkenPath}/nieuw`, iedereen),
  get(`${datalekkenPath}/:nummer`, toezicht, 'zelf'),
  post(`${datalekkenPath}/:nummer/vernietigen`, directeur),
  ...both(`${datalekkenPath}/:nummer/:handeling`, toezicht, 'zelf'),
  get(verwerkingenPath, toezicht),
  get(`${verwerkingenPath}/bestand/:bestand`, toezicht),
  get('/vernietiging', toezicht, 'vernietigingslijsten'),
  get(listPath, toezicht, 'vernietigingslijst'),
  post(`${listPath}/goedkeuren`, directeur),
  post(`${listPath}/afwijzen`, directeur),
  post(`${listPath}/uitzonderen`, directeur),
  get('/verklaringen', toezicht, 'verklaringen'),
  get(statementPath, toezicht, 'verklaring'),
  get(`${statementPath}/bestand`, toezicht, 'verklaring'),
  get('/logboek', toezicht, 'logboek'),
  get(settingsPath, accountbeheer, 'instellingen'),
  ...formNames.flatMap((naam) => both(`${settingsPath}/${naam}`, settingForms[naam].wie, 'instelling')),
  ...both(codeListsPath, accountbeheer, 'instelling'),
  ...both(codePath, accountbeheer, 'instelling'),
  ...both(destructionSettingsPath, retentionBy, 'instelling'),
  get(retentionPath, retentionBy, 'instelling'),
  ...both(retentionRulePath, retentionBy, 'instelling'),
  ...both('/beheer', accountbeheer, 'gebruikers'),
  ...both(amendAccountPath, accountbeheer, 'gebruikers'),
  post(accountActionPath, accountbeheer),
  ...both(warningsPath, iedereen),
  get('/protocol', iedereen),
  get(helpPath, iedereen),
  get(accountPath, iedereen),
  post(passwordPath, iedereen),
  ...both(appPath, iedereen),
  post(sessionsPath, iedereen),
];
