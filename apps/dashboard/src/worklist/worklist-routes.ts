import { type Env, Problem, problems, readerOf } from '@meldpunt/api';
import { datumAt } from '@meldpunt/core';
import {
  countZonderTermijn,
  dayOverview,
  dossiersZonderTermijn,
  listConcepten,
  openTermijnen,
  waarnemingVan,
} from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageDeps } from '../deps.ts';
import { namesOf } from '../journal/names.ts';
import { type Wie, worklistPage } from './worklist-page.ts';

const MOST = 300;

/** Of dossiers without a term the whole course is read, so fewer of them. */
const MOST_ZONDER = 50;

/** The start page of case work: one's own terms, or those of all. */
export const mountWorklist = (app: Hono<Env>, deps: PageDeps): void => {
  app.get('/', async (c) => {
    const asked = c.req.query('wie');
    const wie: Wie = asked === 'alle' || asked === 'niemand' ? asked : 'mij';
    const nu = deps.nu();
    const vandaag = datumAt(nu);
    const sessie = c.get('sessie');
    if (!sessie) throw new Problem(problems.aanmelden());
    const { medewerkerId: zelf, rol } = sessie;
    const waarneemt = await waarnemingVan(deps.store.db, zelf, vandaag);
    const own = wie === 'alle' ? {} : { behandelaarId: wie === 'mij' ? zelf : null };
    const lezer = readerOf(c);
    const [found, namen, overzicht, concepten, dossiers, aantal, teamZonderTermijn] = await Promise.all([
      openTermijnen(deps.store, lezer, { vandaag, limit: MOST + 1, ...own }),
      namesOf(deps),
      dayOverview(deps.store, vandaag, { medewerkerId: zelf, rol, waarneemt }),
      listConcepten(deps, lezer),
      dossiersZonderTermijn(deps.store, lezer, { limit: MOST_ZONDER, ...own }),
      countZonderTermijn(deps.store, lezer, own),
      countZonderTermijn(deps.store, lezer, { behandelaarId: null }),
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
        zonderTermijn: {
          dossiers,
          aantal,
          context: { actor: lezer, waarneemt, nu, vandaag, instellingen, nieuwId: deps.nieuwId },
          namen,
          metBehandelaar: wie === 'alle',
        },
        teamZonderTermijn,
        concepten,
      }),
    );
  });
};
