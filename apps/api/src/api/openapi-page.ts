import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

type Json = { [key: string]: unknown };
type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
type Operation = {
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Json; description?: string }[];
  requestBody?: { content?: Record<string, { schema?: Json }> };
  responses?: Record<string, { description?: string }>;
  'x-toegang'?: string | readonly string[];
};

/** The operations of the API as a page: what each takes, what it gives, and who may. */
export const openApiPage = (document: Json): Html => {
  const paths = document.paths as Record<string, Record<string, Operation>>;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>API - Meldpunt</title>
      </head>
      <body>
        <main>
          <h1>De API van Meldpunt</h1>
          <p>Het hele document staat op <a href="/api/openapi.json">/api/openapi.json</a>.</p>
          <nav aria-label="Operaties">
            <ul>
              ${operations.map((o) => html`<li><a href="#${anchor(o)}"><code>${o.method} ${o.path}</code></a> ${o.operation.summary ?? ''}</li>`)}
            </ul>
          </nav>
          ${operations.map(operationSection)}
        </main>
      </body>
    </html>`;
};

const anchor = ({ method, path }: { method: string; path: string }): string =>
  `${method}${path}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

const operationSection = (o: { method: string; path: string; operation: Operation }): Html => {
  const { operation } = o;
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const roles = operation['x-toegang'];
  return html`<section aria-labelledby="${anchor(o)}">
    <h2 id="${anchor(o)}"><code>${o.method} ${o.path}</code></h2>
    <p>${operation.summary ?? ''}. ${operation.description ?? ''}</p>
    <p>Toegang: ${typeof roles === 'string' ? roles : (roles ?? []).join(', ')}</p>
    ${operation.parameters?.length ? parameterTable(operation.parameters) : ''}
    ${body ? html`<h3>Invoer</h3>${fieldTable(body)}` : ''}
    <h3>Antwoorden</h3>
    <ul>
      ${Object.entries(operation.responses ?? {}).map(([status, response]) => html`<li><strong>${status}</strong> ${response.description ?? ''}</li>`)}
    </ul>
  </section>`;
};

const parameterTable = (parameters: NonNullable<Operation['parameters']>): Html =>
  html`<h3>Parameters</h3>
    <table>
      <thead><tr><th scope="col">Naam</th><th scope="col">Waar</th><th scope="col">Verplicht</th><th scope="col">Soort</th></tr></thead>
      <tbody>
        ${parameters.map((p) => html`<tr><th scope="row"><code>${p.name}</code></th><td>${p.in}</td><td>${p.required ? 'ja' : 'nee'}</td><td>${typeText(p.schema ?? {})}</td></tr>`)}
      </tbody>
    </table>`;

const fieldTable = (schema: Json): Html => {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
  return html`<table>
    <thead><tr><th scope="col">Veld</th><th scope="col">Verplicht</th><th scope="col">Soort</th><th scope="col">Betekenis</th></tr></thead>
    <tbody>
      ${properties.map(([name, field]) => html`<tr><th scope="row"><code>${name}</code></th><td>${required.has(name) ? 'ja' : 'nee'}</td><td>${typeText(field)}</td><td>${String(field.description ?? '')}</td></tr>`)}
    </tbody>
  </table>`;
};

const typeText = (schema: Json): string => {
  if (Array.isArray(schema.enum)) return `een van: ${schema.enum.join(', ')}`;
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map((one) => typeText(one as Json)).join(' of ');
  if (schema.type === 'array') return `lijst van ${typeText((schema.items ?? {}) as Json)}`;
  const properties = Object.keys((schema.properties ?? {}) as Json);
  if (properties.length > 0) return `{ ${properties.join(', ')} }`;
  return [schema.type, schema.format].filter(Boolean).join(', ');
};
