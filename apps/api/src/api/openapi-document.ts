import type { OpenAPIHono } from '@hono/zod-openapi';
import { acts, type Veld, veldOf } from '@meldpunt/core';
import type { z } from 'zod';
import type { Env } from '../env.ts';

type Json = { [key: string]: unknown };

/** The OpenAPI 3.1 document, made from the schemas that judge the input; fields carry the words of the screen. */
export const openApiDocument = (app: OpenAPIHono<Env>, publicOrigin: string): Json => {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Meldpunt',
      version: '1',
      description:
        'De handelingen van het protocol en wat er te lezen is. Aanmelden gaat met een sessiecookie; wat iets verandert draagt de kop X-CSRF-Token (zie /api/sessie).',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
    },
    servers: [{ url: publicOrigin }],
  }) as unknown as Json;
  for (const act of acts) {
    const schema = bodySchema(document, act.name);
    if (schema) describe(schema, act.input.shape);
  }
  return document;
};

const bodySchema = (document: Json, operationId: string): Json | undefined => {
  for (const path of Object.values(document.paths as Record<string, Record<string, Json>>))
    for (const operation of Object.values(path))
      if (operation.operationId === operationId) {
        const body = operation.requestBody as { content: Record<string, { schema: Json }> } | undefined;
        return body?.content['application/json']?.schema;
      }
  return undefined;
};

/** Puts label and hint of each field in its description, and the class of personal data where it has one. */
const describe = (schema: Json, shape: Record<string, z.core.$ZodType>): void => {
  const properties = (schema.properties ?? {}) as Record<string, Json>;
  for (const [name, field] of Object.entries(shape)) {
    const property = properties[name];
    const veld = veldOf(field);
    if (!property || !veld) continue;
    property.description = descriptionOf(veld);
    // A list that the bureau can add to is no fixed enumeration in its schema.
    if (veld.lijst?.aanvulbaar)
      ((property.items ?? property) as Json).enum = veld.lijst.codes.map(({ code }) => code);
    if (veld.klasse) property['x-persoonsgegevens'] = veld.klasse;
    const rowShape = (field._zod.def as { element?: z.ZodObject }).element?.shape;
    if (rowShape && property.items) describe(property.items as Json, rowShape);
  }
};

const descriptionOf = ({ label, hint }: Veld): string => (hint ? `${label}. ${hint}` : label);
