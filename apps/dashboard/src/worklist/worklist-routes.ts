import { type Env, Problem, problems, readerOf } from '@meldpunt/api';
import { datumAt } from '@meldpunt/core';
import {
  countZonderTermijn,
  dayOverview,
  listConcepten,
  openTermijnen,
  waarnemingVan,
} from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageDeps } from '../deps.ts';
import { namesOf } from '../journal/names.ts';
import { type Wie, worklistPage } from './worklist-page.ts';

const MOST = 300;

/** The start page of case work: one's own terms, or those of all. */
export const mountWorklist = (app: Hono<Env>, deps: PageDeps): void => {
  app.get('/', async (c) => {
    const asked = c.req.query('wie');
    const wie: Wie = asked === 'alle' || asked === 'niemand' ? asked : 'mij';
    const vandaag = datumAt(deps.nu());
    const sessie = c.get('sessie');
    if (!sessie) throw new Problem(problems.aanmelden());
    const { medewerkerId: zelf, rol } = sessie;
    const waarneemt = await waarnemingVan(deps.store.db, zelf, vandaag);
    const own = wie === 'alle' ? {} : { behandelaarId: wie === 'mij' ? zelf : null };
    const [found, namen, overzicht, concepten, zonderTermijn] = await Promise.all([
      openTermijnen(deps.store, readerOf(c), { vandaag, limit: MOST + 1, ...own }),
      namesOf(deps),
      dayOverview(deps.store, vandaag, { medewerkerId: zelf, rol, waarneemt }),
      listConcepten(deps, readerOf(c)),
      countZonderTermijn(deps.store, readerOf(c)),
    ]);
    const regels = found.slice(0, MOST);
    const { instellingen } = deps;
    const afgekapt = found.length > MOST;
    return c.html(
      worklistPage(frameOf(deps, c), {
        regels,
        afgekapt,
        wie,
        vandaag,
        instellingen,
        namen,
        overzicht,
        zonderTermijn,
        concepten,
      }),
    );
  });
};
