import { createRoute, z } from '@hono/zod-openapi';
import { isRefusal } from '@meldpunt/core';
import { searchDossiers, zoeksoorten } from '@meldpunt/store';
import { type Deps, readerOf } from '../env.ts';
import { Problem } from '../problem.ts';
import { behandelaars } from '../toegang.ts';
import { type ApiRoute, apiRoute, dayText, jsonResponse, problemResponses } from './api-route.ts';
import { refusalProblem } from './refusal.ts';

const vraag = z
  .strictObject({
    soort: z.enum(zoeksoorten),
    tekst: z
      .string()
      .trim()
      .min(2, 'Vul ten minste twee tekens in.')
      .max(200, 'Vul ten hoogste 200 tekens in.'),
  })
  .openapi('Zoekvraag');

const uitkomst = z
  .object({
    resultaten: z.array(
      z.object({
        dossiernummer: z.string(),
        status: z.string(),
        spoedeisend: z.boolean(),
        ontvangstdatum: dayText,
        behandelaarId: z.uuid().nullable(),
        redenen: z.array(z.string()),
      }),
    ),
    meer: z.boolean(),
    gestopt: z.boolean(),
  })
  .openapi('Zoekuitkomst');

const route = createRoute({
  method: 'post',
  path: '/api/zoeken',
  summary: 'Zoeken in de dossiers die u ziet',
  description:
    'Een POST, zodat niets over een persoon in een adres staat. Elke zoekvraag komt in het logboek, zonder de woorden.',
  request: { body: { required: true, content: { 'application/json': { schema: vraag } } } },
  responses: { 200: jsonResponse('Wat is gevonden, en waarom', uitkomst), ...problemResponses(400, 415) },
});

/** Search among the dossiers that one sees. */
export const zoekenRoute = (deps: Deps): ApiRoute =>
  apiRoute(route, { wie: behandelaars }, async (c) => {
    const found = await searchDossiers(deps, readerOf(c), c.req.valid('json'));
    if (isRefusal(found)) throw new Problem(refusalProblem(found));
    const resultaten = found.resultaten.map(({ dossierId: _, ...resultaat }) => resultaat);
    return c.json({ ...found, resultaten }, 200);
  });
