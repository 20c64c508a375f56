import { actorOf, Problem, problems } from '@meldpunt/api';
import { type Act, type Context, datumAt, isRefusal, persoonsgegevensklassen } from '@meldpunt/core';
import { type OpenedDossier, openDossier } from '@meldpunt/store';
import type { PageContext, PageDeps } from '../deps.ts';

/** Who is logged in, as who does the act. */
export const actorIn = (c: PageContext) => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  return actorOf(sessie);
};

/** The dossier for who wants to do something in it: its journal, none of the stories; and how the client is reached, if the act does so. */
export const openForAct = async (deps: PageDeps, c: PageContext, act: Act): Promise<OpenedDossier> => {
  const opened = await openDossier(deps, c.req.param('dossiernummer') ?? '', {
    reader: actorIn(c),
    onderdelen: act.bereiktClient ? ['journaal', 'contact'] : ['journaal'],
  });
  if (!opened) throw new Problem(problems.nietGevonden());
  if (isRefusal(opened)) throw new Problem(problems.geweigerd());
  return opened;
};

/** The whole dossier, for a form that is filled in with what it holds. */
export const openAll = async (
  deps: PageDeps,
  c: PageContext,
  dossiernummer: string,
): Promise<OpenedDossier> => {
  const opened = await openDossier(deps, dossiernummer, {
    reader: actorIn(c),
    onderdelen: ['journaal', ...persoonsgegevensklassen],
  });
  if (!opened) throw new Problem(problems.nietGevonden());
  if (isRefusal(opened)) throw new Problem(problems.geweigerd());
  return opened;
};

/** What a decision may know of the world now. */
export const contextOf = (deps: PageDeps, c: PageContext): Context => {
  const nu = deps.nu();
  return {
    actor: actorIn(c),
    nu,
    vandaag: datumAt(nu),
    instellingen: deps.instellingen,
    nieuwId: deps.nieuwId,
  };
};
