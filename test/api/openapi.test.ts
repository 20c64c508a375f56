import { apiRegels } from '@meldpunt/api';
import { acts, veldOf } from '@meldpunt/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, runningApp } from './running-app.ts';

type Schema = { [key: string]: unknown };
type Operation = {
  operationId?: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string }>;
  'x-toegang': unknown;
};
type Document = {
  openapi: string;
  info: object;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Schema };
};

const possible = acts.filter((act) => act.by.some((rol) => rol !== 'systeem'));

let run: RunningApp;
let document: Document;
let page: string;
beforeAll(async () => {
  run = await runningApp();
  const browser = await run.login(await run.enrol('anna', 'klachtbehandelaar'));
  document = await browser.json('/api/openapi.json');
  page = await (await browser.get('/api')).text();
});
afterAll(() => run.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

test('the document is OpenAPI 3.1 and covers every route of the API, and no other', () => {
  expect(document.openapi).toBe('3.1.0');
  const written = operations().map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
  const own = ['GET /api', 'GET /api/openapi.json'];
  const routes = apiRegels(run.deps).map(({ methode, pad }) => `${methode} ${pad}`);
  expect([...written, ...own].toSorted()).toEqual(routes.toSorted());
});

test('every reference leads somewhere, and every parameter of a path is declared', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(references.length).toBeGreaterThan(20);
  for (const name of references) expect(document.components.schemas).toHaveProperty([String(name)]);
  for (const { path, operation } of operations()) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = (operation.parameters ?? []).filter((p) => p.in === 'path');
    expect(declared.map(({ name }) => name)).toEqual(named);
    for (const parameter of declared) expect(parameter.required).toBe(true);
    expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
    for (const response of Object.values(operation.responses)) expect(response.description).not.toBe('');
  }
});

test('operations have names of their own', () => {
  const ids = operations().flatMap(({ operation }) => operation.operationId ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(possible.map(({ name }) => name)));
});

test('the input of every act is described field by field, with the words of the screen and the class of personal data', () => {
  for (const act of possible) {
    const operation = operations().find(
      ({ operation: { operationId } }) => operationId === act.name,
    )?.operation;
    const schema = operation?.requestBody?.content['application/json']?.schema;
    const properties = (schema?.properties ?? {}) as Record<string, Schema>;
    expect(Object.keys(properties), act.name).toEqual(Object.keys(act.input.shape));
    for (const [name, field] of Object.entries(act.input.shape)) {
      const veld = veldOf(field);
      expect(properties[name]?.description, `${act.name}.${name}`).toContain(veld?.label);
      expect(properties[name]?.['x-persoonsgegevens']).toBe(veld?.klasse);
    }
  }
});

test('the page names every operation and needs nothing from elsewhere', () => {
  for (const { path } of operations()) expect(page).toContain(path);
  expect(page).toContain('Wat is er gebeurd?');
  expect(page).not.toMatch(/<script|https?:\/\/(?!eupl)/);
});
