import { type Env, Problem, problems, readerOf } from '@meldpunt/api';
import { datumAt, gemeenteCodeSchema, labelOfGemeente, yearOf } from '@meldpunt/core';
import {
  findMeldingen,
  listVoorvallen,
  listWerk,
  organisatieNamen,
  readBesluiten,
  readMeldingen,
  voorvalNummers,
} from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import { incidentsPage, type Lijstkeuze } from './list-page.ts';
import { organisationIds, PER_PAGE } from './meldingen-table.ts';
import { carryOut, incidentIn, seenIds } from './voorval-context.ts';
import { incidentDetailPage } from './voorval-page.ts';
import { incidentPath, incidentsPath, workPath } from './voorval-paths.ts';
import { workPage } from './work-page.ts';
import { isRunning, startWork } from './work-runner.ts';

const YEARS = 8;
const REFRESH_SECONDS = '2';

const pageAsked = (c: PageContext): number => {
  const asked = Number(c.req.query('pagina'));
  return Number.isSafeInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
};

const choiceOf = (c: PageContext): Lijstkeuze => {
  const [gemeente = '', jaar = '', massaal = ''] = ['gemeente', 'jaar', 'massaal'].map((naam) =>
    c.req.query(naam),
  );
  return {
    gemeente: gemeenteCodeSchema.voorval.safeParse(gemeente).success ? gemeente : '',
    jaar: /^\d{4}$/.test(jaar) ? jaar : '',
    massaal: massaal === 'ja' || massaal === 'nee' ? massaal : '',
  };
};

const showList = async (deps: PageDeps, c: PageContext) => {
  const keuze = choiceOf(c);
  const pagina = pageAsked(c);
  const found = await listVoorvallen(
    deps.store,
    readerOf(c),
    {
      ...(keuze.gemeente && { gemeente: keuze.gemeente }),
      ...(keuze.jaar && { jaar: Number(keuze.jaar) }),
      ...(keuze.massaal && { massaal: keuze.massaal === 'ja' }),
    },
    { pagina, perPagina: PER_PAGE },
  );
  const jaar = yearOf(datumAt(deps.nu()));
  return c.html(
    incidentsPage(frameOf(deps, c), {
      ...found,
      pagina,
      keuze,
      gemeenten: [...deps.instellingen.werkgebied, 'online', 'onbekend', 'buitenland']
        .map((code) => ({ waarde: code, naam: labelOfGemeente(code) }))
        .sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
      jaren: Array.from({ length: YEARS }, (_, i) => ({ waarde: String(jaar - i), naam: String(jaar - i) })),
    }),
  );
};

const showOne = async (deps: PageDeps, c: PageContext) => {
  const voorval = await incidentIn(deps, c);
  const lezer = readerOf(c);
  const ids = (await findMeldingen(deps.store, lezer, { voorvalId: voorval.voorval_id })).reverse();
  const paginas = Math.max(1, Math.ceil(ids.length / PER_PAGE));
  const pagina = Math.min(pageAsked(c), paginas);
  const [meldingen, besluiten, werk, namen] = await Promise.all([
    readMeldingen(deps.store, lezer, ids.slice((pagina - 1) * PER_PAGE, pagina * PER_PAGE)),
    readBesluiten(deps, voorval.voorval_id),
    listWerk(deps.store, voorval.voorval_id),
    namesOf(deps),
  ]);
  const others = [voorval.samengevoegd_in, ...besluiten.map((one) => one.ander_voorval_id)];
  const [organisaties, voorvallen] = await Promise.all([
    organisatieNamen(deps.store, organisationIds(meldingen)),
    voorvalNummers(
      deps.store,
      others.filter((id) => id !== null),
    ),
  ]);
  return c.html(
    incidentDetailPage(frameOf(deps, c), {
      voorval,
      samengevoegdIn: voorvallen.get(voorval.samengevoegd_in ?? ''),
      meldingen,
      pagina,
      paginas,
      organisaties,
      besluiten,
      voorvallen,
      werk,
      namen,
      gedaan: c.req.query('gedaan') === 'ja' ? 'Dat is vastgelegd.' : undefined,
    }),
  );
};

/** The work that the address names; throws "not found" for other work than of this incident. */
const workIn = async (deps: PageDeps, c: PageContext) => {
  const voorval = await incidentIn(deps, c);
  const all = await listWerk(deps.store, voorval.voorval_id, 1000);
  const werk = all.find(({ werk_id }) => werk_id === c.req.param('werk'));
  if (!werk) throw new Problem(problems.nietGevonden());
  return { voorval, werk };
};

/** The list of incidents, each incident, unlinking from it, and the progress of work on it. */
export const mountIncidentPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(incidentsPath, (c) => showList(deps, c));
  app.get(incidentPath, (c) => showOne(deps, c));
  app.post(`${incidentPath}/loskoppelen`, async (c) => {
    const voorval = await incidentIn(deps, c);
    const typed = typedIn(await c.req.formData());
    const dossierIds =
      one(typed, 'doe') === 'alles'
        ? await findMeldingen(deps.store, readerOf(c), { voorvalId: voorval.voorval_id })
        : await seenIds(deps, c, typed.dossier);
    return carryOut(deps, c, voorval, { soort: 'loskoppelen', dossierIds });
  });
  app.get(workPath, async (c) => {
    const { voorval, werk } = await workIn(deps, c);
    const stopped = !werk.gereed_op && !isRunning(werk.werk_id);
    if (!werk.gereed_op && !stopped) c.header('Refresh', REFRESH_SECONDS);
    return c.html(workPage(frameOf(deps, c), voorval.voorvalnummer, werk, stopped));
  });
  app.post(workPath, async (c) => {
    const { voorval, werk } = await workIn(deps, c);
    startWork(deps, werk.werk_id);
    return c.redirect(`/voorvallen/${voorval.voorvalnummer}/werk/${werk.werk_id}`, 303);
  });
};
