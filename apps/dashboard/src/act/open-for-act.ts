import { actorOf, Problem, problems } from '@meldpunt/api';
import {
  type Act,
  type Actor,
  actByName,
  type Context,
  datumAt,
  isRefusal,
  type Persoonsgegevensklasse,
  persoonsgegevensklassen,
} from '@meldpunt/core';
import {
  type Contactgegevens,
  contactgegevens,
  type OpenedDossier,
  openDossier,
  waarnemingVan,
} from '@meldpunt/store';
import type { PageContext, PageDeps } from '../deps.ts';

/** Who is at the form. */
export const actorIn = (c: PageContext): Actor => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  return actorOf(sessie);
};

/** The id of who is at the form: what is kept by person is kept under it. */
export const personIn = (c: PageContext): string => {
  const { medewerkerId } = actorIn(c);
  if (medewerkerId === null) throw new Problem(problems.aanmelden());
  return medewerkerId;
};

/** The act of this name, as far as people do it. */
export const actFor = (name: string): Act => {
  const act = actByName(name);
  if (!act || (act.by.length === 1 && act.by[0] === 'systeem')) throw new Problem(problems.nietGevonden());
  return act;
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
export const openAll = (deps: PageDeps, c: PageContext, dossiernummer: string): Promise<OpenedDossier> =>
  openParts(deps, c, dossiernummer, persoonsgegevensklassen);

/** The dossier with what the bureau wrote about the case, for a form that begins with words of the plan. */
export const openWords = (deps: PageDeps, c: PageContext, dossiernummer: string): Promise<OpenedDossier> =>
  openParts(deps, c, dossiernummer, ['vrije_tekst']);

const openParts = async (
  deps: PageDeps,
  c: PageContext,
  dossiernummer: string,
  klassen: readonly Persoonsgegevensklasse[],
): Promise<OpenedDossier> => {
  const opened = await openDossier(deps, dossiernummer, {
    reader: actorIn(c),
    onderdelen: ['journaal', ...klassen],
  });
  if (!opened) throw new Problem(problems.nietGevonden());
  if (isRefusal(opened)) throw new Problem(problems.geweigerd());
  return opened;
};

/** What a decision about an act may know. */
export const contextOf = async (deps: PageDeps, c: PageContext): Promise<Context> => {
  const nu = deps.nu();
  const actor = actorIn(c);
  return {
    actor,
    waarneemt: await waarnemingVan(deps.store.db, actor.medewerkerId, datumAt(nu)),
    nu,
    vandaag: datumAt(nu),
    instellingen: deps.instellingen,
    nieuwId: deps.nieuwId,
  };
};

/** How the client is reached, where the act does so. */
export const reached = (act: Act, opened: OpenedDossier | null): { contact?: Contactgegevens } =>
  act.bereiktClient && opened ? { contact: contactgegevens(opened) } : {};
