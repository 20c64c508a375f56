import { createRoute, z } from '@hono/zod-openapi';
import { statussen } from '@meldpunt/core';
import { type DossierPage, listDossiers } from '@meldpunt/store';
import { type Deps, readerOf } from '../env.ts';
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
import { behandelaarFilter, behandelaarIdOf } from './behandelaar-filter.ts';

const code = z.string().regex(/^[\w-]{1,60}$/);

const query = z.strictObject({
  ...paging,
  dossiernummer: z
    .string()
    .regex(/^[\d-]{1,14}$/)
    .optional()
    .openapi({ description: 'Het begin van het nummer' }),
  status: z.enum(statussen).optional(),
  behandelaar: behandelaarFilter,
  grond: code.optional(),
  terrein: code.optional(),
  aard: code.optional(),
  behandelwijze: code.optional(),
  gemeenteVoorval: code.optional(),
  gemeenteWoon: code.optional(),
  spoedeisend: z.stringbool().optional().openapi({ type: 'boolean' }),
  open: z.stringbool().optional().openapi({ type: 'boolean' }),
  voorvalId: z.uuid().optional(),
  organisatieId: z.uuid().optional(),
  geregistreerdVan: dayInput.optional(),
  geregistreerdTot: dayInput.optional(),
});

const dossierSchema = z
  .object({
    dossiernummer: z.string(),
    versie: z.int(),
    status: z.string(),
    ontvangstdatum: dayText,
    kanaal: z.string(),
    gronden: z.array(z.string()),
    terrein: z.string(),
    aard: z.string(),
    gemeenteWoon: z.string(),
    gemeenteVoorval: z.string(),
    spoedeisend: z.boolean(),
    klachtOp: dayText.nullable(),
    behandelwijze: z.string().nullable(),
    behandelaarId: z.uuid().nullable(),
    voorvalId: z.uuid().nullable(),
    geslotenOp: dayText.nullable(),
  })
  .openapi('DossierInLijst');

const route = createRoute({
  method: 'get',
  path: '/api/dossiers',
  summary: 'Dossiers, spoed eerst en dan de nieuwste',
  request: { query },
  responses: {
    200: jsonResponse(
      'Een pagina dossiers, alleen codes en datums',
      z.object({
        pagina: z.int(),
        paginas: z.int(),
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
    const { pagina, perPagina, behandelaar, ...filter } = c.req.valid('query');
    const behandelaarId = behandelaarIdOf(behandelaar, c.get('sessie'));
    const page = await listDossiers(
      deps.store,
      readerOf(c),
      { ...filter, behandelaarId },
      { pagina, perPagina },
    );
    return c.json({ ...page, dossiers: page.dossiers.map(shownDossier) }, 200);
  });

const shownDossier = (row: DossierPage['dossiers'][number]): z.output<typeof dossierSchema> => ({
  dossiernummer: row.dossiernummer,
  versie: row.versie,
  status: row.status,
  ontvangstdatum: row.ontvangstdatum,
  kanaal: row.kanaal,
  gronden: row.gronden,
  terrein: row.terrein,
  aard: row.aard,
  gemeenteWoon: row.gemeente_woon,
  gemeenteVoorval: row.gemeente_voorval,
  spoedeisend: row.spoedeisend,
  klachtOp: row.klacht_op,
  behandelwijze: row.behandelwijze,
  behandelaarId: row.behandelaar_id,
  voorvalId: row.voorval_id,
  geslotenOp: row.gesloten_op,
});
