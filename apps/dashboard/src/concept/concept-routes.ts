import { type Env, Problem, problems } from '@meldpunt/api';
import { discardConcept, dossierIdByNumber, noteAanwezigheid } from '@meldpunt/store';
import type { Hono } from 'hono';
import { actPath } from '../act/act-routes.ts';
import { newPath } from '../act/new-routes.ts';
import { actFor, actorIn, personIn } from '../act/open-for-act.ts';
import type { PageContext, PageDeps } from '../deps.ts';
import { closeGaps, one, typedIn } from '../form/typed.ts';
import { namesOf } from '../journal/names.ts';
import { tijdTekst } from '../layout/texts.ts';
import { keepConcept } from './keep-concept.ts';
import { presenceText } from './presence.ts';

export const actConceptPath = `${actPath}/concept`;
export const newConceptPath = '/meldingen/concept';

/** What the script on the form is told: that it is kept, and who else is here. */
type Antwoord = { stand: string; anderen: string };

const others = async (deps: PageDeps, c: PageContext, dossierId: string): Promise<string> => {
  const nu = deps.nu();
  const handeling = c.req.param('handeling') ?? null;
  const [anderen, namen] = await Promise.all([
    noteAanwezigheid(deps.store, { dossierId, medewerkerId: personIn(c), handeling, nu }),
    namesOf(deps),
  ]);
  return presenceText(anderen, namen, nu);
};

const keepOrDiscard = async (deps: PageDeps, c: PageContext, handeling: string, dossierId: string | null) => {
  const act = actFor(handeling);
  const ingevuld = closeGaps(typedIn(await c.req.formData()));
  const melding = one(ingevuld, 'melding');
  const isNew = c.req.path === newConceptPath;
  const place = isNew ? melding : (dossierId ?? '');
  if (one(ingevuld, 'weg')) {
    await discardConcept(deps, { dossierId: place, schrijver: actorIn(c), handeling });
    return c.redirect(isNew ? newPath : c.req.path.replace(/\/concept$/, ''), 303);
  }
  const plaats = { act, melding: isNew ? melding : undefined, dossierId: isNew ? null : place };
  if (!(await keepConcept(deps, c, plaats, ingevuld))) throw new Problem(problems.nietGevonden());
  const anderen = isNew ? '' : await others(deps, c, place);
  return c.json<Antwoord>({ stand: `Concept bewaard om ${tijdTekst(deps.nu())}.`, anderen });
};

/** Keeping and throwing away what one is writing; the script of the form and its buttons come here. */
export const mountConceptRoutes = (app: Hono<Env>, deps: PageDeps): void => {
  app.post(newConceptPath, (c) => keepOrDiscard(deps, c, 'receiveMelding', null));
  app.post(actConceptPath, async (c) =>
    keepOrDiscard(
      deps,
      c,
      c.req.param('handeling'),
      await dossierIdByNumber(deps.store, c.req.param('dossiernummer')),
    ),
  );
};
