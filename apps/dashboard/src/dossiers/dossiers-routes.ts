import { behandelaars, type Env, readerOf } from '@meldpunt/api';
import { datumAt, yearOf } from '@meldpunt/core';
import { actieveMedewerkers, listDossiers, organisatieNamen } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageDeps } from '../deps.ts';
import { namesOf } from '../journal/names.ts';
import { dossiersPage } from './dossiers-page.ts';
import { filterOptions, readFilter, storeFilter } from './filter.ts';

/** The list of dossiers with its filters. */
export const mountDossiersPage = (app: Hono<Env>, deps: PageDeps): void => {
  app.get('/dossiers', async (c) => {
    const keuze = readFilter((naam) => c.req.query(naam));
    const asked = Number(c.req.query('pagina'));
    const pagina = Number.isSafeInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
    const filter = storeFilter(keuze, c.get('sessie')?.medewerkerId ?? '');
    const [blad, medewerkers, namen] = await Promise.all([
      listDossiers(deps.store, readerOf(c), filter, { pagina }),
      actieveMedewerkers(deps.store, behandelaars),
      namesOf(deps),
    ]);
    const named = filter.organisatieId
      ? await organisatieNamen(deps.store, [filter.organisatieId])
      : new Map<string, string>();
    const organisatie = named.get(filter.organisatieId ?? '');
    const people = medewerkers.map(({ medewerkerId, naam }) => ({ waarde: medewerkerId, naam }));
    const opties = filterOptions(deps.instellingen.werkgebied, people, yearOf(datumAt(deps.nu())));
    return c.html(dossiersPage(frameOf(deps, c), { blad, keuze, opties, namen, organisatie }));
  });
};
