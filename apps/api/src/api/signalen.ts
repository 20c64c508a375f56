import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../env.ts';
import { behandelaars } from '../toegang.ts';
import { type ApiRoute, apiRoute, dayText, jsonResponse, problemResponses } from './api-route.ts';

const route = createRoute({
  method: 'get',
  path: '/api/signalen',
  summary: 'Signalen van de laatste nacht',
  responses: {
    200: jsonResponse(
      'Signalen; zakelijkeDatum is leeg zolang er geen nacht is geweest',
      z.object({ zakelijkeDatum: dayText.nullable(), signalen: z.array(z.looseObject({})) }),
    ),
    ...problemResponses(),
  },
});

/** Signals, as the marts of the last night hold them. */
export const signalenRoute = (deps: Deps): ApiRoute =>
  apiRoute(route, { wie: [...behandelaars, 'functionaris_gegevensbescherming'] }, async (c) => {
    const zakelijkeDatum = (await deps.marts?.zakelijkeDatum()) ?? null;
    const signalen = zakelijkeDatum && deps.marts ? await deps.marts.signalen() : [];
    return c.json({ zakelijkeDatum, signalen: signalen.map((signaal) => ({ ...signaal })) }, 200);
  });
