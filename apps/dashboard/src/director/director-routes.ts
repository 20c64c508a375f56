import { type Env, readerOf, toezicht } from '@meldpunt/api';
import { listLijsten } from '@meldpunt/archive';
import { datumAt, yearOf } from '@meldpunt/core';
import type { Marts } from '@meldpunt/marts';
import { countByStatus, countTermsPerHandler, jaartellingen, listRuns } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageContext, type PageDeps } from '../deps.ts';
import { rulesOf } from '../instellingen/retention-pages.ts';
import { namesOf } from '../journal/names.ts';
import { openDatalekken } from '../registers/datalekken.ts';
import { directorPage, type Overzicht } from './director-page.ts';
import { type Blik, figures } from './figures.ts';

const RUNS = 21;

/** The figures of the last night; null when there was none. */
const loadFigures = async (marts: Marts | undefined, blik: Blik): Promise<Overzicht['cijfers']> => {
  if (!marts) return null;
  const [summary, organisaties, cellen, note] = await Promise.all([
    marts.samenvatting(),
    marts.signalenOrganisatie(),
    marts.signalenCel(),
    marts.signalenToelichting(),
  ]);
  const samenvatting = summary.stand === 'gereed' ? summary.rijen[0] : undefined;
  const toelichting = note.stand === 'gereed' ? note.rijen[0] : undefined;
  if (!samenvatting || !toelichting) return null;
  const rows = <R>(read: { stand: string; rijen?: R[] }): R[] => read.rijen ?? [];
  return {
    samenvatting,
    signalen: { organisaties: rows(organisaties), cellen: rows(cellen), toelichting },
    grafieken: await figures(marts, blik),
  };
};

const show = async (deps: PageDeps, c: PageContext, bericht?: string) => {
  const lezer = readerOf(c);
  const rol = c.get('sessie')?.rol;
  const { bureau, instellingen } = deps;
  const vandaag = datumAt(deps.nu());
  const asked = Number(c.req.query('jaar'));
  const now = yearOf(vandaag);
  const jaar = Number.isInteger(asked) && asked >= 2009 && asked <= now ? asked : now;
  const blik: Blik = { jaar, massaal: c.req.query('massaal') === 'met' ? 'met' : 'zonder' };
  const [perStatus, termijnen, lijsten, runs, namen, cijfers, datalekken, year] = await Promise.all([
    countByStatus(deps.store, lezer),
    countTermsPerHandler(deps.store, lezer, vandaag),
    listLijsten(deps.store),
    listRuns(deps.store, { limit: RUNS }),
    namesOf(deps),
    loadFigures(deps.marts, blik),
    openDatalekken(deps),
    jaartellingen(deps.store.db, jaar),
  ]);
  const nachtKnop = deps.demo && deps.runNight !== undefined;
  const overzicht = {
    vandaag,
    blik,
    perStatus,
    termijnen,
    lijsten: rol && toezicht.includes(rol) ? lijsten : null,
    runs,
    namen,
    cijfers,
    datalekken: rol === 'directeur' ? datalekken : [],
    inrichting: rol === 'directeur' ? { bureau, instellingen, bewaarregels: rulesOf(deps) } : null,
    jaartellingen: year.tellingen,
    nachtKnop,
    bericht,
  };
  return c.html(directorPage(frameOf(deps, c), overzicht));
};

/** The overview of the directeur; in a demo also the button that does the night at once. */
export const mountDirectorPages = (app: Hono<Env>, deps: PageDeps): void => {
  app.get('/directeur', (c) => show(deps, c));
  const { runNight } = deps;
  if (deps.demo && runNight)
    app.post('/directeur/nacht', async (c) => {
      const fault = await runNight();
      // A page of its own afterwards, so that reloading it does not run another night.
      return fault ? show(deps, c, fault) : c.redirect('/directeur', 303);
    });
};
