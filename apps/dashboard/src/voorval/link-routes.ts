import { type Env, readerOf } from '@meldpunt/api';
import { datumAt } from '@meldpunt/core';
import {
  findMeldingen,
  organisatieNamen,
  readMeldingen,
  suggestMeldingen,
  type Voorvalrij,
  withWords,
  writeLog,
} from '@meldpunt/store';
import type { Hono } from 'hono';
import { loadChoiceLists } from '../act/choice-lists.ts';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { zoekknop } from '../form/search-choice.ts';
import { type Ingevuld, one, typedIn } from '../form/typed.ts';
import type { Fout } from '../layout/alert.ts';
import { organisationIds, PER_PAGE } from './meldingen-table.ts';
import { searchFaults, searchFilter, startOf } from './search-filter.ts';
import { searchPage, type Vondst } from './search-page.ts';
import { suggestionsPage } from './suggestions-page.ts';
import { carryOut, openIncidentIn, seenIds } from './voorval-context.ts';
import { incidentPath } from './voorval-paths.ts';

const showSuggestions = async (deps: PageDeps, c: PageContext, leeg = false) => {
  const voorval = await openIncidentIn(deps, c);
  const actor = readerOf(c);
  const voorstellen = await suggestMeldingen(deps, actor, voorval);
  const shown = voorstellen.slice(0, PER_PAGE);
  // Words of a story are shown, so whoever sees them read that story.
  await writeLog(deps.store.db, deps.nu(), [
    { actor, actie: 'zoeken', onderdeel: 'voorstellen voorval', uitkomst: `${voorstellen.length} gevonden` },
    ...shown
      .filter(({ woorden }) => woorden.length > 0)
      .map(({ melding }) => ({
        actor,
        actie: 'lezen',
        dossierId: melding.dossier_id,
        onderdeel: 'woorden verhaal',
        uitkomst: 'getoond',
      })),
  ]);
  const organisaties = await organisatieNamen(
    deps.store,
    organisationIds(shown.map(({ melding }) => melding)),
  );
  return c.html(
    suggestionsPage(frameOf(deps, c), { voorval, voorstellen, organisaties, leeg }),
    leeg ? 400 : 200,
  );
};

/** The ids of all that is found, and whether that is all there is. */
const find = async (deps: PageDeps, c: PageContext, typed: Ingevuld) => {
  const actor = readerOf(c);
  const coded = await findMeldingen(deps.store, actor, searchFilter(typed));
  const woorden = one(typed, 'woorden').trim();
  const found = woorden ? await withWords(deps, coded, woorden) : { gevonden: coded, afgekapt: false };
  await writeLog(deps.store.db, deps.nu(), [
    {
      actor,
      actie: 'zoeken',
      onderdeel: woorden ? 'meldingen op woorden' : 'meldingen op gegevens',
      uitkomst: `${found.gevonden.length} gevonden`,
    },
  ]);
  return found;
};

const vondstOf = async (deps: PageDeps, c: PageContext, typed: Ingevuld): Promise<Vondst> => {
  const { gevonden, afgekapt } = await find(deps, c, typed);
  const newest = [...gevonden].reverse();
  const paginas = Math.max(1, Math.ceil(newest.length / PER_PAGE));
  const pagina = Math.min(Math.max(1, Math.trunc(Number(one(typed, 'pagina'))) || 1), paginas);
  const meldingen = await readMeldingen(
    deps.store,
    readerOf(c),
    newest.slice((pagina - 1) * PER_PAGE, pagina * PER_PAGE),
  );
  const organisaties = await organisatieNamen(deps.store, organisationIds(meldingen));
  return { totaal: newest.length, meldingen, pagina, organisaties, afgekapt };
};

type Getoond = { ingevuld: Ingevuld; fouten?: readonly Fout[]; vondst?: Vondst };

const showSearch = async (
  deps: PageDeps,
  c: PageContext,
  voorval: Voorvalrij,
  { ingevuld, fouten = [], vondst }: Getoond,
) =>
  c.html(
    searchPage(frameOf(deps, c), {
      voorval,
      ingevuld,
      fouten,
      vondst,
      lijsten: await loadChoiceLists(deps, readerOf(c), ingevuld),
      vandaag: datumAt(deps.nu()),
    }),
    fouten.length > 0 ? 400 : 200,
  );

const NOTHING: Fout = { veld: '', reden: 'Vink eerst een melding aan.' };

const search = async (deps: PageDeps, c: PageContext) => {
  const voorval = await openIncidentIn(deps, c);
  const ingevuld = typedIn(await c.req.formData());
  if (one(ingevuld, zoekknop)) return showSearch(deps, c, voorval, { ingevuld });
  const fouten = searchFaults(ingevuld);
  if (fouten.length > 0) return showSearch(deps, c, voorval, { ingevuld, fouten });
  const doe = one(ingevuld, 'doe');
  if (!['aangevinkt', 'pagina', 'alles'].includes(doe))
    return showSearch(deps, c, voorval, { ingevuld, vondst: await vondstOf(deps, c, ingevuld) });
  const dossierIds =
    doe === 'alles'
      ? (await find(deps, c, ingevuld)).gevonden
      : await seenIds(deps, c, doe === 'pagina' ? ingevuld.opPagina : ingevuld.dossier);
  if (dossierIds.length > 0) return carryOut(deps, c, voorval, { soort: 'koppelen', dossierIds });
  return showSearch(deps, c, voorval, {
    ingevuld,
    fouten: [NOTHING],
    vondst: await vondstOf(deps, c, ingevuld),
  });
};

/** Finding the meldingen that are about an incident, by search and by suggestion, and linking them. */
export const mountLinkPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get(`${incidentPath}/voorstellen`, (c) => showSuggestions(deps, c));
  app.post(`${incidentPath}/voorstellen`, async (c) => {
    const voorval = await openIncidentIn(deps, c);
    const typed = typedIn(await c.req.formData());
    const sent = one(typed, 'doe') === 'pagina' ? typed.opPagina : typed.dossier;
    const dossierIds = await seenIds(deps, c, sent);
    if (dossierIds.length === 0) return showSuggestions(deps, c, true);
    return carryOut(deps, c, voorval, { soort: 'koppelen', dossierIds });
  });
  app.get(`${incidentPath}/zoeken`, async (c) => {
    const voorval = await openIncidentIn(deps, c);
    return showSearch(deps, c, voorval, { ingevuld: startOf(voorval) });
  });
  app.post(`${incidentPath}/zoeken`, (c) => search(deps, c));
};
