import { type Actor, behandelend, type Rol, rollen } from '@meldpunt/core';
import { TrieRouter } from 'hono/router/trie-router';

/**
 * Who comes in: `openbaar` is anybody, `halverwege` is who gave a right password and not yet the second factor,
 * otherwise the roles that may.
 */
export type Wie = 'openbaar' | 'halverwege' | readonly Rol[];

/** One route with what it takes to come in. A route that is not in the table does not exist for anybody. */
export type Toegangsregel = {
  methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As Hono writes it: `/api/dossiers/:dossiernummer`. */
  pad: string;
  wie: Wie;
  /**
   * For a route that shows personal data: the part that is written in the log before the page is made. `zelf` when the
   * handler reads through the store, which logs each part by itself.
   */
  leest?: string;
  /** Files that never change under their name (with a hash in it): these may be kept by the browser. */
  onveranderlijk?: boolean;
  /**
   * For who must leave no trace: no cookie is read or set, so there is no session, and nothing to steal by a request from
   * another site. Where the request came from is judged as everywhere.
   */
  zonderSessie?: boolean;
  /** Gives files that came from outside: whatever is in them, nothing of it runs. */
  vanBuiten?: boolean;
  /** Largest body, in bytes; 1 MB when absent. */
  maxBody?: number;
};

export const iedereen: readonly Rol[] = rollen;
/** Who does case work, as roles of users. */
export const behandelaars = behandelend.filter((rol): rol is Rol => rol !== 'systeem');
export const toezicht: readonly Rol[] = ['directeur', 'functionaris_gegevensbescherming'];
export const accountbeheer: readonly Rol[] = ['directeur', 'beheerder'];

/** Looks routes up as Hono does. `methods` is what the path does take, for a method that it does not. */
export type Toegang = {
  regels: readonly Toegangsregel[];
  find(methode: string, pad: string): { regel: Toegangsregel } | { methods: string[] };
};

/** Makes the access table from the rows of the API and those of the pages. */
export const makeToegang = (regels: readonly Toegangsregel[]): Toegang => {
  const router = new TrieRouter<Toegangsregel>();
  for (const regel of regels) router.add(regel.methode, regel.pad, regel);
  const match = (methode: string, pad: string) => router.match(methode, pad)[0].map(([regel]) => regel);
  return {
    regels,
    find: (methode, pad) => {
      const regel = match(methode === 'HEAD' ? 'GET' : methode, pad)[0];
      if (regel) return { regel };
      const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
        (other) => match(other, pad).length > 0,
      );
      return { methods: methods.includes('GET') ? ['HEAD', ...methods] : methods };
    },
  };
};

export type Toegangsoordeel = 'toegestaan' | 'aanmelden' | 'tweede_factor' | 'geweigerd';

/** The verdict on a route for somebody: pure, so that a test can walk every route and role. */
export const judgeToegang = (
  wie: Wie,
  sessie: { rol: Actor['rol']; tweedeFactor: boolean } | null,
): Toegangsoordeel => {
  if (wie === 'openbaar') return 'toegestaan';
  if (!sessie) return 'aanmelden';
  if (wie === 'halverwege') return 'toegestaan';
  if (!sessie.tweedeFactor) return 'tweede_factor';
  return (wie as readonly string[]).includes(sessie.rol) ? 'toegestaan' : 'geweigerd';
};
