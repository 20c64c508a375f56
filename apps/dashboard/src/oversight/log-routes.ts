import { type Env, readerOf } from '@meldpunt/api';
import { listLog } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageDeps } from '../deps.ts';
import { namesOf } from '../journal/names.ts';
import { logPage } from './log-page.ts';

const LINES = 100;

/** The log, page by page. */
export const mountLogPage = (app: Hono<Env>, deps: PageDeps): void => {
  app.get('/logboek', async (c) => {
    const asked = Number(c.req.query('voor'));
    const voor = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined;
    const [blad, names] = await Promise.all([
      listLog(deps.store, readerOf(c), { limit: LINES, voor }),
      namesOf(deps),
    ]);
    return c.html(logPage(frameOf(deps, c), blad, names));
  });
};
