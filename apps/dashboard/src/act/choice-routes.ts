import { type Env, Problem, problems, readerOf } from '@meldpunt/api';
import type { Actor } from '@meldpunt/core';
import type { Hono } from 'hono';
import type { PageDeps } from '../deps.ts';
import { searchResults, type Zoekbaar } from '../form/search-choice.ts';
import { one, typedIn } from '../form/typed.ts';
import { findChoices, searchedChoices } from './searched-choices.ts';

/** Where scripts ask for matches. The text is sent, never part of an address: it can be somebody's name. */
export const choicePath = '/kiezen';

/** The matches for a field in which one of very many things is chosen, as a piece of a page. */
export const mountChoices = (app: Hono<Env>, deps: PageDeps): void => {
  app.post(choicePath, async (c) => {
    const typed = typedIn(await c.req.formData());
    const [wat, veld, tekst] = [one(typed, 'wat'), one(typed, 'veld'), one(typed, 'tekst')];
    if ((wat !== 'organisatie' && wat !== 'voorval') || !/^\w{1,40}$/.test(veld))
      throw new Problem(problems.nietGevonden());
    const waarde = one(typed, 'gekozen');
    const opties = await withChosen(deps, readerOf(c), wat, waarde, tekst);
    const verplicht = one(typed, 'verplicht') === 'ja';
    return c.html(searchResults({ naam: veld, verplicht }, { wat, opties, waarde, tekst }));
  });
};

const withChosen = async (deps: PageDeps, lezer: Actor, wat: Zoekbaar, waarde: string, tekst: string) => {
  if (waarde === '') return findChoices(deps, lezer, wat, tekst);
  const field = wat === 'organisatie' ? 'organisatieId' : 'voorvalId';
  return (await searchedChoices(deps, lezer, { [field]: [waarde], [`zoek_${wat}`]: [tekst] }))[wat];
};
