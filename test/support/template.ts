import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../packages/store/src/index.ts';

/** Makes an empty database with all migrations on it, to be cloned by each test file. */
export async function makeTemplate(serverUrl: string): Promise<{ name: string; drop(): Promise<void> }> {
  const name = databaseName('template');
  await onServer(serverUrl, `create database ${name}`);
  await migrate(urlOfDatabase(serverUrl, name));
  return { name, drop: () => onServer(serverUrl, `drop database if exists ${name} with (force)`) };
}

/** A new name: runs beside each other on one server must not meet. */
export function databaseName(purpose: string): string {
  return `meldpunt_${purpose}_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
}

/** The URL of another database on the same server. */
export function urlOfDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement on the server's own database (databases can't be made or dropped from within themselves). */
export async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
