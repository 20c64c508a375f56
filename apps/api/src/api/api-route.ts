import type { createRoute, OpenAPIHono, RouteConfig, RouteHandler } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { datumSchema } from '@meldpunt/core';
import type { Context } from 'hono';
import type { Env } from '../env.ts';
import type { Toegangsregel } from '../toegang.ts';

/** A route of the JSON API: its row in the access table, and how it is added with its place in the OpenAPI document. */
export type ApiRoute = { regel: Toegangsregel; add(app: OpenAPIHono<Env>): void };

type Toegang = Pick<Toegangsregel, 'wie' | 'leest'>;
type Declared = RouteConfig & { getRoutingPath(): string };

/** A route of which the library checks query and parameters against their schemas. */
export const apiRoute = <R extends ReturnType<typeof createRoute>>(
  route: R,
  toegang: Toegang,
  handler: RouteHandler<R, Env>,
): ApiRoute => ({
  regel: ruleOf(route, toegang),
  add: (app) => void app.openapi({ ...route, ...shownAccess(toegang) } as R, handler as never),
});

/** A route that judges its input itself; the schemas only describe it. */
export const describedRoute = (
  route: Declared,
  toegang: Toegang,
  handler: (c: Context<Env>) => Promise<Response>,
): ApiRoute => ({
  regel: ruleOf(route, toegang),
  add: (app) => {
    app.openAPIRegistry.registerPath({ ...route, ...shownAccess(toegang) });
    app.on(route.method.toUpperCase(), route.getRoutingPath(), handler);
  },
});

const ruleOf = (route: Declared, toegang: Toegang): Toegangsregel => ({
  methode: route.method.toUpperCase() as Toegangsregel['methode'],
  pad: route.getRoutingPath(),
  ...toegang,
});

const shownAccess = ({ wie, leest }: Toegang) => ({
  'x-toegang': wie,
  'x-in-logboek': leest !== undefined,
});

/** A problem as RFC 9457 has it, with what Meldpunt adds. */
const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    fouten: z.array(z.object({ veld: z.string(), reden: z.string() })).optional(),
    artikel: z.string().optional(),
    opheffen: z.string().nullable().optional(),
    uitweg: z.string().optional(),
    hoe: z.string().optional(),
  })
  .openapi('Probleem');

const meanings: Record<number, string> = {
  400: 'De invoer klopt niet; elk veld met de reden',
  401: 'Niet aangemeld',
  403: 'Uw rol laat dit niet toe, of het verzoek kwam niet van Meldpunt zelf',
  404: 'Niet gevonden',
  409: 'Het dossier is intussen veranderd',
  415: 'Niet in een vorm die wordt aangenomen',
  422: 'Een artikel van het protocol laat dit niet toe; met wat het opheft',
  428: 'De kop If-Match ontbreekt',
  429: 'Te vaak; zie Retry-After',
};

/** Descriptions of the problems a route can answer with. */
export const problemResponses = (...statuses: number[]) =>
  Object.fromEntries(
    [...new Set([401, 403, ...statuses])].sort().map((status) => [
      status,
      {
        description: meanings[status] ?? 'Probleem',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );

/** A JSON answer with its schema. */
export const jsonResponse = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { 'application/json': { schema } },
});

/** Page number and size of a list. */
export const paging = {
  pagina: z.coerce.number().int().min(1).max(100_000).default(1),
  perPagina: z.coerce.number().int().min(1).max(200).default(50),
};

/** A calendar day in an answer. */
export const dayText = z.iso.date();

/** A calendar day in a question: an existing one, within what can be counted with. */
export const dayInput = datumSchema.refine(
  (day) => day >= '1900-01-01' && day <= '2200-12-31',
  'Vul een datum tussen 1900 en 2200 in.',
);
