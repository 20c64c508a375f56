import { createRoute, z } from '@hono/zod-openapi';
import { acts, type Codelijst, gemeenten, veldOf } from '@meldpunt/core';
import { iedereen } from '../toegang.ts';
import { type ApiRoute, apiRoute, jsonResponse, problemResponses } from './api-route.ts';

const listSchema = z
  .object({
    naam: z.string(),
    editie: z.string(),
    bron: z.string(),
    codes: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        statutair: z.string(),
        van: z.string().optional(),
        tot: z.string().optional(),
      }),
    ),
  })
  .openapi('Codelijst');

/** Every list that an input field of an act takes its values from, and the municipalities; by name. */
export const codelijsten = (): Codelijst[] => {
  const lists = new Map<string, Codelijst>([[gemeenten.naam, gemeenten]]);
  const visit = (shape: Record<string, z.core.$ZodType>): void => {
    for (const schema of Object.values(shape)) {
      const lijst = veldOf(schema)?.lijst;
      if (lijst) lists.set(lijst.naam, lijst);
      const rowShape = (schema._zod.def as { element?: z.ZodObject }).element?.shape;
      if (rowShape) visit(rowShape);
    }
  };
  for (const act of acts) visit(act.input.shape);
  return [...lists.values()].sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
};

const route = createRoute({
  method: 'get',
  path: '/api/codelijsten',
  summary: 'De codelijsten met hun edities',
  responses: {
    200: jsonResponse('Alle lijsten', z.object({ codelijsten: z.array(listSchema) })),
    ...problemResponses(),
  },
});

export const codelijstenRoute = (): ApiRoute =>
  apiRoute(route, { wie: iedereen }, (c) =>
    c.json(
      {
        codelijsten: codelijsten().map(({ naam, editie, bron, codes }) => ({
          naam,
          editie,
          bron,
          codes: codes.map(({ code, label, statutair, van, tot }) => ({ code, label, statutair, van, tot })),
        })),
      },
      200,
    ),
  );
