import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Deps, Env } from '../env.ts';
import { iedereen, type Toegangsregel } from '../toegang.ts';
import { openApiDocument } from './openapi-document.ts';
import { openApiPage } from './openapi-page.ts';

export const openApiRegels: readonly Toegangsregel[] = [
  { methode: 'GET', pad: '/api/openapi.json', wie: iedereen },
  { methode: 'GET', pad: '/api', wie: iedereen },
];

/** The document of the API and its readable page; made once, when first asked for. */
export const addOpenApi = (app: OpenAPIHono<Env>, deps: Deps): void => {
  let made: ReturnType<typeof openApiDocument> | undefined;
  const document = () => {
    made ??= openApiDocument(app, deps.publicOrigin());
    return made;
  };
  app.get('/api/openapi.json', (c) => c.json(document()));
  app.get('/api', (c) => c.html(openApiPage(document())));
};
