import type { MeldenSite } from './melden-site.ts';

type Fields = Record<string, string | readonly string[]>;
/** A page as it came: its status, text, heading, and the fields that travel along. */
export type Page = {
  status: number;
  text: string;
  h1: string;
  titel: string;
  hidden: Record<string, string>;
};

const between = (text: string, pattern: RegExp): string => (pattern.exec(text)?.[1] ?? '').trim();

const read = async (response: Response): Promise<Page> => {
  const text = await response.text();
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  return {
    status: response.status,
    text,
    h1: between(text, /<h1>([^<]*)<\/h1>/),
    titel: between(text, /<title>([^<]*)<\/title>/),
    hidden: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
  };
};

/** Somebody who reports without scripts and without cookies: opens the form and sends pages on. */
export class Reporter {
  readonly #site: MeldenSite;
  readonly #headers: Record<string, string>;

  constructor(site: MeldenSite, headers: Record<string, string> = {}) {
    this.#site = site;
    this.#headers = headers;
  }

  async open(): Promise<Page> {
    return read(await fetch(`${this.#site.address}/melden`, { headers: this.#headers }));
  }

  /** Sends a page on as it stands, with what was typed and the button that was pressed. */
  async send(page: Pick<Page, 'hidden'>, typed: Fields = {}, naar = 'verder'): Promise<Page> {
    const body = new URLSearchParams({ ...page.hidden, naar });
    for (const [name, value] of Object.entries(typed))
      for (const one of [value].flat()) body.append(name, one);
    return read(await this.post(body));
  }

  post(body: RequestInit['body'], headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.#site.address}/melden`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: this.#site.address, ...this.#headers, ...headers },
      body,
    });
  }

  /** Goes through all questions up to the page with all answers. */
  async toCheck(over: Fields = {}): Promise<Page> {
    const all: Fields = { ...answers, ...over };
    let page = await this.send(await this.open());
    for (let i = 0; i < 12 && page.hidden.stap !== 'controle'; i++) {
      const mine = fieldsOf[page.hidden.stap ?? ''] ?? [];
      page = await this.send(
        page,
        Object.fromEntries(mine.flatMap((name) => (all[name] ? [[name, all[name]]] : []))),
      );
      if (page.status !== 200) throw new Error(`${page.hidden.stap}: ${page.titel}`);
    }
    return page;
  }
}

export const fieldsOf: Record<string, string[]> = {
  'voor-wie': ['rolMelder'],
  haast: ['spoed'],
  wat: ['omschrijving'],
  waar: ['gemeenteVoorval', 'plaats'],
  terrein: ['terrein'],
  wanneer: ['dag', 'dagOnbekend'],
  waarom: ['gronden'],
  wie: ['wederpartij'],
  anoniem: ['anonimiteit'],
  contact: ['naam', 'telefoon', 'email'],
  'veilig-contact': ['letOp', 'beltijden'],
  woonplaats: ['gemeenteWoon'],
};

/** Answers that hold to every question. */
export const answers = {
  rolMelder: 'slachtoffer',
  spoed: 'nee',
  omschrijving: 'Ik mocht niet naar binnen.\nMijn vriend wel.',
  gemeenteVoorval: 'GM0014',
  plaats: 'Café aan de markt',
  terrein: 'horeca_amusement',
  dag: 'zondag 1 maart 2026',
  gronden: ['ras', 'leeftijd'],
  wederpartij: 'Café Voorbeeld',
  anonimiteit: 'geen',
  naam: 'Aafke van den Berg',
  telefoon: '+31 (0)6-1234 5678',
  email: '',
  gemeenteWoon: 'onbekend',
} as const;
