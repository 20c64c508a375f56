import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env } from './env.ts';

/** A running web server. `close` takes no new requests, lets those under way end, and cuts what hangs after 5 seconds. */
export type Running = { hostname: string; port: number; close(): Promise<void> };

export type ServeOptions = {
  /** 127.0.0.1 when absent: not to be reached from outside this machine. */
  hostname?: string;
  /** 0 gives any free port. */
  port: number;
  /** Hears of each port that turned out to be taken, and which one is tried next. */
  onBusy?: (busy: number, next: number) => void;
};

const TRIES = 20;

/** Starts listening. A port that is taken: the next ones are tried, twenty in all. Throws what the last try gave. */
export const serve = async (app: Pick<Hono<Env>, 'fetch'>, options: ServeOptions): Promise<Running> => {
  const hostname = options.hostname ?? '127.0.0.1';
  const server = createAdaptorServer({
    fetch: app.fetch as Parameters<typeof createAdaptorServer>[0]['fetch'],
    serverOptions: { requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 5_000 },
  }) as Server;
  for (let port = options.port; ; port++) {
    try {
      await listen(server, hostname, port);
      break;
    } catch (error) {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!busy || port - options.port + 1 >= TRIES || port >= 65_535) throw error;
      options.onBusy?.(port, port + 1);
    }
  }
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return { hostname, port, close: () => close(server) };
};

const listen = (server: Server, hostname: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      server.off('error', reject);
      resolve();
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 5_000);
    // A connection whose request has just ended would be kept open for a next one.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
