import { createRoute, z } from '@hono/zod-openapi';
import { type Act, acts, type Rol } from '@meldpunt/core';
import { recordAct, StoreError } from '@meldpunt/store';
import type { Context } from 'hono';
import { actorOf, type Deps, type Env } from '../env.ts';
import { Problem, problems } from '../problem.ts';
import { type ApiRoute, describedRoute, jsonResponse, problemResponses } from './api-route.ts';
import { dossierIdOf, dossiernummerParam, isDossiernummer } from './dossiernummer.ts';
import { readJson } from './read-json.ts';
import { refusalProblem } from './refusal.ts';

const recordedSchema = z
  .object({
    dossiernummer: z.string(),
    versie: z.int(),
    gebeurtenissen: z.array(z.looseObject({ type: z.string(), op: z.iso.date() })),
  })
  .openapi('Vastgelegd');

const rolesOf = (act: Act): readonly Rol[] => act.by.filter((rol): rol is Rol => rol !== 'systeem');

/** A route for every act of the catalogue that a person may do; the first one opens a dossier. */
export const handelingRoutes = (deps: Deps): ApiRoute[] =>
  acts
    .filter((act) => rolesOf(act).length > 0)
    .map((act) => (act.name === 'receiveMelding' ? openRoute(deps, act) : actRoute(deps, act)));

const openRoute = (deps: Deps, act: Act): ApiRoute =>
  describedRoute(
    createRoute({
      method: 'post',
      path: '/api/dossiers',
      operationId: act.name,
      summary: act.label,
      description: `Opent een dossier. Artikelen: ${act.artikelen.join(', ')}.`,
      request: { body: { required: true, content: { 'application/json': { schema: act.input } } } },
      responses: {
        201: jsonResponse('Het dossier is geopend', recordedSchema),
        ...problemResponses(400, 415, 422),
      },
    }),
    { wie: rolesOf(act) },
    (c) => perform(deps, c, act, null, 0),
  );

const actRoute = (deps: Deps, act: Act): ApiRoute =>
  describedRoute(
    createRoute({
      method: 'post',
      path: `/api/dossiers/{dossiernummer}/handelingen/${act.name}`,
      operationId: act.name,
      summary: act.label,
      description: `Artikelen: ${act.artikelen.join(', ')}.`,
      request: {
        params: z.object({ dossiernummer: dossiernummerParam }),
        headers: z.object({
          'if-match': z.string().openapi({ description: 'De versie die u zag, zoals "7"' }),
        }),
        body: { required: true, content: { 'application/json': { schema: act.input } } },
      },
      responses: {
        201: jsonResponse('De handeling is vastgelegd', recordedSchema),
        ...problemResponses(400, 404, 409, 415, 422, 428),
      },
    }),
    { wie: rolesOf(act) },
    async (c) => {
      const expected = versionIn(c.req.header('if-match'));
      const dossiernummer = c.req.param('dossiernummer');
      if (!isDossiernummer(dossiernummer)) throw new Problem(problems.nietGevonden());
      return perform(deps, c, act, dossiernummer, expected);
    },
  );

/** The version in `If-Match`; without one nobody can tell whether the user saw the dossier as it is now. */
const versionIn = (header: string | undefined): number => {
  const found = /^"?(\d{1,9})"?$/.exec(header?.trim() ?? '')?.[1];
  if (found !== undefined) return Number(found);
  throw new Problem({
    status: 428,
    soort: 'versie-ontbreekt',
    titel: 'De versie ontbreekt',
    uitleg: 'Zet in de kop If-Match de versie van het dossier die u zag.',
  });
};

const perform = async (
  deps: Deps,
  c: Context<Env>,
  act: Act,
  dossiernummer: string | null,
  expectedVersion: number,
): Promise<Response> => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  const input = await readJson(c);
  const outcome = await recordAct(deps, {
    dossierId: null,
    ...(dossiernummer !== null && { dossiernummer }),
    expectedVersion,
    handeling: act.name,
    input,
    actor: actorOf(sessie),
  }).catch(async (error) => {
    // Whether it is there and may not be known of is found out, and logged, only where it was not found.
    if (error instanceof StoreError && error.kind === 'not-found' && dossiernummer !== null)
      await dossierIdOf(deps, sessie, dossiernummer);
    throw error;
  });
  if ('refused' in outcome) throw new Problem(refusalProblem(outcome));
  const { versie, gebeurtenissen } = outcome;
  c.header('Location', `/api/dossiers/${outcome.dossiernummer}`);
  c.header('ETag', `"${versie}"`);
  return c.json({ dossiernummer: outcome.dossiernummer, versie, gebeurtenissen }, 201);
};
