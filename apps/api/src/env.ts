import type { Actor, Bureaugegevens, Rol } from '@meldpunt/core';
import type { Marts } from '@meldpunt/marts';
import type { GeldendeInstellingen, StoreDeps } from '@meldpunt/store';
import type { Context } from 'hono';
import type { Aanmelding } from './login.ts';
import { Problem, problems } from './problem.ts';
import type { Toegangsregel } from './toegang.ts';

/** A line of the program's own log. Never personal data: codes, route patterns, counts, names of errors. */
export type Logbericht = { niveau: 'info' | 'fout'; bericht: string } & Record<
  string,
  string | number | boolean | null
>;

/** Who runs this installation, as shown on screen and in the name of the second factor. */
export type Bureau = Bureaugegevens;

/** What the web side needs of the world; the app that wires it makes clock, random source, ids and connections. */
export type Deps = StoreDeps & {
  bureau: Bureau;
  demo: boolean;
  /** Where users find the program (`https://meldpunt.example.nl`); asked anew at each request, as a port can change at the start. */
  publicOrigin: () => string;
  log: (bericht: Logbericht) => void;
  /** What was set on screen, renewed at the start of each request; absent: only configuration holds. */
  geldend?: GeldendeInstellingen | undefined;
  /** The figures of the last night; absent where analytics are not installed. */
  marts?: Marts | undefined;
};

/** Who is at the other end. Usable only once `tweedeFactor` is true. */
export type Sessie = {
  /** Hash under which the session is kept; the token itself is only in the cookie. */
  hash: Buffer;
  /** What the token of this session's forms is made with. */
  csrfGeheim: Buffer;
  medewerkerId: string;
  gebruikersnaam: string;
  naam: string;
  rol: Rol;
  tweedeFactor: boolean;
  /** Something happened to an account that this person must see. */
  waarschuwing: boolean;
  /** Which settings there were when the session was found. */
  instellingenstand: string;
};

/** What the middleware lays ready for every handler. */
export type Env = {
  Variables: {
    /** Null for who is not logged in, or stands between the two steps on a page that takes no login. */
    sessie: Sessie | null;
    /** For the `script` elements of this one page. */
    nonce: string;
    verzoekId: string;
    /** The value of the field `csrf` in forms, and of the header `X-CSRF-Token`. */
    csrf: string;
    /** Logging in and out. */
    aanmelding: Aanmelding;
    /** The row of the access table that this request comes under. */
    regel: Toegangsregel;
  };
};

/** The person behind a session, as the core knows actors. */
export const actorOf = (sessie: Sessie): Actor => ({ medewerkerId: sessie.medewerkerId, rol: sessie.rol });

/** Who reads: every list is filtered for this person. Throws the problem "log in" for nobody. */
export const readerOf = (c: Context<Env>): Actor => {
  const sessie = c.get('sessie');
  if (!sessie) throw new Problem(problems.aanmelden());
  return actorOf(sessie);
};
