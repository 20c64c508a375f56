import { type Env, Problem, problems, readerOf } from '@meldpunt/api';
import { isRefusal } from '@meldpunt/core';
import { searchDossiers, type Zoeksoort, zoeksoorten } from '@meldpunt/store';
import type { Hono } from 'hono';
import { frameOf, type PageDeps } from '../deps.ts';
import { one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import type { Fout } from '../layout/alert.ts';
import { searchPage } from './search-page.ts';

const LONGEST = 200;

const faultsIn = (soort: string, tekst: string): Fout[] => [
  ...(zoeksoorten.includes(soort as Zoeksoort) ? [] : [{ veld: 'soort', reden: 'Kies waarop u zoekt.' }]),
  ...(tekst.trim().length < 2 ? [{ veld: 'tekst', reden: 'Vul ten minste twee tekens in.' }] : []),
  ...(tekst.length > LONGEST ? [{ veld: 'tekst', reden: `Vul ten hoogste ${LONGEST} tekens in.` }] : []),
  ...(tekst.includes('\0') ? [{ veld: 'tekst', reden: 'Hier staat een teken dat niet kan.' }] : []),
];

/** The search page. */
export const mountSearchPage = (app: Hono<Env>, deps: PageDeps): void => {
  app.get('/zoeken', (c) =>
    c.html(
      searchPage(frameOf(deps, c), {
        soort: 'naam',
        tekst: '',
        fouten: [],
        uitkomst: null,
        namen: new Map(),
      }),
    ),
  );
  app.post('/zoeken', async (c) => {
    const typed = typedIn(await c.req.formData());
    const [soort, tekst] = [one(typed, 'soort'), one(typed, 'tekst')];
    const fouten = faultsIn(soort, tekst);
    const shown = { soort, tekst, fouten, uitkomst: null, namen: new Map<string, string>() };
    if (fouten.length > 0) return c.html(searchPage(frameOf(deps, c), shown), 400);
    const uitkomst = await searchDossiers(deps, readerOf(c), {
      soort: soort as Zoeksoort,
      tekst: tekst.trim(),
    });
    if (isRefusal(uitkomst)) throw new Problem(problems.geweigerd());
    return c.html(searchPage(frameOf(deps, c), { ...shown, uitkomst, namen: await namesOf(deps) }));
  });
};
