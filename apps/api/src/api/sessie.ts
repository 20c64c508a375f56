import { createRoute, z } from '@hono/zod-openapi';
import { rollen } from '@meldpunt/core';
import { type ApiRoute, apiRoute, jsonResponse } from './api-route.ts';

const sessieSchema = z
  .object({
    sessie: z
      .object({
        medewerkerId: z.uuid(),
        gebruikersnaam: z.string(),
        naam: z.string(),
        rol: z.enum(rollen),
        tweedeFactor: z.boolean(),
      })
      .nullable(),
    csrf: z.string(),
  })
  .openapi('Sessie');

const route = createRoute({
  method: 'get',
  path: '/api/sessie',
  summary: 'Wie u bent, en het token voor de kop X-CSRF-Token',
  responses: { 200: jsonResponse('Uw sessie; leeg als u niet bent aangemeld', sessieSchema) },
});

/** Who is logged in, and the token that every request that changes something must carry. */
export const sessieRoute = (): ApiRoute =>
  apiRoute(route, { wie: 'openbaar' }, (c) => {
    const sessie = c.get('sessie');
    if (!sessie) return c.json({ sessie: null, csrf: c.get('csrf') }, 200);
    const { medewerkerId, gebruikersnaam, naam, rol, tweedeFactor } = sessie;
    return c.json(
      { sessie: { medewerkerId, gebruikersnaam, naam, rol, tweedeFactor }, csrf: c.get('csrf') },
      200,
    );
  });
