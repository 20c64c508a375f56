import { createRoute, z } from '@hono/zod-openapi';
import type { Gelezen } from '@meldpunt/marts';
import type { Deps } from '../env.ts';
import { behandelaars } from '../toegang.ts';
import { type ApiRoute, apiRoute, jsonResponse, problemResponses } from './api-route.ts';

const row = z.looseObject({});

const signalenSchema = z
  .object({
    peildatum: z.string().nullable(),
    toelichting: row.nullable(),
    organisaties: z.array(row),
    cellen: z.array(row),
  })
  .openapi('Signalen');

const route = createRoute({
  method: 'get',
  path: '/api/signalen',
  summary: 'Signalen van de laatste nacht, met wat erbij gelezen moet worden',
  responses: {
    200: jsonResponse('Leeg, zonder peildatum, zolang er geen nacht is geweest', signalenSchema),
    ...problemResponses(),
  },
});

/** Signals as the marts of the last night hold them; a reason to look, not a finding. */
export const signalenRoute = (deps: Deps): ApiRoute =>
  apiRoute(route, { wie: [...behandelaars, 'functionaris_gegevensbescherming'] }, async (c) =>
    c.json(await readSignals(deps), 200),
  );

const readSignals = async ({ marts }: Deps): Promise<z.output<typeof signalenSchema>> => {
  if (!marts) return { peildatum: null, toelichting: null, organisaties: [], cellen: [] };
  const [samenvatting] = rowsOf(await marts.samenvatting());
  const [toelichting] = rowsOf(await marts.signalenToelichting());
  return {
    peildatum: samenvatting?.peildatum ?? null,
    toelichting: toelichting ? { ...toelichting } : null,
    organisaties: rowsOf(await marts.signalenOrganisatie()).map((signaal) => ({ ...signaal })),
    cellen: rowsOf(await marts.signalenCel()).map((signaal) => ({ ...signaal })),
  };
};

const rowsOf = <R>(read: Gelezen<R>): R[] => (read.stand === 'gereed' ? read.rijen : []);
