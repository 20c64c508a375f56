import type { Env } from '@meldpunt/api';
import type { Hono } from 'hono';

type Options = { method?: string; headers?: Record<string, string>; body?: RequestInit['body'] };

/** A browser of sorts: keeps cookies, and sends what a page of the program itself would send. */
export const client = (app: Pick<Hono<Env>, 'request'>, origin: string) => {
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (path: string, { headers, ...rest }: Options = {}): Promise<Response> => {
    const response = await app.request(`${origin}${path}`, {
      ...rest,
      headers: { cookie: cookies(), ...headers },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (!name) continue;
      if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value ?? '');
    }
    return response;
  };
  const csrf = async (): Promise<string> =>
    ((await (await send('/api/sessie')).json()) as { csrf: string }).csrf;
  const change = async (method: string, path: string, json: unknown, headers: Record<string, string> = {}) =>
    send(path, {
      method,
      body: JSON.stringify(json),
      headers: { origin, 'content-type': 'application/json', 'x-csrf-token': await csrf(), ...headers },
    });
  return {
    jar,
    send,
    csrf,
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    post: (path: string, json: unknown, headers?: Record<string, string>) =>
      change('POST', path, json, headers),
    patch: (path: string, json: unknown) => change('PATCH', path, json),
    json: async (path: string) => (await send(path)).json() as Promise<never>,
  };
};

export type Client = ReturnType<typeof client>;
