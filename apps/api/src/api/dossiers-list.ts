import { createRoute, z } from '@hono/zod-openapi';
import { statussen } from '@meldpunt/core';
import { actorOf, type Deps } from '../env.ts';
import { behandelaars } from '../toegang.ts';
import {
  type ApiRoute,
  apiRoute,
  dayInput,
  dayText,
  jsonResponse,
  paging,
  problemResponses,
} from './api-route.ts';
import { listDossiers } from './dossier-rows.ts';

const code = z.string().regex(/^[\w-]{1,60}$/);

const query = z.strictObject({
  ...paging,
  status: z.enum(statussen).optional(),
  grond: code.optional(),
  terrein: code.optional(),
  aard: code.optional(),
  kanaal: code.optional(),
  gemeenteVoorval: code.optional(),
  gemeenteWoon: code.optional(),
  behandelaar: z.union([z.enum(['mij', 'geen']), z.uuid()]).optional(),
  ontvangenVan: dayInput.optional(),
  ontvangenTot: dayInput.optional(),
});
export type DossierFilter = z.output<typeof query>;

const dossierSchema = z
  .object({
    dossiernummer: z.string(),
    versie: z.int(),
    status: z.enum(statussen),
    ontvangstdatum: dayText,
    kanaal: z.string(),
    gronden: z.array(z.string()),
    terrein: z.string(),
    aard: z.string(),
    gemeenteWoon: z.string(),
    gemeenteVoorval: z.string(),
    spoedeisend: z.boolean(),
    klacht: z.boolean(),
    behandelwijze: z.string().nullable(),
    behandelaarId: z.uuid().nullable(),
    geslotenOp: dayText.nullable(),
  })
  .openapi('DossierInLijst');
export type DossierInLijst = z.output<typeof dossierSchema>;

const route = createRoute({
  method: 'get',
  path: '/api/dossiers',
  summary: 'Dossiers, de eigen dossiers eerst',
  request: { query },
  responses: {
    200: jsonResponse(
      'Een pagina dossiers, alleen codes en datums',
      z.object({
        pagina: z.int(),
        perPagina: z.int(),
        totaal: z.int(),
        dossiers: z.array(dossierSchema),
      }),
    ),
    ...problemResponses(400),
  },
});

/** The list of dossiers: codes and dates only, filtered by code. */
export const dossiersRoute = (deps: Deps): ApiRoute =>
  apiRoute(route, { wie: behandelaars, leest: 'lijst dossiers' }, async (c) => {
    const filter = c.req.valid('query');
    const sessie = c.get('sessie');
    const { totaal, dossiers } = await listDossiers(deps, filter, sessie && actorOf(sessie).medewerkerId);
    return c.json({ pagina: filter.pagina, perPagina: filter.perPagina, totaal, dossiers }, 200);
  });
