import { createRoute, z } from '@hono/zod-openapi';
import type { Aanmelduitkomst } from '../login.ts';
import { Problem, problems } from '../problem.ts';
import { type ApiRoute, apiRoute, describedRoute, problemResponses } from './api-route.ts';

const done = { 204: { description: 'Gelukt; vraag /api/sessie om het nieuwe token' } };
const json = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const wachtwoordRoute = createRoute({
  method: 'post',
  path: '/api/aanmelden',
  summary: 'Aanmelden, stap 1: gebruikersnaam en wachtwoord',
  request: json(z.strictObject({ gebruikersnaam: z.string().max(200), wachtwoord: z.string().max(1024) })),
  responses: { ...done, ...problemResponses(400, 415, 429) },
});

const codeRoute = createRoute({
  method: 'post',
  path: '/api/aanmelden/code',
  summary: 'Aanmelden, stap 2: de code van uw app',
  request: json(z.strictObject({ code: z.string().max(20) })),
  responses: { ...done, ...problemResponses(400, 415, 429) },
});

const afmeldRoute = createRoute({
  method: 'post',
  path: '/api/afmelden',
  summary: 'Afmelden',
  responses: { 204: { description: 'Afgemeld' }, ...problemResponses() },
});

/** Logging in and out for programs; what the login pages do as well. */
export const aanmeldRoutes = (): ApiRoute[] => [
  apiRoute(wachtwoordRoute, { wie: 'openbaar' }, async (c) => {
    refuseFailed(await c.get('aanmelding').wachtwoord(c, c.req.valid('json')));
    return c.body(null, 204);
  }),
  apiRoute(codeRoute, { wie: 'halverwege' }, async (c) => {
    refuseFailed(await c.get('aanmelding').code(c, c.req.valid('json')));
    return c.body(null, 204);
  }),
  describedRoute(afmeldRoute, { wie: 'halverwege' }, async (c) => {
    await c.get('aanmelding').afmelden(c);
    return c.body(null, 204);
  }),
];

const refuseFailed = (uitkomst: Aanmelduitkomst): void => {
  if (uitkomst.gelukt) return;
  if (uitkomst.wachtSeconden > 0) throw new Problem(problems.druk(uitkomst.wachtSeconden));
  throw new Problem({ ...problems.aanmelden(), soort: 'aanmelden-mislukt', uitleg: uitkomst.reden });
};
