import { createRoute, z } from '@hono/zod-openapi';
import { type Actor, addDays, instantAt } from '@meldpunt/core';
import { zichtbaar } from '@meldpunt/store';
import { type Deps, readerOf } from '../env.ts';
import { toezicht } from '../toegang.ts';
import { type ApiRoute, apiRoute, dayInput, jsonResponse, paging, problemResponses } from './api-route.ts';
import { isDossiernummer } from './dossiernummer.ts';

const query = z.strictObject({
  ...paging,
  dossiernummer: z.string().refine(isDossiernummer, 'Dit is geen dossiernummer.').optional(),
  medewerkerId: z.uuid().optional(),
  van: dayInput.optional(),
  tot: dayInput.optional(),
});

const lineSchema = z
  .object({
    tijdstip: z.iso.datetime(),
    medewerkerId: z.uuid().nullable(),
    rol: z.string().nullable(),
    actie: z.string(),
    dossiernummer: z.string().nullable(),
    onderdeel: z.string().nullable(),
    uitkomst: z.string(),
  })
  .openapi('Logregel');

const route = createRoute({
  method: 'get',
  path: '/api/logboek',
  summary: 'Wie deed of zag wat',
  request: { query },
  responses: {
    200: jsonResponse('Nieuwste eerst', z.object({ regels: z.array(lineSchema) })),
    ...problemResponses(400),
  },
});

/** The log for who supervises; looking into it is logged too. */
export const logboekRoute = (deps: Deps): ApiRoute =>
  apiRoute(route, { wie: toezicht, leest: 'logboek' }, async (c) =>
    c.json({ regels: await readLog(deps, readerOf(c), c.req.valid('query')) }, 200),
  );

const readLog = async (
  deps: Deps,
  lezer: Actor,
  { van, tot, dossiernummer, medewerkerId, ...page }: z.output<typeof query>,
) => {
  let lines = deps.store.db
    .selectFrom('logboek')
    .leftJoin('dossier', 'dossier.dossier_id', 'logboek.dossier_id')
    .select(['tijdstip', 'medewerker_id', 'rol', 'actie', 'dossiernummer', 'onderdeel', 'uitkomst'])
    .where(zichtbaar(lezer, 'logboek.dossier_id'));
  if (dossiernummer) lines = lines.where('dossiernummer', '=', dossiernummer);
  if (medewerkerId) lines = lines.where('medewerker_id', '=', medewerkerId);
  if (van) lines = lines.where('tijdstip', '>=', instantAt(van, '00:00'));
  if (tot) lines = lines.where('tijdstip', '<', instantAt(addDays(tot, 1), '00:00'));
  const rows = await lines
    .orderBy('logboek_id', 'desc')
    .limit(page.perPagina)
    .offset((page.pagina - 1) * page.perPagina)
    .execute();
  return rows.map((row) => ({
    tijdstip: row.tijdstip.toISOString(),
    medewerkerId: row.medewerker_id,
    rol: row.rol,
    actie: row.actie,
    dossiernummer: row.dossiernummer,
    onderdeel: row.onderdeel,
    uitkomst: row.uitkomst,
  }));
};
