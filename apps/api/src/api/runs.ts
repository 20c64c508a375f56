import { createRoute, z } from '@hono/zod-openapi';
import type { Deps } from '../env.ts';
import { iedereen } from '../toegang.ts';
import { type ApiRoute, apiRoute, dayText, jsonResponse, paging, problemResponses } from './api-route.ts';

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
  request: { query: z.strictObject(paging) },
  responses: {
    200: jsonResponse('Nieuwste eerst', z.object({ runs: z.array(runSchema) })),
    ...problemResponses(400),
  },
});

/** How each step of each night went. */
export const runsRoute = (deps: Deps): ApiRoute =>
  apiRoute(route, { wie: iedereen }, async (c) => {
    const { pagina, perPagina } = c.req.valid('query');
    const rows = await deps.store.db
      .selectFrom('run')
      .select(['zakelijke_datum', 'stap', 'status', 'begonnen_op', 'beeindigd_op', 'fout'])
      .orderBy('zakelijke_datum', 'desc')
      .orderBy('begonnen_op', 'desc')
      .orderBy('stap')
      .limit(perPagina)
      .offset((pagina - 1) * perPagina)
      .execute();
    const runs = rows.map((row) => ({
      zakelijkeDatum: row.zakelijke_datum,
      stap: row.stap,
      status: row.status,
      begonnenOp: row.begonnen_op.toISOString(),
      beeindigdOp: row.beeindigd_op?.toISOString() ?? null,
      fout: row.fout,
    }));
    return c.json({ runs }, 200);
  });
