import { createRoute, z } from '@hono/zod-openapi';
import { listRuns } from '@meldpunt/store';
import type { Deps } from '../env.ts';
import { iedereen } from '../toegang.ts';
import { type ApiRoute, apiRoute, dayInput, dayText, jsonResponse, problemResponses } from './api-route.ts';

const runSchema = z
  .object({
    zakelijkeDatum: dayText,
    stap: z.string(),
    status: z.string(),
    begonnenOp: z.iso.datetime(),
    beeindigdOp: z.iso.datetime().nullable(),
    fout: z.string().nullable(),
  })
  .openapi('Run');

const route = createRoute({
  method: 'get',
  path: '/api/runs',
  summary: 'De nachten: per dag en stap hoe het ging',
  request: {
    query: z.strictObject({
      vanaf: dayInput.optional(),
      aantal: z.coerce.number().int().min(1).max(1000).default(90),
    }),
  },
  responses: {
    200: jsonResponse('Nieuwste eerst', z.object({ runs: z.array(runSchema) })),
    ...problemResponses(400),
  },
});

/** How each step of each night went. */
export const runsRoute = (deps: Deps): ApiRoute =>
  apiRoute(route, { wie: iedereen }, async (c) => {
    const { vanaf, aantal } = c.req.valid('query');
    const runs = (await listRuns(deps.store, { vanaf, limit: aantal })).map((run) => ({
      zakelijkeDatum: run.zakelijkeDatum,
      stap: run.stap,
      status: run.status,
      begonnenOp: run.begonnenOp.toISOString(),
      beeindigdOp: run.beeindigdOp?.toISOString() ?? null,
      fout: run.fout,
    }));
    return c.json({ runs }, 200);
  });
