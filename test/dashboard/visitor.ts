import type { Rol } from '@meldpunt/core';
import type { TestSite } from '../browser/test-site.ts';

/** Somebody who visits the site without a browser: keeps cookies, sends forms with the token of the page before. */
export class Visitor {
  readonly #site: TestSite;
  readonly #cookies = new Map<string, string>();
  #csrf = '';

  constructor(site: TestSite) {
    this.#site = site;
  }

  /** Opens a page without following where it sends on to. */
  async get(path: string): Promise<Response> {
    return this.#keep(
      await fetch(this.#site.address + path, { redirect: 'manual', headers: this.#headers() }),
    );
  }

  /** Sends a form as a page of the site would. */
  async post(path: string, fields: Record<string, string> | URLSearchParams): Promise<Response> {
    const body = new URLSearchParams(fields);
    if (!body.has('csrf')) body.set('csrf', this.#csrf);
    const headers = { ...this.#headers(), origin: this.#site.address };
    return this.#keep(
      await fetch(this.#site.address + path, { method: 'POST', redirect: 'manual', headers, body }),
    );
  }

  /** Sends a form in which one field can come more than once. */
  async postMany(path: string, fields: readonly (readonly [string, string])[]): Promise<Response> {
    const body = new URLSearchParams([
      ['csrf', this.#csrf],
      ...fields.map(([naam, waarde]): [string, string] => [naam, waarde]),
    ]);
    const headers = { ...this.#headers(), origin: this.#site.address };
    return this.#keep(
      await fetch(this.#site.address + path, { method: 'POST', redirect: 'manual', headers, body }),
    );
  }

  /** Sends a form with files in it as a page of the site would. */
  async send(path: string, form: FormData): Promise<Response> {
    form.set('csrf', this.#csrf);
    const headers = { ...this.#headers(), origin: this.#site.address };
    return this.#keep(
      await fetch(this.#site.address + path, { method: 'POST', redirect: 'manual', headers, body: form }),
    );
  }

  /** Takes the token that forms carry from a page. */
  async read(path: string): Promise<string> {
    const text = await (await this.get(path)).text();
    this.#csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    return text;
  }

  /** `later`: with the code of a moment that many milliseconds from now, as each is right once. */
  async logIn(rol: string, later = 0): Promise<void> {
    const login = this.#site.logins.find((one) => one.rol === rol);
    if (!login) throw new Error(`no login for ${rol}`);
    await this.read('/aanmelden');
    await this.post('/aanmelden', { gebruikersnaam: login.gebruikersnaam, wachtwoord: login.wachtwoord });
    await this.read('/aanmelden/code');
    const done = await this.post('/aanmelden/code', { code: login.code(later) });
    if (done.headers.get('location') !== '/begin') throw new Error(`not logged in as ${rol}`);
    await this.read('/protocol');
  }

  #headers(): Record<string, string> {
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  #keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#cookies.set(name, value ?? '');
    }
    return response;
  }
}

/** Visitors who are logged in, one in each of these roles. */
export const visitorsIn = async (site: TestSite, rollen: readonly Rol[]): Promise<Map<Rol, Visitor>> => {
  const visitors = new Map<Rol, Visitor>();
  for (const rol of rollen) {
    const visitor = new Visitor(site);
    await visitor.logIn(rol);
    visitors.set(rol, visitor);
  }
  return visitors;
};
